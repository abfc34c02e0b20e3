"""How fast a redline is, and how much memory it takes: against the floor, and against other engines on the machine.

    python benchmarks/redline.py [--pages 10 50 200 1000] [--alike 8000] [--repeat 3]
                                 [--folder PAIRS] [--real FILES] [--peers [--longest 300]]

Everything is measured in one run, each thing ``--repeat`` times in turn, the cheapest of each. "process" is the whole
of ``drafting redline``, from the start of Python to the written file, self-check included; "processor" is its time on
the processor; "inside" is the processor's time of the engine alone, in a process that runs already. The floor
(floor.py) is the work that nobody can avoid; ratios to it hold on any machine, seconds do not. A folder of pairs holds
NAME-old.docx and NAME-new.docx; --real names a folder of Word files: the short ones are compared with themselves after
every tenth stretch of text was changed. The last figures stand in
README.md.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Iterable
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.measure import TIMEOUT, Cost, best, process
from benchmarks.peers import installed
from benchmarks.texts import Pair, agreement, folder_pairs, repetitive, revised
from drafting import __version__
from drafting.errors import DraftingError
from drafting.writers.docx.redline import redline

FLOOR = [sys.executable, str(Path(__file__).with_name("floor.py"))]
INSIDE = [sys.executable, str(Path(__file__).with_name("inside.py"))]  # not here: a child counts its parent's memory
DRAFTING = [sys.executable, "-m", "drafting", "redline"]


def measured(
    pair: Pair, repeat: int, peers: dict[str, list[str]], longest: float
) -> tuple[Cost, Cost, float, dict[str, Cost | None]]:
    """(floor, our process, our engine inside a running process, the peers' processes)."""
    with tempfile.TemporaryDirectory() as folder:
        old, new, out = (str(Path(folder) / f"{name}.docx") for name in ("old", "new", "out"))
        Path(old).write_bytes(pair[1])
        Path(new).write_bytes(pair[2])
        commands = [[*FLOOR, old, new], [*DRAFTING, old, new, "-o", out, "--force"]]
        floor, ours = best([partial(process, command) for command in commands], repeat)
        if floor is None or ours is None:
            raise SystemExit(f"{pair[0]}: the floor or the redline could not be made")
        inside = process([*INSIDE, old, new, str(repeat)])
        theirs = {name: process([*command, old, new, out], longest) for name, command in peers.items()}
    return floor, ours, (inside.inside or 0.0) if inside is not None else 0.0, theirs


def _inside(pair: Pair) -> float:
    start = time.process_time()
    redline(pair[1], pair[2])
    return time.process_time() - start


def table(pairs: Iterable[Pair], repeat: int, peers: dict[str, list[str]], longest: float) -> None:
    """Measure and print, a line a pair."""
    print(
        f"{'':>14}  {'floor':>7}  {'process':>15}  {'processor':>15}  {'inside':>7}  {'memory':>7}"
        + "".join(f"  {name:>20}" for name in peers)
    )
    for pair in pairs:
        floor, ours, inside, theirs = measured(pair, repeat, peers, longest)
        least = floor.inside or floor.clock
        line = f"{pair[0][:14]:>14}  {least:6.2f}s  {ours.clock:6.2f}s ({ours.clock / least:4.1f}x)"
        line += (
            f"  {ours.processor:6.2f}s ({ours.processor / floor.processor:4.1f}x)  {inside:6.2f}s  {ours.memory:4d} MB"
        )
        for cost in theirs.values():
            line += "  " + (
                f"{cost.clock:7.1f}s {cost.memory:6,d} MB" if cost is not None else "failed or too long".rjust(20)
            )
        print(line, flush=True)


def short(pairs: Iterable[Pair], repeat: int) -> None:
    """The median and the slowest tenth of the engine on many short pairs."""
    times: list[float] = []
    refused = 0
    for pair in pairs:
        try:
            times.append(min(_inside(pair) for _ in range(repeat)) * 1000)
        except DraftingError:
            refused += 1
    if len(times) > 1:
        ninth = statistics.quantiles(times, n=10)[-1]
        print(f"{len(times)} short real pairs, inside: median {statistics.median(times):.1f} ms, nine in ten within "
              f"{ninth:.0f} ms; {refused} refused")  # fmt: skip


def main() -> None:
    """Measure what was asked for."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--pages", type=int, nargs="*", default=[10, 50, 200, 1000])
    arguments.add_argument("--alike", type=int, default=8_000, help="paragraphs that differ in one word; 0 for none")
    arguments.add_argument("--repeat", type=int, default=3)
    arguments.add_argument("--folder", type=Path, help="pairs NAME-old.docx and NAME-new.docx")
    arguments.add_argument(
        "--real", type=Path, help="Word files, of which the short ones are compared with a changed self"
    )
    arguments.add_argument("--peers", action="store_true", help="other engines too, once each")
    arguments.add_argument("--longest", type=float, default=TIMEOUT, help="seconds that another engine is given")
    chosen = arguments.parse_args()
    print(f"drafting {__version__}, Python {sys.version.split()[0]}; best of {chosen.repeat}; (x) times the floor")
    pairs = [agreement(pages) for pages in chosen.pages]
    pairs += folder_pairs(chosen.folder) if chosen.folder else ()
    pairs += [repetitive(chosen.alike)] if chosen.alike else ()
    if chosen.peers:
        with installed() as peers:
            table(pairs, chosen.repeat, peers, chosen.longest)
    else:
        table(pairs, chosen.repeat, {}, chosen.longest)
    if chosen.real:
        short(revised(chosen.real), chosen.repeat)


if __name__ == "__main__":
    main()
