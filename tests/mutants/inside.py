"""Changes to what stands in a paragraph and is no plain text: controls, fields, links, formulas, pictures, scripts."""

from __future__ import annotations

from tests.mutants.draft import Draft, Node, copied, remove, unwrap
from tests.mutants.places import change_word, loose, paragraphs, properties, rows, seen, tables, texts, toggle, whole


# -- content controls
def _controls(draft: Draft) -> list[Node]:
    found = [s for s in draft.body.iter(draft.w("sdt")) if seen(s)]
    return [s for s in found if s.find(draft.w("sdtContent")) is not None]


def control_text_changed(draft: Draft) -> bool:
    found = [t for s in _controls(draft) for t in texts(draft, s)]
    return draft.each(found, lambda t: change_word(draft, t), 2)


def control_unwrapped(draft: Draft) -> bool:
    return draft.each(_controls(draft), lambda s: unwrap(s, s.find(draft.w("sdtContent"))))


def control_removed(draft: Draft) -> bool:
    """A control that goes with what it holds."""
    able = [s for s in _controls(draft) if whole(draft, s) and next(s.iter(draft.w("sectPr")), None) is None]
    inline = [s for s in able if s.getparent().tag == draft.w("p") or s.getparent() is draft.body]
    return draft.each(inline, remove)


def control_moved(draft: Draft) -> bool:
    able = [s for s in _controls(draft) if s.getparent() is draft.body and whole(draft, s)]
    targets = [p for p in loose(draft) if p.getparent() is draft.body]
    return bool(targets) and draft.each(able, lambda s: draft.random.choice(targets).addnext(s))


def control_renamed(draft: Draft) -> bool:
    def change(control: Node) -> None:
        own = properties(draft, control, "sdtPr")
        for old in own.findall(draft.w("tag")):
            own.remove(old)
        own.append(draft.new("tag", val="kestrel"))

    return draft.each(_controls(draft), change)


def control_repeated(draft: Draft) -> bool:
    able = [s for s in _controls(draft) if s.getparent().tag in (draft.w("p"), draft.body.tag) and whole(draft, s)]
    return draft.each(able, lambda s: s.addnext(copied(draft, s)))


def _shell(draft: Draft) -> tuple[Node, Node]:
    control, own, content = draft.new("sdt"), draft.new("sdtPr"), draft.new("sdtContent")
    own.append(draft.new("tag", val=f"wyvern{draft.random.randrange(1000)}"))
    control.extend([own, content])
    return control, content


def block_control_added(draft: Draft) -> bool:
    def change(paragraph: Node) -> None:
        control, content = _shell(draft)
        paragraph.addprevious(control)
        content.append(paragraph)

    return draft.each([p for p in paragraphs(draft) if p.getparent() is draft.body], change)


def run_control_added(draft: Draft) -> bool:
    def change(text: Node) -> None:
        control, content = _shell(draft)
        run = text.getparent()
        run.addprevious(control)
        content.append(run)

    return draft.each([t for t in texts(draft) if t.getparent().getparent().tag == draft.w("p")], change)


def row_control_added(draft: Draft) -> bool:
    def change(table: Node) -> None:
        control, content = _shell(draft)
        row = draft.random.choice(rows(draft, table))
        row.addprevious(control)
        content.append(row)

    return draft.each(tables(draft), change)


# -- fields
def instruction_changed(draft: Draft) -> bool:
    found = [e for e in draft.body.iter(draft.w("instrText")) if (e.text or "").strip() and seen(e)]

    def change(code: Node) -> None:
        code.text = code.text.rstrip() + " \\* MERGEFORMAT "

    simple = [e for e in draft.body.iter(draft.w("fldSimple")) if seen(e)]
    done = draft.each(found, change)
    return draft.each(simple, lambda e: e.set(draft.w("instr"), (e.get(draft.w("instr")) or "") + " \\! ")) or done


def result_changed(draft: Draft) -> bool:
    found: list[Node] = []
    depth: list[bool] = []
    for e in draft.body.iter(draft.w("fldChar"), draft.w("t")):
        kind = e.get(draft.w("fldCharType"))
        if kind == "begin":
            depth.append(False)
        elif kind == "separate" and depth:
            depth[-1] = True
        elif kind == "end" and depth:
            depth.pop()
        elif depth and all(depth) and e.text and e.text.strip() and seen(e):
            found.append(e)
    found += [t for f in draft.body.iter(draft.w("fldSimple")) for t in texts(draft, f)]
    return draft.each(found, lambda t: change_word(draft, t), 2)


def field_removed(draft: Draft) -> bool:
    """A field that becomes its result: begin, code and end go."""
    able = [p for p in paragraphs(draft) if next(p.iter(draft.w("fldChar")), None) is not None and whole(draft, p)]

    def change(paragraph: Node) -> None:
        for e in list(paragraph.iter(draft.w("fldChar"), draft.w("instrText"))):
            remove(e)

    done = draft.each(able, change)
    return draft.each([e for e in draft.body.iter(draft.w("fldSimple")) if seen(e)], unwrap) or done


def field_added(draft: Draft) -> bool:
    def change(text: Node) -> None:
        at = text.getparent()
        for run in reversed(_field(draft, draft.random.choice((" DATE ", " REF wyvern \\h ", " AUTHOR ")))):
            at.addnext(run)

    return draft.each(texts(draft), change)


