"""``drafting`` in a process of its own that may do nothing but read and write its folder; what it cost is written down.

``python -m tests.safety.watched`` reads the commands from standard input. A connection, another program, a look at the
system's files or a write elsewhere raises at once, whoever asks.
"""

from __future__ import annotations

import contextlib
import json
import os
import resource
import sys
import time
import traceback
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn

_WARM = False  # whether the code was read before the clock began
FORBIDDEN = ("socket.connect", "socket.getaddrinfo", "socket.bind", "subprocess.Popen", "os.system", "os.exec",
             "os.posix_spawn", "os.fork", "urllib.Request")  # fmt: skip


def watch(folder: str) -> None:
    """From now on, in this process, what is forbidden raises."""

    def hook(event: str, args: tuple[Any, ...]) -> None:
        if event in FORBIDDEN:
            raise PermissionError(f"forbidden: {event} {args!r}")
        if event == "open" and isinstance(args[0], str):
            writes = any(letter in (args[1] or "") for letter in "wax+") or bool(
                (args[2] or 0) & (os.O_WRONLY | os.O_RDWR)
            )
            path = os.path.abspath(args[0])
            if path.startswith("/etc/") or (writes and not path.startswith((folder, "/dev/"))):
                raise PermissionError(f"forbidden: open {path}")

    sys.addaudithook(hook)


def _peak() -> int:
    """The most memory in MB that this process has used: its own, not that of the one it was forked from."""
    with contextlib.suppress(OSError), open("/proc/self/status", encoding="ascii") as status:
        return next(int(line.split()[1]) // 1024 for line in status if line.startswith("VmHWM"))
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // unit


def one(folder: str, arguments: list[str]) -> None:
    """Run the command in ``folder`` under the watch; what it says and what it cost lies there afterwards."""
    os.chdir(folder)
    for stream, name in ((1, "out.txt"), (2, "err.txt")):
        os.dup2(os.open(name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), stream)
    from drafting.cli.root import main as drafting

    begun, started = time.monotonic(), time.process_time() if _WARM else 0.0
    watch(folder)
    try:
        drafting(arguments)
    finally:
        sys.stdout.flush()
        spent = {"seconds": time.process_time() - started, "clock": time.monotonic() - begun, "megabytes": _peak()}
        Path("report.json").write_text(json.dumps(spent), encoding="ascii")


def _end(folder: str, arguments: list[str]) -> NoReturn:
    """Run the command and leave at once: taking a forked interpreter down costs more than most commands."""
    code = 70
    try:
        one(folder, arguments)
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else 0
    except BaseException:
        traceback.print_exc()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def main() -> None:
    """The jobs on standard input, [[folder, arguments], …], each in a process of its own; their exit codes go out.

    Several are forked from one that has read the program's code before, so that a row costs what it does itself.
    """
    jobs = json.load(sys.stdin)
    if len(jobs) == 1:
        one(*jobs[0])
        return
    global _WARM
    _WARM = True
    for name in (
        "cli.root",
        "cli.redline",
        "cli.check",
        "cli.report",
        "writers.docx.redline",
        "checks.deal",
        "finding",
    ):
        import_module(f"drafting.{name}")
    codes = []
    for folder, arguments in jobs:
        child = os.fork()
        if not child:
            _end(folder, arguments)
        codes.append(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
    print(json.dumps(codes))


if __name__ == "__main__":
    main()
