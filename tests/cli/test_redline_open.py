"""``drafting redline --open``: the page is made and the browser is asked to show it."""

from __future__ import annotations

import webbrowser
from pathlib import Path

import pytest

from tests.making.cli import drafting
from tests.making.packages import docx, paragraph


@pytest.fixture
def asked(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that a browser was asked for, in a folder with two texts."""
    (workspace / "a.docx").write_bytes(docx(paragraph("Canada shall deliver 4,000 kb/d.")))
    (workspace / "b.docx").write_bytes(docx(paragraph("Canada shall deliver 3,200 kb/d.")))
    addresses: list[str] = []
    monkeypatch.setattr(webbrowser, "open", lambda address: addresses.append(address) or True)
    return addresses


def test_the_page_is_made_beside_the_redline_and_opened(asked: list[str], workspace: Path) -> None:
    assert drafting("redline", "a.docx", "b.docx", "--open") == 0
    assert sorted(path.name for path in workspace.glob("a-to-b*")) == ["a-to-b.redline.docx", "a-to-b.redline.html"]
    assert asked == [(workspace / "a-to-b.redline.html").as_uri()]


def test_only_the_page_is_made_where_only_it_is_asked_for(asked: list[str], workspace: Path) -> None:
    assert drafting("redline", "a.docx", "b.docx", "--as", "html", "--open", "--ui", "fr", "-o", "p.html") == 0
    assert [path.name for path in workspace.iterdir() if path.stem not in "ab"] == ["p.html"]
    assert '<html lang="fr"' in (workspace / "p.html").read_text("utf-8")
    assert len(asked) == 1


@pytest.mark.usefixtures("asked")
def test_without_a_browser_the_file_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(webbrowser, "open", lambda _: False)
    assert drafting("redline", "a.docx", "b.docx", "--as", "html", "--open") == 0
    assert "No browser was found: open a-to-b.redline.html in one." in capsys.readouterr().err


def test_a_page_on_standard_output_is_not_opened(asked: list[str]) -> None:
    assert drafting("redline", "a.docx", "b.docx", "--as", "html", "--open", "-o", "-") == 2
    assert asked == []


@pytest.mark.usefixtures("asked")
def test_page_and_message_have_names_of_their_own(workspace: Path) -> None:
    assert drafting("redline", "a.docx", "b.docx", "--as", "html,mail") == 0
    made = sorted(path.name for path in workspace.glob("a-to-b*"))
    assert made == ["a-to-b.redline.html", "a-to-b.redline.mail.html"]
