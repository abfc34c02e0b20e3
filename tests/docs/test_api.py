"""The examples in docs/api.md run, and give what the page says."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import drafting

PAGE = Path(__file__).parent.parent.parent / "docs" / "api.md"


def test_the_examples_give_what_the_page_says() -> None:
    text = PAGE.read_text("utf-8").replace("```", "")  # a fence is no output
    example = doctest.DocTestParser().get_doctest(text, {}, "api.md", str(PAGE), 0)
    said: list[str] = []
    result = doctest.DocTestRunner(verbose=False).run(example, out=said.append)
    assert result.attempted > 15
    assert result.failed == 0, "".join(said)


def test_the_page_shows_every_function() -> None:
    headed = set(re.findall(r"`(\w+)\(", "".join(re.findall(r"^## .*$", PAGE.read_text("utf-8"), flags=re.MULTILINE))))
    assert headed == {name for name in drafting.__all__ if not name.startswith("__")}
