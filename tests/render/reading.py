"""Reads a rendered draft back, independently of the code that wrote it."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from lxml import etree

from drafting.instrument.tree import Instrument
from drafting.render.draft import render
from drafting.render.pages import UNMEASURED, Pages
from drafting.render.template import Template, read_template
from tests.render import samples

ROOT = Path(__file__).parent.parent.parent
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
Element = etree._Element


@cache
def template(name: str) -> Template:
    docx, yaml = ROOT / "templates" / f"{name}.docx", ROOT / "templates" / f"{name}.yaml"
    return read_template(docx.read_bytes(), yaml.read_text("utf-8"), file=docx.name, settings_file=yaml.name)


CASES: dict[str, tuple[Instrument, str]] = {
    "english": (samples.english(), "arrangement"),
    "english, a round later": (samples.later(samples.english()), "arrangement"),
    "english, plain numbers": (samples.english(numbering=samples.PLAIN), "arrangement-a4"),
    "english, binding": (samples.english(profile="binding", numbering=samples.ARTICLES), "agreement"),
    "french, binding": (samples.french(), "agreement"),
    "french, not binding": (samples.french(profile="nonbinding", numbering=samples.SECTIONS_FR), "arrangement-a4"),
}


@cache
def drawn(case: str) -> bytes:
    instrument, name = CASES[case]
    return render(instrument, template(name), ids=samples.LATER_IDS, pages=UNMEASURED)


def draw(instrument: Instrument, name: str = "arrangement", pages: Pages | None = UNMEASURED) -> bytes:
    return render(instrument, template(name), ids=samples.LATER_IDS, pages=pages)


def parts(docx: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        return {name: package.read(name) for name in package.namelist()}


def part(docx: bytes, name: str = "word/document.xml") -> Element:
    return etree.fromstring(parts(docx)[name])


def stories(docx: bytes) -> Iterator[tuple[str, Element]]:
    for name, data in parts(docx).items():
        if re.fullmatch(r"word/(document|header\d*|footer\d*|footnotes)\.xml", name):
            yield name, etree.fromstring(data)


def text(element: Element) -> str:
    """What a reader sees: text, hyphens that do not break, tabs and breaks; not the instructions of fields."""
    signs = {f"{W}noBreakHyphen": "-", f"{W}tab": "\t", f"{W}br": "\n"}
    shown = [node for node in element.iter(f"{W}t", *signs) if node.getparent().tag == f"{W}r"]
    return "".join(signs.get(node.tag, node.text or "") for node in shown)


def fields(root: Element) -> Iterator[tuple[str, str]]:
    """(instruction, what it shows) of every complex field, nested ones too."""
    open_fields: list[list[str]] = []
    for node in root.iter(f"{W}fldChar", f"{W}instrText", f"{W}t"):
        if node.tag == f"{W}fldChar":
            match node.get(f"{W}fldCharType"):
                case "begin":
                    open_fields.append(["", "", "instruction"])
                case "separate":
                    open_fields[-1][2] = "shown"
                case "end":
                    instruction, shown, _ = open_fields.pop()
                    yield instruction.strip(), shown
        elif open_fields:
            slot = 0 if node.tag == f"{W}instrText" else 1
            for each in open_fields if slot else open_fields[-1:]:
                each[slot] += node.text or ""
    assert not open_fields, "a field is left open"


class Counter:
    """Counts as Word does: the numbering of a paragraph from its own or its style's w:numPr (ECMA-376 17.9)."""

    def __init__(self, docx: bytes) -> None:
        numbering, styles = part(docx, "word/numbering.xml"), part(docx, "word/styles.xml")
        abstract = {a.get(f"{W}abstractNumId"): a for a in numbering.iter(f"{W}abstractNum")}
        self.lists, self.starts, self.texts = {}, {}, {}
        for num in numbering.iter(f"{W}num"):
            ident = num.get(f"{W}numId")
            own = num.find(f"{W}abstractNumId").get(f"{W}val")
            self.lists[ident] = own
            for level in abstract[own].iter(f"{W}lvl"):
                self.texts[ident, int(level.get(f"{W}ilvl"))] = (
                    level.find(f"{W}lvlText").get(f"{W}val"),
                    level.find(f"{W}numFmt").get(f"{W}val"),
                )
            for override in num.iter(f"{W}lvlOverride"):
                level = int(override.get(f"{W}ilvl"))
                self.starts[ident, level] = int(override.find(f"{W}startOverride").get(f"{W}val"))
                if override.find(f"{W}lvl") is not None:
                    self.texts[ident, level] = (override.find(f".//{W}lvlText").get(f"{W}val"), "decimal")
        self.styles = {}
        for style in styles.iter(f"{W}style"):
            found = style.find(f"{W}pPr/{W}numPr")
            if found is not None:
                self.styles[style.get(f"{W}styleId")] = self._of(found)
        self.counts: dict[str, list[int]] = {}

    def _of(self, properties: Element) -> tuple[str, int]:
        level = properties.find(f"{W}ilvl")
        return properties.find(f"{W}numId").get(f"{W}val"), 0 if level is None else int(level.get(f"{W}val"))

    def number(self, paragraph: Element) -> str:
        """What Word prints before the paragraph; "" when it is not counted. Call in the order of the text."""
        own, style = paragraph.find(f"{W}pPr/{W}numPr"), paragraph.find(f"{W}pPr/{W}pStyle")
        found = (
            self._of(own) if own is not None else self.styles.get(style.get(f"{W}val")) if style is not None else None
        )
        if found is None:
            return ""
        ident, level = found
        counts = self.counts.setdefault(self.lists[ident], [0] * 9)
        counts[level] = self.starts.pop((ident, level), counts[level] + 1)
        counts[level + 1 :] = [0] * (8 - level)
        printed, _ = self.texts[ident, level]
        for n in range(level + 1):
            printed = printed.replace(f"%{n + 1}", _written(counts[n], self.texts[ident, n][1]))
        return printed


def _written(value: int, how: str) -> str:
    if how == "lowerRoman":
        return ["", "i", "ii", "iii", "iv", "v"][value]
    return {"decimal": str(value), "lowerLetter": chr(96 + value), "upperLetter": chr(64 + value)}[how]


def lines(docx: bytes) -> Iterator[str]:
    """The body as a reader sees it: style, number and text of each paragraph; rows of tables in bars."""
    counter, names = Counter(docx), {}
    for style in part(docx, "word/styles.xml").iter(f"{W}style"):
        names[style.get(f"{W}styleId")] = style.find(f"{W}name").get(f"{W}val")
    for paragraph in part(docx).iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        name = "Normal" if style is None else names[style.get(f"{W}val")]
        shown = " ".join(bit for bit in (counter.number(paragraph), text(paragraph)) if bit)
        yield f"{name}: {shown}".replace("\n", " ⏎ ").replace("\t", " ⇥ ").replace("\u00a0", "~").rstrip()
