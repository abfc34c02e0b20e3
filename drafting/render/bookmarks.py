"""Names of bookmarks and ids of controls: opaque, and the same from round to round.

They are made from the deal's secret, a provision's random id and, within it, the label of a paragraph, so that a
redline of two rounds sees the same links. Neither the clause's id nor a parameter goes into them. Word's limits:
letters, digits and ``_``, at most 40 characters; a leading ``_`` hides a bookmark (word.md 2).
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from drafting.deal.lock import SALT
from drafting.instrument.tree import (
    Annex,
    Block,
    Bracketed,
    Inline,
    Instrument,
    Paragraph,
    Pointer,
    Table,
    TargetId,
)
from drafting.render.wholes import wholes

OPAQUE: Final = re.compile(r"[A-Za-z0-9]{4,32}")
_FIRST: Final = 10**8  # nine digits, as Word's own _Toc and _Ref bookmarks have; below 2**31, as w:id wants


@dataclass(frozen=True, slots=True)
class Bookmarks:
    """``contents`` and ``round`` (the ``_prv_`` ones) by provision or annex id, ``targets`` by what is referred to."""

    contents: Mapping[TargetId, str]
    round: Mapping[TargetId, str]
    targets: Mapping[TargetId, str]
    controls: Mapping[TargetId, int]


def bookmarks(instrument: Instrument, ids: Mapping[TargetId, str]) -> Bookmarks:
    """The names for ``instrument``; ``ids`` gives the random id of each provision and annex, and the deal's secret.

    Raises ValueError for an id that is missing, used twice or not opaque, and for a reference to nothing.
    """
    standing = wholes(instrument)
    own = {whole.id: _opaque(ids, whole.id) for whole in standing}
    if len(set(own.values())) < len(standing):
        raise ValueError("two provisions have the same random id")
    salt = ids.get(SALT, "")
    labels = {whole.id: f"{salt}{own[whole.id]}" for whole in standing}
    for whole in standing:
        for block in whole.blocks:
            if isinstance(block, Paragraph | Table):
                labels[block.id] = f"{salt}{own[whole.id]}/{block.id.removeprefix(whole.id)}"
    wanted = list(dict.fromkeys(pointer.target for pointer in pointers(instrument)))
    lost = [target for target in wanted if target not in labels]
    if lost:
        raise ValueError(f"a reference leads to {lost[0]}, which does not stand in the text")
    targets = _names("_Ref", {target: labels[target] for target in wanted})
    headed = {w.id: labels[w.id] for w in standing if isinstance(w, Annex) or w.number}
    return Bookmarks(
        _names("_Toc", headed),
        {key: f"_prv_{value}" for key, value in own.items()},
        targets,
        {key: int(name[1:]) for key, name in _names("c", {w.id: labels[w.id] for w in standing}).items()},
    )


def pointers(instrument: Instrument) -> Iterator[Pointer]:
    """Every cross-reference of the text, in its order."""
    for whole in wholes(instrument):
        yield from _in_inlines(whole.title)
        for block in whole.blocks:
            yield from _in_block(block)


def _in_block(block: Block) -> Iterator[Pointer]:
    if isinstance(block, Paragraph):
        yield from _in_inlines(block.content)
    elif isinstance(block, Table):
        for row in block.rows:
            for cell in row:
                yield from _in_inlines(cell)


def _in_inlines(inlines: tuple[Inline, ...]) -> Iterator[Pointer]:
    for inline in inlines:
        if isinstance(inline, Pointer):
            yield inline
        elif isinstance(inline, Bracketed):
            for alternative in inline.alternatives:
                yield from _in_inlines(alternative.content)


def _opaque(ids: Mapping[TargetId, str], key: TargetId) -> str:
    value = ids.get(key, "")
    if not OPAQUE.fullmatch(value):
        raise ValueError(f"the provision {key} has no opaque id of letters and digits (got {value!r})")
    return value


def _names(prefix: str, labels: Mapping[TargetId, str]) -> dict[TargetId, str]:
    """A name for each label: the prefix and nine digits of its sha256, the next free number where two meet."""
    taken: set[int] = set()
    found: dict[TargetId, str] = {}
    for key in sorted(labels, key=lambda k: labels[k]):
        digest = hashlib.sha256(f"{prefix}{labels[key]}".encode()).digest()
        number = _FIRST + int.from_bytes(digest[:8]) % (9 * _FIRST)
        while number in taken:
            number += 1
        taken.add(number)
        found[key] = f"{prefix}{number}"
    return found
