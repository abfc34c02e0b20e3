"""Prefixes that copied elements of NEW need, declared on OLD's root (part 3, 9)."""

from __future__ import annotations

import re
from itertools import count
from typing import Final

from drafting.ooxml.names import MC
from drafting.ooxml.xmldoor import Element, quoted, serialise

_IGNORABLE: Final = f"{{{MC}}}Ignorable"
_TAG: Final = re.compile(rb"(?:<\?.*?\?>\s*|<!--.*?-->\s*)*<[^>]*?(?=/?>)", re.DOTALL)  # to the end of the root's


def with_namespaces(root: Element, other: Element) -> Element | bytes:
    """``root`` declaring the prefixes that ``other`` declares and lists as ignorable, where it does not use them
    otherwise; written out where it lacks some, for to move a long tree under another root takes lxml longer than all
    else that a redline needs.

    ``mc:Ignorable`` and ``Requires`` name prefixes, so a copied element needs its old prefix (part 3, 9).
    """
    declared = dict(root.nsmap)
    more: list[str] = []

    def declare(prefix: str, uri: str) -> None:
        declared[prefix] = uri
        more.append(f"xmlns:{prefix}={quoted(uri)}")

    for prefix, uri in other.nsmap.items():
        if prefix and prefix not in declared:
            declare(prefix, uri)
    listed = (root.get(_IGNORABLE) or "").split()
    ignored = {declared.get(prefix) for prefix in listed}
    wanted: list[str] = []
    for prefix in (other.get(_IGNORABLE) or "").split():
        uri = other.nsmap.get(prefix, "")
        if not uri or uri in ignored:
            continue
        name = next((known for known, its in declared.items() if known and its == uri), None)
        if name is None:  # OLD means something else by the prefix
            name = next(fresh for k in count(2) if (fresh := f"{prefix}-{k}") not in declared)
            declare(name, uri)
        wanted.append(name)
    if not more and not wanted:
        return root
    if wanted and listed:
        root.set(_IGNORABLE, " ".join([*listed, *wanted]))
    elif wanted:
        mc = next((prefix for prefix, uri in declared.items() if prefix and uri == MC), None)
        if mc is None:
            declare(mc := "mc", MC)
        more.append(f'{mc}:Ignorable="{" ".join(wanted)}"')
    data = serialise(root)
    tag = _TAG.match(data)
    assert tag is not None  # lxml writes no > in an attribute
    return b"%b %b%b" % (tag.group(), " ".join(more).encode(), data[tag.end() :]) if more else data
