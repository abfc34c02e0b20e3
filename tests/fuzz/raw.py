"""Damage without knowledge: bytes changed, stretches cut, repeated, blanked or moved."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

_SIZES = (1, 1, 4, 16, 80)


def damaged(data: bytes, chance: Random) -> bytes:
    """``data`` with one to five stretches damaged; never the same object."""
    mutant = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 5))):
        if not mutant:
            break
        at, size = chance.randrange(len(mutant)), chance.choice(_SIZES)
        match chance.randrange(5):
            case 0:
                mutant[at] = chance.randrange(256)
            case 1:
                del mutant[at : at + size]
            case 2:
                mutant[at:at] = mutant[at : at + size]
            case 3:
                mutant[at : at + size] = bytes(chance.choice((0, 255)) for _ in range(size))
            case _:
                other = chance.randrange(len(mutant))
                mutant[at : at + size] = mutant[other : other + size]
    return bytes(mutant)


def damages(data: bytes, count: int, seed: int) -> Iterator[bytes]:
    """``count`` damaged versions of ``data``; same arguments, same bytes."""
    chance = Random(seed)
    return (damaged(data, chance) for _ in range(count))
