"""Where in a Word file a change may be made: paragraphs, runs, tables that a reader sees."""

from __future__ import annotations

from collections.abc import Iterator

from tests.mutants.draft import Draft, Node

_HIDDEN = ("del", "moveFrom", "txbxContent", "rPrChange", "pPrChange")


def ancestors(element: Node) -> Iterator[str]:
    """Local names of what stands around an element."""
    for above in element.iterancestors():
        if isinstance(above.tag, str):
            yield above.tag.rpartition("}")[2]


def seen(element: Node) -> bool:
    """Whether the element is part of the text as it reads, text boxes and second copies left out."""
    return not any(name in _HIDDEN or name == "Fallback" for name in ancestors(element))


def paragraphs(draft: Draft, root: Node | None = None) -> list[Node]:
    """All paragraphs of a story, those of tables too."""
    root = draft.body if root is None else root
    return [p for p in root.iter(draft.w("p")) if seen(p)]


def loose(draft: Draft) -> list[Node]:
    """Paragraphs that may come, go or move by themselves: no section, no half of a field, and not the one that a
    story, a cell or a table needs after it."""
    return [
        p
        for p in paragraphs(draft)
        if (following := p.getnext()) is not None
        and following.tag == draft.w("p")
        and p.find(f"{draft.w('pPr')}/{draft.w('sectPr')}") is None
        and whole(draft, p)
    ]


def whole(draft: Draft, element: Node) -> bool:
    """Whether every field that begins in the element ends in it."""
    depth = 0
    for char in element.iter(draft.w("fldChar")):
        kind = char.get(draft.w("fldCharType"))
        depth += {"begin": 1, "end": -1}.get(kind or "", 0)
        if depth < 0:
            return False
    return depth == 0


def texts(draft: Draft, root: Node | None = None) -> list[Node]:
    """``w:t`` with words in them, in runs that are no part of a field's code."""
    root = draft.body if root is None else root
    return [t for t in root.iter(draft.w("t")) if t.text and t.text.strip() and seen(t)]


def box_texts(draft: Draft) -> list[Node]:
    """``w:t`` in text boxes, the second copies included."""
    found = draft.body.iter(draft.w("t"))
    return [t for t in found if t.text and t.text.strip() and "txbxContent" in ancestors(t)]


def tables(draft: Draft) -> list[Node]:
    """All tables, nested ones too."""
    return [t for t in draft.body.iter(draft.w("tbl")) if seen(t) and t.find(draft.w("tr")) is not None]


def rows(draft: Draft, table: Node) -> list[Node]:
    """The rows that stand right in a table."""
    return list(table.findall(draft.w("tr")))


def cells(draft: Draft, row: Node) -> list[Node]:
    """The cells that stand right in a row."""
    return list(row.findall(draft.w("tc")))


def regular(draft: Draft) -> list[Node]:
    """Tables whose rows are all cut into the same unmerged cells."""
    found = []
    for table in tables(draft):
        counts = {len(cells(draft, row)) for row in rows(draft, table)}
        merged = next(table.iter(draft.w("gridSpan"), draft.w("vMerge"), draft.w("gridBefore"), draft.w("sdt")), None)
        if len(counts) == 1 and counts != {0} and merged is None:
            found.append(table)
    return found


def change_word(draft: Draft, text: Node) -> None:
    """Another word in the place of one."""
    words = (text.text or "").split(" ")
    full = [k for k, word in enumerate(words) if word.strip()]
    words[draft.random.choice(full) if full else 0] = draft.random.choice(("wyvern", "kestrel", "Fjord", "7,250"))
    text.text = " ".join(words)


def properties(draft: Draft, holder: Node, name: str) -> Node:
    """The property child of a holder, made in its place when there is none."""
    found = holder.find(draft.w(name))
    if found is None:
        found = draft.new(name)
        before = holder.find(draft.w("tblPrEx")) if name == "trPr" else None
        if before is not None:
            before.addnext(found)
        else:
            holder.insert(0, found)
    return found


_ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
    "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    "rPr": "ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss "
    "imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd "
    "fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark "
    "headers cellIns cellDel cellMerge tcPrChange",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing "
    "tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange",
    "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType "
    "pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings "
    "sectPrChange",
    "trPr": "cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc hidden "
    "ins del trPrChange",
}


def put(holder: Node, child: Node) -> None:
    """Set a property: in the place of the one of its name, else where the schema wants it."""
    name = child.tag.rpartition("}")[2]
    for old in holder.findall(child.tag):
        holder.remove(old)
    order = _ORDER[holder.tag.rpartition("}")[2]].split()
    for sibling in holder:
        other = sibling.tag.rpartition("}")[2] if isinstance(sibling.tag, str) else ""
        if other in order and order.index(other) > order.index(name):
            sibling.addprevious(child)
            return
    holder.append(child)


def toggle(holder: Node, child: Node) -> None:
    """Set a property, or take it away where it is set so already."""
    found = holder.find(child.tag)
    if found is not None and dict(found.attrib) == dict(child.attrib):
        holder.remove(found)
    else:
        put(holder, child)
