"""Which pieces of a message fit: whole articles, in their order."""

from __future__ import annotations

from collections.abc import Sequence

from drafting.writers.mail.text import Piece


def fitted(pieces: Sequence[Piece], room: int) -> tuple[bool, ...]:
    """For each piece whether it stays, in ``room`` bytes: the first ones up to the begin of an article.

    The last article is cut only where the message would else be less than half full. A piece that takes more than half
    of the room by itself, such as a long schedule, is passed over, and what follows it may stay.
    """
    kept = [False] * len(pieces)
    used, start, before = 0, 0, 0  # bytes; where the last article begins, and the bytes ahead of it
    for at, piece in enumerate(pieces):
        size = len(piece.html.encode())
        if piece.begins:
            start, before = at, used
        if used + size <= room:
            kept[at] = True
            used += size
        elif size <= room // 2:
            if before >= room // 2:
                kept[start:at] = [False] * (at - start)
            break
    return tuple(kept)
