"""Two versions of a clause compared as prose: which words came, which went, and what else changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from drafting.compare.sequence import match
from drafting.keeping.published import Path, Words, paragraphs, published, steering
from drafting.library.vocabulary import LANGUAGES, Language
from drafting.prose.words import segment
from drafting.source import Mapping

Kind: TypeAlias = Literal["same", "out", "in"]
LONELY: Final = 3  # letters; so short a word left between two changes reads as confetti
ALIKE: Final = 0.5  # share of words in common below which a paragraph is a new one, not an edited one


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that stayed, went out or came in."""

    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class Change:
    """A paragraph that differs. ``where``: the place in the clause; ``number``: which paragraph there, from 1."""

    where: str
    language: Language
    number: int
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Setting:
    """Something else that differs: a limit, a position, a need. None where it was not, or is no more."""

    where: str
    old: str | None
    new: str | None


@dataclass(frozen=True, slots=True)
class ProseDiff:
    """What differs between two versions, in the order of the file; the English of a place before its French."""

    changes: tuple[Change, ...]
    settings: tuple[Setting, ...]


def diff_clauses(old: Mapping, new: Mapping) -> ProseDiff:
    """The difference between two clause files, as ``read_yaml`` gives them: what a reader can see of it."""
    before = {(words.path, words.language): words for words in published(old)}
    behind = {(words.path, words.language): words for words in published(new)}
    paths = list(dict.fromkeys(path for path, _ in (*behind, *before)))
    changes = tuple(
        change
        for path in paths
        for language in LANGUAGES
        for change in _at(before.get((path, language)), behind.get((path, language)), path, language)
    )
    return ProseDiff(changes, tuple(_settings(dict(steering(old)), dict(steering(new)))))


def diff_words(old: str, new: str, language: Language) -> tuple[Piece, ...]:
    """The words of ``old`` and ``new`` side by side; "out" and "in" of one place follow each other."""
    left = [old[s.start : s.end] for s in segment(old, language)]
    right = [new[s.start : s.end] for s in segment(new, language)]
    pairs = _without_confetti(match(left, right), left, right)
    pieces: list[Piece] = []
    i = j = 0
    for a, b in [*pairs, (len(left), len(right))]:
        pieces += [Piece("out", "".join(left[i:a]))] * (a > i) + [Piece("in", "".join(right[j:b]))] * (b > j)
        if a < len(left):
            pieces.append(Piece("same", left[a]))
        i, j = a + 1, b + 1
    return tuple(_joined(pieces))


def _at(old: Words | None, new: Words | None, path: Path, language: Language) -> Iterator[Change]:
    where = ", ".join(str(step + 1) if isinstance(step, int) else step for step in path)
    before = [line for line, _ in paragraphs(old.text)] if old else []
    behind = [line for line, _ in paragraphs(new.text)] if new else []
    for number, was, now in _paired(before, behind, language):
        if was != now:
            yield Change(where, language, number, diff_words(was.strip(), now.strip(), language))


def _paired(old: Sequence[str], new: Sequence[str], language: Language) -> Iterator[tuple[int, str, str]]:
    """Paragraphs beside each other, "" for none: equal ones first, then those between them that are alike."""
    i = j = 0
    for a, b in [*match(old, new), (len(old), len(new))]:
        yield from _between(old, new, (i, a), (j, b), language)
        i, j = a + 1, b + 1


def _between(
    old: Sequence[str], new: Sequence[str], left: tuple[int, int], right: tuple[int, int], language: Language
) -> Iterator[tuple[int, str, str]]:
    rest = list(range(*left))
    for at in range(*right):
        alike = next((each for each in rest if _share(old[each], new[at], language) >= ALIKE), None)
        if alike is None:
            yield at + 1, "", new[at]
            continue
        for gone in rest[: rest.index(alike)]:
            yield gone + 1, old[gone], ""
        del rest[: rest.index(alike) + 1]
        yield at + 1, old[alike], new[at]
    for gone in rest:
        yield gone + 1, old[gone], ""


def _share(old: str, new: str, language: Language) -> float:
    left = [old[s.start : s.end] for s in segment(old, language) if s.kind != "space"]
    right = [new[s.start : s.end] for s in segment(new, language) if s.kind != "space"]
    return 2 * len(match(left, right)) / max(1, len(left) + len(right))


def _without_confetti(pairs: list[tuple[int, int]], left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs without short words and spaces that are left alone between two changes."""
    kept: list[tuple[int, int]] = []
    run: list[tuple[int, int]] = []
    ends = (len(left), len(right))
    for pair in [*pairs, ends]:
        if run and pair != (run[-1][0] + 1, run[-1][1] + 1):
            kept += run if _worth(run, left, ends) else []
            run = []
        if pair != ends:
            run.append(pair)
    return kept + run


def _worth(run: list[tuple[int, int]], left: Sequence[str], ends: tuple[int, int]) -> bool:
    words = "".join(left[a] for a, _ in run).strip()
    at_edge = run[0] == (0, 0) or (run[-1][0] + 1, run[-1][1] + 1) == ends
    return at_edge or len(words) > LONELY


def _joined(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Neighbours of one kind as one; between two words that stay, what went before what came."""
    same, out, came = "", "", ""
    for piece in pieces:
        if piece.kind == "same":
            if out or came:
                yield from ([Piece("same", same)] if same else [])
                yield from ([Piece("out", out)] if out else [])
                yield from ([Piece("in", came)] if came else [])
                same, out, came = "", "", ""
            same += piece.text
        elif piece.kind == "out":
            out += piece.text
        else:
            came += piece.text
    yield from (Piece(kind, text) for kind, text in _tail(same, out, came) if text)


def _tail(same: str, out: str, came: str) -> tuple[tuple[Kind, str], ...]:
    return ("same", same), ("out", out), ("in", came)


def _settings(old: dict[Path, str], new: dict[Path, str]) -> Iterator[Setting]:
    for path in dict.fromkeys((*new, *old)):
        if old.get(path) != new.get(path) and "words" not in (old.get(path), new.get(path)):
            yield Setting(", ".join(str(step) for step in path), old.get(path), new.get(path))
