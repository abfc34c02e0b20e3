"""Each mistake says what is wrong, what to write instead, and has its page."""

from __future__ import annotations

from pathlib import Path
from string import Formatter

import pytest

from drafting.library.text.mistakes import MISTAKES, Mistake, mistake
from drafting.library.text.nodes import Span
from drafting.place import SourceText

PAGES = Path(__file__).parents[3] / "docs" / "codes"


@pytest.mark.parametrize(("code", "kind"), MISTAKES.items())
def test_a_mistake_has_a_page_and_plain_sentences(code: str, kind: Mistake) -> None:
    page = (PAGES / f"{code}.md").read_text("utf-8")
    assert page.startswith(f"# {code}\n")
    assert "What to write instead" in page
    fields = {name for text in (kind.message, kind.remedy) for _, name, _, _ in Formatter().parse(text) if name}
    finding = mistake(code, SourceText.plain("x"), Span(0, 1), **dict.fromkeys(fields, "y"))
    assert finding.message.endswith((".", ".)", "?"))
    assert finding.remedy.endswith((".", "y", "?"))
    assert "{{" not in finding.message + finding.remedy
