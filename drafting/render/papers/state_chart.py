"""Articles by status, round by round, as bars: SVG that carries its own words for those who do not see it."""

from __future__ import annotations

from html import escape
from itertools import accumulate
from typing import Final

from drafting.library.vocabulary import Language, Status
from drafting.negotiation.labels import STATUS, says
from drafting.negotiation.play import Play
from drafting.negotiation.tables import counts

# Units of the drawing, about a pixel on a phone; on a wider screen the page scales it up.
_WIDE: Final = 360
_BAR: Final = 22
_STEP: Final = 46
_LETTERS: Final = 15  # the line of words above a bar
_LEAST: Final = 12  # a segment narrower than this shows no figure

STYLE: Final = """
:root { --untabled: #e3e3df; --tabled: #c9d5e4; --bracketed: #f2bd62; --agreed-ad-ref: #a5d6b5; --closed: #73bb8e;
  --scrubbed: #55a877; --concordance-certified: #3f9a66; --on: #111 }
@media (prefers-color-scheme: dark) { :root { --untabled: #3d3d3d; --tabled: #3c4d63; --bracketed: #855700;
  --agreed-ad-ref: #2c5c40; --closed: #1f6b42; --scrubbed: #156f3f; --concordance-certified: #06743a; --on: #fff } }
.chart { max-width: 34rem; margin: 1rem 0 } .chart svg { width: 100%; height: auto; display: block }
.chart text { font: 11px/1 Georgia, "Times New Roman", serif; fill: var(--ink) } .chart .on { fill: var(--on) }
.chart rect { stroke: var(--paper); stroke-width: 1 }
.legend { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: .25rem 0 }
.legend i { display: inline-block; width: .9em; height: .9em; margin-right: .4em; border: 1px solid var(--muted);
  vertical-align: -.08em }
@media print { .chart rect, .legend i { print-color-adjust: exact; -webkit-print-color-adjust: exact } }
"""


def chart(play: Play, language: Language) -> str:
    """A figure: a bar a round, cut by status, with the day and the open points above it, and a legend."""
    found = counts(play)
    height = _STEP * len(play.rounds)
    bars = "".join(_bar(play, at, found, language) for at in range(len(play.rounds)))
    return (
        f'<figure class="chart">\n<svg viewBox="0 0 {_WIDE} {height}" role="img" '
        'aria-labelledby="chart-title chart-says">'
        f'<title id="chart-title">{escape(says("by-status", language))}</title>'
        f'<desc id="chart-says">{escape(says("chart", language))} {escape(_in_words(play, found, language))}</desc>'
        f"{bars}</svg>\n{_legend(found, language)}\n</figure>"
    )


def _bar(play: Play, at: int, found: dict[Status, tuple[int, ...]], language: Language) -> str:
    numbers = [(status, many[at]) for status, many in found.items() if many[at]]
    whole = sum(number for _, number in numbers)
    starts = [0, *accumulate(number for _, number in numbers)]
    top = _STEP * at
    out = [f'<text x="0" y="{top + _LETTERS - 4}">{escape(_lead(play, at, language))}</text>']
    for start, (status, number) in zip(starts, numbers, strict=False):
        left, wide = _WIDE * start / whole, _WIDE * number / whole
        out.append(
            f'<rect x="{left:.1f}" y="{top + _LETTERS}" width="{wide:.1f}" height="{_BAR}" '
            f'style="fill: var(--{status})"/>'
        )
        if wide >= _LEAST:
            middle = left + wide / 2
            out.append(
                f'<text class="on" x="{middle:.1f}" y="{top + _LETTERS + 15}" text-anchor="middle">{number}</text>'
            )
    return "".join(out)


def _lead(play: Play, at: int, language: Language) -> str:
    each = play.rounds[at]
    colon = " : " if language == "fr" else ": "
    return f"{says('round', language, n=each.number)} · {says('open', language)}{colon}{len(each.points)}"


def _legend(found: dict[Status, tuple[int, ...]], language: Language) -> str:
    items = "".join(
        f'<li><i style="background: var(--{status})"></i>{escape(STATUS[status][language])}</li>' for status in found
    )
    return f'<ul class="legend">{items}</ul>'


def _in_words(play: Play, found: dict[Status, tuple[int, ...]], language: Language) -> str:
    """The bars as sentences."""
    return " ".join(
        f"{says('round', language, n=each.number)}{' : ' if language == 'fr' else ': '}"
        + ", ".join(f"{many[at]} {STATUS[status][language]}" for status, many in found.items() if many[at])
        + "."
        for at, each in enumerate(play.rounds)
    )
