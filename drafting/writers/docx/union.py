"""What Word can't track comes out as the union of both sides: said here, one note for each kind (redline-limits)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from typing import Final

from lxml import etree

from drafting.document.document import Document
from drafting.finding import Finding
from drafting.ooxml.names import REL_COMMENTS, REL_NUMBERING, REL_SETTINGS, REL_STYLES, REL_THEME, local, w
from drafting.ooxml.package import Package
from drafting.ooxml.xmldoor import Element
from drafting.place import Place

_SHOWN: Final = 4  # names in a note
_VAL: Final = w("val")
_VARYING: Final = re.compile(
    rb' w:rsid\w*="[^"]*"| xmlns:\w+="[^"]*"| w:(?:numId|abstractNumId|nsid|tmpl|tplc)="[^"]*"'
)
_SAVED: Final = frozenset({"rsids", "docId", "proofState", "zoom", "view", "docVars", "attachedTemplate"})
# what Word writes anew at every save, or says of the window, not of the text


def union_notes(old: Document, new: Document) -> tuple[Finding, ...]:
    """A note for each kind of thing that only one side has, or that the sides define otherwise, and that the redline
    carries without a mark. To be asked before OLD's trees are written to."""
    return (*_anchors(old, new), *_definitions(old.package, new.package))


# -- bookmarks, comments, permissions
def _anchors(old: Document, new: Document) -> Iterator[Finding]:
    for what, mine, theirs in (
        ("bookmark", _bookmarks(old), _bookmarks(new)),
        ("comment", _comments(old), _comments(new)),
        ("permission range", _permissions(old), _permissions(new)),
    ):
        gone, came = list((mine - theirs).elements()), list((theirs - mine).elements())
        if gone or came:
            message = f"{_said(gone, what, 'old')} {_said(came, what, 'new')} Word tracks none of them: all are kept."
            yield Finding("anchors-of-both", "note", message.strip(), place=Place(file=new.package.name, where=what))


def _said(names: list[str], what: str, side: str) -> str:
    if not names:
        return ""
    stand = "stands" if len(names) == 1 else "stand"
    return f"{_count(len(names), what)} {stand} only in the {side} text ({_listed(names)})."


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _listed(names: Iterable[str]) -> str:
    shown = sorted(names)
    more = f", … {len(shown) - _SHOWN} more" if len(shown) > _SHOWN else ""
    return ", ".join(shown[:_SHOWN]) + more


def _bookmarks(document: Document) -> Counter[str]:
    starts = (e.get(w("name")) or "" for root in document.roots.values() for e in root.iter(w("bookmarkStart")))
    return Counter(set(starts) - {"_GoBack"})  # where the cursor stood


def _comments(document: Document) -> Counter[str]:
    part = document.package.related(document.package.main, REL_COMMENTS)
    if part is None:
        return Counter()
    return Counter(
        f"{comment.get(w('author')) or '?'}: “{_short(comment)}”"
        for comment in document.package.root(part).iter(w("comment"))
    )


def _short(comment: Element) -> str:
    text = "".join(t.text or "" for t in comment.iter(w("t")))
    return text if len(text) <= 30 else text[:29] + "…"


def _permissions(document: Document) -> Counter[str]:
    starts = (e for root in document.roots.values() for e in root.iter(w("permStart")))
    return Counter(e.get(w("ed")) or e.get(w("edGrp")) or "?" for e in starts)


# -- styles, lists, settings
def _definitions(old: Package, new: Package) -> Iterator[Finding]:
    for kind, what, keyed in (
        (REL_STYLES, "style", _styles),
        (REL_NUMBERING, "list", _lists),
        (REL_SETTINGS, "setting", _settings),
    ):
        mine, theirs = _root(old, kind), _root(new, kind)
        if mine is None or theirs is None:
            continue
        ours, others = keyed(mine), keyed(theirs)
        other = [name for name, shape in others.items() if name in ours and ours[name] != shape]
        if kind == REL_SETTINGS:  # a setting of one side only says something too: the default is another
            other += ours.keys() ^ others.keys()
        if other:
            message = (
                f"{_count(len(other), what)} of the new text {'is' if len(other) == 1 else 'are'} defined otherwise"
            )
            message += f" ({_listed(other)}). The redline has the old text's; Word tracks no definitions."
            yield Finding("definitions-of-both", "note", message, place=Place(file=new.name, where=what))
    themes = _data(old, REL_THEME), _data(new, REL_THEME)
    if None not in themes and themes[0] != themes[1]:
        message = "The new text has another theme (fonts and colours). The redline has the old text's."
        yield Finding("definitions-of-both", "note", message, place=Place(file=new.name, where="theme"))


def brought_notes(styles: Iterable[str], lists: int, name: str) -> Iterator[Finding]:
    """Notes of styles and lists of NEW that were added to OLD's."""
    added = [name for name in styles if name]
    if added:
        message = f"{_count(len(added), 'style')} of the new text {'was' if len(added) == 1 else 'were'} added"
        yield Finding("definitions-of-both", "note", f"{message} ({_listed(added)}).", place=Place(name, where="style"))
    if lists:
        message = f"{_count(lists, 'list')} of the new text {'was' if lists == 1 else 'were'} added."
        yield Finding("definitions-of-both", "note", message, place=Place(name, where="list"))


def _root(package: Package, kind: str) -> Element | None:
    part = package.related(package.main, kind)
    return None if part is None else package.root(part)


def _data(package: Package, kind: str) -> bytes | None:
    part = package.related(package.main, kind)
    return None if part is None else package.data(part)


def _styles(root: Element) -> dict[str, Hashable]:
    found: dict[str, Hashable] = {}
    for style in root.iterchildren(w("style")):
        name = style.find(w("name"))
        found[(name.get(_VAL) if name is not None else None) or style.get(w("styleId")) or ""] = _shape(style)
    return found


def _lists(root: Element) -> dict[str, Hashable]:
    """Lists by what identifies them from file to file (17.9.15 nsid), shown by what their first level prints."""
    found: dict[str, Hashable] = {}
    for abstract in root.iterchildren(w("abstractNum")):
        ident = abstract.find(w("nsid"))
        if ident is not None:
            found[f"list {ident.get(_VAL)}"] = _shape(abstract)
    return found


def _settings(root: Element) -> dict[str, Hashable]:
    return {local(child.tag): _shape(child) for child in root if local(child.tag) not in _SAVED and local(child.tag)}


def _shape(element: Element) -> bytes:
    return _VARYING.sub(b"", etree.tostring(element, with_tail=False))
