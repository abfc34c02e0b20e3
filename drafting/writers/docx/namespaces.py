"""Prefixes that copied elements of NEW need, declared on OLD's root (part 3, 9)."""

from __future__ import annotations

import re
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
    missing = {prefix: uri for prefix, uri in other.nsmap.items() if prefix and prefix not in root.nsmap}
    listed = (root.get(_IGNORABLE) or "").split()
    wanted = [
        p
        for p in (other.get(_IGNORABLE) or "").split()
        if p not in listed and (p in missing or root.nsmap.get(p) == other.nsmap.get(p))
    ]
    if not missing and not wanted:
        return root
    more = [f"xmlns:{prefix}={quoted(uri)}" for prefix, uri in missing.items()]
    if wanted and listed:
        root.set(_IGNORABLE, " ".join([*listed, *wanted]))
    elif wanted:
        named = next((prefix for prefix, uri in (*root.nsmap.items(), *missing.items()) if prefix and uri == MC), None)
        more += [f'xmlns:mc="{MC}"'] if named is None else []
        more.append(f'{named or "mc"}:Ignorable="{" ".join(wanted)}"')
    data = serialise(root)
    tag = _TAG.match(data)
    assert tag is not None  # lxml writes no > in an attribute
    return b"%b %b%b" % (tag.group(), " ".join(more).encode(), data[tag.end() :]) if more else data