def _field(draft: Draft, code: str) -> list[Node]:
    runs = [draft.new("r") for _ in range(3)]
    runs.insert(3, draft.run("kestrel"))
    runs.append(draft.new("r"))
    runs[0].append(draft.new("fldChar", fldCharType="begin"))
    runs[1].append(draft.new("instrText", code))
    runs[2].append(draft.new("fldChar", fldCharType="separate"))
    runs[4].append(draft.new("fldChar", fldCharType="end"))
    return runs


def simple_field_added(draft: Draft) -> bool:
    def change(text: Node) -> None:
        field = draft.new("fldSimple", instr=" TITLE ")
        field.append(draft.run("kestrel"))
        text.getparent().addnext(field)

    return draft.each([t for t in texts(draft) if t.getparent().getparent().tag == draft.w("p")], change)


# -- links
def _links(draft: Draft) -> list[Node]:
    return [e for e in draft.body.iter(draft.w("hyperlink")) if seen(e)]


def link_text_changed(draft: Draft) -> bool:
    return draft.each([t for e in _links(draft) for t in texts(draft, e)], lambda t: change_word(draft, t), 2)


def link_target_changed(draft: Draft) -> bool:
    def change(link: Node) -> None:
        if link.get(draft.r("id")):
            link.set(draft.r("id"), draft.relate(draft.main, "hyperlink", "https://example.org/wyvern", external=True))
        else:
            link.set(draft.w("anchor"), "kestrel")

    return draft.each(_links(draft), change)


def link_removed(draft: Draft) -> bool:
    return draft.each(_links(draft), unwrap)


def link_added(draft: Draft) -> bool:
    def change(text: Node) -> None:
        link, run = draft.new("hyperlink"), text.getparent()
        link.set(draft.r("id"), draft.relate(draft.main, "hyperlink", "https://example.org/fjord", external=True))
        run.addprevious(link)
        link.append(run)

    return draft.each([t for t in texts(draft) if t.getparent().getparent().tag == draft.w("p")], change)


# -- formulas
def _formulas(draft: Draft) -> list[Node]:
    return [e for e in draft.body.iter(draft.m("oMath")) if seen(e)]


def formula_changed(draft: Draft) -> bool:
    found = [t for e in _formulas(draft) for t in e.iter(draft.m("t")) if t.text]
    return draft.each(found, lambda t: setattr(t, "text", t.text + "+7"))


def formula_removed(draft: Draft) -> bool:
    return draft.each(_formulas(draft), remove)


def formula_repeated(draft: Draft) -> bool:
    return draft.each(_formulas(draft), lambda e: e.addnext(copied(draft, e)))


# -- pictures and drawings
def _pictures(draft: Draft) -> list[Node]:
    kinds = ("drawing", "pict", "object")
    return [e for e in draft.body.iter(*map(draft.w, kinds)) if seen(e) and e.getparent().tag == draft.w("r")]


def picture_replaced(draft: Draft) -> bool:
    found = [e for p in _pictures(draft) for e in p.iter("*") for key in e.attrib if key == draft.r("embed")]

    def change(blip: Node) -> None:
        target = draft.target(draft.main, blip.get(draft.r("embed")))
        if target in draft.parts:
            part = draft.add_part("word/media/wyvern.png", draft.parts[target] + b"\0", "image/png")
            blip.set(draft.r("embed"), draft.relate(draft.main, "image", part))

    return draft.each(found, change)


def picture_resized(draft: Draft) -> bool:
    found = [e for p in _pictures(draft) for e in p.iter("*") if isinstance(e.tag, str) and e.tag.endswith("}extent")]
    return draft.each(found, lambda e: e.set("cx", "777000"))


def picture_removed(draft: Draft) -> bool:
    return draft.each(_pictures(draft), remove)


def picture_repeated(draft: Draft) -> bool:
    return draft.each(_pictures(draft), lambda e: e.getparent().addnext(copied(draft, e.getparent())))


# -- scripts
def right_to_left_changed(draft: Draft) -> bool:
    def ours(text: Node) -> bool:
        return (
            any("\u0590" <= c <= "\u08ff" for c in text.text)
            or text.getparent().find(f"{draft.w('rPr')}/{draft.w('rtl')}") is not None
        )

    def change(text: Node) -> None:
        text.text = (
            text.text[: len(text.text) // 2]
            + " \u0645\u0639\u0627\u0647\u062f\u0629 "
            + text.text[len(text.text) // 2 :]
        )

    return draft.each([t for t in texts(draft) if ours(t)], change, 2)


def right_to_left_toggled(draft: Draft) -> bool:
    able = [t.getparent() for t in texts(draft) if t.getparent().find(f"{draft.w('rPr')}/{draft.w('rtl')}") is not None]
    return draft.each(able, lambda run: toggle(run.find(draft.w("rPr")), draft.new("rtl")))


def east_asian_changed(draft: Draft) -> bool:
    def ours(text: Node) -> bool:
        return any("\u3040" <= c <= "\u9fff" or "\uac00" <= c <= "\ud7af" for c in text.text)

    def change(text: Node) -> None:
        text.text = text.text[:-1] + "\u6761\u7d04" + text.text[-1:]

    return draft.each([t for t in texts(draft) if ours(t)], change, 2)


def ruby_changed(draft: Draft) -> bool:
    found = [t for e in draft.body.iter(draft.w("rt")) for t in e.iter(draft.w("t")) if t.text]
    return draft.each(found, lambda t: setattr(t, "text", t.text + "\u3042"))


def smart_tag_unwrapped(draft: Draft) -> bool:
    def change(tag: Node) -> None:
        for own in tag.findall(draft.w("smartTagPr")):
            tag.remove(own)
        unwrap(tag)

    return draft.each([e for e in draft.body.iter(draft.w("smartTag")) if seen(e)], change)
