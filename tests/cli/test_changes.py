"""``drafting changes`` from the outside."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.making.cli import drafting
from tests.making.packages import deleted, docx, inserted, paragraph, run

EXAMPLE = Path(__file__).parents[2] / "examples" / "canada-us-2025"
NASTY = "=cmd|' /C calc'!A0 \u202egnp\u202c \u009b31m <script>"


@pytest.fixture
def marked(workspace: Path) -> Path:
    escaped = NASTY.replace("<", "&lt;")
    (workspace / "m.docx").write_bytes(
        docx(
            f"<w:p>{deleted('4,000')}{inserted(run('3,200'))}{run(' kb/d')}</w:p><w:p>{inserted(run(escaped), 7)}</w:p>"
        )
    )
    return workspace


@pytest.mark.usefixtures("marked")
def test_a_marked_up_file_lists_its_own_changes(capsys: pytest.CaptureFixture[str]) -> None:
    assert drafting("changes", "m.docx", "--format", "json") == 0
    found = json.loads(capsys.readouterr().out)
    assert [(c["number"], c["kind"], c["old"], c["new"], c["author"]) for c in found] == [
        (1, "replacement", "4,000", "3,200", "A"),
        (2, "insertion", "", NASTY, "A"),
    ]


def test_two_files_list_what_is_between_them(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (workspace / "a.docx").write_bytes(docx(paragraph("one old end")))
    (workspace / "b.docx").write_bytes(docx(paragraph("one new end")))
    assert drafting("changes", "a.docx", "b.docx", "--format", "json") == 0
    (only,) = json.loads(capsys.readouterr().out)
    assert (only["kind"], only["old"], only["new"]) == ("replacement", "old", "new")


@pytest.mark.parametrize("form", ["text", "md", "csv", "json"])
@pytest.mark.usefixtures("marked")
def test_nothing_in_a_list_acts(capsys: pytest.CaptureFixture[str], form: str) -> None:
    assert drafting("changes", "m.docx", "--format", form) == 0
    out = capsys.readouterr().out
    assert not {"\u202e", "\u202c", "\u009b", "\x1b"} & set(out)
    assert "202e" in out


def test_no_cell_runs_in_a_spreadsheet(marked: Path) -> None:
    assert drafting("changes", "m.docx", "--format", "csv", "-o", "m.csv") == 0
    data = (marked / "m.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))
    assert rows[1]["new"].startswith("'=cmd")
    assert [row["number"] for row in rows] == ["1", "2"]


@pytest.mark.usefixtures("marked")
def test_markup_of_the_document_is_no_markup_of_the_list(capsys: pytest.CaptureFixture[str]) -> None:
    drafting("changes", "m.docx", "--format", "md")
    out = capsys.readouterr().out
    assert r"\<script\>" in out
    assert r"=cmd\|'" in out


@pytest.mark.usefixtures("marked")
def test_filters(capsys: pytest.CaptureFixture[str]) -> None:
    drafting("changes", "m.docx", "--format", "json", "--kind", "insertion")
    assert [c["number"] for c in json.loads(capsys.readouterr().out)] == [2]
    drafting("changes", "m.docx", "--format", "json", "--author", "Nobody")
    assert json.loads(capsys.readouterr().out) == []


@pytest.mark.usefixtures("marked")
def test_too_many_files_are_refused() -> None:
    assert drafting("changes", "m.docx", "m.docx", "m.docx") == 2


@pytest.mark.usefixtures("marked")
def test_an_unknown_kind_or_author_is_answered_with_those_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert drafting("changes", "m.docx", "--kind", "insert") == 2
    assert "row-insertion" in " ".join(capsys.readouterr().err.split())
    assert drafting("changes", "m.docx", "--author", "Nobody") == 0
    assert "those who did: A." in capsys.readouterr().err


def test_a_list_can_begin_with_the_gravest_and_be_of_one_article(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def text(word: str, rate: str) -> bytes:
        heads = [paragraph(f"Article {n} – {title}") for n, title in ((1, "Scope"), (2, "Duties"))]
        return docx(heads[0] + paragraph(f"They meet {word}.") + heads[1] + paragraph(f"The duty is {rate}."))

    (workspace / "a.docx").write_bytes(text("promptly", "25%"))
    (workspace / "b.docx").write_bytes(text("quickly", "15%"))
    assert drafting("changes", "a.docx", "b.docx", "--order", "weight", "--format", "json") == 0
    found = json.loads(capsys.readouterr().out)
    assert [(c["number"], c["substance"], c["place"]["article"]) for c in found] == [
        (2, ["rate"], "Article 2"),
        (1, ["wording"], "Article 1"),
    ]
    assert drafting("changes", "a.docx", "b.docx", "--clause", "scope", "--format", "json") == 0
    assert [c["new"] for c in json.loads(capsys.readouterr().out)] == ["quickly"]
    assert drafting("changes", "a.docx", "b.docx", "--kind", "rate", "--ui", "fr") == 0
    assert "remplacement (taux)\u00a0: Article 2, Duties" in capsys.readouterr().out


def test_a_list_for_the_house_names_clause_and_parameter(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    deals = sorted(str(path) for path in EXAMPLE.glob("round-[12].yaml"))
    assert drafting("assemble", *deals, "--lang", "en", "--no-pages", "-o", str(workspace)) == 0
    old, new = sorted(str(path) for path in workspace.rglob("*.docx"))
    capsys.readouterr()
    options = [word for deal in deals for word in ("--deal", deal)]
    assert drafting("changes", old, new, "--kind", "date", *options, "--format", "csv") == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert ("1\u00a0July 2026", "integrity.covered-parts", "start") in {
        (row["new"], row["clause"], row["parameter"]) for row in rows
    }
    assert drafting("changes", old, new, "--format", "csv") == 0
    assert "integrity.covered-parts" not in capsys.readouterr().out
