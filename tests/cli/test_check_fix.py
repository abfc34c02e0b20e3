"""``drafting check --fix-as-redline``: what has one right replacement is set right, as tracked changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafting import accept, reject
from drafting.cli.root import main
from drafting.document.document import read_document
from drafting.document.units import units_of
from tests.making.packages import docx, paragraph

ENGLISH = (
    "Arrangement between Canada and the United States",
    "The Parties shall consult each other under this Agreement.",
    "This Arrangement is not legally binding.",
)
FRENCH = (
    "Arrangement entre le Canada et les États-Unis",
    "Les Participants échangent leurs données avant l’entrée en vigueur du présent Accord.",
    "Le présent Arrangement n’est pas juridiquement contraignant.",
)


def fixed(tmp_path: Path, texts: tuple[str, ...], profile: str) -> tuple[bytes, bytes]:
    """The file and its redline."""
    old, out = tmp_path / "old.docx", tmp_path / "out.docx"
    old.write_bytes(docx("".join(paragraph(text) for text in texts)))
    with pytest.raises(SystemExit):
        main(["check", str(old), "--profile", profile, "--fix-as-redline", str(out)])
    return old.read_bytes(), out.read_bytes()


def words(data: bytes) -> list[str]:
    return [unit.text for unit in units_of(read_document(data, "x.docx"))]


def test_accepting_the_fixes_gives_a_text_of_the_right_register(tmp_path: Path) -> None:
    _, redline = fixed(tmp_path, ENGLISH, "nonbinding")
    assert words(accept(redline))[1] == "The Participants will consult each other under this Arrangement."


def test_the_american_house_style_intends(tmp_path: Path) -> None:
    _, redline = fixed(tmp_path, ENGLISH, "nonbinding-us")
    assert words(accept(redline))[1] == "The Participants intend to consult each other under this Arrangement."


def test_french_verbs_go_into_the_future(tmp_path: Path) -> None:
    _, redline = fixed(tmp_path, FRENCH, "nonbinding")
    assert (
        words(accept(redline))[1]
        == "Les Participants échangeront leurs données avant la prise d’effet du présent Arrangement."
    )


def test_rejecting_them_gives_the_text_as_it_came(tmp_path: Path) -> None:
    old, redline = fixed(tmp_path, ENGLISH, "nonbinding")
    assert words(reject(redline)) == words(old)


def test_it_sets_one_word_file_right(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["check", str(tmp_path / "deal.yaml"), "--fix-as-redline", str(tmp_path / "out.docx")])
    assert ended.value.code == 2
    assert "one Word file" in capsys.readouterr().err
