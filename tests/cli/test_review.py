"""``drafting review`` from the outside."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from drafting.ooxml.names import w
from drafting.ooxml.package import write_package
from drafting.ooxml.reading import read_package
from drafting.writers.docx.redline import redline
from tests.making.cli import drafting
from tests.making.packages import docx, paragraph

SENT = docx(paragraph("Canada shall deliver 4,000 kb/d.") + paragraph("It shall not lapse in 2030."))


@pytest.fixture
def came_back(workspace: Path) -> Path:
    """One marked change, by Dana, and a word that is gone without a mark."""
    new = docx(paragraph("Canada shall deliver 3,200 kb/d.") + paragraph("It shall not lapse in 2030."))
    package = read_package(redline(SENT, new, author="Dana").docx)
    silent = package.data(package.main).replace(b"shall not lapse", b"shall lapse")
    (workspace / "sent.docx").write_bytes(SENT)
    (workspace / "marked.docx").write_bytes(redline(SENT, new, author="Dana").docx)
    (workspace / "back.docx").write_bytes(write_package(package.replaced({package.main: silent})))
    return workspace


@pytest.mark.usefixtures("came_back")
def test_what_is_not_marked_is_said_first_and_ends_with_1(capsys: pytest.CaptureFixture[str]) -> None:
    assert drafting("review", "sent.docx", "back.docx") == 1
    out = capsys.readouterr().out
    assert out.startswith("Changed without a mark: 1 change of words\n")
    assert out.index("- not") < out.index("Dana") < out.index("+ 3,200")


@pytest.mark.usefixtures("came_back")
def test_a_copy_that_marks_everything_ends_with_0(capsys: pytest.CaptureFixture[str]) -> None:
    assert drafting("review", "sent.docx", "marked.docx", "--ui", "fr") == 0
    assert capsys.readouterr().out.startswith("Rien n’a été modifié sans marque.")


@pytest.mark.usefixtures("came_back")
def test_the_list_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert drafting("review", "sent.docx", "back.docx", "--format", "json") == 1
    rows = json.loads(capsys.readouterr().out)
    assert [(row["what"], row.get("old")) for row in rows] == [
        ("silent", " not"),
        ("person", None),
        ("change", "4,000"),
    ]


@pytest.mark.parametrize(("ui", "title", "name"), [("en", "Review of a Returned Copy", "Not marked"),
                                                   ("fr", "Examen d’une copie retournée", "Sans marque")])  # fmt: skip
def test_a_report_and_a_page(came_back: Path, ui: str, title: str, name: str) -> None:
    assert (
        drafting("review", "sent.docx", "back.docx", "-o", "r.docx", "-o", "r.html", "--ui", ui, "--date", "2026-11-29")
        == 1
    )
    paper = read_package((came_back / "r.docx").read_bytes())
    words = ["".join(t.text or "" for t in p.iter(w("t"))) for p in paper.root(paper.main).iter(w("p"))]
    assert words[0] == title
    assert "Dana" in " ".join(words)
    page = (came_back / "r.html").read_text("utf-8")
    assert name in page
    assert "Dana" in page


def test_what_cannot_be_is_refused_and_nothing_written(came_back: Path) -> None:
    before = sorted(path.name for path in came_back.iterdir())
    assert drafting("review", "sent.docx", "back.docx", "-o", "r.txt") == 2
    assert drafting("review", "sent.docx", "back.docx", "-o", "back.docx", "--force") == 2
    assert drafting("review", "sent.docx", "gone.docx") == 2
    assert drafting("review", "sent.docx", "back.docx", "-o", "r.docx", "--date", "soon") == 2
    assert sorted(path.name for path in came_back.iterdir()) == before


def test_a_deal_is_measured_against_what_was_released(came_back: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert drafting("new", "house") == 0
    deal = next((came_back / "house").glob("*round-1.yaml"))
    assert drafting("review", deal, "back.docx") == 2
    assert "never-sent" in capsys.readouterr().err
