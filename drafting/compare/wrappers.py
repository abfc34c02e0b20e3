"""Links, controls and fields around words: kept with both their ends, or told apart from the words they hold.

Word can track that a link, a control or a field came or went while its words stayed (``Special.apart``). For that the
wrappers of both texts must nest in each other in the redline; where they would cross, one of them goes with its words.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from drafting.compare.sequence import Match
from drafting.compare.tokens import Tokens
from drafting.document.specials import VOLATILE, Special, instruction_name
from drafting.document.stream import PILCROW, Stream, wrapper_ends

Side = Literal["old", "new"]
Cut = tuple[Side, int]  # what that side alone has is written up to and with this token
Orders = Mapping[int, tuple[Cut, ...]]  # number of a gap between matches: in which order its two sides are written
Wrapper = tuple[Side, int]  # by its opening token


@dataclass(slots=True)
class Wrapped:
    """The wrappers of one side: {opening token: closing token}; ``whole`` are those that go with their words."""

    side: Side
    tokens: Tokens
    stream: Stream
    partners: dict[int, int] = field(default_factory=dict)
    whole: set[int] = field(default_factory=set)
    marks: list[int] = field(default_factory=list)  # tokens that are paragraph marks

    def ranged(self, opening: int) -> bool:
        """Whether Word tracks it by elements around its words, which can't reach over the end of a paragraph."""
        return self.stream.specials[self.tokens.starts[opening]].apart == "range"

    def loose_ends(self) -> set[int]:
        """The ends of the wrappers that can be marked by themselves."""
        return {token for a, b in self.partners.items() if a not in self.whole for token in (a, b)}

    def ends(self) -> dict[int, int]:
        """{closing token: opening token}."""
        return {close: opening for opening, close in self.partners.items()}


def wrapped(side: Side, tokens: Tokens, stream: Stream, *, apart: bool) -> Wrapped:
    """The wrappers of a stream; without ``apart`` all of them go with their words."""
    found = Wrapped(side, tokens, stream)
    if not stream.specials:
        if len(stream.paragraphs) > 1:
            found.marks = [k for k, start in enumerate(tokens.starts) if stream.text[start] == PILCROW]
        return found
    places = {start: k for k, start in enumerate(tokens.starts)}
    ends, nested = wrapper_ends(stream)
    found.partners = {places[a]: places[b] for a, b in ends.items()}
    found.marks = [places[start] for start in places if stream.text[start] == PILCROW]
    loose = [offset for offset, special in stream.specials.items() if special.key.startswith("fldChar separate")]
    computed = [(a, b) for a, b in ends.items() if _volatile(stream.specials[a])]
    links = [(a, b) for a, b in ends.items() if stream.specials[a].key.startswith("link ")]
    for a, b in ends.items():
        goes = not (apart and nested and stream.specials[a].apart) or any(a < offset < b for offset in loose)
        goes = goes or any(c <= a and b <= d for c, d in computed)
        if goes or ((a, b) in links and any(a < c < b or c < a < d for c, d in links)):  # which of two leads is unsure
            found.whole.add(places[a])
    return found


def _volatile(opening: Special) -> bool:
    """Whether a field begins here whose result Word works out, wrappers and all."""
    return opening.kind == "field-start" and instruction_name(opening.key.removeprefix("field-start ")) in VOLATILE


def sound(matches: Sequence[Match], old: Wrapped, new: Wrapped) -> tuple[list[Match], Orders]:
    """``matches`` without those that would leave a wrapper with one end, or let two cross; and how gaps are written."""
    if not old.partners and not new.partners:
        return sorted(matches), {}
    kept = dict(matches)
    while True:
        _whole(kept, old, new)
        pairs = sorted(kept.items())
        walk = _Walk(pairs, old, new)
        crossing = walk.run()
        if crossing is None:
            return pairs, walk.orders
        (old if crossing[0] == "old" else new).whole.add(crossing[1])


def _whole(kept: dict[int, int], old: Wrapped, new: Wrapped) -> None:
    """Take out of ``kept`` the ends of wrappers that are not kept with both, and the words of those that are whole."""
    while True:
        back = {j: i for i, j in kept.items()}
        doomed: set[int] = set()
        for a, b in old.partners.items():
            if not (a in kept and b in kept and new.partners.get(kept[a]) == kept[b]):
                doomed.update(i for i in (range(a, b + 1) if a in old.whole else (a, b)) if i in kept)
        for a, b in new.partners.items():
            if not (a in back and b in back and old.partners.get(back[a]) == back[b]):
                doomed.update(back[j] for j in (range(a, b + 1) if a in new.whole else (a, b)) if j in back)
        if not doomed:
            return
        for i in doomed:
            del kept[i]


