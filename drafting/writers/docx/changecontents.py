"""Changes in a table of contents gathered into one: they repeat what is said in the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from drafting.ooxml.names import w
from drafting.ooxml.xmldoor import Element
from drafting.writers.docx.changegroups import Draft

_GALLERIES: Final = frozenset({"Table of Contents"})  # 17.5.2.11, as Word names the control around a contents
_NAMES: Final = ("toc ", "table of figures")


def contents_styles(styles: Element | None) -> frozenset[str]:
    """Ids of the paragraph styles that lines of a contents have (17.7.4.9: toc 1 to toc 9)."""
    found: set[str] = set()
    for style in styles.findall(w("style")) if styles is not None else ():
        name = next(style.iterchildren(w("name")), None)
        if name is not None and name.get(w("val"), "").lower().startswith(_NAMES):
            found.add(style.get(w("styleId"), ""))
    return frozenset(found)


def in_contents(paragraph: Element, styles: frozenset[str]) -> bool:
    """Whether a paragraph is a line of a table of contents."""
    style = paragraph.find(f"{w('pPr')}/{w('pStyle')}") if styles else None
    if style is not None and style.get(w("val"), "") in styles:
        return True
    for control in paragraph.iterancestors(w("sdt")):
        gallery = control.find(f"{w('sdtPr')}/{w('docPartObj')}/{w('docPartGallery')}")
        if gallery is not None and gallery.get(w("val")) in _GALLERIES:
            return True
    return False


def gathered(drafts: Iterable[tuple[Draft, str]]) -> Iterator[tuple[Draft, str]]:
    """The drafts of a story, those in one contents by one author as one."""
    for (contents, author), rows in groupby(drafts, key=lambda row: (row[0].contents, row[0].author)):
        listed = list(rows)
        if not contents or len(listed) == 1:
            yield from listed
            continue
        marks = f"{len(listed)} changes in the lines of the contents"
        old = "\n".join(text for draft, _ in listed for text in (draft.old, *draft.gone) if text)
        new = "\n".join(text for draft, _ in listed for text in (draft.new, *draft.come) if text)
        elements = [mark for draft, _ in listed for mark in draft.marks]
        yield Draft("contents", old, new, author, listed[0][0].date, marks, marks=elements), listed[0][1]
