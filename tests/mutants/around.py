"""Changes to what stands around the text: comments, bookmarks, permissions, lists, styles, settings, other parts."""

from __future__ import annotations

from tests.mutants.draft import HEAD_TYPES, Draft, Node, copied, remove
from tests.mutants.places import paragraphs, properties, put, seen, texts


# -- comments
def _comments(draft: Draft) -> list[Node]:
    parts = draft.related(draft.main, "comments")
    used = {e.get(draft.w("id")) for e in draft.body.iter(draft.w("commentReference")) if seen(e)}
    found = draft.tree(parts[0]).iter(draft.w("comment")) if parts else []
    return [c for c in found if c.get(draft.w("id")) in used]


def comment_changed(draft: Draft) -> bool:
    found = [t for c in _comments(draft) for t in texts(draft, c)]
    return draft.each(found, lambda t: setattr(t, "text", t.text + " wyvern"))


def comment_removed(draft: Draft) -> bool:
    def change(comment: Node) -> None:
        ident = comment.get(draft.w("id"))
        for name in ("commentRangeStart", "commentRangeEnd", "commentReference"):
            for anchor in list(draft.root.iter(draft.w(name))):
                if anchor.get(draft.w("id")) == ident:
                    remove(anchor)
        remove(comment)

    return draft.each(_comments(draft), change)


def comment_added(draft: Draft) -> bool:
    if not texts(draft):
        return False
    parts = draft.related(draft.main, "comments")
    if not parts:
        xml = f'<w:comments xmlns:w="{draft.uris["w"]}"/>'.encode()
        parts = [draft.add_part("word/comments.xml", xml, HEAD_TYPES["comments"])]
        draft.relate(draft.main, "comments", parts[0])
    root = draft.tree(parts[0])

    def change(text: Node) -> None:
        taken = [int(c.get(draft.w("id"))) for c in root if (c.get(draft.w("id")) or "").isdigit()]
        ident = str(max([0, *taken]) + 1)
        comment = draft.new("comment", id=ident, author="W. Yvern", date="2026-02-01T00:00:00Z", initials="WY")
        paragraph = draft.new("p")
        paragraph.append(draft.run(draft.words()))
        comment.append(paragraph)
        root.append(comment)
        run, reference = text.getparent(), draft.new("r")
        reference.append(draft.new("commentReference", id=ident))
        run.addprevious(draft.new("commentRangeStart", id=ident))
        run.addnext(reference)
        run.addnext(draft.new("commentRangeEnd", id=ident))

    return draft.each([t for t in texts(draft) if t.getparent().getparent().tag == draft.w("p")], change)


# -- bookmarks
def _bookmarks(draft: Draft) -> list[Node]:
    return [e for e in draft.body.iter(draft.w("bookmarkStart")) if seen(e) and e.get(draft.w("name")) != "_GoBack"]


def _pair(draft: Draft, start: Node) -> list[Node]:
    ident = start.get(draft.w("id"))
    return [start, *(e for e in draft.body.iter(draft.w("bookmarkEnd")) if e.get(draft.w("id")) == ident)]


def bookmark_removed(draft: Draft) -> bool:
    return draft.each(_bookmarks(draft), lambda start: [remove(e) for e in _pair(draft, start)])


def bookmark_renamed(draft: Draft) -> bool:
    return draft.each(
        _bookmarks(draft), lambda start: start.set(draft.w("name"), f"wyvern{draft.random.randrange(999)}")
    )


def bookmark_moved(draft: Draft) -> bool:
    def change(start: Node) -> None:
        target = draft.random.choice(paragraphs(draft))
        for anchor in _pair(draft, start):
            target.append(anchor)

    return draft.each(_bookmarks(draft), change)


def bookmark_added(draft: Draft) -> bool:
    ident = str(9000 + draft.random.randrange(500))

    def change(text: Node) -> None:
        text.getparent().addprevious(draft.new("bookmarkStart", id=ident, name=f"fjord{ident}"))
        text.getparent().addnext(draft.new("bookmarkEnd", id=ident))

    return draft.each([t for t in texts(draft) if t.getparent().getparent().tag == draft.w("p")], change)