class _CrossingError(Exception):
    """``wrapper`` crosses another one."""

    def __init__(self, wrapper: Wrapper) -> None:
        super().__init__()
        self.wrapper = wrapper


class _Walk:
    """Goes through both texts as the redline will hold them; finds what crosses, and the order in which gaps nest."""

    def __init__(self, matches: Sequence[Match], old: Wrapped, new: Wrapped) -> None:
        self.matches = matches
        self.sides: dict[Side, Wrapped] = {"old": old, "new": new}
        self.orders: dict[int, tuple[Cut, ...]] = {}
        self._kept: dict[Side, list[int]] = {"old": [i for i, _ in matches], "new": [j for _, j in matches]}
        self._ends: dict[Side, dict[int, int]] = {"old": old.ends(), "new": new.ends()}
        self._stack: list[Wrapper] = []  # what is open; a wrapper on both sides under its old name

    def run(self) -> Wrapper | None:
        """A wrapper that crosses another and must go with its words; None when all nest."""
        a = b = 0
        ends = len(self.sides["old"].tokens.keys) - 1, len(self.sides["new"].tokens.keys) - 1  # the last marks
        try:
            for number, (i, j) in enumerate((*self.matches, ends)):
                self._gap(number, {"old": range(a, i), "new": range(b, j)})
                if number < len(self.matches):
                    self._match(i)
                a, b = i + 1, j + 1
        except _CrossingError as crossing:
            return crossing.wrapper
        return None

    def _match(self, token: int) -> None:
        if token in self.sides["old"].partners:
            self._stack.append(("old", token))
        elif token in self._ends["old"]:
            if self._stack[-1] != ("old", self._ends["old"][token]):
                raise _CrossingError(self._stack[-1])
            self._stack.pop()
        elif token in self.sides["old"].marks:
            self._no_range_open()

    def _no_range_open(self) -> None:
        """A paragraph ends here: no control that only one side has may reach over that."""
        for side, opening in self._stack:
            if self.sides[side].ranged(opening) and not self._is_kept(side, opening):
                raise _CrossingError((side, opening))

    def _is_kept(self, side: Side, token: int) -> bool:
        kept = self._kept[side]
        at = bisect_left(kept, token)
        return at < len(kept) and kept[at] == token

    def _gap(self, number: int, gap: dict[Side, range]) -> None:
        """What only one side has: first what closes, then paragraph marks, then what opens, then the rest."""
        cuts: list[Cut] = []
        at: dict[Side, int] = {side: tokens.start for side, tokens in gap.items()}
        closes: dict[Side, list[int]] = {}
        opens: dict[Side, list[int]] = {}
        for side, tokens in gap.items():
            partners, ends = self.sides[side].partners, self._ends[side]
            closes[side] = [t for t in tokens if t in ends and ends[t] not in tokens]
            opens[side] = [t for t in tokens if t in partners and partners[t] not in tokens]

        def write(side: Side, token: int) -> None:
            if self._marks(side, at[side], token + 1):
                self._no_range_open()
            at[side] = token + 1
            cuts.append((side, token))

        while inner := self._closing(closes):
            write(inner, closes[inner].pop(0))
            self._stack.pop()
        if any(opens.values()):
            for side, tokens in gap.items():
                marks = self._marks(side, at[side], opens[side][0] if opens[side] else tokens.stop)
                if marks:
                    write(side, marks[-1])
        while outer := self._opening(opens):
            write(outer, opens[outer][0])
            self._stack.append((outer, opens[outer].pop(0)))
        if any(self._marks(side, at[side], tokens.stop) for side, tokens in gap.items()):
            self._no_range_open()
        if cuts:
            self.orders[number] = tuple(cuts)

    def _marks(self, side: Side, start: int, stop: int) -> list[int]:
        marks = self.sides[side].marks
        return marks[bisect_left(marks, start) : bisect_left(marks, stop)]

    def _closing(self, closes: dict[Side, list[int]]) -> Side | None:
        """The side whose next closing end belongs to what was opened last."""
        waiting: list[Wrapper] = [(side, self._ends[side][tokens[0]]) for side, tokens in closes.items() if tokens]
        if not waiting:
            return None
        for side, opening in waiting:
            if self._stack[-1] == (side, opening):
                return side
        raise _CrossingError(waiting[-1])

    def _opening(self, opens: dict[Side, list[int]]) -> Side | None:
        """The side whose next opening end closes later: it goes around the other's."""
        waiting: list[Side] = [side for side, tokens in opens.items() if tokens]
        return max(waiting, key=lambda side: self._closes(side, opens[side][0]), default=None)

    def _closes(self, side: Side, opening: int) -> int:
        return bisect_left(self._kept[side], self.sides[side].partners[opening])
