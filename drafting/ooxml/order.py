"""The order of children in property elements (ECMA-376 part 4, wml.xsd): Word refuses or ignores what stands
elsewhere.
"""

from __future__ import annotations

from typing import Final

from drafting.ooxml.names import W, local
from drafting.ooxml.xmldoor import Element

_ORDERS: Final[dict[str, tuple[str, ...]]] = {
    name: tuple(children.split())
    for name, children in {
        "pPr": (
            "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd "
            "tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi "
            "adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc "
            "textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
        ),
        "rPr": (
            "ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow "
            "emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u "
            "effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange"
        ),
        "tcPr": (
            "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign "
            "hideMark headers cellIns cellDel cellMerge tcPrChange"
        ),
        "tblPr": (
            "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing "
            "tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange"
        ),
        "trPr": (
            "cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc "
            "hidden ins del trPrChange"
        ),
        "sectPr": (
            "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType "
            "pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid "
            "printerSettings sectPrChange"
        ),
    }.items()
}
_FIRST: Final = {"p": "pPr", "r": "rPr", "tc": "tcPr", "tbl": "tblPr"}


def insert_in_order(parent: Element, child: Element) -> None:
    """Put ``child`` where its kind belongs among the children of the property element ``parent``."""
    order = _ORDERS.get(local(parent.tag), ())
    rank = _rank(child, order)
    for at, sibling in enumerate(parent):
        other = _rank(sibling, order)
        if rank is not None and other is not None and other > rank:
            parent.insert(at, child)
            return
    parent.append(child)


def out_of_order(parent: Element) -> str | None:
    """The name of the first child of the property element ``parent`` that stands where Word does not want it."""
    order = _ORDERS.get(local(parent.tag))
    if order is None:
        return None
    reached = -1.0
    for child in parent:
        rank = _rank(child, order)
        if rank is None:
            continue
        if rank < reached:
            return local(child.tag)
        reached = rank
    return None


def put_in_order(parent: Element) -> Element:
    """The property element ``parent`` with its children where Word wants them; those no order names come last."""
    if out_of_order(parent) is not None:
        order = _ORDERS[local(parent.tag)]
        ranked = [(len(order) if (rank := _rank(child, order)) is None else rank, child) for child in parent]
        parent[:] = [child for _, child in sorted(ranked, key=lambda each: each[0])]
    return parent


def _rank(child: Element, order: tuple[str, ...]) -> float | None:
    """Where ``child`` belongs, None where no order says. An extension of another vocabulary (w14:shadow, not w:shadow)
    comes after all others, but for the record of the old properties, which is last."""
    if not str(child.tag).startswith(f"{{{W}}}"):
        return len(order) - 1.5
    name = local(child.tag)
    return order.index(name) if name in order else None
