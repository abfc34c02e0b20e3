"""A sheet of a clause's variants side by side, as one page for a browser or one Word file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby
from typing import Final

from drafting.instrument.spans import Kind, Line, Spans
from drafting.keeping.preview import Variant
from drafting.library.clause import Clause
from drafting.render.page import page
from drafting.render.wordsheet import Column, Group, word_sheet

_EVERY_PAGE: Final = """.internal { color: var(--out); font-weight: bold; letter-spacing: .08em }
@media print { .internal { position: fixed; top: 0; right: 0 } }
"""  # a fixed box is printed on every page (CSS 2.2, 9.3.1)
INTERNAL: Final = "INTERNAL"  # stands on every page of what must not leave the house
NAMES: Final = {"en": "English", "fr": "Français"}
TAGS: Final[dict[Kind, tuple[str, str]]] = {
    "text": ("", ""),
    "italic": ("<em>", "</em>"),
    "value": ("<mark>", "</mark>"),
    "gap": ('<mark class="gap">', "</mark>"),
    "term": ("<strong>", "</strong>"),
    "reference": ("", ""),
    "bracket": ("<strong>", "</strong>"),
}


def word(clause: Clause, variants: Sequence[Variant]) -> bytes:
    """The same as a Word file."""
    ordered = sorted(variants, key=lambda each: each.language)
    groups = [
        Group(
            f"{NAMES[language]}, {profile}", language,
            tuple(Column(each.position, tuple(f.message for f in each.findings), each.lines) for each in group),
        )
        for (language, profile), group in groupby(ordered, key=lambda each: (each.language, each.profile))
    ]  # fmt: skip
    note = f"Version {clause.version}, {clause.maturity}. {clause.purpose.en} Sample values are highlighted."
    return word_sheet(f"{clause.id}: {clause.title.en}", note, groups, header=INTERNAL)


def sheet(clause: Clause, variants: Sequence[Variant]) -> str:
    """The page: for each language and profile a row with a column for every position."""
    about = f"Version {clause.version}, {clause.maturity}. {clause.purpose.en} A preview with sample values"
    parts = [f'<p class="internal">{INTERNAL}</p>']
    parts.append(f'<p class="muted">{escape(about)}, which are <mark>marked</mark>.</p>')
    ordered = sorted(variants, key=lambda each: each.language)
    for (language, profile), group in groupby(ordered, key=lambda each: (each.language, each.profile)):
        parts.append(f"<h2>{NAMES[language]}, {escape(profile)}</h2>")
        parts.append(f'<div class="columns" lang="{language}">{"".join(_variant(each) for each in group)}</div>')
    return page(f"{clause.id}: {clause.title.en}", "\n".join(parts), style=_EVERY_PAGE)


def _variant(variant: Variant) -> str:
    found = "".join(f"<p>{escape(each.message)} {escape(each.remedy)}</p>" for each in variant.findings)
    return (
        f'<section class="variant"><h3>{escape(variant.position)}</h3>{found}{"".join(_body(variant.lines))}</section>'
    )


def _body(lines: Sequence[Line]) -> Iterator[str]:
    for is_row, group in groupby(lines, key=lambda line: bool(line.cells)):
        listed = list(group)
        if is_row:
            yield f"<table>{''.join(_row(line) for line in listed)}</table>"
            continue
        for line in listed:
            number = f"{escape(line.number)} " if line.number else ""
            if line.level < 0:
                yield f"<h3>{number}{_words(line.spans)}</h3>"
            else:
                yield f'<p class="level{line.level}">{number}{_words(line.spans)}</p>'


def _row(line: Line) -> str:
    tag = "th" if line.head else "td"
    return f"<tr>{''.join(f'<{tag}>{_words(cell)}</{tag}>' for cell in line.cells)}</tr>"


def _words(spans: Spans) -> str:
    return "".join(TAGS[span.kind][0] + escape(span.text) + TAGS[span.kind][1] for span in spans)
