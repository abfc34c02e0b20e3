"""Mutants of Word files on disk, and the list of pairs: ``python -m tests.mutants OUT FILE…``."""

from __future__ import annotations

import argparse
from pathlib import Path

from tests.mutants.table import MUTATIONS, mutants, mutated


def main() -> None:
    """Write ``OUT/pairs.tsv`` (id, old, new) and the new files beside it; ``kinds.tsv`` says what was done to each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--count", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", help="one kind of change, or the beginning of several; then one mutant for each")
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    with (given.out / "pairs.tsv").open("w") as pairs, (given.out / "kinds.tsv").open("w") as kinds:
        for path in given.files:
            data = path.read_bytes()
            try:
                if given.only:
                    names = [name for name in MUTATIONS if name.startswith(given.only)]
                    made = [each for each in (mutated(data, [name], given.seed) for name in names) if each[1]]
                else:
                    made = mutants(data, given.count, given.seed)
            except Exception as fault:  # a file that is no readable Word file
                print(f"{path.name}: {fault}")
                continue
            for k, (mutant, what) in enumerate(made):
                name = f"{path.stem}-{k}"
                target = given.out / f"{name}.docx"
                target.write_bytes(mutant)
                pairs.write(f"{name}\t{path.absolute()}\t{target.absolute()}\n")
                kinds.write(f"{name}\t{' '.join(what)}\n")


if __name__ == "__main__":
    main()
