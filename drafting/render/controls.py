"""Each provision in a block content control with an opaque id, and the same id in a bookmark (word.md 5)."""

from __future__ import annotations

from typing import Final

from lxml import etree

from drafting.instrument.tree import Annex, Provision
from drafting.ooxml.names import W15, w
from drafting.ooxml.xmldoor import Element
from drafting.render.elements import make
from drafting.render.inlines import plain_text
from drafting.render.marking import WORDS
from drafting.render.typesetter import Typesetter

MOST: Final = 64  # characters of an alias or a tag (17.5.2.1: Word takes no more)


def alias(whole: Provision | Annex, setter: Typesetter) -> str:
    """What the control is called: the heading as printed, cut to 64 characters; "Preamble", "Signature" without one."""
    words = WORDS[setter.language]
    if isinstance(whole, Provision) and not whole.number:
        return words.preamble if whole.kind == "preamble" else words.closing
    title = plain_text(whole.title, setter.language)
    name = f"{whole.shown.rstrip('.')} – {title}" if title else whole.shown
    return name if len(name) <= MOST else name[: MOST - 1].rstrip() + "…"


def control(whole: Provision | Annex, content: list[Element], setter: Typesetter) -> Element:
    """The ``w:sdt`` round ``content``, with the bookmark from its first paragraph to its last."""
    name = setter.names.round[whole.id]
    appearance = etree.Element(f"{{{W15}}}appearance", {f"{{{W15}}}val": "hidden"}, nsmap={"w15": W15})
    _round(content, name, next(setter.serial))
    return make(
        "sdt",
        make(
            "sdtPr",
            make("alias", val=alias(whole, setter)),
            make("tag", val=name.replace("_prv_", "prv:")),
            make("id", val=setter.names.controls[whole.id]),
            appearance,
        ),
        make("sdtContent", *content),
    )


def _round(content: list[Element], name: str, own: int) -> None:
    paragraphs = [p for block in content for p in block.iter(w("p"))]
    first, last = paragraphs[0], paragraphs[-1]
    place = 1 if len(first) and first[0].tag == w("pPr") else 0
    first.insert(place, make("bookmarkStart", id=own, name=name))
    last.append(make("bookmarkEnd", id=own))
