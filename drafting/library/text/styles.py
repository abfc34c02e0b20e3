"""Which styles a value can be asked for, by the type of the parameter (formats.md, the table)."""

from __future__ import annotations

STYLES: dict[str, tuple[str, ...]] = {
    "date": ("day-of",),
    "duration": ("both",),
    "number": ("symbol",),
    "goods": ("or",),
    "list": ("or",),
    "clauses": ("or",),
    "pair": ("short", "names"),
    "side": ("name", "government"),
}
"""``{x as items}`` is a block, not a style. Types that are not named have no style."""

NO_WORDING: dict[str, str] = {
    "choice": "Write a form for each option: {{{name}: … | …}}.",
    "flag": "Write {{{name}: … | …}} (yes | no), or {{when {name}}} … {{end}}.",
    "schedule": "Show it in an annex with {{table {name}}}.",
    "rows": "Show it with {{table {name}}} or {{{name} as items}}.",
}
"""Types that cannot be printed in a sentence, and what to write instead."""
