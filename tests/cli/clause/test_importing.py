"""``drafting clause import``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.test_check import Said
from tests.intake.making import saved

ENGLISH = (
    "Article 1 – Potash",
    "1. Canada shall inform the United States of a shortage of potash.",
    "2. It shall do so early.",
)
FRENCH = ("Article 1 – Potasse", "1. Le Canada informe les États-Unis d'une pénurie de potasse.", "2. Il le fait tôt.")


@pytest.mark.usefixtures("workspace")
def test_two_files_in_either_order_give_both_languages(said: Said) -> None:
    Path("a.docx").write_bytes(saved(*FRENCH))
    Path("b.docx").write_bytes(saved(*ENGLISH))
    code, out, err = said("clause", "import", "a.docx", "b.docx")
    assert (code, out) == (0, "clauses/imported/imported.potash.yaml\n")
    assert "1 draft clause written" in err
    assert said("clause", "check", "imported.potash", "--strict")[:2] == (0, "")
    assert "register: binding" in Path("clauses/imported/imported.potash.yaml").read_text("utf-8")


@pytest.mark.usefixtures("workspace")
def test_one_file_leaves_the_other_language_visibly_missing(said: Said) -> None:
    Path("b.docx").write_bytes(saved(*ENGLISH))
    assert said("clause", "import", "b.docx", "--family", "supply")[0] == 0
    code, out, _ = said("clause", "check", "supply.potash")
    assert code == 1
    assert out.count("[language-missing]") == 3
    (row,) = json.loads(said("clause", "list", "potash", "--format", "json")[1])
    assert (row["languages"], row["approval"]) == (["en"], "French missing")
    assert said("clause", "list", "potash", "--language", "fr")[1] == ""


@pytest.mark.usefixtures("workspace")
def test_nothing_is_written_over_and_a_dry_run_writes_nothing(said: Said) -> None:
    Path("b.docx").write_bytes(saved(*ENGLISH))
    assert said("clause", "import", "b.docx", "--dry-run")[0] == 0
    assert not Path("clauses").exists()
    said("clause", "import", "b.docx")
    assert "[output-exists]" in said("clause", "import", "b.docx")[2]


@pytest.mark.usefixtures("workspace")
def test_two_files_of_one_language_are_refused(said: Said) -> None:
    Path("a.docx").write_bytes(saved(*ENGLISH))
    Path("b.docx").write_bytes(saved(*ENGLISH))
    code, _, err = said("clause", "import", "a.docx", "b.docx")
    assert code == 2
    assert "English" in err
