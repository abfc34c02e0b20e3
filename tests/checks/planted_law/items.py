"""The planted sentences as data. Nothing here knows the checks.

In ``texts`` a head ``# group`` opens a group; ``- `` is a swapped word, ``~ `` a real rewriting; ``T: `` a title;
``[[ ]]`` stands around the words that are wrong; `` | `` parts the paragraphs of one text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_TEXTS = Path(__file__).parent / "texts"
_MARKS = re.compile(r"\[\[(.*?)\]\]")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """``wrong``: the stretches of ``text`` that a reader must be shown; none in a clean text."""

    text: str
    wrong: tuple[tuple[int, int], ...]
    title: bool


@dataclass(frozen=True, slots=True)
class Planted:
    """One planted mistake, or one clean sentence."""

    group: str
    language: str
    profile: str
    rewritten: bool
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Twin:
    """Two paragraphs that ought to say the same; "" where one is missing."""

    kind: str
    left: str
    right: str


def register_items(language: str) -> Iterator[Planted]:
    """The mistakes of register, of status and of house style."""
    for head, line in _lines(f"rows.{language}.txt"):
        yield _item(f"row {head}", language, "nonbinding", line)
    for head, line in _lines(f"more.{language}.txt"):
        group, profile = head.split()
        if group == "reverse":
            kind, row, rest = line.split(" ", 2)
            yield _item(f"row {row} in a binding text", language, profile, f"{kind} {rest}")
        else:
            yield _item(group, language, profile, line)
    for head, line in _lines(f"third.{language}.txt"):
        group, _, profile = head.partition(" ")
        yield _item(f"row {group}" if group.isdigit() else group, language, profile or "nonbinding", line)


def clean_items(language: str) -> Iterator[Planted]:
    """Sentences that are right as they stand."""
    for name in ("clean", "third.clean"):
        for head, line in _lines(f"{name}.{language}.txt"):
            yield _item("clean", language, head, f"- {line}" if name == "third.clean" else line)


def twins(name: str) -> tuple[Twin, ...]:
    """The pairs of one file: two languages, or before and after."""
    return tuple(Twin(head, *_halves(line)) for head, line in _lines(name))


def _lines(name: str) -> Iterator[tuple[str, str]]:
    head = ""
    for line in (_TEXTS / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            head = line[2:]
        elif line:
            yield head, line


def _item(group: str, language: str, profile: str, line: str) -> Planted:
    kind, rest = line.split(" ", 1)
    return Planted(group, language, profile, kind == "~", tuple(_paragraph(piece) for piece in rest.split(" | ")))


def _paragraph(marked: str) -> Paragraph:
    title = marked.startswith("T: ")
    marked = marked.removeprefix("T: ")
    pieces = _MARKS.split(marked)
    wrong, at = [], 0
    for number, piece in enumerate(pieces):
        if number % 2:
            wrong.append((at, at + len(piece)))
        at += len(piece)
    return Paragraph("".join(pieces), tuple(wrong), title)


def _halves(line: str) -> tuple[str, str]:
    left, right = line.split("||")
    return tuple("" if side.strip() == "-" else side.strip() for side in (left, right))  # type: ignore[return-value]
