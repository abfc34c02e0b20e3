"""A prose redline of a clause as a page."""

from __future__ import annotations

from html import escape

from drafting.keeping.wording import Change, ProseDiff
from drafting.render.page import page


def diff_page(title: str, found: ProseDiff) -> str:
    """A prose redline as a page."""
    parts: list[str] = []
    place = ""
    for change in found.changes:
        here = f"{change.where} ({'English' if change.language == 'en' else 'French'})"
        if here != place:
            place = here
            parts.append(f"<h2>{escape(place)}</h2>")
        parts.append(_change(change))
    if found.settings:
        rows = "".join(
            f"<tr><td>{escape(each.where)}</td><td>{_cell(each.old)}</td><td>{_cell(each.new)}</td></tr>"
            for each in found.settings
        )
        parts.append("<h2>Parameters, positions, needs</h2>\n<table><thead><tr><th>Where</th><th>Before</th>"
                     f"<th>Now</th></tr></thead><tbody>{rows}</tbody></table>")  # fmt: skip
    if not parts:
        parts.append("<p>Nothing that a reader of a draft can see has changed.</p>")
    return page(title, "\n".join(parts))


def _change(change: Change) -> str:
    said = {"same": "{}", "in": '<ins><span class="hidden">inserted: </span>{}</ins>',
            "out": '<del><span class="hidden">deleted: </span>{}</del>'}  # fmt: skip
    words = "".join(said[piece.kind].format(escape(piece.text)) for piece in change.pieces)
    return f'<p lang="{change.language}">{words}</p>'


def _cell(value: str | None) -> str:
    return "—" if value is None else escape(value)
