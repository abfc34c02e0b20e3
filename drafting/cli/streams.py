"""Standard output and error as this program needs them: UTF-8, and quiet when nobody listens any more."""

from __future__ import annotations

import io
import os
import stat
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing_extensions import Buffer


class Patient(io.RawIOBase):
    """The file descriptor ``number``; once its reader has gone (``… | head``), what is written goes nowhere.

    The command then runs to its end, and its exit code is its own.
    """

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number

    def writable(self) -> bool:
        """Always."""
        return True

    def fileno(self) -> int:
        """The descriptor."""
        return self._number

    def write(self, data: Buffer) -> int:
        """All of ``data``, or as much as the reader takes now."""
        try:
            return os.write(self._number, data)
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), self._number)
            return memoryview(data).nbytes


def settle_streams() -> None:
    """Windows consoles default to a code page that has no « or ●; text that is not ours may hold anything."""
    if _is_pipe(sys.stdout):
        sys.stdout.flush()
        buffer = io.BufferedWriter(Patient(sys.stdout.fileno()))
        sys.stdout = io.TextIOWrapper(buffer, encoding="utf-8", errors="replace")
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


def _is_pipe(stream: object) -> bool:
    try:
        return isinstance(stream, io.TextIOWrapper) and stat.S_ISFIFO(os.fstat(stream.fileno()).st_mode)
    except (OSError, ValueError):
        return False
