"""How well redlines read: confetti, and figures that were cut. Any engine's redlines, by one measure.

- An **equal run** is text that stayed between two changes of one paragraph. It is **short** with fewer than three
  words: a "the" left alone between two changes is what readers call confetti. The figure is the share of short ones.
  Every change that is seen counts, a space and a picture too; one of which nothing is seen (a field, a link) does not.
- A number, date, amount, rate or HS code is **split** when a part of it is marked and a part is not.

    python benchmarks/readability.py --folder PAIRS        # pairs NAME-old.docx, NAME-new.docx
    python benchmarks/readability.py --real FILES          # neighbours of a folder, as far as they have words in common
    python benchmarks/readability.py --real FILES --most 400 --shared 0.1  # less alike, and so more of them
    python benchmarks/readability.py --mutants FILES --most 100            # files changed in many ways, five times each
    PEERS_PYTHON=venv/bin/python python benchmarks/readability.py --folder PAIRS --peers
"""

from __future__ import annotations

import argparse
import random
import re
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.peers import installed
from drafting.errors import DraftingError
from drafting.ooxml.names import w
from drafting.ooxml.reading import read_package
from drafting.prose.recognise import recognise
from drafting.prose.words import WHOLE, count_words
from drafting.writers.docx.changepieces import Moves, Piece, mark_of, pieces_of
from drafting.writers.docx.redline import redline
from tests.mutants.table import mutants

SHORT = 3  # words; fewer are confetti
_SEEN = ("a picture", "an object", "a footnote reference", "an endnote reference", "a formula", "a symbol")
_WORD = re.compile(r"\w+")
_LEAST_SHARED = 0.3  # of the words; pairs of real files with less in common are hardly two versions of a text
_NEIGHBOURS = 5  # each file is compared with at most so many of those that are most like it
_LARGEST = 300_000  # bytes of a file that is changed
_TIMES = 5  # that it is
_SECONDS = 300


@dataclass(slots=True)
class Figures:
    """What was counted: equal runs, short ones, figures, split ones."""

    equal: int = 0
    short: int = 0
    figures: int = 0
    split: int = 0

    def add(self, other: Figures) -> None:
        """Count those of another redline in."""
        self.equal, self.short = self.equal + other.equal, self.short + other.short
        self.figures, self.split = self.figures + other.figures, self.split + other.split

    def __str__(self) -> str:
        share = 100 * self.short / self.equal if self.equal else 0.0
        return (
            f"{self.equal} equal runs, {self.short} short ({share:.1f} %); {self.figures} figures, {self.split} split"
        )


def figures_of(docx: bytes, examples: list[str] | None = None) -> Figures:
    """The figures of one redline; what is short or split is added to ``examples``."""
    package = read_package(docx, "redline.docx")
    total, moves = Figures(), Moves()
    for story in package.stories():
        for paragraph in package.root(story.part).iter(w("p")):
            mark_of(paragraph, moves)
            pieces = list(pieces_of(paragraph, moves))
            if any(piece.status in ("ins", "del") for piece in pieces):
                total.add(_of_paragraph(pieces, examples))
    return total


def _of_paragraph(pieces: list[Piece], examples: list[str] | None) -> Figures:
    found = Figures()
    runs: list[tuple[bool, str]] = []
    for piece in pieces:
        changed = piece.status in ("ins", "del")
        if runs and runs[-1][0] == changed:
            runs[-1] = (changed, runs[-1][1] + piece.text)
        elif piece.text or piece.thing in _SEEN:
            runs.append((changed, piece.text))
    for at, (changed, text) in enumerate(runs):
        if text and not changed and 0 < at < len(runs) - 1:
            found.equal += 1
            if count_words(text, SHORT) < SHORT:
                found.short += 1
                if examples is not None:
                    examples.append(f"short: {runs[at - 1][1][-40:]!r} | {text!r} | {runs[at + 1][1][:40]!r}")
    for gone in ("ins", "del"):
        text, marked = "", []
        for piece in pieces:
            if piece.status != gone:
                text += piece.text
                marked += [piece.status in ("ins", "del")] * len(piece.text)
        for figure in recognise(text, None, WHOLE):
            inside = set(marked[figure.start : figure.end])
            found.figures += True in inside
            if len(inside) > 1:
                found.split += 1
                if examples is not None:
                    around = text[max(0, figure.start - 20) : figure.end + 20]
                    examples.append(f"split: {text[figure.start : figure.end]!r} in {around!r}")
    return found


