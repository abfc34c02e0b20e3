"""Which paragraph styles make a heading, and which a line of the contents."""

from __future__ import annotations

import re
from typing import Final

from drafting.ooxml.integers import integer_or
from drafting.ooxml.names import w
from drafting.ooxml.xmldoor import Element

_LABEL: Final = (
    r"(?:article|section|chapter|chapitre|part|partie|annexe?|schedule)\s+(?:\d[\d.]*\w?|[IVXLC]+\b|[A-Z]\b|premier)"
)
_LABELLED: Final = re.compile(_LABEL, re.IGNORECASE)
_SPLIT: Final = re.compile(rf"({_LABEL})\s*[.:–—-]*\s*(.*)", re.IGNORECASE | re.DOTALL)
_TYPED: Final = re.compile(r"\s*(\d{1,3}(?:\.\d{1,3}){0,3}|\(?(?:\d{1,3}|[a-z]{1,2}|[ivxl]{1,5}))[.)](?=\s)")
_LONG: Final = 120  # characters; longer ones are text that only begins like a heading


def reads_as_heading(text: str, number: str) -> bool:
    """Whether a short paragraph without a full stop begins, in its words or its number, as headings do: "Article 5"."""
    short = len(text) <= _LONG and not text.endswith((".", ";", ","))
    return short and bool(_LABELLED.match(text) or _LABELLED.match(number))


def label_and_title(text: str, number: str) -> tuple[str, str]:
    """What a heading is numbered as, and its words: ("Article 5", "Oil") of "Article 5 – Oil", or of its number."""
    typed = _SPLIT.fullmatch(text)
    if number:
        return number.rstrip(" .:–—-"), text
    return (typed[1], typed[2]) if typed else ("", text)


def typed_number(text: str) -> str:
    """The number that a paragraph begins with where Word does not count: "2.", "(a)", "3.1)"; "" for none."""
    found = _TYPED.match(text)
    return found[0].strip() if found else ""


def label_end(text: str) -> int:
    """Where the typed label of a paragraph or a heading ends ("2.", "Article 5"); 0 without one."""
    found = _TYPED.match(text) or (_LABELLED.match(text) if reads_as_heading(text, "") else None)
    return found.end() if found else 0


def heading_styles(styles: Element | None) -> frozenset[str]:
    """Ids of the paragraph styles that make a heading: named so, or with an outline level, or based on one (17.7.4)."""
    own: set[str] = set()
    based: dict[str, str] = {}
    for style in styles.findall(w("style")) if styles is not None else ():
        ident = style.get(w("styleId"), "")
        name, level, parent = (
            style.find(w("name")),
            style.find(f"{w('pPr')}/{w('outlineLvl')}"),
            style.find(w("basedOn")),
        )
        if parent is not None:
            based[ident] = parent.get(w("val"), "")
        says = level.get(w("val"), "9") if level is not None else ""
        if (0 <= integer_or(says, 9) < 9) or (not says and _named_heading(name)):
            own.add(ident)
        elif says:
            based.pop(ident, None)
    return frozenset(ident for ident in {*based, *own} if _reaches(ident, own, based))


def contents_styles(styles: Element | None) -> frozenset[str]:
    """Ids of the styles of a table of contents: Word names them toc 1 to toc 9 in every language (17.16.5.68)."""
    found = styles.findall(w("style")) if styles is not None else ()
    named = ((style.get(w("styleId"), ""), style.find(w("name"))) for style in found)
    return frozenset(
        ident for ident, name in named if name is not None and name.get(w("val"), "").lower().startswith("toc ")
    )


def _named_heading(name: Element | None) -> bool:
    return name is not None and name.get(w("val"), "").lower().startswith("heading ")


def _reaches(ident: str, own: set[str], based: dict[str, str]) -> bool:
    seen: set[str] = set()
    while ident not in own:
        if ident in seen or ident not in based:
            return False
        seen.add(ident)
        ident = based[ident]
    return True
