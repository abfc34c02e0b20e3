"""Changes to words, paragraphs, their marks, their formatting and their place."""

from __future__ import annotations

from tests.mutants.draft import Draft, Node, copied, remove
from tests.mutants.places import change_word, loose, paragraphs, properties, put, seen, texts, toggle, whole


def word_replaced(draft: Draft) -> bool:
    return draft.each(texts(draft), lambda t: change_word(draft, t), 3)


def words_inserted(draft: Draft) -> bool:
    def change(text: Node) -> None:
        middle = len(text.text) // 2
        text.text = f"{text.text[:middle]} {draft.words()} {text.text[middle:]}"

    return draft.each(texts(draft), change, 2)


def run_deleted(draft: Draft) -> bool:
    kept = (draft.w("t"), draft.w("rPr"))
    runs = [t.getparent() for t in texts(draft) if all(child.tag in kept for child in t.getparent())]
    return draft.each(runs, lambda run: remove(run) if run.getparent() is not None else None, 2)


def paragraph_inserted(draft: Draft) -> bool:
    def change(paragraph: Node) -> None:
        fresh = draft.new("p")
        own = paragraph.find(draft.w("pPr"))
        if own is not None:
            fresh.append(copied(draft, own))
        fresh.append(draft.run(draft.words()))
        paragraph.addnext(fresh)

    return draft.each(paragraphs(draft), change, 2)


def paragraph_deleted(draft: Draft) -> bool:
    return draft.each(loose(draft), remove, 2)


def paragraph_emptied(draft: Draft) -> bool:
    def change(paragraph: Node) -> None:
        for child in list(paragraph):
            if child.tag != draft.w("pPr"):
                remove(child)

    return draft.each([p for p in paragraphs(draft) if whole(draft, p) and len(p)], change)


def paragraph_repeated(draft: Draft) -> bool:
    return draft.each(loose(draft), lambda p: p.addnext(copied(draft, p)))


def paragraph_moved(draft: Draft) -> bool:
    return _moved(draft, 1)


def paragraphs_moved(draft: Draft) -> bool:
    return _moved(draft, 3)


def _moved(draft: Draft, count: int) -> bool:
    able = [p for p in loose(draft) if p.getparent() is draft.body and texts(draft, p)]
    if len(able) < count + 2:
        return False
    start = draft.random.randrange(len(able) - count)
    moved = able[start : start + count]
    target = draft.random.choice([p for p in able if p not in moved])
    for paragraph in moved:
        draft.body.remove(paragraph)
    for paragraph in reversed(moved):
        target.addnext(paragraph)
    return True


def paragraph_split(draft: Draft) -> bool:
    """Two paragraphs where there was one, cut in the middle of a run."""

    def change(text: Node) -> None:
        run, paragraph = text.getparent(), text.getparent().getparent()
        if paragraph.tag != draft.w("p"):
            return
        fresh = draft.new("p")
        own = paragraph.find(draft.w("pPr"))
        if own is not None:
            fresh.append(copied(draft, own))
        cut = len(text.text) // 2
        rest = draft.new("r")
        if run.find(draft.w("rPr")) is not None:
            rest.append(copied(draft, run.find(draft.w("rPr"))))
        rest.append(draft.new("t", text.text[cut:]))
        for child in list(run)[run.index(text) + 1 :]:
            rest.append(child)
        following = list(run.itersiblings())
        text.text = text.text[:cut]
        text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        fresh.append(rest)
        for child in following:
            fresh.append(child)
        section = own.find(draft.w("sectPr")) if own is not None else None
        if section is not None:  # the section ends where the second half does
            properties(draft, fresh, "pPr").append(section)
        paragraph.addnext(fresh)

    able = [t for t in texts(draft) if t.getparent().getparent().tag == draft.w("p") and len(t.text) > 3]
    return draft.each(able, change, 2)


def paragraphs_merged(draft: Draft) -> bool:
    def change(paragraph: Node) -> None:
        following = paragraph.getnext()
        at = 1 if following.find(draft.w("pPr")) is not None else 0
        for k, child in enumerate([c for c in paragraph if c.tag != draft.w("pPr")]):
            following.insert(at + k, child)
        remove(paragraph)

    found = []
    for p in paragraphs(draft):
        following = p.getnext()
        section = p.find(f"{draft.w('pPr')}/{draft.w('sectPr')}")
        if following is not None and following.tag == draft.w("p") and section is None and texts(draft, following):
            found.append(p)
    return draft.each(found, change)


def paragraph_formatted(draft: Draft) -> bool:
    def change(paragraph: Node) -> None:
        own = properties(draft, paragraph, "pPr")
        toggle(own, draft.new("jc", val=draft.random.choice(("center", "right"))))
        toggle(own, draft.new("spacing", before="240", after="120"))

    return draft.each(paragraphs(draft), change, 2)


def mark_formatted(draft: Draft) -> bool:
    def change(paragraph: Node) -> None:
        own = properties(draft, paragraph, "pPr")
        run = own.find(draft.w("rPr"))
        if run is None:
            run = draft.new("rPr")
            put(own, run)
        toggle(run, draft.new("color", val="00AA33"))

    return draft.each(paragraphs(draft), change, 2)


def run_formatted(draft: Draft) -> bool:
    def change(text: Node) -> None:
        toggle(properties(draft, text.getparent(), "rPr"), draft.new("b"))
        toggle(properties(draft, text.getparent(), "rPr"), draft.new("sz", val="31"))

    return draft.each(texts(draft), change, 3)


def run_unformatted(draft: Draft) -> bool:
    runs = list(dict.fromkeys(t.getparent() for t in texts(draft) if t.getparent().find(draft.w("rPr")) is not None))
    return draft.each(runs, lambda run: run.remove(run.find(draft.w("rPr"))) if len(run) > 1 else None, 3)


def break_added(draft: Draft) -> bool:
    def change(text: Node) -> None:
        kind = draft.random.choice(("page", "column", "textWrapping"))
        text.addnext(draft.new("br", type=kind))
        text.addprevious(draft.new("tab"))

    return draft.each(texts(draft), change)


def sign_removed(draft: Draft) -> bool:
    """A tab, a break, a symbol, a hyphen that goes."""
    kinds = ("tab", "br", "cr", "sym", "noBreakHyphen", "softHyphen", "ptab")
    found = [e for e in draft.body.iter(*map(draft.w, kinds)) if e.getparent().tag == draft.w("r") and seen(e)]
    return draft.each(found, remove, 2)
