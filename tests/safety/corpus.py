"""Every file of DRAFTING_CORPUS through the house: ``python -m tests.safety.corpus`` prints what came of them.

Each is read, accepted, rejected, inspected and cleaned, or refused; wherever text comes out a reader from outside
(tests/fuzz/reader.py) must find the same text. python-docx is asked which it opens.
"""

from __future__ import annotations

import io
import os
import sys
from collections import Counter
from pathlib import Path

from docx import Document

from tests.fuzz import judge


def main() -> int:
    """Print the figures; 1 when a file is a fault, or less than 98 % of what python-docx opens is let in."""
    judge.PATIENCE = 60.0  # the largest file has 370,000 elements and is read a dozen times here
    outcomes: Counter[str] = Counter()
    opened: Counter[str] = Counter()
    faults = []
    for path in sorted(Path(os.environ["DRAFTING_CORPUS"]).iterdir()):
        data = path.read_bytes()
        try:
            outcome = judge.of_package(data)
        except judge.Fault as fault:
            outcome = "fault"
            faults.append(f"{path.name}: {str(fault)[-300:]}")
        outcomes[outcome] += 1
        if _opens(data):
            opened[outcome] += 1
    total, let_in = sum(opened.values()), opened[judge.READ]
    print(f"{sum(outcomes.values())} files: {dict(outcomes.most_common())}")
    print(f"python-docx opens {total}; of these {let_in} are let in ({100 * let_in / max(1, total):.1f} %), "
          f"the others: {({code: count for code, count in opened.items() if code != judge.READ})}")  # fmt: skip
    print("\n".join(faults))
    return int(bool(faults) or let_in < 0.98 * total)


def _opens(data: bytes) -> bool:
    try:
        Document(io.BytesIO(data))
    except Exception:  # whatever it raises, it does not open the file
        return False
    return True


if __name__ == "__main__":
    sys.exit(main())