def permission_added(draft: Draft) -> bool:
    if next(draft.body.iter(draft.w("permStart")), None) is None:
        return False

    def change(text: Node) -> None:
        text.getparent().addprevious(draft.new("permStart", id="77001", edGrp="everyone"))
        text.getparent().addnext(draft.new("permEnd", id="77001"))

    return draft.each([t for t in texts(draft) if t.getparent().getparent().tag == draft.w("p")], change)


# -- lists
def _numbering(draft: Draft) -> Node | None:
    parts = draft.related(draft.main, "numbering")
    return draft.tree(parts[0]) if parts else None


def _numbered(draft: Draft) -> list[Node]:
    return [e for e in draft.body.iter(draft.w("numPr")) if seen(e) and e.getparent().tag == draft.w("pPr")]


def number_removed(draft: Draft) -> bool:
    return draft.each(_numbered(draft), remove, 2)


def number_level_changed(draft: Draft) -> bool:
    def change(numbering: Node) -> None:
        level = numbering.find(draft.w("ilvl"))
        if level is None:
            numbering.insert(0, draft.new("ilvl", val="1"))
        else:
            level.set(draft.w("val"), "1" if level.get(draft.w("val")) != "1" else "2")

    return draft.each(_numbered(draft), change, 2)


def number_added(draft: Draft) -> bool:
    root = _numbering(draft)
    lists = [n.get(draft.w("numId")) for n in root.findall(draft.w("num"))] if root is not None else []

    def change(paragraph: Node) -> None:
        own, number = properties(draft, paragraph, "pPr"), draft.new("numPr")
        number.append(draft.new("ilvl", val="0"))
        number.append(draft.new("numId", val=draft.random.choice(lists)))
        put(own, number)

    return bool(lists) and draft.each(paragraphs(draft), change, 2)


def list_definition_changed(draft: Draft) -> bool:
    """The text of a level that some paragraph uses."""
    root = _numbering(draft)
    if root is None:
        return False
    used = {
        n.find(draft.w("numId")).get(draft.w("val")) for n in _numbered(draft) if n.find(draft.w("numId")) is not None
    }
    targets = [
        n.find(draft.w("abstractNumId")) for n in root.findall(draft.w("num")) if n.get(draft.w("numId")) in used
    ]
    wanted = {t.get(draft.w("val")) for t in targets if t is not None}
    able = [a for a in root.findall(draft.w("abstractNum")) if a.get(draft.w("abstractNumId")) in wanted]
    found = [e for a in able for e in a.iter(draft.w("lvlText"))]
    return draft.each(found, lambda e: e.set(draft.w("val"), "[%1]"))


def list_added(draft: Draft) -> bool:
    """A list of its own, used by some paragraphs."""
    root = _numbering(draft)
    abstracts = root.findall(draft.w("abstractNum")) if root is not None else []
    if root is None or not abstracts:
        return False
    fresh = copied(draft, draft.random.choice(abstracts))
    for name in ("nsid", "tmpl", "numStyleLink", "styleLink"):
        for child in fresh.findall(draft.w(name)):
            fresh.remove(child)
    for level in fresh.iter(draft.w("lvlText")):
        level.set(draft.w("val"), "<%1>")
    fresh.set(draft.w("abstractNumId"), "7701")
    abstracts[-1].addnext(fresh)
    num = draft.new("num", numId="7702")
    num.append(draft.new("abstractNumId", val="7701"))
    nums = root.findall(draft.w("num"))
    (nums[-1] if nums else fresh).addnext(num)

    def change(paragraph: Node) -> None:
        number = draft.new("numPr")
        number.append(draft.new("ilvl", val="0"))
        number.append(draft.new("numId", val="7702"))
        put(properties(draft, paragraph, "pPr"), number)

    return draft.each(paragraphs(draft), change, 3)


# -- styles
def _styles(draft: Draft) -> Node | None:
    parts = draft.related(draft.main, "styles")
    return draft.tree(parts[0]) if parts else None


