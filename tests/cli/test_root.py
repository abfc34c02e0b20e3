"""The command's front door: quick help, the nearest command, no traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from drafting.cli.root import COMMANDS, PANELS, main
from tests.making.cli import drafting
from tests.making.packages import docx, paragraph


def run(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=False)


def test_help_imports_nothing_heavy() -> None:
    done = run(
        "import sys\nfrom drafting.cli.root import main\n"
        "try:\n    main(['--help'])\nexcept SystemExit as e:\n    assert e.code == 0, e.code\n"
        "heavy = {'pydantic', 'docx', 'docxtpl', 'lxml', 'ruamel', 'babel', 'lark', 'jinja2'} & set(sys.modules)\n"
        "print('HEAVY', sorted(heavy))\n"
    )
    assert done.returncode == 0, done.stderr
    assert "HEAVY []" in done.stdout
    for name in COMMANDS:
        assert name in done.stdout


def test_a_tracked_redline_imports_nothing_that_only_other_outputs_need(tmp_path: Path) -> None:
    for name, words in (("a", "deliver 4,000 kb/d"), ("b", "deliver 3,200 kb/d")):
        (tmp_path / f"{name}.docx").write_bytes(docx(paragraph(words)))
    heavy = (
        "pydantic, docx, docxtpl, ruamel, babel, lark, jinja2, markdown_it, rich, asyncio, email, http, ssl, "
        "subprocess, tempfile, concurrent, multiprocessing, logging, "
        "drafting.review, drafting.deal, drafting.instrument, drafting.source, drafting.render"
    )
    done = run(
        "import sys\nfrom drafting.cli.root import main\n"
        f"try:\n    main(['redline', *{[str(tmp_path / name) for name in ('a.docx', 'b.docx')]}, "
        f"'-o', {str(tmp_path / 'out.docx')!r}])\n"
        "except SystemExit as e:\n    assert e.code == 0, e.code\n"
        f"print('HEAVY', [name for name in {heavy!r}.split(', ') if name in sys.modules])\n"
    )
    assert done.returncode == 0, done.stderr
    assert "HEAVY []" in done.stdout
    assert (tmp_path / "out.docx").exists()


def test_every_command_stands_in_one_panel() -> None:
    listed = [name for panel in PANELS for name in panel["commands"]]
    assert sorted(listed) == sorted(COMMANDS)


@pytest.mark.parametrize(("typed", "nearest"), [("asemble", "assemble"), ("redlin", "redline"), ("verfy", "verify")])
def test_an_unknown_command_is_answered_with_the_nearest(
    typed: str, nearest: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([typed])
    assert stopped.value.code == 2
    assert f"Did you mean {nearest}?" in capsys.readouterr().err


def test_a_failure_nobody_foresaw_is_one_sentence(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(**_: object) -> None:
        raise ZeroDivisionError("boom")

    monkeypatch.delenv("DRAFTING_DEBUG", raising=False)
    monkeypatch.setattr("drafting.cli.completion.command.callback", fail)
    with pytest.raises(SystemExit) as stopped:
        main(["completion", "bash"])
    assert stopped.value.code == 2
    said = capsys.readouterr().err
    assert "internal-error" in said
    assert "Traceback" not in said


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_a_script(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["completion", shell])
    assert stopped.value.code in (0, None)
    assert "_DRAFTING_COMPLETE" in capsys.readouterr().out


@pytest.mark.skipif(os.name == "nt", reason="needs pipes as Unix has them")
@pytest.mark.parametrize(("word", "code"), [("new", 0), ("now", 1)])
def test_a_reader_who_leaves_early_changes_neither_the_words_nor_the_exit_code(
    workspace: Path, word: str, code: int
) -> None:
    (workspace / "a.docx").write_bytes(docx(paragraph("one old")))
    (workspace / "b.docx").write_bytes(docx(paragraph(f"one {word}")))
    (workspace / "n.docx").write_bytes(docx(paragraph("one new")))
    drafting("redline", "a.docx", "n.docx", "-o", "r.docx")
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "drafting", "verify", "r.docx", "a.docx", "b.docx"]
    done = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, cwd=workspace, check=False)
    os.close(writer)
    assert (done.returncode, done.stderr) == (code, b"")
