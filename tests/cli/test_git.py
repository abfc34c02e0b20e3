"""Word files in git: with git itself, where it is installed."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.making.cli import drafting
from tests.making.packages import deleted, docx, inserted, paragraph, run

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
OLD = paragraph("Canada delivers 4,000 barrels.") + paragraph("The end.")
NEW = paragraph("Canada delivers 3,200 barrels.") + paragraph("The end.")


@pytest.fixture
def repository(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository whose git sees no configuration but its own."""
    for name in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{name}_NAME", "A")
        monkeypatch.setenv(f"GIT_{name}_EMAIL", "a@example.org")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(workspace / "global"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("HOME", str(workspace))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(workspace / "xdg"))
    here = workspace / "drafts"
    here.mkdir()
    monkeypatch.chdir(here)
    git("init", "-q")
    return here


def git(*words: str) -> str:
    return subprocess.run(["git", *words], capture_output=True, check=True, text=True, encoding="utf-8").stdout


@needs_git
def test_git_diff_and_log_show_the_words_of_word_files(repository: Path) -> None:
    assert drafting("git", "install") == 0
    (repository / "draft.docx").write_bytes(docx(OLD))
    git("add", ".")
    git("commit", "-qm", "First")
    (repository / "draft.docx").write_bytes(docx(NEW))
    changed = [line for line in git("diff").splitlines() if line[:1] in "+-" and line[:3] not in ("+++", "---")]
    assert changed == ["-Canada delivers 4,000 barrels.", "+Canada delivers 3,200 barrels."]
    assert "+The end." in git("log", "-p")


@needs_git
def test_installing_twice_adds_nothing(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (repository / ".gitattributes").write_text("*.png binary", "utf-8")
    assert drafting("git", "install") == 0
    once = (repository / ".gitattributes").read_text("utf-8"), git("config", "--local", "--list")
    assert once[0].splitlines()[:2] == ["*.png binary", "*.docx diff=drafting"]
    assert drafting("git", "install") == 0
    assert ((repository / ".gitattributes").read_text("utf-8"), git("config", "--local", "--list")) == once
    assert "nothing to add" in capsys.readouterr().err


@needs_git
def test_for_all_repositories_of_a_person(repository: Path) -> None:
    assert drafting("git", "install", "--global") == 0
    assert not (repository / ".gitattributes").exists()
    assert "*.docx diff=drafting" in (repository.parent / "xdg" / "git" / "attributes").read_text("utf-8")
    assert "git textconv" in git("config", "--global", "diff.drafting.textconv")


@needs_git
def test_outside_a_repository_it_says_so(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(repository.parent)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(repository.parent.parent))
    assert drafting("git", "install") == 2
    assert "[git-no-repository]" in capsys.readouterr().err


def test_without_git_it_says_so(
    workspace: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(workspace))
    assert drafting("git", "install") == 2
    assert "[git-missing]" in capsys.readouterr().err


def test_words_tables_and_tracked_changes_as_accepted(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cells = "".join(f"<w:tc>{paragraph(text)}</w:tc>" for text in ("Steel", "25%"))
    table = f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr>{cells}</w:tr></w:tbl>"
    marked = f"<w:p>{run('By ')}{deleted('May')}{inserted(run('June'))}</w:p>"
    (workspace / "a.docx").write_bytes(docx(table + marked + paragraph("\u202eevil")))
    assert drafting("git", "textconv", "a.docx") == 0
    assert capsys.readouterr().out.splitlines() == [
        "(Holds tracked changes, shown as accepted.)", "", "Steel | 25%", "", "By June", "", "\\u202eevil"
    ]  # fmt: skip


def test_a_file_that_cannot_be_read_does_not_stop_git(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (workspace / "a.docx").write_bytes(b"no zip")
    assert drafting("git", "textconv", "a.docx") == 0
    out = capsys.readouterr().out
    assert out.startswith("(Not shown: ")
    assert "SHA-256 " in out


def test_the_difftool_opens_the_page(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", lambda address: opened.append(address) or True)
    monkeypatch.setenv("TMPDIR", str(workspace))
    monkeypatch.setattr("tempfile.tempdir", None)
    (workspace / "a.docx").write_bytes(docx(OLD))
    (workspace / "b.docx").write_bytes(docx(NEW))
    assert drafting("git", "difftool", "a.docx", "b.docx") == 0
    (page,) = opened
    assert "3,200" in Path(page.removeprefix("file://")).read_text("utf-8")


@pytest.mark.parametrize("files", [("/dev/null", "b.docx"), ("b.docx", "nul"), ("b.docx", "b.txt")])
def test_what_has_nothing_to_compare_is_said(
    workspace: Path, capsys: pytest.CaptureFixture[str], files: tuple[str, str]
) -> None:
    (workspace / "b.docx").write_bytes(docx(NEW))
    assert drafting("git", "difftool", *files) == 0
    assert capsys.readouterr().err
