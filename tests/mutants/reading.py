"""What a reader of a Word file sees, straight from the XML: no code of the engine between."""

from __future__ import annotations

from tests.mutants.draft import Draft, Node

_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "sym": "\u2022"}
_ANCHORED = ("footnoteReference", "endnoteReference")
_PROPERTIES = ("pPr", "rPr", "tblPr", "trPr", "tcPr", "sectPr")
_VOLATILE = "REF"  # the one field of the specimen whose result Word works out by itself


def seen(draft: Draft) -> list[object]:
    """Blocks, words, signs and formatting of the body with its notes, and the headers of each section."""
    return [*_blocks(draft, draft.body), *_headers(draft)]


def _blocks(draft: Draft, holder: Node) -> list[object]:
    found: list[object] = []
    for child in holder:
        name = _name(child)
        if name == "p":
            found.append(_paragraph(draft, child))
        elif name == "tbl":
            found.append([_formats(child, "tblPr"), *_blocks(draft, child)])
        elif name in ("tr", "tc"):
            found.append([name, _formats(child, name + "Pr"), *_blocks(draft, child)])
        elif name == "sdt":
            content = child.find(draft.w("sdtContent"))
            found += _blocks(draft, content) if content is not None else []
        elif name == "sectPr":
            found.append(_kept(child))
    return found


def _paragraph(draft: Draft, paragraph: Node) -> list[object]:
    section = paragraph.find(f"{draft.w('pPr')}/{draft.w('sectPr')}")
    words = _joined(_runs(draft, paragraph))
    return [_formats(paragraph, "pPr"), words, _kept(section) if section is not None else None]


def _joined(runs: list[tuple[object, str]]) -> list[tuple[object, str]]:
    found: list[tuple[object, str]] = []
    for look, text in runs:
        if found and found[-1][0] == look:
            found[-1] = look, found[-1][1] + text
        elif text:
            found.append((look, text))
    return found


def _runs(draft: Draft, holder: Node) -> list[tuple[object, str]]:
    found: list[tuple[object, str]] = []
    hidden = False  # in the result of a field that Word works out by itself
    code = ""
    for each in holder.iter("*"):
        name = _name(each)
        if name == "fldChar":
            kind = each.get(draft.w("fldCharType"))
            code = "" if kind == "begin" else code
            hidden = kind == "separate" and code.split()[:1] == [_VOLATILE]
            found.append((None, "" if kind != "separate" else _shown(code)))
        elif name == "instrText":
            code += each.text or ""
        elif name == "fldSimple":
            found.append((None, _shown(each.get(draft.w("instr")) or "")))
        elif name == "hyperlink":
            found.append((None, f"{{to {_target(draft, each)}}}"))
        elif name == "t" and not hidden and "Fallback" not in map(_name, each.iterancestors()):
            run = next((a for a in each.iterancestors() if _name(a) == "r"), None)
            found.append((_formats(run, "rPr") if run is not None else (), each.text or ""))
        elif name in _SIGNS and _name(each.getparent()) == "r":
            found.append((None, _SIGNS[name]))
        elif name in _ANCHORED:
            found.append((None, repr(_note(draft, name[:-9], each.get(draft.w("id"))))))
        elif name == "extent":
            found.append((None, f"[{each.get('cx')}]"))
        elif name == "blip":
            target = draft.target(draft.main, each.get(draft.r("embed")))
            found.append((None, repr(draft.parts.get(target))))
    return found


def _shown(code: str) -> str:
    """A field by its code; one that is a link like a link."""
    words = code.split()
    return "{to " + words[1].strip('"') + "}" if words[:1] == ["HYPERLINK"] else "{" + " ".join(words) + "}"


def _target(draft: Draft, link: Node) -> str:
    rows = draft.rels(draft.main)
    return next((row.get("Target") for row in rows if row.get("Id") == link.get(draft.r("id"))), "?")


def _note(draft: Draft, kind: str, ident: str | None) -> list[object]:
    for part in draft.related(draft.main, kind + "s"):
        for note in draft.tree(part):
            if note.get(draft.w("id")) == ident:
                return _blocks(draft, note)
    return []


def _headers(draft: Draft) -> list[object]:
    found: list[object] = []
    current: dict[tuple[str, str], list[object]] = {}
    for section in draft.body.iter(draft.w("sectPr")):
        for reference in section:
            if _name(reference) in ("headerReference", "footerReference"):
                part = draft.target(draft.main, reference.get(draft.r("id")))
                slot = _name(reference), reference.get(draft.w("type")) or "default"
                current[slot] = _blocks(draft, draft.tree(part)) if part in draft.parts else []
        said = {slot: blocks for slot, blocks in current.items() if any(block[1] for block in blocks)}  # type: ignore[index]
        found.append(sorted(said.items(), key=repr))
    return found


def _formats(holder: Node, name: str) -> tuple[object, ...]:
    own = next((child for child in holder if _name(child) == name), None)
    return () if own is None else _kept(own)


def _kept(properties: Node) -> tuple[object, ...]:
    skipped = ("rPr", "sectPr", "headerReference", "footerReference", "numPr", "rStyle", "pStyle")
    return tuple(
        sorted(
            (_name(child), tuple(sorted((k.rpartition("}")[2], v) for k, v in child.items())), _kept(child))
            for child in properties
            if _name(child) not in skipped
        )
    )


def _name(element: Node) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
