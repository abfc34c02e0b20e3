"""The trio: every code that deal and clause files can get has a page, and a case among the tests."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROOMS = ("source", "library", "deal", "checks")
# Calls that carry a code, and which of their arguments it is.
MAKERS = {"Problem": 0, "wrong": 0, "Finding": 0, "_mistake": 1, "_said": 0, "_at": 2, "one_of": 2, "mistake": 0}
TESTS = "\n".join(path.read_text("utf-8") for path in (ROOT / "tests").rglob("*.py")) + "\n".join(
    path.read_text("utf-8") for path in (ROOT / "clauses").rglob("*.yaml")
)


def codes() -> set[str]:
    found: set[str] = set()
    for room in ROOMS:
        for path in (ROOT / "drafting" / room).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if not isinstance(node, ast.Call):
                    continue
                name = getattr(node.func, "id", getattr(node.func, "attr", ""))
                for argument in node.args[MAKERS[name] : MAKERS[name] + 2] if name in MAKERS else ():
                    if isinstance(argument, ast.Constant) and re.fullmatch(r"[a-z]+(-[a-z]+)+", str(argument.value)):
                        found.add(str(argument.value))
    return found


def test_codes_are_found_at_all() -> None:
    assert {"schedule-end", "yaml-tab", "goods-digits", "clause-clash", "test-words-missing"} <= codes()
    assert len(codes()) > 90


@pytest.mark.parametrize("code", sorted(codes()))
def test_a_code_has_a_page_and_a_case(code: str) -> None:
    page = ROOT / "docs" / "codes" / f"{code}.md"
    assert page.is_file()
    assert page.read_text("utf-8").count("\n") >= 6
    assert f'"{code}"' in TESTS or f"[{code}]" in TESTS or f"error: {code}" in TESTS
