"""Changes to notes, headers and footers, sections and text boxes."""

from __future__ import annotations

from tests.mutants.draft import HEAD_TYPES, Draft, Node, copied, remove
from tests.mutants.places import box_texts, change_word, paragraphs, properties, put, seen, texts, toggle


def _references(draft: Draft, kind: str) -> list[Node]:
    return [e for e in draft.body.iter(draft.w(kind + "Reference")) if seen(e)]


def _notes(draft: Draft, kind: str) -> Node | None:
    parts = draft.related(draft.main, kind + "s")
    return draft.tree(parts[0]) if parts else None


def _note_texts(draft: Draft, kind: str) -> list[Node]:
    used = {e.get(draft.w("id")) for e in _references(draft, kind)}
    root = _notes(draft, kind)
    notes = [note for note in root if note.get(draft.w("id")) in used] if root is not None else []
    return [t for note in notes for t in texts(draft, note)]


def footnote_changed(draft: Draft) -> bool:
    return draft.each(_note_texts(draft, "footnote"), lambda t: change_word(draft, t), 2)


def endnote_changed(draft: Draft) -> bool:
    return draft.each(_note_texts(draft, "endnote"), lambda t: change_word(draft, t), 2)


def footnote_removed(draft: Draft) -> bool:
    return draft.each(_references(draft, "footnote"), remove)


def endnote_removed(draft: Draft) -> bool:
    return draft.each(_references(draft, "endnote"), remove)


def footnote_moved(draft: Draft) -> bool:
    return _note_moved(draft, "footnote")


def endnote_moved(draft: Draft) -> bool:
    return _note_moved(draft, "endnote")


def _note_moved(draft: Draft, kind: str) -> bool:
    places = [t for t in texts(draft) if t.getparent().tag == draft.w("r")]

    def change(reference: Node) -> None:
        run = draft.new("r")
        draft.random.choice(places).getparent().addnext(run)
        run.append(reference)

    return bool(places) and draft.each(_references(draft, kind), change)


def footnote_added(draft: Draft) -> bool:
    return _note_added(draft, "footnote")


def endnote_added(draft: Draft) -> bool:
    return _note_added(draft, "endnote")


def _note_added(draft: Draft, kind: str) -> bool:
    root = _notes(draft, kind)
    if root is None:
        return False

    def change(text: Node) -> None:
        numbers = [int(n.get(draft.w("id"))) for n in root if (n.get(draft.w("id")) or "").lstrip("-").isdigit()]
        ident = str(max([0, *numbers]) + 1)
        note, paragraph = draft.new(kind, id=ident), draft.new("p")
        mark = draft.new("r")
        mark.append(draft.new(kind + "Ref"))
        paragraph.extend([mark, draft.run(" " + draft.words())])
        note.append(paragraph)
        root.append(note)
        run = draft.new("r")
        run.append(draft.new(kind + "Reference", id=ident))
        text.getparent().addnext(run)

    return draft.each(texts(draft), change)


# -- headers and footers
def _slots(draft: Draft, kind: str) -> list[Node]:
    found = draft.body.iter(draft.w(kind + "Reference"))
    return [e for e in found if e.getparent().getparent().tag != draft.w("sectPrChange")]


def _part_of(draft: Draft, reference: Node) -> Node | None:
    target = draft.target(draft.main, reference.get(draft.r("id")))
    return draft.tree(target) if target in draft.parts else None


def header_changed(draft: Draft) -> bool:
    return _story_changed(draft, "header")


def footer_changed(draft: Draft) -> bool:
    return _story_changed(draft, "footer")


def _story_changed(draft: Draft, kind: str) -> bool:
    roots = [root for root in (_part_of(draft, e) for e in _slots(draft, kind)) if root is not None]
    return draft.each([t for root in roots for t in texts(draft, root)], lambda t: change_word(draft, t), 2)


def header_paragraph_added(draft: Draft) -> bool:
    roots = [
        root for kind in ("header", "footer") for e in _slots(draft, kind) if (root := _part_of(draft, e)) is not None
    ]

    def change(root: Node) -> None:
        paragraph = draft.new("p")
        paragraph.append(draft.run(draft.words()))
        root.insert(0, paragraph)

    return draft.each(roots, change)


