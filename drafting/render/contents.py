"""The table of contents: a real field with real entries, in the control Word makes for it (word.md 3)."""

from __future__ import annotations

from typing import Final

from drafting.instrument.tree import Annex, Instrument, Provision
from drafting.ooxml.names import w
from drafting.ooxml.xmldoor import Element
from drafting.render.elements import field, make, paragraph, run, tab_run, text_element
from drafting.render.inlines import plain_text
from drafting.render.marking import WORDS
from drafting.render.pages import Pages
from drafting.render.typesetter import Typesetter
from drafting.render.wholes import wholes

CONTROL: Final = 1  # the contents' own w:id; provisions have nine digits
_INSTRUCTION: Final = r'TOC \o "1-1" \h \z \u'
_WITHOUT_PAGES: Final = r'TOC \o "1-1" \n \h \z \u'


def contents(instrument: Instrument, pages: Pages | None, setter: Typesetter) -> Element:
    """The ``w:sdt`` of the contents. Without ``pages`` its lines are links and show no page."""
    headed = [whole for whole in wholes(instrument) if whole.id in setter.names.contents]
    lines = [_line(whole, pages, setter) for whole in headed]
    head = paragraph(setter.style("contents-heading"), run(WORDS[setter.language].contents))
    begin = [
        make("r", make("fldChar", fldCharType="begin")),
        make("r", text_element("instrText", f" {_INSTRUCTION if pages is not None else _WITHOUT_PAGES} ")),
        make("r", make("fldChar", fldCharType="separate")),
    ]
    end = paragraph(setter.style("plain"), make("r", make("fldChar", fldCharType="end")))
    if lines:
        for place, element in enumerate(begin, 1):
            lines[0].insert(place, element)
    else:
        end[1:1] = begin
    gallery = make("docPartObj", make("docPartGallery", val="Table of Contents"), make("docPartUnique"))
    return make("sdt", make("sdtPr", make("id", val=CONTROL), gallery), make("sdtContent", head, *lines, end))


def _line(whole: Provision | Annex, pages: Pages | None, setter: Typesetter) -> Element:
    name = setter.names.contents[whole.id]
    content = [run(whole.shown), tab_run(), run(plain_text(whole.title, setter.language))]
    if pages is not None:
        content += [tab_run(), *field(rf"PAGEREF {name} \h", str(pages.of.get(name, 0)))]
    link = make("hyperlink", *content, anchor=name, history=1)
    return paragraph(setter.style("contents-entry"), link)


def total_pages(root: Element, total: int) -> None:
    """Sets what the NUMPAGES fields of a footer show until Word counts; changes ``root``."""
    for story_paragraph in root.iter(w("p")):
        wanted = False
        for element in story_paragraph.iter(w("instrText"), w("fldChar"), w("t")):
            if element.tag == w("instrText"):
                wanted = (element.text or "").split()[:1] == ["NUMPAGES"]
            elif element.tag == w("fldChar"):
                wanted = wanted and element.get(w("fldCharType")) != "end"
            elif wanted:
                element.text = str(total)
