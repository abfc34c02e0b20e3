"""Notes travel with their references: which note of the old text is which of the new, though it was edited."""

from __future__ import annotations

from dataclasses import dataclass, field

from drafting.compare.pairing import likeness
from drafting.compare.sequence import match
from drafting.document.blocks import Block, read_blocks
from drafting.document.stream import Stream
from drafting.ooxml.names import w


@dataclass(frozen=True, slots=True)
class PairedNotes:
    """``offsets`` maps references in the old stream to those in the new; ``stories`` holds the blocks of both notes."""

    offsets: dict[int, int] = field(default_factory=dict)
    stories: dict[int, tuple[list[Block], list[Block]]] = field(default_factory=dict)


def paired_notes(old: Stream, new: Stream) -> PairedNotes:
    """References whose notes differ and are still the same note: alike, or alone in their place on both sides."""
    left, right = (_references(old), _references(new)) if old.specials and new.specials else ([], [])
    if not left or not right:
        return PairedNotes()
    keys_old, keys_new = [old.specials[k].key for k in left], [new.specials[k].key for k in right]
    equal = match(keys_old, keys_new)
    paired = PairedNotes()
    at_old = at_new = 0
    for i, j in [*equal, (len(left), len(right))]:
        _pair_between(old, new, left[at_old:i], right[at_new:j], paired)
        at_old, at_new = i + 1, j + 1
    return paired


def _pair_between(old: Stream, new: Stream, left: list[int], right: list[int], paired: PairedNotes) -> None:
    at = 0
    for k, x in enumerate(left):
        for index in range(at, len(right)):
            y = right[index]
            if old.specials[x].key.split(" ")[0] != new.specials[y].key.split(" ")[0]:
                continue
            before, after = note_blocks(old, x), note_blocks(new, y)
            alone = len(left) == len(right) and index == k
            if alone or likeness(_words(before), _words(after))[0] >= 0.5:  # as for paragraphs
                if before and after:
                    paired.offsets[x] = y
                    paired.stories[x] = before, after
                at = index + 1
                break


def _references(stream: Stream) -> list[int]:
    return sorted(offset for offset, special in stream.specials.items() if special.kind == "note")


def note_blocks(stream: Stream, offset: int) -> list[Block]:
    """The blocks of the note whose reference stands at ``offset``."""
    special = stream.specials[offset]
    reference = special.units[0][1]
    kind = special.key.split(" ")[0]
    context = stream.paragraphs[0].context
    part, note = context.note(kind, reference.get(w("id")))
    return [] if note is None else read_blocks(note, part, context)


def _words(blocks: list[Block]) -> list[str]:
    return [word for block in blocks for word in block.words]
