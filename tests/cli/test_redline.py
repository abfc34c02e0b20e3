"""``drafting redline`` from the outside."""

from __future__ import annotations

import io
import json
import time
from pathlib import Path

import pytest

from drafting import apply
from drafting.cli.progress import progress
from drafting.ooxml.names import w
from drafting.ooxml.reading import read_package
from drafting.ooxml.views import accept_all, reject_all
from tests.making.cli import drafting
from tests.making.packages import docx, inserted, paragraph, relationships, run, with_parts

OLD = paragraph("Canada shall deliver 4,000 kb/d.") + paragraph("Same.")
NEW = paragraph("Canada shall deliver 3,200 kb/d.") + paragraph("Same.")


@pytest.fixture
def pair(workspace: Path) -> Path:
    (workspace / "a.docx").write_bytes(docx(OLD))
    (workspace / "b.docx").write_bytes(docx(NEW))
    return workspace


def text(docx_bytes: bytes, *, accept: bool) -> str:
    package = read_package(docx_bytes, "x.docx")
    view = accept_all(package) if accept else reject_all(package)
    return "|".join("".join(t.text or "" for t in p.iter(w("t"))) for p in view.root(view.main).iter(w("p")))


def test_the_redline_lands_in_the_current_folder_under_both_names(
    pair: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert drafting("redline", "a.docx", "b.docx") == 0
    made = (pair / "a-to-b.redline.docx").read_bytes()
    assert text(made, accept=True) == "Canada shall deliver 3,200 kb/d.|Same."
    assert text(made, accept=False) == "Canada shall deliver 4,000 kb/d.|Same."
    out, err = capsys.readouterr()
    assert out == ""
    assert "1 change: 1 replacement → a-to-b.redline.docx" in err


def test_an_existing_output_is_refused_and_force_overwrites(pair: Path) -> None:
    (pair / "r.docx").write_bytes(b"mine")
    assert drafting("redline", "a.docx", "b.docx", "-o", "r.docx") == 2
    assert (pair / "r.docx").read_bytes() == b"mine"
    assert drafting("redline", "a.docx", "b.docx", "-o", "r.docx", "--force") == 0
    assert (pair / "r.docx").read_bytes() != b"mine"


def test_the_same_command_gives_the_same_bytes(pair: Path) -> None:
    for name in ("1.docx", "2.docx"):
        assert drafting("redline", "a.docx", "b.docx", "-o", name, "--date", "2026-01-31") == 0
    assert (pair / "1.docx").read_bytes() == (pair / "2.docx").read_bytes()


def test_author_and_date_stand_on_the_revisions(pair: Path) -> None:
    drafting("redline", "a.docx", "b.docx", "--author", "Zoé", "--date", "2026-01-31T12:00:00Z", "-o", "r.docx")
    root = read_package((pair / "r.docx").read_bytes(), "r.docx").root("word/document.xml")
    marks = list(root.iter(w("ins"), w("del")))
    assert {(m.get(w("author")), m.get(w("date"))) for m in marks} == {("Zoé", "2026-01-31T12:00:00Z")}


def test_the_date_may_come_from_the_environment(pair: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    drafting("redline", "a.docx", "b.docx", "-o", "r.docx")
    root = read_package((pair / "r.docx").read_bytes(), "r.docx").root("word/document.xml")
    assert {m.get(w("date")) for m in root.iter(w("ins"))} == {"2026-01-01T00:00:00Z"}


@pytest.mark.usefixtures("pair")
@pytest.mark.parametrize("day", ["0001-01-01T00:00:00+14:00", "2026-02-30", "tomorrow"])
def test_a_date_that_no_calendar_has_is_refused(day: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert drafting("redline", "a.docx", "b.docx", "--date", day, "-o", "r.docx") == 2
    assert "2026-01-31" in capsys.readouterr().err


@pytest.mark.parametrize("said", ["tomorrow", "²", "9" * 30, ""])
def test_a_date_in_the_environment_that_is_none_is_passed_over(
    pair: Path, monkeypatch: pytest.MonkeyPatch, said: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", said)
    assert drafting("redline", "a.docx", "b.docx", "-o", "r.docx") == 0
    assert (pair / "r.docx").exists()


@pytest.mark.usefixtures("pair")
def test_exit_code_tells_of_changes_only_when_asked() -> None:
    assert drafting("redline", "a.docx", "b.docx", "-o", "1.docx", "--exit-code") == 1
    assert drafting("redline", "a.docx", "a.docx", "-o", "2.docx", "--exit-code") == 0
    assert drafting("redline", "a.docx", "b.docx", "-o", "3.docx") == 0


@pytest.mark.usefixtures("pair")
def test_a_file_against_itself_has_no_change(capsys: pytest.CaptureFixture[str]) -> None:
    assert drafting("redline", "a.docx", "a.docx") == 0
    assert "No changes." in capsys.readouterr().err


def test_streams(pair: Path, capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO((pair / "a.docx").read_bytes())))
    assert drafting("redline", "-", "b.docx", "-o", "-") == 0
    out = capsysbinary.readouterr().out
    assert text(out, accept=False).startswith("Canada shall deliver 4,000")
    assert sorted(path.name for path in pair.iterdir()) == ["a.docx", "b.docx"]


def test_several_outputs_tell_the_same_changes(pair: Path) -> None:
    assert drafting("redline", "a.docx", "b.docx", "--as", "tracked,json,md,text", "-o", "r.docx") == 0
    listed = json.loads((pair / "r.json").read_text("utf-8"))
    assert [(change["number"], change["kind"]) for change in listed] == [(1, "replacement")]
    assert "| 1 |" in (pair / "r.md").read_text("utf-8")
    assert (pair / "r.txt").read_text("utf-8").startswith("   1  replacement")


def test_none_of_several_outputs_is_written_when_one_exists(pair: Path) -> None:
    (pair / "r.json").write_text("mine")
    assert drafting("redline", "a.docx", "b.docx", "--as", "tracked,json", "-o", "r.docx") == 2
    assert not (pair / "r.docx").exists()


def test_the_ending_says_which_of_several_outputs_has_the_name_given(pair: Path) -> None:
    assert drafting("redline", "a.docx", "b.docx", "--as", "json,tracked", "-o", "r.docx") == 0
    assert text((pair / "r.docx").read_bytes(), accept=True).startswith("Canada shall deliver 3,200")
    assert json.loads((pair / "r.json").read_text("utf-8"))
    assert drafting("redline", "a.docx", "b.docx", "--as", "json,md", "-o", "s.docx") == 0
    assert not (pair / "s.docx").exists()
    assert {"s.json", "s.md"} <= {path.name for path in pair.iterdir()}


@pytest.mark.parametrize("name", ["a.docx", "./b.docx"])
def test_a_file_that_is_compared_is_never_overwritten(pair: Path, name: str) -> None:
    before = (pair / name).read_bytes()
    assert drafting("redline", "a.docx", "b.docx", "-o", name, "--force") == 2
    assert (pair / name).read_bytes() == before


def test_messages_as_json(pair: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = relationships([("rId5", "image", "http://127.0.0.1:9/x.png")], external=True)
    (pair / "c.docx").write_bytes(with_parts(NEW, {"word/_rels/document.xml.rels": rows}))
    assert drafting("redline", "a.docx", "c.docx", "--format", "json") == 0
    assert "picture-remote" in {finding["code"] for finding in json.loads(capsys.readouterr().out)}


@pytest.mark.parametrize(
    "args",
    [
        ("--as", "papyrus"),
        ("--ignore", "everything"),
        ("--date", "yesterday"),
        ("--as", "tracked,json", "-o", "-"),
        ("--as", "json", "-o", "r.docx"),
        ("--granularity", "sentence"),
    ],
)
def test_wrong_options_are_refused(pair: Path, args: tuple[str, ...]) -> None:
    assert drafting("redline", "a.docx", "b.docx", *args) == 2
    assert sorted(path.name for path in pair.iterdir()) == ["a.docx", "b.docx"]


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"%PDF-1.7", "file-is-pdf"), (b"", "file-empty"), (b"hello", "file-is-text"), (None, "file-missing")],
)
def test_what_is_no_word_file_is_refused_in_one_sentence(
    pair: Path, capsys: pytest.CaptureFixture[str], content: bytes | None, code: str
) -> None:
    if content is not None:
        (pair / "t.docx").write_bytes(content)
    assert drafting("redline", "t.docx", "b.docx") == 2
    err = capsys.readouterr().err
    assert f"t.docx: error [{code}]" in err
    assert "Traceback" not in err
    assert not (pair / "t-to-b.redline.docx").exists()


def test_marked_up_files_are_refused_on_request(pair: Path) -> None:
    (pair / "m.docx").write_bytes(docx(f"<w:p>{run('a')}{inserted(run('b'))}</w:p>"))
    assert drafting("redline", "m.docx", "b.docx", "--existing", "refuse") == 2
    assert drafting("redline", "m.docx", "b.docx") == 0


def test_the_edit_script_leads_from_one_file_to_the_other(pair: Path) -> None:
    assert drafting("redline", "a.docx", "b.docx", "--as", "script") == 0
    script = json.loads((pair / "a-to-b.redline.script.json").read_text("utf-8"))
    made = apply((pair / "a.docx").read_bytes(), script)
    assert text(made, accept=True) == "Canada shall deliver 3,200 kb/d.|Same."
    assert drafting("redline", "a.docx", "b.docx", "--as", "script", "--ignore", "case", "--force") == 2


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_work_that_takes_longer_than_a_second_shows_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("drafting.cli.progress._PATIENCE", 0.0)
    monkeypatch.setattr("sys.stderr", screen := Terminal())
    with progress(["reading", "checking"]) as told:
        told("checking")
        deadline = time.monotonic() + 5
        while "Checking" not in screen.getvalue() and time.monotonic() < deadline:
            time.sleep(0.01)
    assert "Checking" in screen.getvalue()


@pytest.mark.parametrize("stream", [Terminal, io.StringIO])
def test_quick_work_and_work_off_the_screen_show_nothing(
    monkeypatch: pytest.MonkeyPatch, stream: type[io.StringIO]
) -> None:
    monkeypatch.setattr("sys.stderr", screen := stream())
    with progress(["reading", "checking"]) as told:
        told("reading")
    assert screen.getvalue() == ""
