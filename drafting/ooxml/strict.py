"""ISO/IEC 29500 Strict read as Transitional: the same vocabulary under other namespace URIs.

Only namespace declarations, ``uri`` attributes and types of relationships are rewritten, never text; the values Strict
allows (start and end for sides, lengths with units) are valid in Transitional too. ``w:conformance`` goes,
because the package no longer conforms to the class it names (ISO/IEC 29500-1, 17.2.3).
"""

from __future__ import annotations

import re
from typing import Final

_STRICT: Final = "http://purl.oclc.org/ooxml/"
STRICT_BYTES: Final = _STRICT.encode()
_OPEN: Final = "http://schemas.openxmlformats.org/"
_FOLDED: Final = {
    "wordprocessingml/main": "wordprocessingml/2006/main",
    "officeDocument/math": "officeDocument/2006/math",
    "officeDocument/relationships": "officeDocument/2006/relationships",
    "officeDocument/extendedProperties": "officeDocument/2006/extended-properties",
    "officeDocument/customProperties": "officeDocument/2006/custom-properties",
    "officeDocument/docPropsVTypes": "officeDocument/2006/docPropsVTypes",
    "officeDocument/bibliography": "officeDocument/2006/bibliography",
    "officeDocument/customXml": "officeDocument/2006/customXml",
    "officeDocument/sharedTypes": "officeDocument/2006/sharedTypes",
    "schemaLibrary/main": "schemaLibrary/2006/main",
    "officeDocument/relationships/extendedProperties": "officeDocument/2006/relationships/extended-properties",
    "officeDocument/relationships/customProperties": "officeDocument/2006/relationships/custom-properties",
}
_TAG: Final = re.compile(
    r"""<!\[CDATA\[.*?\]\]>|<!--.*?-->|<[^\s<>/!?][^<>"']*(?:"[^"<]*"[^<>"']*|'[^'<]*'[^<>"']*)*>""", re.DOTALL
)
_NAMESPACE: Final = re.compile(
    r"""(\b(?:xmlns(?::[\w.-]+)?|uri|Type)\s*=\s*)(["'])http://purl\.oclc\.org/ooxml/([^"']*)\2"""
)
_CONFORMANCE: Final = re.compile(r"""\s[\w.-]+:conformance\s*=\s*(?:"strict"|'strict')""")


def fold_uri(uri: str) -> str:
    """The Transitional spelling of a Strict URI (namespace or relationship type); any other URI unchanged."""
    if not uri.startswith(_STRICT):
        return uri
    tail = uri[len(_STRICT) :]
    if tail in _FOLDED:
        return _OPEN + _FOLDED[tail]
    room, _, rest = tail.partition("/")
    return f"{_OPEN}{room}/2006/{rest}"


def fold(data: bytes) -> bytes:
    """A Strict part as a Transitional one, in UTF-8; a part that names no Strict namespace comes back as it is."""
    encoding = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8"
    if STRICT_BYTES not in data and encoding == "utf-8":
        return data
    text = data.decode(encoding, "surrogateescape" if encoding == "utf-8" else "replace")
    if _STRICT not in text:
        return data
    text = _TAG.sub(_fold_tag, text)
    if encoding == "utf-16":
        text = re.sub(r"""(^<\?xml[^>]*encoding=)["'][^"']*["']""", r'\1"UTF-8"', text)
    return text.encode("utf-8", "surrogateescape")


def _fold_tag(match: re.Match[str]) -> str:
    tag = match[0]
    if tag.startswith("<!") or ("purl.oclc.org" not in tag and "conformance" not in tag):
        return tag
    tag = _NAMESPACE.sub(lambda found: f"{found[1]}{found[2]}{fold_uri(_STRICT + found[3])}{found[2]}", tag)
    return _CONFORMANCE.sub("", tag)
