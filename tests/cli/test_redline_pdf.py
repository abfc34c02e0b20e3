"""``drafting redline --as pdf``, where LibreOffice is installed."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.making.cli import drafting
from tests.making.packages import docx, paragraph, relationships, run, with_parts


@pytest.mark.usefixtures("soffice")
@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not installed")
def test_the_pdf_holds_both_texts_the_first_page_and_no_address(workspace: Path) -> None:
    link = f'<w:p><w:hyperlink r:id="rId7">{run("our site")}</w:hyperlink></w:p>'
    rows = relationships([("rId7", "hyperlink", "https://example.org/?who=you")], external=True)
    new = with_parts(paragraph("Canada delivers 3,200 barrels.") + link, {"word/_rels/document.xml.rels": rows})
    (workspace / "a.docx").write_bytes(docx(paragraph("Canada delivers 4,000 barrels.")))
    (workspace / "b.docx").write_bytes(new)
    assert drafting("redline", "a.docx", "b.docx", "--as", "pdf", "-o", "r.pdf") == 0
    said = subprocess.run(["pdftotext", "-layout", "r.pdf", "-"], capture_output=True, check=True, text=True).stdout
    assert "Redline of b.docx against a.docx" in said
    assert "4,000" in said
    assert "3,200" in said
    about = subprocess.run(["pdfinfo", "r.pdf"], capture_output=True, check=True, text=True).stdout
    assert "Author" not in about
    assert b"example.org" not in (workspace / "r.pdf").read_bytes()


def test_without_libreoffice_nothing_is_written(
    workspace: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, text in (("a.docx", "Ten."), ("b.docx", "Six.")):
        (workspace / name).write_bytes(docx(paragraph(text)))
    monkeypatch.setenv("PATH", str(workspace))
    assert drafting("redline", "a.docx", "b.docx", "--as", "static,pdf", "-o", "r.docx") == 2
    assert "[office-missing]" in capsys.readouterr().err
    assert sorted(path.name for path in workspace.iterdir()) == ["a.docx", "b.docx"]
