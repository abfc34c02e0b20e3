"""Every file that people type says where its schema is, so that an editor completes it; the schemas are current."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from drafting.cli.schema import MODELS, schema_text

ROOT = Path(__file__).parents[2]
FILES = sorted([*ROOT.glob("clauses/**/*.yaml"), *ROOT.glob("examples/**/*.yaml"), *ROOT.glob("templates/*.yaml")])


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_the_first_line_leads_to_the_schema_of_its_kind(path: Path) -> None:
    text = path.read_text("utf-8")
    line = re.match(r"# yaml-language-server: \$schema=(\S+)\n", text)
    kind = re.search(r"^schema: ([a-z]+)/\d", text, flags=re.MULTILINE)
    assert line is not None
    assert kind is not None
    assert (path.parent / line[1]).resolve() == ROOT / ".schemas" / f"{kind[1]}.json"


@pytest.mark.parametrize("name", sorted(MODELS))
def test_a_schema_is_what_the_command_prints(name: str) -> None:
    """After a change of a model: ``drafting schema NAME -o .schemas/NAME.json --force``."""
    assert (ROOT / ".schemas" / f"{name}.json").read_text("utf-8") == schema_text(name)
