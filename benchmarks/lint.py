"""How long the register linter takes on a foreign Word file, and how that grows with its length.

    python benchmarks/lint.py [--pages 10 50 200 1000] [--repeat 3]

"reading" is the file into units of text, "checking" the linter over them; ``per page`` should stay the same whatever
the length. Seconds of the processor, so that a busy machine does not count.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.texts import agreement
from drafting.checks.register.lint import lint
from drafting.document.document import read_document
from drafting.document.units import units_of


def once(data: bytes) -> tuple[float, float, int]:
    """(seconds reading, seconds checking, hits)."""
    begun = time.process_time()
    units = units_of(read_document(data, "theirs.docx"), "en")
    read = time.process_time()
    hits = lint(units, "nonbinding", ours=False)
    return read - begun, time.process_time() - read, len(hits)


def main() -> None:
    """Prints a line a length."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--pages", type=int, nargs="+", default=[10, 50, 200, 1000])
    asked.add_argument("--repeat", type=int, default=3)
    chosen = asked.parse_args()
    print(f"{'pages':>6} {'hits':>7} {'reading':>9} {'checking':>9} {'per page':>10}")
    for pages in chosen.pages:
        _, _, data = agreement(pages)
        runs = [once(data) for _ in range(chosen.repeat)]
        reading, checking = min(run[0] for run in runs), min(run[1] for run in runs)
        each = (reading + checking) / pages * 1000
        print(f"{pages:>6} {runs[0][2]:>7} {reading:>7.2f} s {checking:>7.2f} s {each:>7.2f} ms")


if __name__ == "__main__":
    main()
