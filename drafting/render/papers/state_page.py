"""The state of play as a page: one file, nothing fetched, no script; for any screen, both themes, and paper."""

from __future__ import annotations

from html import escape
from typing import Final

from drafting.library.vocabulary import Language
from drafting.negotiation.labels import STATUS, says
from drafting.negotiation.play import Play
from drafting.negotiation.tables import Sheet, sheets, summary
from drafting.render.page import page
from drafting.render.papers.state_chart import STYLE, chart

_MOST: Final = 3  # columns that fit on a phone
_OWN: Final = (
    STYLE
    + """
.title { font-size: 1.15rem } .scroll { overflow-x: auto } .scroll:focus-visible { outline: 2px solid var(--in) }
.scroll .wide { min-width: 34rem }
th, td { vertical-align: top } th { background: var(--soft) } tbody th { font-weight: normal }
td.is-bracketed { background: var(--value) }
.internal { position: sticky; top: 0; background: var(--out); color: var(--paper); margin: 0; padding: .2rem .6rem;
  font-weight: bold; letter-spacing: .08em }
@media print { .internal { position: fixed; bottom: 0; left: auto; right: 0; top: auto; color: #000; background: #fff;
  border: 1px solid #000 } tr { break-inside: avoid }
  thead { display: table-header-group } .scroll { overflow: visible } .scroll .wide { min-width: 0; font-size: .8rem } }
"""
)


def state_page(play: Play, *, ui: Language = "en", internal: bool = False) -> str:
    """The page; an ``internal`` one says so at its top, and on every sheet when it is printed."""
    title = says("title", ui)
    mark = f'<p class="internal">{says("internal", ui)}</p>\n' if internal else ""
    lead = f"{says('internal', ui)} – " if internal else ""
    by_status, *others = sheets(play, ui, internal=internal)
    parts = [
        f'{mark}<p class="title">{escape(play.last.title[ui])}</p>',
        *(f"<p>{escape(sentence)}</p>" for sentence in summary(play, ui)),
        f"<h2>{escape(by_status.heading)}</h2>",
        chart(play, ui),
        _table(by_status, ui),
        *(f"<h2>{escape(sheet.heading)}</h2>\n{_table(sheet, ui)}" for sheet in others if sheet.rows),
    ]
    return page(f"{lead}{title}", "\n".join(parts), ui, _OWN)


def _table(sheet: Sheet, ui: Language) -> str:
    """A table that scrolls by itself where the screen is narrow."""
    head = "".join(f'<th scope="col">{escape(text)}</th>' if text else "<td></td>" for text in sheet.head)
    rows = "".join(f"<tr>{_cells(row, ui)}</tr>\n" for row in sheet.rows)
    note = f'<p class="muted">{escape(sheet.note)}</p>\n' if sheet.note else ""
    wide = ' class="wide"' if len(sheet.head) > _MOST else ""
    return (
        f'{note}<div class="scroll" role="region" tabindex="0" aria-label="{escape(sheet.heading)}"><table{wide}>'
        f"<thead><tr>{head}</tr></thead>\n<tbody>{rows}</tbody></table></div>"
    )


def _cells(row: tuple[str, ...], ui: Language) -> str:
    first, *rest = row
    cells = "".join(f"<td{_dress(text, ui)}>{_lines(text)}</td>" for text in rest)
    return f'<th scope="row">{escape(first)}</th>{cells}'


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def _dress(text: str, ui: Language) -> str:
    if text.isdigit():
        return ' class="figures"'
    return ' class="is-bracketed"' if text.startswith(STATUS["bracketed"][ui]) else ""
