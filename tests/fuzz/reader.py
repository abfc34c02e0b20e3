"""What a Word file says once its tracked changes are accepted, or rejected, read by nobody of the house.

zipfile and expat (by xml.etree) only: another zip reader, another XML parser, and the rules of ECMA-376 written once
more. Text is what stands in w:t and m:t, story by story, joined; deleted rows, cells and runs left out (17.13.5).
"""

from __future__ import annotations

import io
import posixpath
import struct
import zipfile
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from xml.etree import ElementTree

_W = frozenset({
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
})  # fmt: skip
_M = frozenset({
    "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "http://purl.oclc.org/ooxml/officeDocument/math",
})  # fmt: skip
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_STORIES = ("header", "footer", "footnotes", "endnotes", "comments")
_NOTES = ("footnote", "endnote", "comment")
_REFERENCES = tuple(f"{note}Reference" for note in _NOTES)
_MARKED = {"tr": "trPr", "tc": "tcPr"}
_COMPUTED = [[name] for name in ("REF", "PAGEREF", "NOTEREF", "STYLEREF", "PAGE", "NUMPAGES", "SECTIONPAGES", "SEQ")]
_GONE = {  # what goes with the change: wrappers and marks of rows, marks of cells
    True: (frozenset({"del", "moveFrom"}), "cellDel", ("t",)),
    False: (frozenset({"ins", "moveTo"}), "cellIns", ("t", "delText")),
}


def words(data: bytes, *, accept: bool = True, codes: bool = False, computed: bool = True) -> dict[str, str]:
    """{part of a story: its text}; the part that Word opens first comes first. With ``codes`` words that stand in the
    instruction of a field count too; not ``computed``: no results of fields that Word works out by itself, which no
    redline marks (docs/redline-limits.md). Raises whatever zipfile and expat do."""
    with _opened(data) as archive:
        parts = {name: archive.read(name) for name in archive.namelist() if not name.endswith("/")}
    main = next(target for kind, target in _related(parts, "") if kind == "officeDocument")
    found = [main, *(target for kind, target in _related(parts, main) if kind in _STORIES)]
    by_lower = {name.lower(): name for name in parts}
    named = dict.fromkeys(by_lower[name.lower()] for name in found if name.lower() in by_lower)
    roots = {part: ElementTree.fromstring(parts[part]) for part in named}
    lost = _lost([roots[part] for part in named], accept)
    return {part: _text(root, accept, lost, codes, computed) for part, root in roots.items()}


def _opened(data: bytes) -> zipfile.ZipFile:
    """The archive. An extra field of the directory that cannot be parsed, for which zipfile alone among readers turns a
    whole file away, is blanked: it holds times and owners of entries, no words (APPNOTE 4.5)."""
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except zipfile.BadZipFile as refused:
        if "extra field" not in str(refused):
            raise
    end = data.rfind(b"PK\5\6")
    count, _, at = struct.unpack_from("<H2L", data, end + 10)
    blanked = bytearray(data)
    for _ in range(count):
        name, extra, comment = struct.unpack_from("<3H", data, at + 28)
        begin = at + 46 + name
        if extra >= 4:
            struct.pack_into("<2H", blanked, begin, 0x9999, extra - 4)
        at = begin + extra + comment
    return zipfile.ZipFile(io.BytesIO(blanked))


def _lost(roots: list[ElementTree.Element], accept: bool) -> set[tuple[str, str]]:
    """(kind, id) of notes and comments all of whose references go with the text around them."""
    every = {found for root in roots for element in root.iter() for found in _reference(element)}
    return every and every - {
        found for root in roots for element in _standing(root, accept) for found in _reference(element)
    }


def _reference(element: ElementTree.Element) -> list[tuple[str, str]]:
    tag = str(element.tag)
    if not tag.endswith("Reference"):
        return []
    name = tag.rpartition("}")[2]
    ident = next((value for key, value in element.items() if key.endswith("}id")), "")
    return [(name.removesuffix("Reference"), ident)] if name in _REFERENCES else []


