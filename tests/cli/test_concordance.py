"""``drafting concordance`` on two Word files and on a deal."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafting.cli.root import main
from drafting.ooxml.reading import read_package
from drafting.shipped import shipped_texts
from tests.making.packages import docx, paragraph


def run(capsys: pytest.CaptureFixture[str], *args: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as ended:
        main(["concordance", *args])
    out, err = capsys.readouterr()
    return int(ended.value.code or 0), out, err


def texts(folder: Path, french: str) -> tuple[str, str]:
    for name, text in (("en", "Canada will report within 30 days."), ("fr", french)):
        (folder / f"{name}.docx").write_bytes(docx(paragraph(text)))
    return str(folder / "en.docx"), str(folder / "fr.docx")


def test_two_texts_that_agree_get_their_certificate(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    out = tmp_path / "certificate.docx"
    both = texts(tmp_path, "Le Canada rendra compte dans les 30 jours.")
    code, said, err = run(capsys, *both, "--certificate", str(out), "--date", "2026-05-01")
    assert code == 0
    assert "concordance-reach" in said
    assert "agree" in err
    assert "en.docx" in "".join(read_package(out.read_bytes(), "c").root("word/document.xml").itertext())


def test_two_texts_that_differ_get_none(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    out = tmp_path / "certificate.docx"
    both = texts(tmp_path, "Le Canada rendra compte dans les 60 jours.")
    code, said, err = run(capsys, *both, "--certificate", str(out))
    assert code == 1
    assert "concordance-number" in said
    assert "No certificate" in err
    assert not out.exists()


def test_the_two_languages_stand_side_by_side(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    out = tmp_path / "both.docx"
    args = (
        *texts(tmp_path, "Le Canada rendra compte dans les 30 jours."),
        "--bilingual",
        str(out),
        "--date",
        "2026-05-01",
    )
    run(capsys, *args)
    first = out.read_bytes()
    assert "rendra compte" in "".join(read_package(first, "b").root("word/document.xml").itertext())
    run(capsys, *args, "--force")
    assert out.read_bytes() == first


def test_a_paper_that_is_there_is_not_overwritten(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    out = tmp_path / "both.docx"
    out.write_bytes(b"mine")
    code, _, _ = run(capsys, *texts(tmp_path, "Le Canada rendra compte."), "--bilingual", str(out))
    assert code == 2
    assert out.read_bytes() == b"mine"


def test_the_languages_of_every_example_agree(capsys: pytest.CaptureFixture[str]) -> None:
    for path, _ in shipped_texts("examples"):
        code, said, _ = run(capsys, path)
        assert (code, said) == (0, "")


@pytest.mark.parametrize("args", [("one.docx",), ("a", "b", "c")])
def test_anything_else_is_refused(capsys: pytest.CaptureFixture[str], args: tuple[str, ...]) -> None:
    assert run(capsys, *args)[0] == 2
