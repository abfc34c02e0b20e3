"""The engine inside a process that runs already: python inside.py OLD NEW TIMES prints the
processor's seconds of the fastest."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from drafting.writers.docx.redline import redline


def main(old: str, new: str, times: str) -> float:
    """Seconds of the fastest of so many."""
    pair = Path(old).read_bytes(), Path(new).read_bytes()
    found = []
    for _ in range(int(times)):
        start = time.process_time()
        redline(*pair)
        found.append(time.process_time() - start)
    return min(found)


if __name__ == "__main__":
    print(main(*sys.argv[1:4]))
