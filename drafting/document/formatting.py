"""Property elements in canonical form: what makes two formattings the same formatting.

Order of children, ways to spell a toggle (ECMA-376 part 1, 17.3.2), revision-save ids, proofing language and other
things Word recomputes do not matter; a style counts by its name and a list level by what it prints, since their ids
differ from file to file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from drafting.ooxml.names import W14, W, local, w
from drafting.ooxml.xmldoor import Element

Level = tuple[str, str]  # number format, level text
Numbering = Mapping[str, Mapping[str, Level]]  # numId -> ilvl -> level
Looks = tuple[str, str, str | None]  # of a paragraph, of its mark, of the section that ends with it

_TOGGLES: Final = frozenset(
    [
        "b",
        "i",
        "bCs",
        "iCs",
        "caps",
        "smallCaps",
        "strike",
        "dstrike",
        "outline",
        "shadow",
        "emboss",
        "imprint",
        "vanish",
        "webHidden",
        "specVanish",
        "rtl",
        "cs",
        "keepNext",
        "keepLines",
        "pageBreakBefore",
        "widowControl",
        "contextualSpacing",
        "mirrorIndents",
        "bidi",
        "adjustRightInd",
        "snapToGrid",
        "suppressLineNumbers",
        "autoSpaceDE",
        "autoSpaceDN",
        "cantSplit",
        "tblHeader",
        "noWrap",
        "hidden",
        "tcFitText",
        "oMath",
    ]
)  # elements of type CT_OnOff: absent val means on
_ON: Final = frozenset({None, "1", "true", "on"})
_NOISE: Final = frozenset({"lang", "noProof", "cnfStyle", "divId", "proofErr"})  # proofing and cached data, no content
_STYLES: Final = frozenset({"pStyle", "rStyle", "tblStyle"})
_DEFAULT_STYLES: Final = frozenset({"normal", "default paragraph font", "normal table", "table normal"})
_MARKS: Final = frozenset({"ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge"})
_COLOURS: Final = frozenset({"color", "fill"})
_W_VAL: Final = w("val")
_NO_SKIP: Final[frozenset[str]] = frozenset()
_PARAGRAPH_SKIP: Final = frozenset({"rPr", "sectPr"})
_SECTION_SKIP: Final = frozenset({"headerReference", "footerReference", "printerSettings"})  # the last: one printer's


@dataclass(slots=True)
class Formats:
    """Canonical keys of property elements of one package.

    ``styles`` maps a style id to its lower-case name, ``numbering`` a list to what its levels print.
    ``ignored`` leaves out all formatting, or numbering only, as the settings ask.
    """

    styles: Mapping[str, str]
    numbering: Numbering
    ignore_formatting: bool = False
    ignore_numbering: bool = False
    _runs: dict[object, str] = field(default_factory=dict)
    _paragraphs: dict[object, Looks] = field(default_factory=dict)

    def run(self, properties: Element | None) -> str:
        """The key of ``w:rPr``; "" for none."""
        if properties is None or not len(properties) or self.ignore_formatting:
            return ""
        shape = _shape(properties)
        found = self._runs.get(shape)
        if found is None:
            found = self._runs[shape] = self._key(properties, _NO_SKIP)
        return found

    def looks(self, properties: Element | None) -> Looks:
        """The keys of ``w:pPr`` without its mark's run properties and without its section, and of these two; None
        where no section ends.
        """
        if properties is None or not len(properties):
            return "", "", None
        shape = _shape(properties)
        found = self._paragraphs.get(shape)
        if found is None:
            section = properties.find(w("sectPr"))
            own = "" if self.ignore_formatting else self._key(properties, _PARAGRAPH_SKIP)
            mark = self.run(properties.find(w("rPr")))
            found = self._paragraphs[shape] = own, mark, None if section is None else self.section(section)
        return found

    def section(self, properties: Element) -> str:
        """The key of ``w:sectPr``; its headers and footers are stories of their own."""
        return "" if self.ignore_formatting else self._key(properties, _SECTION_SKIP)

    def plain(self, properties: Element | None) -> str:
        """The key of table, row and cell properties (``w:tblPr``, ``w:trPr``, ``w:tcPr``, ``w:tblPrEx``)."""
        return self.run(properties)

    def grid(self, grid: Element | None) -> str:
        """The column widths of ``w:tblGrid``, in their order."""
        if grid is None or self.ignore_formatting:
            return ""
        return "grid:" + ",".join(column.get(w("w")) or "" for column in grid.findall(w("gridCol")))

    def _key(self, properties: Element, skip: frozenset[str]) -> str:
        out: list[str] = []
        for child in properties:
            name = local(child.tag)
            if not name or name in _NOISE or name in skip or name in _MARKS or name.endswith("Change"):
                continue
            item = self._item(child, name)
            if item:
                out.append(item)
        out.sort()
        return ";".join(out)

    def _item(self, element: Element, name: str) -> str:
        if name in _TOGGLES:
            return name if element.get(_W_VAL) in _ON else name + "=0"
        if name in _STYLES:
            value = element.get(_W_VAL) or ""
            style = self.styles.get(value, value.lower())
            return "" if style in _DEFAULT_STYLES else f"{name}={style}"
        if name == "numPr":
            return "" if self.ignore_numbering else self._number(element)
        bits = sorted(_attribute(key, value) for key, value in element.items() if "rsid" not in key)
        bits += sorted(self._item(child, local(child.tag)) for child in element if isinstance(child.tag, str))
        return f"{name}({','.join(bits)})"

    def _number(self, element: Element) -> str:
        level, number = element.find(w("ilvl")), element.find(w("numId"))
        ilvl = (level.get(_W_VAL) or "0") if level is not None else "0"
        ident = (number.get(_W_VAL) or "") if number is not None else ""
        if ident in ("", "0"):
            return "numPr=none"
        fmt, text = self.numbering.get(ident, {}).get(ilvl, ("?", "?"))
        return f"numPr={ilvl}:{fmt}:{text}"


def _shape(properties: Element) -> tuple[object, ...]:
    """Equal for two elements with the same children: how keys are found again."""
    shape: list[object] = []
    for child in properties:
        if len(child):
            shape.append([(e.tag, *e.items()) for e in child.iter()].__repr__())
        else:
            shape.append((child.tag, *child.items()))
    return tuple(shape)


def _attribute(key: str, value: str) -> str:
    name = key.rpartition("}")[2]
    if name in _COLOURS:
        value = value.lower()
    return f"{name}={value}" if key.startswith((f"{{{W}}}", f"{{{W14}}}")) else f"{key}={value}"


def style_names(root: Element | None) -> dict[str, str]:
    """{style id: lower-case name} of a styles part."""
    found: dict[str, str] = {}
    for style in root.findall(w("style")) if root is not None else ():
        ident, name = style.get(w("styleId")), next(style.iterchildren(w("name")), None)
        if ident is not None:
            found[ident] = ((name.get(_W_VAL) if name is not None else None) or ident).lower()
    return found


def list_levels(root: Element | None) -> dict[str, dict[str, Level]]:
    """{numId: {ilvl: (number format, level text)}} of a numbering part, overrides included (17.9.8); what a level would
    print without its override stands behind it, since it is part of the list too."""
    if root is None:
        return {}
    abstract = {a.get(w("abstractNumId")): _levels(a) for a in root.findall(w("abstractNum"))}
    found: dict[str, dict[str, Level]] = {}
    for num in root.findall(w("num")):
        target = num.find(w("abstractNumId"))
        levels = dict(abstract.get(target.get(_W_VAL) if target is not None else None, {}))
        for override in num.findall(w("lvlOverride")):
            for ilvl, (kind, text) in _levels(override).items():
                below = levels.get(ilvl, ("", ""))
                levels[ilvl] = (kind, text) if below == (kind, text) else (kind, f"{text}<{below[0]}:{below[1]}>")
        found[num.get(w("numId")) or ""] = levels
    return found


def _levels(holder: Element) -> dict[str, Level]:
    return {
        level.get(w("ilvl")) or "0": (_value(level, "numFmt"), _value(level, "lvlText"))
        for level in holder.findall(w("lvl"))
    }


def _value(level: Element, name: str) -> str:
    child = level.find(w(name))
    return "" if child is None else child.get(_W_VAL) or ""
