"""The message: no script, no class, nothing fetched; what changed with its numbers."""

from __future__ import annotations

import re

import pytest

from drafting.writers.compared import Compared, Side
from drafting.writers.mail.mail import write
from tests.making.packages import run
from tests.making.pages import compared, comparison, heading, styled, word
from tests.writers.page.test_page import Tags


@pytest.fixture(scope="module", params=["en", "fr"])
def made(request: pytest.FixtureRequest) -> Compared:
    return compared(request.param)


def test_it_has_no_script_and_styles_only_in_its_elements(made: Compared) -> None:
    tags = Tags(write(made).decode())
    assert not tags.wrong
    assert not tags.open
    assert not {tag for tag, _ in tags.seen} & {"script", "style", "link", "img", "a", "svg"}
    named = {name for _, attributes in tags.seen for name in attributes}
    assert not named & {"class", "id", "href", "src", "data-c"}
    assert not [name for name in named if name.startswith("on")]


def test_every_change_is_there_under_its_number(made: Compared) -> None:
    html = write(made).decode()
    shown = [int(number) for number in re.findall(r"<sup><b>(\d+)</b></sup>", html)]
    assert sorted(shown) == [change.number for change in made.changes]


def test_what_did_not_change_is_counted(made: Compared) -> None:
    html = write(made).decode()
    assert "The last words stay" not in html
    assert re.search(r"\[…\] \d+ paragraph", html)


def test_a_contents_is_said_in_one_line() -> None:
    def side(name: str, *years: str) -> Side:
        lines = "".join(styled("TOC1", run(f"Volumes in {year}")) for year in years)
        return Side(name, word(lines + "".join(heading(f"Volumes in {year}") for year in years)))

    html = write(comparison(side("a.docx", "2026", "2027", "2028"), side("b.docx", "2027", "2028", "2029"))).decode()
    assert html.count("Volumes in 2027") == 0
    assert html.count("update of the contents") == 2  # in the counts, and where it stands
    assert html.count("Volumes in 2029") == 1


def test_words_of_the_document_stay_words(made: Compared) -> None:
    html = write(made).decode()
    assert "&lt;script&gt;window.ran=1" in html
    assert "safe\\u202egnihton" in html
