"""How a row reads in a list: the ``item`` of a parameter that holds rows, a line that knows the columns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from drafting.finding import Finding, Unusable
from drafting.library.fields import Bilingual
from drafting.library.params import RowsParam
from drafting.library.text.conditions import check_conditions
from drafting.library.text.known import Known
from drafting.library.text.mentions import check_mentions
from drafting.library.text.mistakes import mistake
from drafting.library.text.modals import check_modals
from drafting.library.text.nodes import AnnexReference, Paragraph, Reference, Span, TermUse, TextTree
from drafting.library.text.parse import parse_text
from drafting.library.text.twins import check_twins
from drafting.library.text.walk import pieces
from drafting.library.vocabulary import LANGUAGES, Language


def check_items(about: Known) -> Iterator[Finding]:
    """Findings about the items of all rows of a clause, in both languages."""
    for param in about.params.values():
        if isinstance(param, RowsParam) and param.item:
            yield from _item(param.item, replace(about, params=dict(param.columns)))


def _item(item: Bilingual, about: Known) -> Iterator[Finding]:
    trees: dict[Language, TextTree] = {}
    for language in LANGUAGES:
        try:
            tree = trees[language] = parse_text(item[language].source)
        except Unusable as error:
            yield from error.findings
            continue
        yield from _plain(tree)
        yield from check_mentions(tree, tree, about, language)
        yield from check_conditions(tree, about)
        yield from check_modals(tree, about, language)
    if len(trees) == len(LANGUAGES):
        yield from check_twins(trees["en"], trees["fr"], about)


def _plain(tree: TextTree) -> Iterator[Finding]:
    """An item is one line; what counts paragraphs or defines terms stands in the text around it."""
    line = tree.blocks[0]
    if len(tree.blocks) != 1 or not isinstance(line, Paragraph) or line.label:
        yield mistake("item-plain", tree.source, Span(0, len(tree.source.text)), what="more than one line")
        return
    for met in pieces(tree):
        match met.piece:
            case Reference() | AnnexReference():
                yield mistake("item-plain", tree.source, met.piece.span, what="a reference")
            case TermUse(defining=True):
                yield mistake("item-plain", tree.source, met.piece.span, what="a definition")
            case _:
                pass