def header_removed(draft: Draft) -> bool:
    return draft.each(_slots(draft, "header"), remove)


def footer_removed(draft: Draft) -> bool:
    return draft.each(_slots(draft, "footer"), remove)


def header_added(draft: Draft) -> bool:
    """A header of its own for a section."""

    def change(section: Node) -> None:
        kind = draft.random.choice(("header", "footer"))
        tag = "hdr" if kind == "header" else "ftr"
        words = draft.words()
        uri = draft.uris["w"]
        xml = f'<w:{tag} xmlns:w="{uri}"><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:{tag}>'
        part = draft.add_part(f"word/{kind}7.xml", xml.encode(), HEAD_TYPES[kind])
        for old in section.findall(draft.w(kind + "Reference")):
            if old.get(draft.w("type")) == "default":
                section.remove(old)
        reference = draft.new(kind + "Reference", type="default")
        reference.set(draft.r("id"), draft.relate(draft.main, kind, part))
        section.insert(0, reference)

    return draft.each(sections(draft), change)


def first_page_toggled(draft: Draft) -> bool:
    return draft.each(sections(draft), lambda section: toggle(section, draft.new("titlePg")))


# -- sections
def sections(draft: Draft) -> list[Node]:
    """All ``w:sectPr`` that are in force."""
    return [s for s in draft.body.iter(draft.w("sectPr")) if s.getparent().tag in (draft.w("pPr"), draft.body.tag)]


def section_changed(draft: Draft) -> bool:
    def change(section: Node) -> None:
        toggle(section, draft.new("pgSz", w="15840", h="12240", orient="landscape"))
        toggle(section, draft.new("cols", num="2", space="500"))

    return draft.each(sections(draft), change)


def section_added(draft: Draft) -> bool:
    def change(paragraph: Node) -> None:
        section = draft.new("sectPr")
        section.append(draft.new("type", val="continuous"))
        section.append(draft.new("pgSz", w="11906", h="16838"))
        put(properties(draft, paragraph, "pPr"), section)

    plain = [p for p in paragraphs(draft) if p.getparent() is draft.body]
    free = [p for p in plain if p.find(f"{draft.w('pPr')}/{draft.w('sectPr')}") is None]
    return draft.each(free[:-1], change)


def section_removed(draft: Draft) -> bool:
    return draft.each([s for s in sections(draft) if s.getparent().tag == draft.w("pPr")], remove)


def last_section_dropped(draft: Draft) -> bool:
    """The end of the body says nothing of its section."""
    last = draft.body.find(draft.w("sectPr"))
    if last is None or not len(last):
        return False
    for child in list(last):
        last.remove(child)
    return True


# -- text boxes
def box_text_changed(draft: Draft) -> bool:
    """Both copies of a box change alike, as in Word."""
    found = box_texts(draft)
    if not found:
        return False
    before = draft.random.choice(found).text
    for text in found:
        if text.text == before:
            text.text = before + " wyvern"
    return True


def box_paragraph_added(draft: Draft) -> bool:
    def change(content: Node) -> None:
        fresh = draft.new("p")
        fresh.append(draft.run(draft.words()))
        content.insert(0, fresh)

    return draft.each(list(draft.body.iter(draft.w("txbxContent"))), change)


def box_removed(draft: Draft) -> bool:
    def change(content: Node) -> None:
        runs = [a for a in content.iterancestors(draft.w("r")) if "txbxContent" not in [*map(_name, a.iterancestors())]]
        if runs and runs[-1].getparent() is not None:
            remove(runs[-1])

    return draft.each(list(draft.body.iter(draft.w("txbxContent"))), change)


def box_repeated(draft: Draft) -> bool:
    def change(content: Node) -> None:
        runs = [a for a in content.iterancestors(draft.w("r")) if "txbxContent" not in [*map(_name, a.iterancestors())]]
        if runs and runs[-1].getparent() is not None:
            runs[-1].addnext(copied(draft, runs[-1]))

    return draft.each(list(draft.body.iter(draft.w("txbxContent"))), change)


def _name(element: Node) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
