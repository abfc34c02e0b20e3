"""docs/text-language.md says what the language is: its examples are read, its styles are all there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from drafting.library.text.parse import parse_text
from drafting.library.text.styles import STYLES
from drafting.library.vocabulary import DEAL_VALUES
from drafting.place import SourceText

PAGE = (Path(__file__).parents[3] / "docs" / "text-language.md").read_text("utf-8")
EXAMPLES = re.findall(r"```clause\n(.*?)```", PAGE, re.DOTALL)
BRACES = re.findall(r"`(\{(?:[Rr]ef|annex)\s[^`]*\})`", PAGE)


def test_there_are_examples() -> None:
    assert len(EXAMPLES) >= 4
    assert len(BRACES) >= 8


@pytest.mark.parametrize("text", [*EXAMPLES, *BRACES])
def test_an_example_is_read(text: str) -> None:
    assert parse_text(SourceText.plain(text)).blocks


def test_every_style_and_every_value_of_a_deal_is_named() -> None:
    for styles in STYLES.values():
        assert all(f"as {style}" in PAGE for style in styles)
    assert all(f"`{name}`" in PAGE for name in DEAL_VALUES)