def pairs_in(folder: Path) -> Iterator[tuple[str, bytes, bytes]]:
    """The pairs of a folder by name."""
    for old in sorted(folder.glob("*old.docx")):
        new = old.with_name(old.name.replace("old.docx", "new.docx"))
        if new.exists():
            yield old.name.removesuffix("old.docx").rstrip("-_."), old.read_bytes(), new.read_bytes()


def real_pairs(folder: Path, most: int, least: float, seed: int = 7) -> Iterator[tuple[str, bytes, bytes]]:
    """Pairs of files that share many words: versions of one text, or texts of one kind."""
    words: dict[Path, frozenset[str]] = {}
    for path in sorted(folder.glob("*.docx")):
        try:
            package = read_package(path.read_bytes(), path.name)
        except DraftingError:
            continue
        said = " ".join("".join(p.itertext()) for p in package.root(package.main).iter(w("p")))
        if len(said) > 400:
            words[path] = frozenset(_WORD.findall(said))
    paths = list(words)
    random.Random(seed).shuffle(paths)
    for at, path in enumerate(paths):
        near = sorted(((_shared(words[path], words[other]), other.name, other) for other in paths[:at]), reverse=True)
        for shared, _, other in near[:_NEIGHBOURS]:
            if most > 0 and least < shared < 1:
                most -= 1
                yield f"{path.stem[:8]}-{other.stem[:8]}", path.read_bytes(), other.read_bytes()


def mutated(folder: Path, most: int, seed: int = 31) -> Iterator[tuple[str, bytes, bytes]]:
    """Files, and what the mutants of the tests make of them."""
    paths = [path for path in sorted(folder.glob("*.docx")) if path.stat().st_size <= _LARGEST]
    for path in random.Random(seed).sample(paths, min(most, len(paths))):
        old = path.read_bytes()
        try:
            made = mutants(old, _TIMES, seed)
        except (DraftingError, ValueError, KeyError, LookupError, zipfile.BadZipFile, etree.XMLSyntaxError):
            continue  # no Word file, or a broken one
        yield from ((f"{path.stem[:8]}-{k}", old, new) for k, (new, _) in enumerate(made))


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other)


def theirs(command: list[str], old: bytes, new: bytes) -> bytes | None:
    """Another engine's redline; None when it fails."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, name) for name in ("old.docx", "new.docx", "out.docx")]
        paths[0].write_bytes(old)
        paths[1].write_bytes(new)
        done = subprocess.run([*command, *map(str, paths)], capture_output=True, timeout=_SECONDS, check=False)
        return paths[2].read_bytes() if done.returncode == 0 and paths[2].exists() else None


def measure(pairs: Iterable[tuple[str, bytes, bytes]], *, peers: bool, show: int) -> None:
    """Print the figures of every engine over all pairs."""
    totals: dict[str, Figures] = {"drafting": Figures()}
    failed: dict[str, int] = {}
    examples: list[str] = []
    with installed() as engines:
        for name, old, new in pairs:
            try:
                ours = figures_of(redline(old, new).docx, examples)
            except DraftingError as error:
                print(f"{name}: {error.code}")
                continue
            totals["drafting"].add(ours)
            print(f"{name}: {ours}")
            for engine, command in engines.items() if peers else ():
                made = theirs(command, old, new)
                try:
                    found = figures_of(made) if made is not None else None
                except DraftingError:
                    found = None
                if found is None:
                    failed[engine] = failed.get(engine, 0) + 1
                else:
                    totals.setdefault(engine, Figures()).add(found)
    for engine, total in totals.items():
        print(f"{engine}: {total}{f'; no result {failed[engine]} times' if engine in failed else ''}")
    for example in examples[:show]:
        print(example)


def main() -> None:
    """Measure what the command line names."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=Path, help="a folder of pairs NAME-old.docx, NAME-new.docx")
    parser.add_argument("--real", type=Path, help="a folder of Word files")
    parser.add_argument("--mutants", type=Path, help="a folder of Word files, each against changed copies of itself")
    parser.add_argument("--shared", type=float, default=_LEAST_SHARED, help="of the words, that pairs have at least")
    parser.add_argument("--most", type=int, default=60, help="pairs of real files, or files that are changed")
    parser.add_argument("--peers", action="store_true", help="other engines beside it")
    parser.add_argument("--show", type=int, default=0, help="examples of what reads badly")
    given = parser.parse_args()
    if given.folder:
        measure(pairs_in(given.folder), peers=given.peers, show=given.show)
    if given.real:
        measure(real_pairs(given.real, given.most, given.shared), peers=given.peers, show=given.show)
    if given.mutants:
        measure(mutated(given.mutants, given.most), peers=given.peers, show=given.show)


if __name__ == "__main__":
    main()
