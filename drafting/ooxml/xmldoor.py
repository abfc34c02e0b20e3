"""The one place that parses the XML of other people's files.

No DOCTYPE in any encoding, no entity but the five of XML, no network, libxml2's own limits on (huge_tree=False
bounds depth at 256 and a text at 10 MB), and ours on elements, depth and attributes.
"""

from __future__ import annotations

import re
from typing import Final, TypeAlias

from lxml import etree

from drafting.errors import Refusal
from drafting.ooxml.limits import Limits, standing
from drafting.place import Place

Element: TypeAlias = etree._Element

_ENCODINGS: Final = frozenset({"utf-8", "utf8", "utf-16", "utf-16le", "utf-16be", "us-ascii", "ascii", "iso-8859-1",
                               "windows-1252"})  # fmt: skip
_DECLARED: Final = re.compile(r"""^<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")
_PROLOG: Final = re.compile(r"(?>\s*+(?:<\?(?>.*?\?>)|<!--(?>.*?-->)))*+\s*+<[^?]", re.DOTALL)  # atomic: linear
_ENTITIES: Final = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("\n", "&#10;"), ("\r", "&#13;"),
                    ("\t", "&#9;"))  # fmt: skip
_PROLOG_BYTES: Final = 65_536
_SHORTEST_ATTRIBUTE: Final = 5  # ' a=""'


def parse_xml(data: bytes, *, file: str = "", part: str = "", limits: Limits | None = None) -> Element:
    """The root element of ``data``. White space is kept; comments and processing instructions are not: one of them in
    the middle of a text would end it for whoever asks for an element's text.

    Raises Refusal: xml-doctype, xml-encoding, xml-broken (with line and column), xml-too-deep,
    xml-too-many-elements, xml-too-many-attributes.
    """
    limits = limits or standing()
    place = Place(file=file or None, part=part or None)
    look_before(data, place)
    text = _as_utf8(data)
    if text.count(b"<") - text.count(b"</") > limits.elements:
        raise Refusal(
            "xml-too-many-elements",
            f"A part holds more than {limits.elements:,} elements.",
            remedy="Split the document, or ask for one that is made by Word.",
            place=place,
        )
    try:
        root = etree.fromstring(data, _parser())
    except etree.XMLSyntaxError as error:
        raise _broken(error, file, part) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise _doctype(place)
    _within(root, text, limits, place)
    return root


def parse_again(data: bytes) -> Element:
    """The root of bytes that parse_xml has let in before: a tree of the caller's own, without another inspection."""
    return etree.fromstring(data, _parser())


def look_before(data: bytes, place: Place) -> None:
    """Refuse what must not even reach the parser: a DOCTYPE, or an encoding that could hide one."""
    encoding = _by_mark(data)
    head = data[:_PROLOG_BYTES].decode(encoding or "latin-1", "replace").lstrip("\ufeff")
    declared = _DECLARED.match(head)
    if head.startswith("\0") or "\0" in head[:8] or (declared and declared[1].lower() not in _ENCODINGS):
        raise Refusal(
            "xml-encoding",
            "A part is written in an encoding that Word does not use.",
            remedy="Open the file in Word and save it anew.",
            place=place,
        )
    start = _PROLOG.match(head)
    if start is None or start.end() > len(head) - 16:  # a prolog longer than Word writes it
        start = _PROLOG.match(data.decode(encoding or "latin-1", "replace").lstrip("\ufeff"))
    if start is not None and start.string[start.end() - 2 : start.end() + 7].upper() == "<!DOCTYPE":
        raise _doctype(place)


def serialise(root: Element) -> bytes:
    """The bytes of a part: UTF-8, declared, standalone, as Word writes them."""
    return etree.tostring(root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True)


def quoted(value: str) -> str:
    """An attribute's value, quoted and escaped. (``xml.sax.saxutils`` does the same and imports an HTTP client.)"""
    for char, entity in _ENTITIES:
        value = value.replace(char, entity)
    return f'"{value}"'


def _parser() -> etree.XMLParser:
    # a parser per call: lxml's are not to be shared between threads; collect_ids builds a table nobody reads
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
        load_dtd=False,
        dtd_validation=False,
        remove_blank_text=False,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
    )


def _by_mark(data: bytes) -> str | None:
    """The encoding told by a byte order mark, or by how "<?" is spelled without one (XML 1.0, appendix F)."""
    if data.startswith((b"\xff\xfe\0\0", b"\0\0\xfe\xff")):
        return None  # UTF-32; its zero bytes are refused
    if data.startswith((b"\xff\xfe", b"<\0")):
        return "utf-16-le"
    if data.startswith((b"\xfe\xff", b"\0<")):
        return "utf-16-be"
    return "utf-8" if data.startswith(b"\xef\xbb\xbf") else None


def _as_utf8(data: bytes) -> bytes:
    encoding = _by_mark(data)
    return data.decode(encoding, "replace").encode() if encoding and encoding != "utf-8" else data


def _within(root: Element, text: bytes, limits: Limits, place: Place) -> None:
    # a node at a forbidden depth is found by libxml2 in one walk; Python would need a second per million elements
    if root.xpath("boolean(" + "/*" * (limits.depth + 1) + ")"):
        raise _deep(place)
    most = limits.attributes
    long = re.finditer(rb"<[^<]{%d,}" % (most * _SHORTEST_ATTRIBUTE), text)  # tags that have room for so many
    if any(match[0].count(b"=") > most for match in long) and any(len(e.attrib) > most for e in root.iter("*")):
        raise Refusal(
            "xml-too-many-attributes",
            f"An element carries more than {most:,} attributes.",
            remedy="Open the file in Word and save it anew.",
            place=place,
        )


def _deep(place: Place) -> Refusal:
    return Refusal(
        "xml-too-deep",
        "Tables or other pieces are nested deeper than any honest document nests them.",
        remedy="Open the file in Word and save it anew.",
        place=place,
    )


def _doctype(place: Place) -> Refusal:
    return Refusal(
        "xml-doctype",
        "A part declares a document type (DOCTYPE), which Word files never have and attacks do.",
        remedy="Do not use this file, or open it in Word and save it anew.",
        place=place,
    )


def _broken(error: etree.XMLSyntaxError, file: str, part: str) -> Refusal:
    line, column = error.position
    place = Place(file=file or None, line=line, column=max(1, column), part=part or None)
    said = str(error).lower()
    if "depth" in said:
        return _deep(place)
    if "huge" in said or "too long" in said:
        return Refusal(
            "xml-text-too-long",
            "A part holds a single text longer than 10 million characters.",
            remedy="Open the file in Word and save it anew.",
            place=place,
        )
    return Refusal(
        "xml-broken",
        "A part of this file is damaged: its XML breaks off or is malformed.",
        remedy="Open the file in Word, let Word repair it, and save it anew.",
        place=place,
    )
