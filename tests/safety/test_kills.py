"""Row 40: killed at any moment, on a full disk, or two at once, a run leaves the old file or the new one, whole."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.safety.kills import kills, pairs

DEEP = bool(os.environ.get("DRAFTING_DEEP"))
needs_sigkill = pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
FULL = """
mount -t tmpfs -o size=200k tmpfs "$1" && cd "$1" && printf old > a.docx
"$2" -c 'from drafting.errors import CannotWrite
from drafting.files import write_new
try:
    write_new("a.docx", b"new" * 100_000, force=True)
except CannotWrite as error:
    print(error.code)'
cat a.docx; ls -A
"""


@needs_sigkill
def test_a_kill_leaves_the_old_file_or_the_new_one(tmp_path: Path) -> None:
    found = kills(tmp_path, 200 if DEEP else 20)
    assert (found.corrupt, found.lost) == (0, 0)
    assert found.old + found.new == (200 if DEEP else 20)


@pytest.mark.parametrize("links", [True, False], ids=["with links", "without links"])
def test_of_two_runs_at_once_one_wins_and_one_is_told(tmp_path: Path, links: bool) -> None:
    count = (50 if DEEP else 10) if links else 5
    assert pairs(tmp_path, count, links=links) == [[0, 7]] * count


def test_a_disk_that_is_really_full_leaves_the_old_file(tmp_path: Path) -> None:
    """On a disk of 200 kB in memory, where the system lets one be made."""
    unshare = shutil.which("unshare")
    if unshare is None or subprocess.run([unshare, "-rm", "true"], capture_output=True, check=False).returncode:
        return  # tests/test_files.py plays a full disk everywhere
    done = subprocess.run([unshare, "-rm", "sh", "-c", FULL, "sh", str(tmp_path), sys.executable],
                          capture_output=True, text=True, check=False)  # fmt: skip
    assert done.stdout.split() == ["disk-full", "olda.docx"], done.stderr
