"""Fuzzing by coverage, where atheris is installed: ``python -m tests.fuzz.guided DOOR FOLDER [options of libFuzzer]``.

``DOOR`` is word, yaml or template. ``FOLDER`` holds files to begin with and gets those that reach something new; an
empty one is filled first. ``-max_total_time=600`` ends after ten minutes. What is a fault is written into ``output``,
and read again by ``python -m tests.fuzz.guided DOOR FILE``.
"""

from __future__ import annotations

import hashlib
import sys
from importlib import import_module
from pathlib import Path
from random import Random
from typing import Any

INSTRUMENTED = ["drafting", "docxtpl", "jinja2"]
LARGEST = 60_000  # bytes of a file
OUTPUT = Path("output")


def main() -> int:
    """Hand over to libFuzzer, or say what is missing."""
    try:
        atheris: Any = import_module("atheris")
    except ImportError:
        print("atheris is not installed here: pip install atheris (Linux and macOS)", file=sys.stderr)
        return 2
    if len(sys.argv) < 3:
        print(__doc__, file=sys.stderr)
        return 2
    with atheris.instrument_imports(include=INSTRUMENTED):
        doors = import_module("tests.fuzz.doors")
    door, folder = doors.DOORS[sys.argv[1]], Path(sys.argv[2])
    if not folder.is_file():
        sow(folder, door.seeds())
    OUTPUT.mkdir(exist_ok=True)

    def damaged(data: bytes, size: int, seed: int) -> bytes:
        made: bytes = door.damaged(data, size, Random(seed), atheris.Mutate)
        return made[:size]

    given = [f"-max_len={LARGEST}", f"-artifact_prefix={OUTPUT}/{sys.argv[1]}-", "-timeout=60", *sys.argv[3:]]
    atheris.Setup([sys.argv[0], str(folder), *given], door.judge, custom_mutator=damaged)
    atheris.Fuzz()
    return 0


def sow(folder: Path, seeds: tuple[bytes, ...]) -> None:
    """Files to begin with, where there are none, under names that follow from what they hold."""
    folder.mkdir(parents=True, exist_ok=True)
    if next(folder.iterdir(), None) is None:
        for data in seeds:
            (folder / hashlib.sha256(data).hexdigest()[:16]).write_bytes(data)


if __name__ == "__main__":
    sys.exit(main())