def style_used(draft: Draft) -> bool:
    root = _styles(draft)
    found = root.findall(draft.w("style")) if root is not None else []
    names = [
        s.get(draft.w("styleId")) for s in found if s.get(draft.w("type")) == "paragraph" and s.get(draft.w("styleId"))
    ]

    def change(paragraph: Node) -> None:
        own = properties(draft, paragraph, "pPr")
        put(own, draft.new("pStyle", val=draft.random.choice(names)))

    return bool(names) and draft.each(paragraphs(draft), change, 2)


def style_added(draft: Draft) -> bool:
    root = _styles(draft)
    if root is None:
        return False
    for kind, ident in (("paragraph", "WyvernP"), ("character", "WyvernC")):
        style = draft.new("style", type=kind, styleId=ident)
        style.append(draft.new("name", val=ident + " style"))
        look = draft.new("rPr")
        look.append(draft.new("i"))
        style.append(look)
        root.append(style)
    draft.each(texts(draft), lambda t: put(properties(draft, t.getparent(), "rPr"), draft.new("rStyle", val="WyvernC")))
    own = properties
    return draft.each(paragraphs(draft), lambda p: put(own(draft, p, "pPr"), draft.new("pStyle", val="WyvernP")))


def style_changed(draft: Draft) -> bool:
    root = _styles(draft)
    found = root.findall(draft.w("style")) if root is not None else []

    def change(style: Node) -> None:
        look = style.find(draft.w("rPr"))
        if look is None:
            look = draft.new("rPr")
            after = [
                c for c in style if c.tag in (draft.w("tblPr"), draft.w("trPr"), draft.w("tcPr"), draft.w("tblStylePr"))
            ]
            (after[0].addprevious if after else style.append)(look)
        put(look, draft.new("color", val="773300"))

    return draft.each(found, change, 2)


def style_id_changed(draft: Draft) -> bool:
    """The same style under another id, as a Word of another language writes it."""
    root = _styles(draft)
    used = [e for e in draft.body.iter(draft.w("pStyle"), draft.w("rStyle"), draft.w("tblStyle")) if seen(e)]
    if root is None or not used:
        return False
    old = draft.random.choice(used).get(draft.w("val"))
    ours = [s for s in root.findall(draft.w("style")) if s.get(draft.w("styleId")) == old]
    if len(ours) != 1 or ours[0].find(draft.w("name")) is None:
        return False
    names = ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link", "numStyleLink", "styleLink")
    ours[0].set(draft.w("styleId"), "Kestrel7")
    stories = [
        draft.main,
        *(
            p
            for k in ("styles", "numbering", "header", "footer", "footnotes", "endnotes", "comments")
            for p in draft.related(draft.main, k)
        ),
    ]
    for part in stories:
        for e in draft.tree(part).iter(*map(draft.w, names)):
            if e.get(draft.w("val")) == old:
                e.set(draft.w("val"), "Kestrel7")
    return True


# -- other parts
def setting_changed(draft: Draft) -> bool:
    parts = draft.related(draft.main, "settings")
    found = [e for p in parts for e in draft.tree(p).iter(draft.w("defaultTabStop"))]
    return draft.each(found, lambda e: e.set(draft.w("val"), "333"))


def piece_removed(draft: Draft) -> bool:
    return draft.each(list(draft.body.iter(draft.w("altChunk"))), remove)


def piece_changed(draft: Draft) -> bool:
    def change(piece: Node) -> None:
        target = draft.target(draft.main, piece.get(draft.r("id")))
        if target in draft.parts:
            draft.parts[target] = draft.parts[target].replace(b"<p>", b"<p>wyvern ")

    return draft.each(list(draft.body.iter(draft.w("altChunk"))), change)


def custom_data_changed(draft: Draft) -> bool:
    found = draft.related(draft.main, "customXml")

    def change(part: str) -> None:
        root = draft.tree(part)
        root.set("wyvern", "7")

    return draft.each(found, change)


def glossary_changed(draft: Draft) -> bool:
    found = [t for part in draft.related(draft.main, "glossaryDocument") for t in texts(draft, draft.tree(part))]
    return draft.each(found, lambda t: setattr(t, "text", t.text + " wyvern"))
