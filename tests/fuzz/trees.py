"""Damage by somebody who knows XML and Word's vocabulary: well formed, and mostly nothing that Word would write."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from random import Random
from typing import Any

from lxml import etree

Node = Any  # lxml's element; its stubs would say so in every line here
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True, load_dtd=False)
_MOST = 4_000  # elements looked at; in a long file the first ones stand for all
_VALUES = ("", "0", "1", "-1", "99999999999999999999", "1.5", "true", "off", "\u202e", "é", "a b", "NaN", "x" * 5_000,
           "2026-13-45T99:99:99Z", "nil", "none", "REF", "../x", "rId1", "{}", "²", "--5", "9" * 5_000)  # fmt: skip
_WORDS = (
    "",
    " ",
    "\u00a0",
    "\u2028",
    "\ufffc",
    "\u202eabc",
    "e\u0301",
    "🇨🇦",
    "=1+1",
    "<&>",
    "\t\n",
    "\r",
    "{{ x }}",
    "A" * 3_000,
)
_FIELDS = (
    " DDE a b ",
    " REF ",
    " PAGEREF",
    " IF ",
    "",
    " HYPERLINK ",
    " TOC \\o",
    ' INCLUDETEXT "x" ',
    " QUOTE 68 ",
    " = ",
)


def damaged_tree(blob: bytes, chance: Random) -> bytes | None:
    """The part with one to four things done to its elements; None when it is no XML."""
    try:
        root = etree.fromstring(blob, _PARSER)
    except etree.XMLSyntaxError:
        return None
    for _ in range(chance.choice((1, 1, 2, 4))):
        elements = [each for each, _ in zip(root.iter("*"), range(_MOST), strict=False)][1:]
        if not elements:
            break
        chance.choice(_CHANGES)(elements, chance)
    try:
        return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    except (UnicodeError, ValueError):
        return None


def _remove(elements: list[Node], chance: Random) -> None:
    one = chance.choice(elements)
    one.getparent().remove(one)


def _unwrap(elements: list[Node], chance: Random) -> None:
    one = chance.choice(elements)
    parent = one.getparent()
    at = parent.index(one)
    parent[at : at + 1] = list(one)


def _wrap(elements: list[Node], chance: Random) -> None:
    """Something Word wraps text in, around something it may not wrap."""
    one = chance.choice(elements)
    name = chance.choice(
        ("ins", "del", "moveFrom", "moveTo", "sdt", "sdtContent", "hyperlink", "smartTag", "p", "tc", "r")
    )
    around = etree.SubElement(one.getparent(), f"{{{W}}}{name}")
    around.set(f"{{{W}}}id", str(chance.randrange(9)))
    one.addprevious(around)
    around.append(one)


def _double(elements: list[Node], chance: Random) -> None:
    one = chance.choice(elements)
    one.addnext(deepcopy(one))


def _move(elements: list[Node], chance: Random) -> None:
    one, other = chance.choice(elements), chance.choice(elements)
    if other is not one and one not in other.iterancestors():
        other.append(one)


def _copy(elements: list[Node], chance: Random) -> None:
    one, other = chance.choice(elements), chance.choice(elements)
    if sum(1 for _ in one.iter()) < 500:
        other.append(deepcopy(one))


def _rename(elements: list[Node], chance: Random) -> None:
    chance.choice(elements).tag = chance.choice((chance.choice(elements).tag, f"{{{W}}}x", "{urn:x}y", "z"))


def _value(elements: list[Node], chance: Random) -> None:
    one = chance.choice(elements)
    names = list(one.attrib) or [f"{{{W}}}val"]
    one.set(chance.choice(names), chance.choice(_VALUES))


def _other_value(elements: list[Node], chance: Random) -> None:
    one, other = chance.choice(elements), chance.choice(elements)
    if one.attrib and other.attrib:
        one.set(chance.choice(list(one.attrib)), chance.choice(list(other.attrib.values())))


def _no_value(elements: list[Node], chance: Random) -> None:
    one = chance.choice(elements)
    if one.attrib:
        del one.attrib[chance.choice(list(one.attrib))]


def _words(elements: list[Node], chance: Random) -> None:
    texts = [each for each in elements if each.text] or elements
    one = chance.choice(texts)
    words = chance.choice(_WORDS)
    one.text = chance.choice((words, (one.text or "") + words, words + (one.text or "")))


def _cut_words(elements: list[Node], chance: Random) -> None:
    """A comment, an instruction or a marked section in the middle of a text: a reader must see all of it."""
    texts = [each for each in elements if each.text and not len(each)]
    if not texts:
        return
    one = chance.choice(texts)
    at = chance.randrange(len(one.text) + 1)
    first, rest = one.text[:at], one.text[at:]
    between = chance.choice((etree.Comment("x"), etree.ProcessingInstruction("x", "y")))
    one.text, between.tail = first, rest
    one.append(between)


def _field(elements: list[Node], chance: Random) -> None:
    codes = [each for each in elements if str(each.tag).endswith("}instrText")]
    if codes:
        chance.choice(codes).text = chance.choice(_FIELDS)


def _revise(elements: list[Node], chance: Random) -> None:
    """A tracked change where there was none: around a run, on a paragraph mark, on a row, on a cell."""
    name = chance.choice(("r", "p", "tr", "tc"))
    found = [each for each in elements if each.tag == f"{{{W}}}{name}"]
    if not found:
        return
    one, kind = chance.choice(found), chance.choice(("ins", "del", "moveFrom", "moveTo"))
    if name == "r":
        around = etree.Element(f"{{{W}}}{kind}")
        one.addprevious(around)
        around.append(one)
        return
    properties = one.find(f"{{{W}}}{name}Pr")
    if properties is None:
        properties = etree.Element(f"{{{W}}}{name}Pr")
        one.insert(0, properties)
    if name == "p":
        properties = etree.SubElement(properties, f"{{{W}}}rPr")
    etree.SubElement(properties, f"{{{W}}}{chance.choice(('cellIns', 'cellDel')) if name == 'tc' else kind}")


_CHANGES: tuple[Callable[[list[Node], Random], None], ...] = (
    _remove, _remove, _unwrap, _wrap, _double, _move, _move, _copy, _rename, _value, _value, _other_value, _other_value,
    _no_value, _words, _words, _cut_words, _field, _revise, _revise,
)  # fmt: skip
