"""Seconds and memory of every row of the brief: ``python -m tests.safety.measure [ROW…]`` prints the table."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.safety.case import judge, ran
from tests.safety.forty import CASES


def main() -> int:
    """Print the table; 1 when a case is not as it must be."""
    asked = {int(word) for word in sys.argv[1:]}
    bad = 0
    print("| Row | Input | Exit | Code | Seconds | MB | |\n|---|---|---|---|---|---|---|")
    for case in CASES:
        if asked and case.row not in asked:
            continue
        with tempfile.TemporaryDirectory() as folder:
            found = ran([case], Path(folder))[0]
            try:
                judge(case, found)
                wrong = ""
            except (AssertionError, OSError, StopIteration) as fault:
                wrong, bad = str(fault).strip().replace("\n", " ")[-200:] or type(fault).__name__, 1
        says = ", ".join(case.says)
        cost = f"{found.seconds:.2f} | {found.megabytes}"
        print(f"| {case.row} | {case.name} | {found.code} | {says} | {cost} | {wrong} |", flush=True)
    return bad


if __name__ == "__main__":
    sys.exit(main())
