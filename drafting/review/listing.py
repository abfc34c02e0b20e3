"""A review as plain text for a terminal, and as JSON."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator
from dataclasses import asdict

from drafting.compare.change import Change
from drafting.prose.kinds import Language
from drafting.review.returned import Returned, of_looks
from drafting.review.talk import Talk
from drafting.review.telling import counted, days, says, silent_counted
from drafting.writers.lists.inert import inert, inert_json, shown
from drafting.writers.lists.text import write as changes_text


def text(review: Returned, width: int = 0, ui: Language = "en") -> str:
    """What was changed without a mark first, then people, marked changes, comments; cut at ``width`` characters."""
    return "".join(f"{line}\n" for line in _lines(review, width, ui))


def _lines(review: Returned, width: int, ui: Language) -> Iterator[str]:
    said = says(ui)
    yield f"{said['silent']}{said['colon']}{silent_counted(review, ui)}" if review.silent else said["no-silent"]
    yield from _changes(review.silent_words, width, ui)
    if review.silent_looks:
        if review.silent_words:
            yield f"  {said['looks-head']}"
        yield from _changes(review.silent_looks, width, ui)
    yield ""
    yield said["people"] if review.people else said["no-people"]
    for person in review.people:
        name = inert(person.name) or said["unnamed"]
        counts = f"{counted('by-changes', person.changes, ui)}, {counted('by-comments', person.comments, ui)}"
        yield f"  {name}{said['colon']}{counts}{f' ({days(person)})' if person.first else ''}"
    yield ""
    yield said["changes"] if review.fresh else said["no-changes"]
    yield from _changes(review.fresh, width, ui)
    if review.known:
        yield counted("known", len(review.known), ui)
    if review.settled:
        yield counted("settled", review.settled, ui)
    yield ""
    yield said["comments"] if review.comments else said["no-comments"]
    for talk in review.comments:
        yield from _talk(talk, width, ui)


def _changes(changes: tuple[Change, ...], width: int, ui: Language) -> Iterator[str]:
    yield from changes_text(changes, width, ui).splitlines()


def _talk(talk: Talk, width: int, ui: Language) -> Iterator[str]:
    said = says(ui)
    indent = "        " if talk.answers else "    "
    more = [said["done"]] if talk.done else []
    more += [said["ours-too"]] if talk.known else []
    name = inert(talk.author) or said["unnamed"]
    head = f"{name}{f' ({talk.date[:10]})' if talk.date else ''}{_told(more)}"
    about = f" {said['about']} “{_short(shown(talk.about))}”" if talk.about and not talk.answers else ""
    where = ", ".join(part for part in (talk.place.article, talk.place.title, talk.place.paragraph) if part)
    place = f"{inert(where)}, " if where and not talk.answers else ""
    yield from _cut(f"{indent[2:]}{'↳ ' if talk.answers else ''}{place}{head}{about}", indent, width)
    yield from _cut(f"{indent}{shown(talk.text)}", indent, width)


def _told(words: list[str]) -> str:
    return f" [{', '.join(words)}]" if words else ""


def _short(words: str) -> str:
    return words if len(words) <= _ROOM else words[:_ROOM].rsplit(" ", 1)[0] + " …"


_ROOM = 60  # characters of the words that a comment stands on


def _cut(line: str, indent: str, width: int) -> list[str]:
    return textwrap.wrap(line, width, subsequent_indent=indent, break_on_hyphens=False) if width else [line]


def as_json(review: Returned) -> str:
    """One array: what was not marked, people, marked changes and comments, each object told by its ``what``."""
    rows: list[dict[str, object]] = [
        {"what": "silent", "formatting_only": of_looks(change)} | change.to_json() for change in review.silent
    ]
    rows += [{"what": "person"} | asdict(person) for person in review.people]
    rows += [{"what": "change", "known": c.number in review.known} | c.to_json() for c in review.changes]
    rows += [{"what": "comment"} | talk.to_json() for talk in review.comments]
    return inert_json(json.dumps(rows, ensure_ascii=False, indent=2))
