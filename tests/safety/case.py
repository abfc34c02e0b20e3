"""One hostile input: what is made, what is run on it, and what must come of it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.making.packages import docx, paragraph

REFUSED = ("redline", "theirs.docx", "ours.docx", "-o", "out.docx")
_ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Ran:
    """``code`` is negative when the process was killed by a signal. ``seconds`` are the processor's."""

    code: int
    out: str
    err: str
    seconds: float
    megabytes: int
    folder: Path

    def written(self, name: str = "out.docx") -> bytes:
        """The bytes of a file that the command wrote."""
        return (self.folder / name).read_bytes()


@dataclass(frozen=True, slots=True)
class Case:
    """``row`` is the row of safety.md, which docs/safety.md sums up.

    ``make`` puts the input into the folder; ``code`` is the exit code; ``says`` the codes in the messages; ``check``
    looks at everything else. A case that is refused may leave no ``out.docx`` behind and costs at most ``seconds``.
    """

    row: int
    name: str
    make: Callable[[Path], None]
    says: tuple[str, ...] = ()
    run: tuple[str, ...] = REFUSED
    code: int = 2
    check: Callable[[Ran], None] | None = None
    seconds: float = 2.0
    megabytes: int = 300


def theirs(data: Callable[[], bytes]) -> Callable[[Path], None]:
    """The input is ``theirs.docx``."""

    def make(folder: Path) -> None:
        (folder / "theirs.docx").write_bytes(data())

    return make


def text(name: str, words: Callable[[], str]) -> Callable[[Path], None]:
    """The input is a text file."""

    def make(folder: Path) -> None:
        (folder / name).write_text(words(), encoding="utf-8", newline="")

    return make


def ran(cases: Sequence[Case], folder: Path) -> list[Ran]:
    """Each case in a folder of its own below ``folder``: made, and run in a process that is watched
    (tests.safety.watched)."""
    folders = [folder / str(number) for number in range(len(cases))]
    for case, own in zip(cases, folders, strict=True):
        own.mkdir()
        (own / "ours.docx").write_bytes(docx(paragraph("ours")))
        case.make(own)
    jobs = [[str(own), list(case.run)] for case, own in zip(cases, folders, strict=True)]
    done = subprocess.run(
        [sys.executable, "-m", "tests.safety.watched"],
        input=json.dumps(jobs).encode(),
        capture_output=True,
        cwd=_ROOT,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1", "NO_COLOR": "1"},
        timeout=300,
        check=False,
    )
    codes = [done.returncode] if len(jobs) == 1 else json.loads(done.stdout)
    return [_ran(code, own) for code, own in zip(codes, folders, strict=True)]


def _ran(code: int, folder: Path) -> Ran:
    report = folder / "report.json"
    spent = json.loads(report.read_text("ascii")) if report.is_file() else {"seconds": 0.0, "megabytes": 0}
    said = ((folder / name).read_bytes().decode("utf-8", "surrogateescape") for name in ("out.txt", "err.txt"))
    return Ran(code, *said, spent["seconds"], spent["megabytes"], folder)


def judge(case: Case, found: Ran) -> None:
    """Raises AssertionError where what came of the case is not what must."""
    said = found.out + found.err
    assert found.code == case.code, f"{found.code}: {said[-800:]}"
    assert "Traceback" not in said
    assert "forbidden" not in said
    assert "internal-error" not in said
    for code in case.says:
        assert f"[{code}]" in said, said[-800:]
    assert found.megabytes <= case.megabytes, found.megabytes
    if case.code:
        assert not (found.folder / "out.docx").exists() or case.row == 39
        assert found.seconds <= case.seconds, found.seconds
    if case.check:
        case.check(found)
