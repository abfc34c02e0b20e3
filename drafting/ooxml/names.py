"""Names of WordprocessingML and Open Packaging: namespaces, Clark names, content types, relationship types.

Transitional names (ECMA-376 part 4) are the ones the rest of the code speaks; ISO/IEC 29500 Strict spells the
same vocabulary with other URIs (part 1, annex of namespaces) and is folded onto these at the door.
"""

from __future__ import annotations

from functools import cache
from typing import Final

W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
M: Final = "http://schemas.openxmlformats.org/officeDocument/2006/math"
A: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
PIC: Final = "http://schemas.openxmlformats.org/drawingml/2006/picture"
CHART: Final = "http://schemas.openxmlformats.org/drawingml/2006/chart"
DGM: Final = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
WP: Final = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
MC: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006"
V: Final = "urn:schemas-microsoft-com:vml"
O: Final = "urn:schemas-microsoft-com:office:office"  # noqa: E741 - the prefix Word writes
W10: Final = "urn:schemas-microsoft-com:office:word"
W14: Final = "http://schemas.microsoft.com/office/word/2010/wordml"
W15: Final = "http://schemas.microsoft.com/office/word/2012/wordml"
WPS: Final = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
XML: Final = "http://www.w3.org/XML/1998/namespace"
CT: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
PR: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
CP: Final = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
DC: Final = "http://purl.org/dc/elements/1.1/"
DCTERMS: Final = "http://purl.org/dc/terms/"
XSI: Final = "http://www.w3.org/2001/XMLSchema-instance"

NSMAP: Final = {"w": W, "r": R, "m": M, "a": A, "wp": WP, "mc": MC, "v": V, "o": O, "w14": W14, "w15": W15, "pic": PIC}

XML_SPACE: Final = f"{{{XML}}}space"


@cache
def w(name: str) -> str:
    """``w("p")`` is the Clark name of ``<w:p>``."""
    return f"{{{W}}}{name}"


@cache
def qn(name: str) -> str:
    """The Clark name of a prefixed name: ``qn("m:oMath")``. Prefixes are those of NSMAP."""
    prefix, _, local = name.partition(":")
    return f"{{{NSMAP[prefix]}}}{local}"


def local(tag: object) -> str:
    """The local name of an element's tag; "" for comments and processing instructions, whose tag is no string."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


# --- parts every package has
CONTENT_TYPES_PART: Final = "[Content_Types].xml"
PACKAGE_RELS: Final = "_rels/.rels"

# --- content types (ECMA-376 part 1, 11.3)
_WML: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml."
TYPE_DOCUMENT: Final = _WML + "document.main+xml"
TYPE_TEMPLATE: Final = _WML + "template.main+xml"
TYPE_MACRO_DOCUMENT: Final = "application/vnd.ms-word.document.macroEnabled.main+xml"
TYPE_MACRO_TEMPLATE: Final = "application/vnd.ms-word.template.macroEnabledTemplate.main+xml"
TYPE_RELS: Final = "application/vnd.openxmlformats-package.relationships+xml"
TYPE_XML: Final = "application/xml"
TYPE_STYLES: Final = _WML + "styles+xml"
TYPE_NUMBERING: Final = _WML + "numbering+xml"
TYPE_SETTINGS: Final = _WML + "settings+xml"
TYPE_HEADER: Final = _WML + "header+xml"
TYPE_FOOTER: Final = _WML + "footer+xml"
TYPE_FOOTNOTES: Final = _WML + "footnotes+xml"
TYPE_ENDNOTES: Final = _WML + "endnotes+xml"
TYPE_COMMENTS: Final = _WML + "comments+xml"
WORD_MAIN_TYPES: Final = frozenset({TYPE_DOCUMENT, TYPE_TEMPLATE, TYPE_MACRO_DOCUMENT, TYPE_MACRO_TEMPLATE})
MACRO_MAIN_TYPES: Final = frozenset({TYPE_MACRO_DOCUMENT, TYPE_MACRO_TEMPLATE})

# --- relationship types (ECMA-376 part 1, 11.3; part 2, 9.3)
REL: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
REL_DOCUMENT: Final = REL + "officeDocument"
REL_STYLES: Final = REL + "styles"
REL_NUMBERING: Final = REL + "numbering"
REL_SETTINGS: Final = REL + "settings"
REL_FONT_TABLE: Final = REL + "fontTable"
REL_THEME: Final = REL + "theme"
REL_HEADER: Final = REL + "header"
REL_FOOTER: Final = REL + "footer"
REL_FOOTNOTES: Final = REL + "footnotes"
REL_ENDNOTES: Final = REL + "endnotes"
REL_COMMENTS: Final = REL + "comments"
REL_GLOSSARY: Final = REL + "glossaryDocument"
REL_HYPERLINK: Final = REL + "hyperlink"
REL_IMAGE: Final = REL + "image"
REL_ALT_CHUNK: Final = REL + "aFChunk"
REL_OLE: Final = REL + "oleObject"
REL_PACKAGE: Final = REL + "package"
REL_CONTROL: Final = REL + "control"
REL_ATTACHED_TEMPLATE: Final = REL + "attachedTemplate"
REL_CORE: Final = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_MS: Final = "http://schemas.microsoft.com/office/2006/relationships/"
NEVER_NAMED: Final = frozenset({  # found by their type; no text names them by their id
    REL_STYLES, REL_NUMBERING, REL_SETTINGS, REL_FONT_TABLE, REL_THEME, REL_FOOTNOTES, REL_ENDNOTES, REL_COMMENTS,
    REL + "webSettings", "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects",
})  # fmt: skip
REL_VBA: Final = _MS + "vbaProject"
MACRO_RELATIONSHIPS: Final = frozenset({
    REL_VBA, _MS + "wordVbaData", _MS + "vbaProjectSignature",
    "http://schemas.microsoft.com/office/2014/relationships/vbaProjectSignatureAgile",
    "http://schemas.microsoft.com/office/2020/07/relationships/vbaProjectSignatureV3",
})  # fmt: skip
