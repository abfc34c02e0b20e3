"""Five reviewers of one text: ``drafting combine`` beside one ``drafting redline`` for each of them.

python benchmarks/combine.py [--pages 200] [--reviewers 5] [--repeat 3]
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.measure import Cost, best, process
from benchmarks.texts import agreement
from drafting.ooxml.package import write_package
from drafting.ooxml.reading import read_package

_TEXT = re.compile(rb"(<w:t(?: [^>]*)?>)([^<]{40,})(</w:t>)")


def reviewed(base: bytes, number: int, share: float = 0.02) -> bytes:
    """A copy of ``base`` with a word changed in so many of its runs; reviewers seldom meet."""
    random = Random(number)
    package = read_package(base)

    def edit(found: re.Match[bytes]) -> bytes:
        if random.random() > share:
            return found[0]
        words = found[2].split(b" ")
        words[random.randrange(len(words))] = b"changed%d" % number
        return found[1] + b" ".join(words) + found[3]

    return write_package(package.replaced({package.main: _TEXT.sub(edit, package.data(package.main))}))


def main() -> None:
    """Prints a line for each way."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--pages", type=int, default=200)
    options.add_argument("--reviewers", type=int, default=5)
    options.add_argument("--repeat", type=int, default=3)
    chosen = options.parse_args()
    drafting = [sys.executable, "-m", "drafting"]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        base = folder / "base.docx"
        base.write_bytes(agreement(chosen.pages)[1])
        copies = [folder / f"reviewer{n}.docx" for n in range(chosen.reviewers)]
        for number, copy in enumerate(copies):
            copy.write_bytes(reviewed(base.read_bytes(), number))
        out = str(folder / "out.docx")
        together = [*drafting, "combine", str(base), *map(str, copies), "-o", out, "--force"]
        pairs = [[*drafting, "redline", str(base), str(copy), "-o", out, "--force"] for copy in copies]

        def pair_by_pair() -> Cost | None:
            found = [cost for pair in pairs if (cost := process(pair)) is not None]
            clock, processor = sum(c.clock for c in found), sum(c.processor for c in found)
            return Cost(clock, processor, max(c.memory for c in found)) if len(found) == len(pairs) else None

        rows = best([lambda: process(together), pair_by_pair], chosen.repeat)
    for what, cost in zip(("combine", "pair by pair"), rows, strict=True):
        said = f"{cost.clock:6.2f} s  {cost.processor:6.2f} s processor  {cost.memory:5} MB" if cost else "failed"
        print(f"{what:<13} {said}")


if __name__ == "__main__":
    main()
