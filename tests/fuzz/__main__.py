"""A long drive of mutants: ``python -m tests.fuzz`` or ``make fuzz``. Slices of a thousand; a drive that was stopped
goes on where it was. Ends with 1 when there is a fault in the log."""

from __future__ import annotations

import argparse
import faulthandler
import json
import os
import resource
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

from tests.fuzz import sources
from tests.fuzz.judge import READ, Fault, of_package
from tests.fuzz.mutants import mutant
from tests.fuzz.outputs import of_outputs
from tests.fuzz.written import of_text, text_mutant

SLICE = 1_000
WATCH = 7_200  # seconds on the clock for a slice
MEMORY = 3 << 30  # bytes of address space; what asks for more is a fault


def main() -> int:
    """Run the drive that the arguments ask for."""
    given = _arguments()
    if given.write is not None or given.write_text is not None:
        return _write(given)
    os.nice(given.nice)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    log: Path = given.log
    log.parent.mkdir(parents=True, exist_ok=True)
    done = [json.loads(line) for line in log.read_text("utf-8").splitlines()] if log.is_file() else []
    finished = {(each["what"], each["slice"]) for each in done}
    for what, count in (("word", given.count), ("text", given.texts)):
        for number in range(given.first // SLICE, -(-(given.first + count) // SLICE) if count else 0):
            if number % given.of != given.share or (what, number) in finished:
                continue
            row = _slice(what, number, min(SLICE, count), given)
            done.append(row)
            with log.open("a", encoding="utf-8") as out:
                out.write(json.dumps(row, ensure_ascii=False) + "\n")
            print(_line(row), flush=True)
    return _summary(done)


def _slice(what: str, number: int, size: int, given: argparse.Namespace) -> dict[str, Any]:
    outcomes: Counter[str] = Counter()
    faults: list[dict[str, Any]] = []
    slowest = 0.0
    files = sources.word_files() if what == "word" else sources.texts()
    begun = time.process_time()
    faulthandler.dump_traceback_later(WATCH, exit=True)  # for a hang in C, which hears no signal
    for k in range(number * SLICE, number * SLICE + size):
        start = time.process_time()
        try:
            outcomes[_one(what, files, k, given)] += 1
        except Fault as fault:
            faults.append({"number": k, "fault": str(fault)})
        slowest = max(slowest, time.process_time() - start)
    return {"what": what, "slice": number, "count": size, "seconds": round(time.process_time() - begun, 1),
            "slowest": round(slowest, 2), "outcomes": dict(outcomes.most_common()), "faults": faults}  # fmt: skip


def _one(what: str, files: Any, number: int, given: argparse.Namespace) -> str:
    if what == "text":
        return of_text(*text_mutant(files, number))
    made = mutant(files, number)
    original = files[made.source] if given.redlines and number % given.redlines == 0 else None
    found = of_package(made.data, original, thorough=number % 3 == 0)
    if given.outputs and number % given.outputs == 0:
        of_outputs(files[made.source], made.data)
    return found


def _line(row: dict[str, Any]) -> str:
    read = row["outcomes"].get(READ, 0)
    return (f"{row['what']} {row['slice']:>4}: {row['count']} mutants, {read} read, {len(row['faults'])} faults, "
            f"{row['seconds']} s, slowest {row['slowest']} s")  # fmt: skip


def _summary(done: list[dict[str, Any]]) -> int:
    faults = [fault for row in done for fault in row["faults"]]
    for what in sorted({row["what"] for row in done}):
        rows = [row for row in done if row["what"] == what]
        total: Counter[str] = Counter()
        for row in rows:
            total.update(row["outcomes"])
        count, seconds = sum(row["count"] for row in rows), sum(row["seconds"] for row in rows)
        refused = sum(total.values()) - total[READ]
        print(f"{what}: {count:,} mutants, {total[READ]:,} read, {refused:,} refused by {len(total) - (READ in total)} "
              f"codes, {sum(len(row['faults']) for row in rows)} faults; {seconds:,.0f} s of the processor, slowest "
              f"{max(row['slowest'] for row in rows)} s")  # fmt: skip
    for fault in faults[:20]:
        print(f"{fault['number']}: {fault['fault']}")
    return 1 if faults else 0


def _write(given: argparse.Namespace) -> int:
    """One mutant on the disk, and the file it was made from, for who looks into a fault."""
    if given.write_text is not None:
        path, text = text_mutant(sources.texts(), given.write_text)
        Path(f"{given.write_text}.yaml").write_text(text, "utf-8", newline="")
        print(f"{given.write_text}.yaml, from {path}")
        return 0
    files = sources.word_files()
    made = mutant(files, given.write)
    for name, data in ((f"{given.write}.docx", made.data), (f"{given.write}-from.docx", files[made.source])):
        Path(name).write_bytes(data)
    print(f"{given.write}.docx, {made.kind}")
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--count", type=int, default=5_000, help="mutants of Word files")
    parser.add_argument("--texts", type=int, default=1_000, help="mutants of clause, deal and other YAML files")
    parser.add_argument("--first", type=int, default=0, help="number of the first one")
    parser.add_argument("--redlines", type=int, default=10, help="every how many is also compared; 0 for none")
    parser.add_argument("--outputs", type=int, default=20, help="of every how many everything is made; 0 for none")
    parser.add_argument("--log", type=Path, default=Path("output/fuzz.jsonl"))
    parser.add_argument("--share", type=int, default=0, help="with --of N: the slices that this process takes")
    parser.add_argument("--of", type=int, default=1)
    parser.add_argument("--nice", type=int, default=10)
    parser.add_argument("--write", type=int, metavar="NUMBER", help="write this mutant and its original, and stop")
    parser.add_argument("--write-text", type=int, metavar="NUMBER", help="the same for a mutant of a text")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
