from __future__ import annotations

import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor

import pytest

from drafting import office
from drafting.errors import DraftingError
from drafting.render.pages import with_pages
from tests.render import samples
from tests.render.reading import draw, drawn, fields, part

needs_office = pytest.mark.skipif(not office.available(), reason="LibreOffice or poppler is not installed")


@pytest.mark.office
@needs_office
def test_contents_get_the_pages_that_libreoffice_lays_out() -> None:
    docx, notes = with_pages(lambda pages: draw(samples.english(), pages=pages), office.measure)
    assert not notes
    shown = [int(shown) for i, shown in fields(part(docx)) if i.startswith("PAGEREF")]
    assert shown == sorted(shown)
    assert shown[0] == 3  # cover, contents, text
    assert shown[-1] > shown[-2]  # each annex on a page of its own
    assert office.measure(docx) == office.page_numbers(office.to_pdf(docx))


@pytest.mark.office
@needs_office
def test_two_drafts_can_be_laid_out_at_once() -> None:
    with ThreadPoolExecutor(2) as pool:
        english, french = pool.map(office.measure, (drawn("english"), drawn("french, binding")))
    assert english is not None
    assert french is not None
    assert (english.total, french.total) > (4, 4)


@pytest.mark.office
@needs_office
@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not installed")
def test_libreoffice_prints_the_references_that_are_cached() -> None:
    command = ["pdftotext", "-", "-"]
    words = subprocess.run(
        command, input=office.to_pdf(drawn("french, binding")), capture_output=True, check=True
    ).stdout.decode()
    assert "de l’article premier et de l’alinéa 3a)" in " ".join(words.split())
    assert "ARTICLE PREMIER" in words
    assert "L’article 2 survit" in words


def test_without_libreoffice_there_is_nothing_to_measure_with(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    assert office.measure(b"") is None
    with pytest.raises(DraftingError) as missing:
        office.to_pdf(b"")
    assert missing.value.code == "office-missing"


def test_destinations_are_read_back_as_bookmarks() -> None:
    assert office.bookmark_name("5FToc123") == "_Toc123"
    assert office.bookmark_name("Chapter") == "Chapter"
