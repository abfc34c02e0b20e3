"""The changes by article, as the table at the head of a message that cannot show them all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from typing import Final

from drafting.compare.change import Change
from drafting.writers.lists.kinds import kind_words
from drafting.writers.mail.numbers import ranges
from drafting.writers.page.inert import text
from drafting.writers.page.phrases import Phrases
from drafting.writers.page.summary import article

_IN_ONE_LINE: Final = 12  # characters of numbers


def articles(changes: Sequence[Change], phrases: Phrases, room: int) -> str:
    """The table, of hardly more than ``room`` bytes: each article with the numbers and kinds of its changes. What has
    no room for a row of its own stands in the last one, with its numbers.
    """
    rows: list[str] = []
    used, shown = 0, 0
    for name, group in groupby(changes, key=lambda change: article(change, phrases.ui)):
        found = list(group)
        row = _row(name or phrases.words["before"], found, phrases)
        used += len(row.encode())
        if used > room:
            rows.append(_row(phrases.words["more-articles"], changes[shown:], phrases))
            break
        rows.append(row)
        shown += len(found)
    return (
        '<table border="1" bordercolor="#c9c5bc" cellpadding="4" style="border-collapse:collapse;font-size:14px">\n'
        f'<caption style="text-align:left">{text(phrases.words["table"])}</caption>\n{"".join(rows)}</table>\n'
    )


def _row(name: str, changes: Sequence[Change], phrases: Phrases) -> str:
    kinds = Counter(change.kind for change in changes)
    each = ", ".join(f"{count} {kind_words(kind, count, phrases.ui)}" for kind, count in kinds.most_common())
    numbers = ranges(change.number for change in changes)
    whole = " nowrap" if len(numbers) <= _IN_ONE_LINE else ""
    return f'<tr><th scope="row" align="left">{text(name)}</th><td{whole}>{numbers}</td><td>{text(each)}</td></tr>\n'
