"""Processes killed while they write, and two that write one file at once.

``python -m tests.safety.kills [KILLS [PAIRS]]`` prints what came of 200 and 50; the suite runs 20 and 10.
"""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final

OLD: Final = b"old" * 100_000
NEW: Final = b"new" * 400_000
_WRITER: Final = """
import errno, os, sys
from drafting.errors import CannotWrite
from drafting.files import write_all
target, force, links, turns = sys.argv[1], sys.argv[2] == "force", sys.argv[3] == "links", int(sys.argv[4])
if not links:  # as on exFAT and some shares
    def link(*_): raise OSError(errno.EPERM, "no links here")
    os.link = link
print("ready", flush=True)
sys.stdin.readline()
try:
    for turn in range(turns):
        write_all({target: b"new" * 400_000}, force=force)
except CannotWrite as error:
    sys.exit(7 if error.code == "output-exists" else 8)
"""


@dataclass(frozen=True, slots=True)
class Kills:
    """How many runs were killed, and what stood in the place of the file then."""

    old: int
    new: int
    corrupt: int
    lost: int
    left: int  # temporary files, which a later run sweeps


def kills(folder: Path, count: int, seed: int = 1) -> Kills:
    """``count`` runs that replace a file over and over, each killed (SIGKILL) after up to 40 ms."""
    chance, target = random.Random(seed), folder / "a.docx"
    found: list[str] = []
    for _ in range(count):
        target.write_bytes(OLD)
        started = _start(target, "force", turns=100_000)
        _go(started)
        time.sleep(chance.uniform(0, 0.04))
        started.send_signal(signal.SIGKILL)
        started.communicate()
        data = target.read_bytes() if target.exists() else None
        found.append("lost" if data is None else {OLD: "old", NEW: "new"}.get(data, "corrupt"))
    left = len(list(folder.glob(".drafting-*")))
    return Kills(*(found.count(kind) for kind in ("old", "new", "corrupt", "lost")), left)


def pairs(folder: Path, count: int, *, links: bool = True) -> list[list[int]]:
    """The exit codes of ``count`` pairs of runs that write one new file at once; 7 is a clean refusal.

    Raises AssertionError when the file that is there afterwards is not whole, or something else is left.
    """
    codes = []
    for turn in range(count):
        target = folder / f"{turn}.docx"
        both = [_start(target, "new", links=links) for _ in range(2)]
        for started in both:
            _go(started)
        for started in both:
            started.communicate()
        codes.append(sorted(started.returncode for started in both))
        assert target.read_bytes() == NEW
    assert not list(folder.glob(".drafting-*"))
    return codes


def _start(target: Path, mode: str, *, links: bool = True, turns: int = 1) -> subprocess.Popen[str]:
    words = [sys.executable, "-c", _WRITER, str(target), mode, "links" if links else "none", str(turns)]
    started = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert started.stdout is not None
    assert started.stdout.readline() == "ready\n"
    return started


def _go(started: subprocess.Popen[str]) -> None:
    assert started.stdin is not None
    started.stdin.write("\n")
    started.stdin.flush()


def main() -> int:
    """Print the figures; 1 when a file was corrupt or lost, or a pair had not exactly one winner."""
    asked = [int(word) for word in sys.argv[1:]]
    with tempfile.TemporaryDirectory() as folder:
        killed = kills(Path(folder), asked[0] if asked else 200)
    with tempfile.TemporaryDirectory() as folder:
        codes = pairs(Path(folder), asked[1] if asked[1:] else 50)
    won = codes.count([0, 7])
    print(f"{killed}\n{len(codes)} pairs, one winner and one clean refusal in {won}")
    return int(bool(killed.corrupt or killed.lost or won != len(codes)))


if __name__ == "__main__":
    sys.exit(main())
