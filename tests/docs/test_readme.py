"""The commands in the README run, one after the other, in an empty folder."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
README = (ROOT / "README.md").read_text("utf-8")


def _typed() -> list[list[str]]:
    blocks = re.findall(r"^```sh\n(.*?)^```", README, flags=re.MULTILINE | re.DOTALL)
    return [shlex.split(line, comments=True) for block in blocks for line in block.splitlines() if line.strip()]


def test_the_commands_run(tmp_path: Path) -> None:
    folder, ran = tmp_path, 0
    for words in _typed():
        match words:
            case ["cd", name]:
                folder = folder / name
            case ["drafting", *rest]:
                done = subprocess.run(
                    [sys.executable, "-m", "drafting", *rest], cwd=folder, capture_output=True, text=True,
                    encoding="utf-8", check=False, env={**os.environ, "PYTHONUTF8": "1"},
                )  # fmt: skip
                assert done.returncode == 0, f"{words}: {done.stderr}"
                ran += 1
            case ["make", target]:
                assert f"\n{target}:" in (ROOT / "Makefile").read_text("utf-8")
            case ["pipx" | "pip", "install", "."]:
                pass
            case _:
                raise AssertionError(f"the README says {words}, which nothing tests")
    assert ran >= 3
    assert list(folder.glob("*.redline.docx"))


def test_every_link_leads_somewhere() -> None:
    targets = re.findall(r"\]\(([^)#]+)\)", README)
    assert [target for target in targets if not target.startswith("http") and not (ROOT / target).exists()] == []
