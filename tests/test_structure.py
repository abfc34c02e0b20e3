"""The house stays in order: small files, no catch-all rooms, a page for every code."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCES = sorted((ROOT / "drafting").rglob("*.py"))
STOP_SIGN = 300  # lines
CATCH_ALLS = {"utils", "util", "helpers", "helper", "common", "manager", "misc"}


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: str(p.relative_to(ROOT)))
def test_a_file_stays_under_the_stop_sign(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= STOP_SIGN


def test_no_room_is_a_catch_all() -> None:
    assert not [path for path in SOURCES if CATCH_ALLS & set(path.with_suffix("").parts)]


def test_nothing_is_left_for_later() -> None:
    marks = re.compile(r"\b(TODO|FIXME|XXX|NotImplementedError)\b")
    assert not [path for path in SOURCES if marks.search(path.read_text("utf-8"))]


def _public(tree: ast.Module) -> list[ast.FunctionDef | ast.ClassDef]:
    return [n for n in tree.body if isinstance(n, ast.FunctionDef | ast.ClassDef) and not n.name.startswith("_")]


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: str(p.relative_to(ROOT)))
def test_what_is_public_says_what_it_is(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    assert ast.get_docstring(tree) or not tree.body, "a module says what it holds"
    assert not [node.name for node in _public(tree) if not ast.get_docstring(node)]


def _codes() -> set[str]:
    """Codes as they are raised: the first argument of an error or a finding, where it is typed out."""
    makers = {"DraftingError", "Refusal", "CannotWrite", "Finding"}
    found: set[str] = set()
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in makers and node.args:
                first = node.args[0]
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    found.add(first.value)
    return found


def test_every_code_has_its_page() -> None:
    pages = {path.stem for path in (ROOT / "docs" / "codes").glob("*.md")}
    assert not _codes() - pages


@pytest.mark.parametrize("page", sorted((ROOT / "docs" / "codes").glob("*.md")), ids=lambda p: p.stem)
def test_a_page_is_named_by_its_code(page: Path) -> None:
    assert page.read_text("utf-8").splitlines()[0] == f"# {page.stem}"
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", page.stem)
