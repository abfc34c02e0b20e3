"""``drafting clause preview``."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafting.ooxml.reading import read_package
from tests.cli.test_check import Said


@pytest.mark.usefixtures("potash")
def test_the_terminal_shows_the_words_with_the_values_marked(said: Said) -> None:
    code, out, _ = said("clause", "preview", "supply.potash", "--lang", "en", "--profile", "nonbinding")
    assert code == 0
    assert "Canada will inform the United States at least ⟨30 days⟩" in out.replace("\u00a0", " ")
    assert "French" not in out


@pytest.mark.usefixtures("potash")
def test_sheets_are_written_and_never_over_another(said: Said) -> None:
    for name in ("sheet.html", "sheet.docx"):
        assert said("clause", "preview", "supply.potash", "-o", name)[0] == 0
        assert said("clause", "preview", "supply.potash", "-o", name)[0] == 2
    assert Path("sheet.html").read_text("utf-8").count('class="variant"') == 6
    assert read_package(Path("sheet.docx").read_bytes())
    assert "FILE" not in said("clause", "preview", "supply.potash", "-o", "sheet.pdf")[1]


def test_an_unknown_position_or_a_profile_that_is_not_allowed_is_told(potash: Path, said: Said) -> None:
    assert "[position-unknown]" in said("clause", "preview", "supply.potash", "--position", "plane")[2]
    text = potash.read_text("utf-8").replace("register: any", "register: binding")
    potash.write_text(text.replace("{shall | will | intends to}", "shall").replace(
        "{informe | informera | entend informer}", "informe"), "utf-8")  # fmt: skip
    assert "[register-mismatch]" in said("clause", "preview", "supply.potash", "--profile", "nonbinding")[2]
