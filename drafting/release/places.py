"""Every place of an outgoing file where words can stand, those that a reader sees and those that nobody sees."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from drafting.ooxml.inflate import inflate_stream
from drafting.ooxml.names import w
from drafting.ooxml.package import Package
from drafting.ooxml.reading import read_package
from drafting.ooxml.xmldoor import Element
from drafting.release.words import decoded, spellings

_ZIP: Final = b"PK\x03\x04"
_STREAM: Final = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
_MOST: Final = 64 << 20  # bytes of one stream of a PDF


Kind = Literal["read", "name", "raw"]


@dataclass(frozen=True, slots=True)
class Spot:
    """``text`` as it stands in ``part`` ("" for the file itself): "read" by whoever opens the file, a "name" that only
    programs read, or "raw" bytes, in which short words mean nothing."""

    part: str
    text: str
    kind: Kind


def spots(name: str, data: bytes) -> Iterator[Spot]:
    """The spots of the file ``name``. A Word file is taken apart; of a PDF every stream is inflated; anything else is
    read in every encoding. Raises Refusal for a Word file that cannot be read."""
    yield Spot("", name, "name")
    if data.startswith(_ZIP):
        yield from _in_package(read_package(data, name))
    else:
        for piece in (data, *_streams(data)):
            for text in decoded(piece):
                yield from _spelled("", text, "raw")


def _in_package(package: Package) -> Iterator[Spot]:
    for part in package.parts:
        yield Spot(part, part, "name")
        data = package.data(part)
        if data.lstrip()[:1] == b"<" or part.endswith((".xml", ".rels")):
            yield from _in_xml(part, package.root(part))
        else:
            for text in decoded(data):
                yield from _spelled(part, text, "raw")


def _in_xml(part: str, root: Element) -> Iterator[Spot]:
    """Paragraphs as they read, whatever runs they are cut into; then all that is no text of a paragraph, each once."""
    for paragraph in root.iter(w("p")):
        text = "".join(_read(paragraph))
        if text.strip():
            yield from _spelled(part, text, "read")
    hidden: dict[str, None] = {}
    for node in root.iter():
        if not isinstance(node.tag, str):  # a comment or an instruction to a program
            hidden[node.text or ""] = None
        else:
            hidden.update(dict.fromkeys(map(str, node.attrib.values())))
            if node.text and node.tag != w("t"):
                hidden[node.text] = None
        if node.tail and node.tail.strip():
            hidden[node.tail] = None
    for text in hidden:
        yield from _spelled(part, text, "name")


def _read(paragraph: Element) -> Iterator[str]:
    for node in paragraph.iter(w("t"), w("delText"), w("tab"), w("br"), w("cr"), w("p")):
        if node.tag in (w("t"), w("delText")):
            yield node.text or ""
        elif node is not paragraph:
            yield " "


def _spelled(part: str, text: str, kind: Kind) -> Iterator[Spot]:
    for each in dict.fromkeys(spellings(text)):
        yield Spot(part, each, kind)


def _streams(data: bytes) -> Iterator[bytes]:
    return (inflate_stream(match[1], _MOST) for match in _STREAM.finditer(data))


