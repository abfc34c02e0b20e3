"""The template's styles: found by name, never by id, and tied to our numbering and language."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass

from drafting.ooxml.names import w
from drafting.ooxml.xmldoor import Element
from drafting.render.elements import make
from drafting.render.roles import Role

# ECMA-376 part 1, 17.7.4.17 (w:style) and 17.3.1.26 (w:pPr): what comes after the child that is put in
_AFTER_PPR = ("rPr", "tblPr", "trPr", "tcPr", "tblStylePr")
_BEFORE_NUMPR = ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl")
_TABLE_PARTS = {w(name) for name in ("tblPr", "trPr", "tcPr", "tblStylePr")}
_BEFORE_CAPS = {w(name) for name in ("rStyle", "rFonts", "b", "bCs", "i", "iCs")}
_AFTER_LANG = ("eastAsianLayout", "specVanish", "oMath", "rPrChange")


@dataclass(frozen=True, slots=True)
class Styles:
    """``ids``: role → style id in this template. ``root``: the styles part, read only."""

    ids: Mapping[Role, str]
    root: Element

    def indent(self, role: Role) -> Element | None:
        """The ``w:ind`` that the style of ``role`` has, its own or inherited; a copy."""
        found = self._inherited(self.ids[role], "ind")
        return None if found is None else deepcopy(found)

    def _inherited(self, ident: str, name: str) -> Element | None:
        seen: set[str] = set()
        while ident not in seen:
            seen.add(ident)
            style = next((s for s in self.root.iter(w("style")) if s.get(w("styleId")) == ident), None)
            if style is None:
                return None
            own = style.find(f"{w('pPr')}/{w(name)}")
            if own is not None:
                return own
            base = style.find(w("basedOn"))
            ident = ident if base is None else base.get(w("val"), "")
        return None


def by_name(root: Element) -> dict[str, tuple[str, str]]:
    """Style name in lower case → (id, type). LibreOffice writes "Heading 1" for Word's "heading 1" (word.md 4)."""
    found: dict[str, tuple[str, str]] = {}
    for style in root.iter(w("style")):
        name = style.find(w("name"))
        if name is not None:
            found[name.get(w("val"), "").casefold()] = (style.get(w("styleId"), ""), style.get(w("type"), ""))
    return found


def tie_to_list(root: Element, ident: str, number: int, level: int) -> None:
    """Makes the style with id ``ident`` a level of the list ``number`` (17.9.18); changes ``root``."""
    style = next(s for s in root.iter(w("style")) if s.get(w("styleId")) == ident)
    properties = style.find(w("pPr"))
    if properties is None:
        properties = make("pPr")
        place = next((i for i, c in enumerate(style) if c.tag in {w(n) for n in _AFTER_PPR}), len(style))
        style.insert(place, properties)
    for old in properties.findall(w("numPr")):
        properties.remove(old)
    place = next((i for i, c in enumerate(properties) if c.tag not in {w(n) for n in _BEFORE_NUMPR}), len(properties))
    level_mark = make("ilvl", val=level) if level else None
    properties.insert(place, make("numPr", level_mark, make("numId", val=number)))


def capitals(root: Element, ident: str) -> None:
    """Sets the number line of a heading in capitals, through its style; changes ``root``.

    The level text stays as a sentence wants it ("article 5"), for references print it. In the style and not in the
    level, because LibreOffice centres capitals of a level as if they were small (measured).
    """
    style = next(s for s in root.iter(w("style")) if s.get(w("styleId")) == ident)
    properties = style.find(w("rPr"))
    if properties is None:
        properties = make("rPr")
        style.insert(next((i for i, c in enumerate(style) if c.tag in _TABLE_PARTS), len(style)), properties)
    for old in [*properties.findall(w("caps")), *properties.findall(w("smallCaps"))]:
        properties.remove(old)
    place = next((i for i, c in enumerate(properties) if c.tag not in _BEFORE_CAPS), len(properties))
    properties.insert(place, make("caps"))


def speak(root: Element, tag: str) -> None:
    """Sets the language of the defaults, and of every style that names one, to ``tag``; changes ``root``."""
    defaults = root.find(w("docDefaults"))
    if defaults is None:
        defaults = make("docDefaults")
        root.insert(0, defaults)
    holder = defaults.find(w("rPrDefault"))
    if holder is None:
        holder = make("rPrDefault")
        defaults.insert(0, holder)
    properties = holder.find(w("rPr"))
    if properties is None:
        properties = make("rPr")
        holder.append(properties)
    set_language(properties, tag)
    for style in root.iter(w("style")):
        own = style.find(w("rPr"))
        if own is not None and own.find(w("lang")) is not None:
            set_language(own, tag)


def set_language(properties: Element, tag: str) -> None:
    """Sets ``w:lang`` in a ``w:rPr``, at its place in the schema's order (17.3.2.28)."""
    for old in properties.findall(w("lang")):
        properties.remove(old)
    place = next((i for i, c in enumerate(properties) if c.tag in {w(n) for n in _AFTER_LANG}), len(properties))
    properties.insert(place, make("lang", val=tag))


def speak_runs(root: Element, tag: str) -> None:
    """Tags every run of a story with the language ``tag`` (word.md 7); changes ``root``."""
    for run in root.iter(w("r")):
        properties = run.find(w("rPr"))
        if properties is None:
            properties = make("rPr")
            run.insert(0, properties)
        set_language(properties, tag)
