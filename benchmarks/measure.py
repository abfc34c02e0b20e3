"""One process measured: seconds on the clock, seconds of the processor, memory at its peak."""

from __future__ import annotations

import atexit
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

TIMEOUT = 300  # seconds; what takes longer is stopped and not counted


@cache
def compiled() -> Mapping[str, str]:
    """The environment of our own processes: modules compiled once and kept, as pip leaves them, wherever this runs."""
    kept = tempfile.mkdtemp()
    atexit.register(shutil.rmtree, kept, ignore_errors=True)
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**environment, "PYTHONPYCACHEPREFIX": kept}


@dataclass(frozen=True, slots=True)
class Cost:
    """``inside`` is the number that the process printed last, if it did: its seconds without its start."""

    clock: float
    processor: float
    memory: int  # MB
    inside: float | None = None


def _environment(command: Sequence[str]) -> Mapping[str, str]:
    return compiled() if command[0] == sys.executable else os.environ  # others have theirs where pip left them


def process(command: Sequence[str], longest: float = TIMEOUT) -> Cost | None:
    """The cost of a process; None when it fails or takes longer than ``longest`` seconds."""
    with tempfile.TemporaryFile("w+") as said:
        start = time.perf_counter()
        try:
            running = subprocess.Popen(command, stdout=said, stderr=subprocess.DEVNULL, env=_environment(command))
        except OSError:
            return None
        timer = threading.Timer(longest, running.kill)
        timer.start()
        _, status, used = os.wait4(running.pid, 0)
        took = time.perf_counter() - start
        timer.cancel()
        running.returncode = os.waitstatus_to_exitcode(status)
        if running.returncode:
            return None
        said.seek(0)
        words = said.read().split()
    return Cost(took, used.ru_utime + used.ru_stime, used.ru_maxrss // 1024, _number(words[-1] if words else ""))


def _number(word: str) -> float | None:
    try:
        return float(word)
    except ValueError:
        return None


def best(runs: Sequence[Callable[[], Cost | None]], repeat: int) -> list[Cost | None]:
    """The cheapest of ``repeat`` runs of each, taken in turn, so that what else the machine does meets all alike."""
    found: list[Cost | None] = [None] * len(runs)
    for turn in range(repeat):
        for k, run in enumerate(runs):
            if turn and found[k] is None:
                continue  # failed before
            cost, known = run(), found[k]
            if cost is not None and (known is None or cost.clock < known.clock):
                found[k] = cost
    return found
