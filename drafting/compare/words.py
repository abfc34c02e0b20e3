"""What changed inside paragraphs: words matched, matches made sound, differences as pieces."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence

from drafting.compare.lonely import joined
from drafting.compare.plan import Piece
from drafting.compare.sequence import Match, gaps, match
from drafting.compare.settings import DEFAULT, Settings
from drafting.compare.tidy import tidied
from drafting.compare.tokens import Tokens, joints, tokenise
from drafting.compare.wrappers import Cut, Orders, Wrapped, sound, wrapped
from drafting.document.stream import PILCROW, Stream


def diff_streams(
    old: Stream,
    new: Stream,
    settings: Settings = DEFAULT,
    *,
    same: dict[int, int] | None = None,
    barred: Iterable[int] = (),
    apart: bool = True,
) -> tuple[Piece, ...]:
    """The pieces that turn ``old`` into ``new``; the last paragraph marks are always kept.

    ``same`` pairs specials (old offset: new offset) that are one although their keys differ: notes that were edited.
    ``barred`` are old offsets of specials that must not be kept. Without ``apart`` a link, control or field that is
    not kept goes with all its words, as it must in a move.
    """
    left, right = tokenise(old, settings, joints(new)), tokenise(new, settings, joints(old))
    keys_old, keys_new = list(left.keys), list(right.keys)
    _unify(keys_old, keys_new, left, right, same or {})
    for offset in barred:
        keys_old[left.starts.index(offset)] = ("barred", offset)
    ours, theirs = wrapped("old", left, old, apart=apart), wrapped("new", right, new, apart=apart)
    matches = tidied(_matched(keys_old, keys_new, ours, theirs), left, right, old, new)
    matches, orders = sound(matches, ours, theirs)
    matches.append((len(keys_old) - 1, len(keys_new) - 1))
    pieces = _pieces(matches, orders, left, right, old, new, "space" in settings.ignore)
    return joined(pieces, old, new) if settings.granularity == "word" else pieces


def _matched(keys_old: list[Hashable], keys_new: list[Hashable], old: Wrapped, new: Wrapped) -> list[Match]:
    """Words first, then, between them, the ends of wrappers that can be marked by themselves: no word is given up for
    such an end."""
    ends_old, ends_new = old.loose_ends(), new.loose_ends()
    if not ends_old or not ends_new:
        return match(keys_old[:-1], keys_new[:-1])
    words_old = [i for i in range(len(keys_old) - 1) if i not in ends_old]
    words_new = [j for j in range(len(keys_new) - 1) if j not in ends_new]
    words = match([keys_old[i] for i in words_old], [keys_new[j] for j in words_new])
    found = [(words_old[i], words_new[j]) for i, j in words]
    for a, b, c, d in list(gaps(found, (0, len(keys_old) - 1, 0, len(keys_new) - 1))):
        left, right = [i for i in range(a, b) if i in ends_old], [j for j in range(c, d) if j in ends_new]
        found += [(left[i], right[j]) for i, j in match([keys_old[i] for i in left], [keys_new[j] for j in right])]
    return sorted(found)


def _unify(
    keys_old: list[Hashable], keys_new: list[Hashable], left: Tokens, right: Tokens, same: dict[int, int]
) -> None:
    at_old = {start: k for k, start in enumerate(left.starts)}
    at_new = {start: k for k, start in enumerate(right.starts)}
    for a, b in same.items():
        keys_old[at_old[a]] = keys_new[at_new[b]] = ("same", a)


def _pieces(
    matches: list[Match],
    orders: Orders,
    left: Tokens,
    right: Tokens,
    old: Stream,
    new: Stream,
    ignore_space: bool,
) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    kept: list[int] = []  # the stretch that is kept and not yet a piece: old start and end, new start and end

    def settle() -> None:
        if kept:
            pieces.append(Piece("=", (kept[0], kept[1]), (kept[2], kept[3])))
            kept.clear()

    def keep(a: int, b: int, c: int, d: int) -> None:
        if a == b and c == d:
            return
        if kept and kept[1] == a and kept[3] == c and b - a == d - c and a - kept[0] == c - kept[2]:
            kept[1], kept[3] = b, d
        else:
            settle()
            kept[:] = (a, b, c, d)

    def change(a: int, b: int, c: int, d: int, cuts: Sequence[Cut]) -> None:
        for cut in (None, *cuts):
            if cut is not None and cut[0] == "old":
                settle()
                pieces.append(Piece("-", (a, left.ends[cut[1]]), (c, c)))
                a = left.ends[cut[1]]
            elif cut is not None:
                settle()
                pieces.append(Piece("+", (a, a), (c, right.ends[cut[1]])))
                c = right.ends[cut[1]]
            while a < b and c < d and old.text[a].isspace() and old.text[a] == new.text[c] != PILCROW:
                keep(a, a + 1, c, c + 1)  # the space before a word that was replaced stays
                a, c = a + 1, c + 1
        if a < b:
            settle()
            pieces.append(Piece("-", (a, b), (c, c)))
        if c < d:
            settle()
            pieces.append(Piece("+", (b, b), (c, d)))

    at_old = at_new = 0
    for number, (i, j) in enumerate(matches):
        cuts = orders.get(number, ())
        gap_old, start_old, gap_new, start_new = left.gaps[i], left.starts[i], right.gaps[j], right.starts[j]
        space_old, space_new = old.text[gap_old:start_old], new.text[gap_new:start_new]
        if kept and not cuts and space_old == space_new and (kept[1], kept[3]) == (gap_old, gap_new):
            keep(gap_old, left.ends[i], gap_new, right.ends[j])  # what is kept goes on, as it mostly does
        elif space_old == space_new or (ignore_space and space_old and space_new):
            change(at_old, gap_old, at_new, gap_new, cuts)
            if len(space_old) == len(space_new):
                keep(gap_old, left.ends[i], gap_new, right.ends[j])
            else:
                keep(gap_old, start_old, gap_new, start_new)
                keep(start_old, left.ends[i], start_new, right.ends[j])
        else:
            change(at_old, start_old, at_new, start_new, cuts)
            keep(start_old, left.ends[i], start_new, right.ends[j])
        at_old, at_new = left.ends[i], right.ends[j]
    settle()
    return tuple(pieces)
