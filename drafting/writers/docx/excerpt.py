"""What of a redline must be read again: runs of blocks that stand alike in OLD, in NEW and in the redline are stood in
for by a token that names their bytes; all the rest is read (decision 0061).
"""

from __future__ import annotations

import hashlib
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from drafting.compare.sequence import match
from drafting.document.blocks import Block, BlockKind
from drafting.document.controls import ControlKey
from drafting.document.trust import Trust
from drafting.ooxml.names import W

_SECTION: Final = b"<w:sectPr"  # where sections end decides which headers hold: always read
_MARKS: Final = (b"<w:ins ", b"<w:del ", b"<w:moveFrom ", b"<w:moveTo ")
_PARAGRAPH: Final = b"<w:p><w:r><w:t>%s</w:t></w:r></w:p>"
_ROW: Final = b"<w:tr><w:tc><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc></w:tr>"
_ROW_END: Final = b"</w:tr>"
_MANY_ROWS: Final = 40  # a table with fewer is read whole
_SHORTEST: Final = 2  # a token for one block saves nothing

Pieces = Sequence[bytes]
Triple = tuple[int, int, int]  # the numbers of one block in the redline, in OLD and in NEW


@dataclass(frozen=True, slots=True)
class BodyBytes:
    """A body as it was when this was made: settled bytes around and of its blocks (``Slices.pieces``), what kind they
    are and which controls stand around them. ``pieces`` is None where the body can't be cut.
    """

    pieces: tuple[bytes, ...] | None
    kinds: tuple[BlockKind, ...]
    homes: tuple[tuple[ControlKey, ...], ...]

    @classmethod
    def of(cls, blocks: Sequence[Block]) -> BodyBytes:
        """The bytes of a body with these blocks."""
        pieces = blocks[0].slices.pieces if blocks else None
        return cls(pieces, tuple(b.kind for b in blocks), tuple(b.homes if b.path else () for b in blocks))


def excerpts(
    written: BodyBytes, old: BodyBytes, new: BodyBytes, trusts: Sequence[Trust]
) -> tuple[bytes, bytes, bytes] | None:
    """The main parts of redline, OLD and NEW without what all of them share; None where nothing can be left out.

    ``trusts`` tell which bytes mean the same in the redline as in OLD and as in NEW.
    """
    if written.pieces is None or old.pieces is None or new.pieces is None:
        return None
    bodies = [list(pieces) for pieces in (written.pieces, old.pieces, new.pieces)]
    before, after = _matched([pieces[1::2] for pieces in bodies], trusts)
    shared = [
        (k, i, after[k])
        for k, i in before
        if k in after
        and written.kinds[k] != "opaque"
        and written.homes[k] == old.homes[i] == new.homes[after[k]]
        and _SECTION not in bodies[0][2 * k + 1]
    ]
    runs = [run for run in (_trimmed(each, written) for each in _runs(shared)) if len(run) >= _SHORTEST]
    for run in runs:
        _stand_in(run, bodies, _PARAGRAPH)
    _thin(bodies, trusts)
    if not runs:
        return None
    return _part(bodies[0]), _part(bodies[1]), _part(bodies[2])


def _part(pieces: Pieces) -> bytes:
    return b'<w:document xmlns:w="%s">%s</w:document>' % (W.encode(), b"".join(pieces))


def _matched(sides: Sequence[Pieces], trusts: Sequence[Trust]) -> tuple[list[tuple[int, int]], dict[int, int]]:
    """The blocks of the redline that OLD has too, and those that NEW has too, by their bytes."""
    redline, old, new = sides
    keys: tuple[list[Hashable], ...] = (
        [data if all(trust.sure(data) for trust in trusts) else (0, k) for k, data in enumerate(redline)],
        list(old),  # what is not sure has no equal in the redline
        list(new),
    )
    return match(keys[0], keys[1]), dict(match(keys[0], keys[2]))


def _runs(shared: Sequence[Triple]) -> Iterator[list[Triple]]:
    run: list[Triple] = []
    for triple in shared:
        if run and any(b - a != 1 for a, b in zip(run[-1], triple, strict=True)):
            yield run
            run = []
        run.append(triple)
    yield run


def _trimmed(run: list[Triple], written: BodyBytes) -> list[Triple]:
    """Without its first block when the one before may join it, and with paragraphs at both ends, as the token is."""
    assert written.pieces is not None
    first = run[0][0] if run else 0
    if first and _may_join(written.kinds[first - 1], written.pieces[2 * first - 1]):
        run = run[1:]
    while run and written.kinds[run[0][0]] != "paragraph":
        run = run[1:]
    while run and written.kinds[run[-1][0]] != "paragraph":
        run = run[:-1]
    return run


def _may_join(kind: BlockKind, data: bytes) -> bool:
    """Whether accepting or rejecting may join this block with the next: its paragraph mark is tracked."""
    head = data[: data.find(b"</w:pPr>") + 1]
    return kind != "paragraph" or any(mark in head for mark in _MARKS)


def _stand_in(run: Sequence[Triple], bodies: Sequence[list[bytes]], token: bytes) -> None:
    digest = hashlib.blake2b(digest_size=20)
    for k, _, _ in run:
        data = bodies[0][2 * k + 1]
        digest.update(b"%d:" % len(data))
        digest.update(data)
    for place, triple in enumerate(run):
        for side, k in enumerate(triple):
            bodies[side][2 * k + 1] = b"" if place else token % digest.hexdigest().encode()


# -- rows of long tables
def _thin(bodies: Sequence[list[bytes]], trusts: Sequence[Trust]) -> None:
    """Stand-ins for the rows that long tables share, where each body is left with as many such tables."""
    places = [[k for k in range(1, len(body), 2) if _long_table(body[k])] for body in bodies]
    for where in zip(*places, strict=True) if len({len(each) for each in places}) == 1 else ():
        cut = [_rows(body[k]) for body, k in zip(bodies, where, strict=True)]
        tables = [pieces for pieces in cut if pieces is not None]
        if len(tables) != len(cut):
            continue
        before, after = _matched([pieces[1::2] for pieces in tables], trusts)
        for run in _runs([(k, i, after[k]) for k, i in before if k in after]):
            if len(run) >= _SHORTEST:
                _stand_in(run, tables, _ROW)
        for body, k, pieces in zip(bodies, where, tables, strict=True):
            body[k] = b"".join(pieces)


def _long_table(data: bytes) -> bool:
    return data.startswith(b"<w:tbl>") and data.count(b"<w:tr>") + data.count(b"<w:tr ") >= _MANY_ROWS


def _rows(data: bytes) -> list[bytes] | None:
    """What stands around and in the rows of a table; None for one with other tables in it or rows in controls."""
    if data.count(b"<w:tbl>") != 1 or b"<!--" in data:
        return None
    start = data.index(b"<w:tr")
    rows = data[start:].split(_ROW_END)
    if not all(row.startswith((b"<w:tr>", b"<w:tr ")) for row in rows[:-1]):
        return None
    pieces = [data[:start]]
    for row in rows[:-1]:
        pieces += (row + _ROW_END, b"")
    return [*pieces[:-1], rows[-1]]
