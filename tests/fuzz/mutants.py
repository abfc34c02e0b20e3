"""The mutant of a number: which file it is made from and what is done to it follow from the number alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from tests.fuzz.archives import damaged_archive, packed, unpacked
from tests.fuzz.raw import damaged
from tests.fuzz.trees import damaged_tree

_SHARES = (("raw", 10), ("part", 20), ("archive", 20), ("tree", 50))  # of a hundred mutants


@dataclass(frozen=True, slots=True)
class Mutant:
    """``kind``: what level the damage was done on; ``source``: the index of the file."""

    data: bytes
    source: int
    kind: str


def mutant(files: Sequence[bytes], number: int) -> Mutant:
    """Mutant ``number`` of ``files``. Same files, same number: same bytes."""
    chance = Random(number)
    source = chance.randrange(len(files))
    kind = chance.choices([name for name, _ in _SHARES], [share for _, share in _SHARES])[0]
    made = _made(files[source], kind, chance)
    return Mutant(made, source, kind) if made is not None else Mutant(damaged(files[source], chance), source, "raw")


def _made(data: bytes, kind: str, chance: Random) -> bytes | None:
    if kind == "raw":
        return damaged(data, chance)
    parts = unpacked(data)
    if not parts:
        return None
    if kind == "archive":
        return damaged_archive(parts, chance)
    at = _story(parts, chance)
    blob = damaged(parts[at][1], chance) if kind == "part" else damaged_tree(parts[at][1], chance)
    return None if blob is None else packed([*parts[:at], (parts[at][0], blob), *parts[at + 1 :]])


def _story(parts: list[tuple[str, bytes]], chance: Random) -> int:
    """Mostly the main text, which is where a sentence can be lost."""
    xml = [at for at, (name, _) in enumerate(parts) if name.endswith((".xml", ".rels"))] or [0]
    main = [at for at in xml if parts[at][0].endswith("document.xml")]
    return chance.choice(main if main and chance.random() < 0.6 else xml)