def _related(parts: dict[str, bytes], source: str) -> list[tuple[str, str]]:
    folder, name = posixpath.split(source)
    rels = posixpath.join(folder, "_rels", name + ".rels") if source else "_rels/.rels"
    blob = next((blob for part, blob in parts.items() if part.lower() == rels.lower()), None)
    rows = [] if blob is None else list(ElementTree.fromstring(blob))
    return [
        (str(row.get("Type")).rsplit("/", 1)[-1], _resolved(folder, row.get("Target") or ""))
        for row in rows
        if row.get("TargetMode") != "External"
    ]


def _resolved(folder: str, target: str) -> str:
    target = target.split("#")[0]
    return target[1:] if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))


def _text(root: ElementTree.Element, accept: bool, lost: set[tuple[str, str]], codes: bool, computed: bool) -> str:
    """What is shown: words in the instruction of a field, from its begin to its separator or end, are not."""
    found: list[str] = []
    open_fields: list[_Field] = []
    paragraph = 0
    for element in _standing(root, accept, lost, computed):
        space, name = _named(element)
        if space in _W and name in _GONE[accept][2]:
            found.append(_shown(element))
        elif space in _M and name == "t":
            found.append("".join(element.itertext()))
        elif space in _W and name == "p":
            paragraph += 1
        elif space in _W and name in ("instrText", "delInstrText") and open_fields and not open_fields[-1].shows:
            open_fields[-1].instruction += element.text or ""
        elif space in _W and name == "fldChar":
            kind = next((value for key, value in element.items() if key.endswith("}fldCharType")), "")
            if kind == "begin":
                open_fields.append(_Field(len(found), paragraph))
            elif kind == "separate" and open_fields and not open_fields[-1].shows:
                open_fields[-1].separated(found, codes)
            elif kind == "end" and open_fields:
                field = open_fields.pop()
                worked_out = field.paragraph == paragraph and _works_out(field.instruction)
                if not codes if not field.shows else worked_out and not computed:
                    del found[field.at :]
    return "".join(found)


@dataclass(slots=True)
class _Field:
    """``at``: how much had been found where the field, or what it shows, begins; ``paragraph``: its number."""

    at: int
    paragraph: int
    instruction: str = ""
    shows: bool = False

    def separated(self, found: list[str], codes: bool) -> None:
        if not codes:
            del found[self.at :]
        self.at, self.shows = len(found), True


def _works_out(instruction: str) -> bool:
    return instruction.upper().split()[:1] in _COMPUTED


def _standing(
    root: ElementTree.Element, accept: bool, lost: Collection[tuple[str, str]] = (), computed: bool = True
) -> Iterator[ElementTree.Element]:
    """The elements that stand in the view, in their order; properties left out."""
    gone, cell, _ = _GONE[accept]
    waiting = [root]
    while waiting:
        element = waiting.pop()
        space, name = _named(element)
        if space in _W:
            if name in gone or name.endswith(("Pr", "PrChange", "PrEx", "Grid")):
                continue
            if name in _MARKED and _marks(element, _MARKED[name]) & (gone if name == "tr" else {cell}):
                continue
            if name == "fldSimple" and not computed and _works_out(_instruction(element)):
                continue
            if name in _NOTES and (name, element.get(element.tag.replace(name, "id"), "")) in lost:
                continue
        yield element
        waiting.extend(reversed(_read(element, name)))


def _read(element: ElementTree.Element, name: str) -> list[ElementTree.Element]:
    """The children that a reader looks into: of a choice the first, of a content control its content."""
    if name == "AlternateContent":
        return [child for child in element if _named(child)[1] == "Choice"][:1] or list(element)
    if name == "sdt":
        return [child for child in element if _named(child)[1] == "sdtContent"]
    return [] if name == "fldChar" else list(element)


def _instruction(element: ElementTree.Element) -> str:
    return next((value for key, value in element.items() if key.endswith("}instr")), "")


def _shown(element: ElementTree.Element) -> str:
    text = (element.text or "") + "".join(child.tail or "" for child in element)
    return text if element.get(_SPACE) == "preserve" else text.strip(" \t\r\n")


def _named(element: ElementTree.Element) -> tuple[str, str]:
    space, _, name = str(element.tag).rpartition("}")
    return space[1:], name


def _marks(element: ElementTree.Element, holder: str) -> set[str]:
    return {_named(mark)[1] for child in element if _named(child)[1] == holder for mark in child}
