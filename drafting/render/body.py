"""The text itself: title, preamble, articles, signatures, annexes, in the order of treaty-practice 2.2."""

from __future__ import annotations

from copy import deepcopy
from typing import Final, assert_never

from drafting.instrument.tree import Annex, Block, Instrument, Paragraph, Provision, Signatures, Table
from drafting.ooxml.names import w
from drafting.ooxml.xmldoor import Element
from drafting.render.controls import control
from drafting.render.elements import break_run, make, paragraph, run
from drafting.render.paragraphs import Within, heading, text_paragraph
from drafting.render.tables import table
from drafting.render.title import title_lines
from drafting.render.typesetter import Typesetter

_HAIRLINE: Final = 20  # twips: the height of a paragraph that is there because Word wants one


def body(instrument: Instrument, signature_page: tuple[Element, ...], setter: Typesetter) -> list[Element]:
    """The blocks of the body. ``signature_page`` is the template's, filled; it stands where the signatures do."""
    blocks = [_title(instrument, setter)]
    blocks += [_provision(provision, signature_page, setter) for provision in instrument.provisions]
    blocks += [_annex(annex, signature_page, setter) for annex in instrument.annexes]
    blocks.append(_hairline(setter))  # LibreOffice doubles a bookmark that ends in the last paragraph (measured)
    return blocks


def _title(instrument: Instrument, setter: Typesetter) -> Element:
    content: list[Element] = []
    for line in title_lines(instrument).lines:
        content += [break_run(), run(line)] if content else [run(line)]
    return paragraph(setter.style("title"), *content)


def _provision(provision: Provision, signature_page: tuple[Element, ...], setter: Typesetter) -> Element:
    content = [heading(provision, setter)] if provision.number else []
    content += _blocks(provision.blocks, provision.kind, signature_page, setter)
    return control(provision, content or [paragraph(setter.style("plain"))], setter)


def _annex(annex: Annex, signature_page: tuple[Element, ...], setter: Typesetter) -> Element:
    return control(annex, [heading(annex, setter), *_blocks(annex.blocks, "annex", signature_page, setter)], setter)


def _blocks(
    blocks: tuple[Block, ...], within: Within, signature_page: tuple[Element, ...], setter: Typesetter
) -> list[Element]:
    made: list[Element] = []
    signed = any(isinstance(block, Signatures) for block in blocks)
    for index, block in enumerate(blocks):
        after_table = index > 0 and isinstance(blocks[index - 1], Table)
        before_table = index + 1 < len(blocks) and isinstance(blocks[index + 1], Table)
        match block:
            case Paragraph():
                made.append(text_paragraph(block, within, setter, keep=signed or before_table, spaced=after_table))
            case Table():
                if after_table:
                    made.append(_hairline(setter))  # two tables side by side would become one
                made.append(table(block, setter))
            case Signatures():
                made += [deepcopy(element) for element in signature_page]
            case _:
                assert_never(block)
    if made and made[-1].tag == w("tbl"):
        made.append(_hairline(setter))  # LibreOffice loses a bookmark that begins right after a table (measured)
    return made


def _hairline(setter: Typesetter) -> Element:
    spacing = make("spacing", before=0, after=0, line=_HAIRLINE, lineRule="exact")
    return paragraph(setter.style("plain"), properties=[spacing])
