"""The articles of any Word text: headings, numbered paragraphs, annexes, and what stands before and after them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias

from drafting.document.document import Document
from drafting.document.units import text_of, units_of
from drafting.finding import Finding
from drafting.library.text.labels import label_of
from drafting.library.vocabulary import Language
from drafting.ooxml.names import local, w
from drafting.place import Place
from drafting.prose.units import Unit

PartKind: TypeAlias = Literal["preamble", "article", "closing", "annex"]
ANNEX: Final = re.compile(r"(?:annexe?|appendix|appendice|schedule)\s+([A-Z0-9]+)\b", re.IGNORECASE)
LABELLED: Final = re.compile(r"((?:article|section)\s+(?:\d+|premier|[IVXLC]+))\b\s*[-–—.:]*\s*", re.IGNORECASE)
TYPED: Final = re.compile(r"(\d{1,3}[.)]|\(\d{1,3}\)|\(?[a-z]{1,4}\))[\s\u00a0]+(?=\S)")
NUMBER: Final = re.compile(r"\(?\d{1,3}(?:\.\d{1,3})*[.)]?")
ROMAN: Final = re.compile(r"\(?[ivxlc]+\)")
LETTER: Final = re.compile(r"\(?[a-z]{1,2}\)")
PREAMBLE: Final = {"en": "Preamble", "fr": "Préambule"}
CLOSING: Final = {"en": "Signature", "fr": "Signature"}


@dataclass(slots=True)
class Part:
    """One provision or annex: ``number`` as it prints ("Article 5"), ``lines`` as level (0 to 3) and words."""

    kind: PartKind
    title: str
    number: str = ""
    lines: list[tuple[int, str]] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)  # footnotes, headers: kept beside the text
    place: Place = field(default_factory=Place)


def articles_of(document: Document, language: Language) -> tuple[list[Part], list[Finding]]:
    """The parts of ``document`` in its order, and what could not be kept as it was."""
    found: list[Finding] = []
    parts = [Part("preamble", PREAMBLE[language])]
    rows = _row_lengths(document)
    margins: list[str] = []
    for unit in _with_rows(units_of(document, language), rows, found):
        if unit.role == "margin":
            margins.append(unit.text)
        elif unit.role == "note":
            parts[-1].remarks.append(unit.text)
            found.append(
                _told("import-note", "A footnote stands in the clause as a remark, which is not printed.", unit)
            )
        elif unit.role == "heading" and (annex := _annex(unit)):
            parts.append(Part("annex", _bare(unit.text), annex, place=unit.place))
        elif unit.role == "heading" and parts[-1].kind == "annex" and not _number(unit):
            parts[-1].lines.append((0, unit.text))
        elif unit.role == "heading":
            parts.append(Part("article", _bare(unit.text), _number(unit), place=unit.place))
        else:
            if unit.role == "closing" and parts[-1].kind == "article":
                parts.append(Part("closing", CLOSING[language], place=unit.place))
            parts[-1].lines.append(_line(unit, parts[-1].lines))
    parts[0].remarks.extend(dict.fromkeys(margins))
    found.extend(_left_out(document))
    return [part for part in parts if part.lines or part.remarks or part.kind != "preamble"], found


def _annex(unit: Unit) -> str:
    """How the annex that a heading opens is called ("Annex A"), "" where it opens none."""
    for said in (unit.number, unit.text):
        if match := ANNEX.match(said):
            return match[0]
    return ""


def _number(unit: Unit) -> str:
    if unit.number:
        return unit.number
    match = LABELLED.match(unit.text)
    return match[1] if match else ""


def _bare(text: str) -> str:
    """A heading without its number, as it was typed."""
    for pattern in (ANNEX, LABELLED):
        if (match := pattern.match(text)) and (rest := text[match.end() :].lstrip(" \u00a0-–—.:")):
            return rest
    return text


def _line(unit: Unit, before: list[tuple[int, str]]) -> tuple[int, str]:
    """Level and words; a number typed by hand counts like one that Word prints."""
    number, text = unit.number, unit.text
    if not number and (typed := TYPED.match(text)):
        number, text = typed[1], text[typed.end() :]
    return _level(number, [level for level, _ in before]), text


def _level(number: str, before: list[int]) -> int:
    """1 for 1. and 3.2, 2 for (a), 3 for (i), 0 without a number or for a bullet.

    A letter that is a roman number too, such as (c) or (i), is what the list it stands in has come to.
    """
    if not number:
        return 0
    if NUMBER.fullmatch(number):
        return min(3, max(1, number.strip("().").count(".")))
    bare = number.strip("()")
    if bare == label_of(2, 1 + _run(before, 2)):
        return 2
    if ROMAN.fullmatch(number) and bare == label_of(3, 1 + _run(before, 3)):
        return 3
    return 2 if LETTER.fullmatch(number) else 3 if ROMAN.fullmatch(number) else 0


def _run(before: list[int], level: int) -> int:
    """How many of ``level`` stand in the list that is open."""
    count = 0
    for each in reversed(before):
        if each < level:
            break
        count += each == level
    return count


def _row_lengths(document: Document) -> list[int]:
    """How many paragraphs with words each row of each table of the body has, in order."""
    return [
        count
        for row in document.body.iter(w("tr"))
        if (count := sum(bool(text_of(p).strip()) for p in row.iter(w("p"))))
    ]


def _with_rows(units: tuple[Unit, ...], rows: list[int], found: list[Finding]) -> Iterator[Unit]:
    """The units with the cells of each row joined to one line."""
    waiting: list[Unit] = []
    lengths = iter(rows)
    length = 0
    for unit in units:
        if unit.role != "cell":
            yield unit
            continue
        if not waiting:
            length = next(lengths, 1)
        waiting.append(unit)
        if len(waiting) >= length:
            first = waiting[0]
            text = " | ".join(each.text for each in waiting)
            yield Unit(text, first.language, "cell", "", first.provision, first.place)
            if len(waiting) > 1:
                found.append(
                    _told("import-table", "A row of a table became a line of text, its cells between bars.", first)
                )
            waiting = []
    yield from waiting


def _left_out(document: Document) -> Iterator[Finding]:
    """Pictures, objects and formulas, which are no text."""
    for name in ("drawing", "pict", "object", "oMath"):
        for element in document.body.iter():
            if local(element.tag) == name and not any(
                local(above.tag) == "Fallback" for above in element.iterancestors()
            ):
                yield Finding("import-picture", "warning", "A picture, object or formula is no text; it was left out.",
                              "Look at the Word file, and say in words what it shows.",
                              Place(document.package.name, part=document.package.main))  # fmt: skip


def _told(code: str, message: str, unit: Unit) -> Finding:
    return Finding(code, "note", message, "Look at it, and change it if it should be otherwise.", unit.place)
