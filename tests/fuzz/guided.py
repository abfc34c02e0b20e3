"""Fuzzing by coverage, where atheris is installed: ``python -m tests.fuzz.guided FOLDER [options of libFuzzer]``.

``FOLDER`` holds files to begin with and gets those that reach something new; ``-max_total_time=600`` ends after ten
minutes. A file that begins like a zip goes through the judge of packages, everything else through the YAML reader.
"""

from __future__ import annotations

import contextlib
import sys
from importlib import import_module
from typing import Any

from drafting.finding import Unusable
from drafting.source import read_yaml


def one(data: bytes) -> None:
    """One file through the house; a fault is raised."""
    from tests.fuzz.judge import of_package

    if data.startswith(b"PK"):
        of_package(data)
        return
    with contextlib.suppress(UnicodeDecodeError, Unusable):
        read_yaml(data.decode(), "fuzz.yaml")


def main() -> int:
    """Hand over to libFuzzer, or say what is missing."""
    try:
        atheris: Any = import_module("atheris")
    except ImportError:
        print("atheris is not installed here: pip install atheris (Linux and macOS)", file=sys.stderr)
        return 2
    atheris.instrument_all()
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()
    return 0


if __name__ == "__main__":
    sys.exit(main())
