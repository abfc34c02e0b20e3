"""What a change leaves behind: halves of pairs, paragraphs that a cell needs."""

from __future__ import annotations

from tests.mutants.draft import Draft, Node, remove

_PAIRS = (("bookmarkStart", "bookmarkEnd"), ("permStart", "permEnd"))


def tidied(draft: Draft) -> None:
    """Take out what would make the file one that no Word wrote."""
    for part in [draft.main, *(p for kind in ("header", "footer") for p in draft.related(draft.main, kind))]:
        _pairs(draft, draft.tree(part))
    _comments(draft)
    _headers(draft)
    if draft.worded and next(draft.body.iter(draft.w("p")), None) is None:
        draft.body.insert(0, draft.new("p"))
    for cell in draft.body.iter(draft.w("tc")):
        blocks = [c for c in cell if c.tag in (draft.w("p"), draft.w("tbl"), draft.w("sdt"), draft.w("customXml"))]
        if not blocks or blocks[-1].tag == draft.w("tbl"):
            cell.append(draft.new("p"))


def _pairs(draft: Draft, root: Node) -> None:
    for opening, closing in _PAIRS:
        starts = {e.get(draft.w("id")): e for e in root.iter(draft.w(opening))}
        ends = {e.get(draft.w("id")): e for e in root.iter(draft.w(closing))}
        for ident in starts.keys() ^ ends.keys():
            remove(starts.get(ident) if ident in starts else ends[ident])


def _comments(draft: Draft) -> None:
    used = {e.get(draft.w("id")) for e in draft.root.iter(draft.w("commentReference"))}
    for name in ("commentRangeStart", "commentRangeEnd"):
        for anchor in list(draft.root.iter(draft.w(name))):
            if anchor.get(draft.w("id")) not in used:
                remove(anchor)


def _headers(draft: Draft) -> None:
    """Word saves no header that no section refers to any more."""
    names = (draft.w("headerReference"), draft.w("footerReference"))
    gone = draft.referred - {e.get(draft.r("id")) for e in draft.root.iter(*names)}
    rows = draft.rels(draft.main)
    kept = {draft.target(draft.main, row.get("Id")) for row in rows if row.get("Id") not in gone}
    for row in list(rows):
        if row.get("Id") in gone:
            part = draft.target(draft.main, row.get("Id"))
            rows.remove(row)
            if part not in kept and part in draft.parts:
                draft.drop_part(part)
