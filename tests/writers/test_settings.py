"""What may be left out of a comparison stays as it was in the old text."""

from __future__ import annotations

import pytest

from drafting.compare.settings import Ignorable, Settings
from drafting.errors import Refusal
from drafting.ooxml.names import w
from drafting.ooxml.reading import read_package
from drafting.ooxml.views import accept_all
from drafting.writers.docx.redline import redline
from tests.making.packages import docx, inserted, paragraph, run

PLAIN = paragraph("The Parties shall  meet each year.")
BOLD = f"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>The</w:t></w:r>{run(' Parties shall  meet each year.')}</w:p>"


def accepted(data: bytes) -> str:
    package = accept_all(read_package(data))
    return "".join(t.text or "" for t in package.root(package.main).iter(w("t")))


@pytest.mark.parametrize(
    ("left_out", "new"),
    [
        ("case", paragraph("the parties SHALL  meet each year.")),
        ("space", paragraph("The Parties  shall meet each year.")),
        ("formatting", BOLD),
    ],
)
def test_what_is_left_out_is_no_change(left_out: Ignorable, new: str) -> None:
    chosen = Settings(ignore=frozenset({left_out}))
    assert redline(docx(PLAIN), docx(new)).changes
    assert not redline(docx(PLAIN), docx(new), settings=chosen).changes


@pytest.mark.parametrize("left_out", ["case", "space", "formatting", "numbering"])
def test_other_changes_of_the_same_paragraph_are_marked(left_out: Ignorable) -> None:
    new = paragraph("the Parties  may meet every year.")
    result = redline(docx(PLAIN), docx(new), settings=Settings(ignore=frozenset({left_out})))
    assert "may" in accepted(result.docx)
    assert "every" in accepted(result.docx)


def test_files_with_changes_in_them_are_compared_as_if_accepted_and_it_is_said() -> None:
    marked = docx(f"<w:p>{run('The Parties')}{inserted(run(' agree'))}</w:p>")
    result = redline(marked, docx(paragraph("The Parties agree")))
    assert [note.code for note in result.notes] == ["revisions-accepted"]
    assert not result.changes


def test_files_with_changes_in_them_can_be_refused() -> None:
    marked = docx(f"<w:p>{run('The Parties')}{inserted(run(' agree'))}</w:p>")
    with pytest.raises(Refusal) as caught:
        redline(marked, docx(PLAIN), settings=Settings(existing="refuse"))
    assert caught.value.code == "revisions-present"


def test_moves_can_be_switched_off() -> None:
    other = paragraph("Another paragraph with enough words to be found again.")
    third = paragraph("And a third one with enough words to stay where it is, long as it is.")
    old, new = docx(PLAIN + other + third), docx(other + PLAIN + third)
    assert b"moveFrom" in read_package(redline(old, new).docx).data("word/document.xml")
    assert b"moveFrom" not in read_package(redline(old, new, settings=Settings(moves=False)).docx).data(
        "word/document.xml"
    )
