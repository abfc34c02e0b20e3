"""From lark's raw tree to nodes.py."""

from __future__ import annotations

import re
from typing import Any, cast

from lark import Token, Transformer, v_args

from drafting.library.text import nodes
from drafting.library.text.nodes import Span
from drafting.library.text.tokens import Piece
from drafting.place import SourceText

_LABELS = re.compile(r"[0-9]+|[a-z]+")


def _piece(token: Any) -> Piece:
    return cast(Piece, token.value)


@v_args(inline=True)
class Builder(Transformer[Token, Any]):
    """One method a rule of the grammar."""

    def __init__(self, source: SourceText) -> None:
        super().__init__()
        self.source = source

    def text(self, *blocks: nodes.Block) -> tuple[nodes.Block, ...]:
        return _deepened(blocks)

    def passage(self, when: Token, condition: nodes.Condition, _close: Token, then: Any, *rest: Any) -> nodes.Passage:
        otherwise = cast("tuple[nodes.Plain, ...]", rest[1] or ())
        end = _piece(rest[-1]).span.end
        return nodes.Passage(condition, then, otherwise, Span(_piece(when).span.start, end))

    def then(self, *plain: nodes.Plain) -> tuple[nodes.Plain, ...]:
        return plain

    otherwise = then

    def paragraph(self, head: Token, *content: nodes.Inline) -> nodes.Paragraph:
        piece = _piece(head)
        level = 0 if not piece.value else 1 if piece.value.isdigit() else 2
        return nodes.Paragraph(piece.value, level, piece.number, content, piece.span)

    def phrase(self, when: Token, condition: nodes.Condition, _close: Token, then: Any, *rest: Any) -> nodes.Phrase:
        return nodes.Phrase(condition, then, rest[1] or (), Span(_piece(when).span.start, _piece(rest[-1]).span.end))

    def leaves(self, *content: nodes.Leaf) -> tuple[nodes.Leaf, ...]:
        return content

    def words(self, token: Token) -> nodes.Words:
        return nodes.Words(_piece(token).value, _piece(token).span)

    def italic(self, token: Token) -> nodes.Italic:
        return nodes.Italic(_piece(token).value, _piece(token).span)

    def term(self, token: Token) -> nodes.TermUse:
        return nodes.TermUse(_piece(token).value, False, _piece(token).span)

    def definition(self, token: Token) -> nodes.TermUse:
        return nodes.TermUse(_piece(token).value, True, _piece(token).span)

    def value(self, token: Token) -> nodes.Named:
        name, _, style = _piece(token).value.partition("|")
        return nodes.Named(name, style or None, _piece(token).span)

    def choice(self, opened: Token, *rest: Any) -> nodes.Choice:
        forms = tuple(form for form in rest if not isinstance(form, Token))
        return nodes.Choice(_piece(opened).value or None, forms, _piece(opened).span)

    def form(self, *typed: nodes.Typed) -> nodes.Form:
        return typed

    def reference(self, opened: Token, *rest: Any) -> nodes.Reference:
        piece, clause = _piece(opened), None
        targets: tuple[nodes.Target, ...] = ()
        joiner: nodes.Joiner | None = None
        for bit in rest:
            if isinstance(bit, tuple):
                targets, joiner = bit
            elif bit is not None and _piece(bit).kind == "CLAUSE":
                clause = _piece(bit).value
        return nodes.Reference(clause, targets, joiner, bool(piece.number), piece.span)

    def targets(self, *tokens: Token) -> tuple[tuple[nodes.Target, ...], nodes.Joiner | None]:
        pieces = [_piece(token) for token in tokens if token is not None]
        found = tuple(
            nodes.Target(tuple(_LABELS.findall(piece.value)), piece.span) for piece in pieces if piece.kind == "TARGET"
        )
        joiner = next((piece.value for piece in pieces if piece.kind == "JOINER"), None)
        return found, cast("nodes.Joiner | None", joiner)

    def annex(self, opened: Token, *rest: Token) -> nodes.AnnexReference:
        piece = _piece(opened)
        names = {_piece(bit).kind: _piece(bit).value for bit in rest if bit is not None}
        return nodes.AnnexReference(names.get("CLAUSE"), names["NAME"], bool(piece.number), piece.span)

    def condition(self, *bits: Any) -> nodes.Condition:
        pieces = [_piece(bit) for bit in bits if isinstance(bit, Token)]
        subject, *others = (piece for piece in pieces if piece.kind in ("CLAUSE", "NAME"))
        options = next((bit for bit in bits if isinstance(bit, tuple)), tuple(other.value for other in others))
        negated = any(piece.kind == "NOT" for piece in pieces)
        return nodes.Condition(subject.value, options, negated, subject.span)

    def options(self, *bits: Token) -> tuple[str, ...]:
        return tuple(_piece(bit).value for bit in bits if _piece(bit).kind == "NAME")

    def table(self, token: Token) -> nodes.TableBlock:
        return nodes.TableBlock(_piece(token).value, _piece(token).span)

    def items(self, token: Token) -> nodes.ItemsBlock:
        return nodes.ItemsBlock(_piece(token).value, _piece(token).number, _piece(token).span)

    def signatures(self, token: Token) -> nodes.SignaturesBlock:
        return nodes.SignaturesBlock(_piece(token).span)


def _deepened(blocks: tuple[nodes.Block, ...]) -> tuple[nodes.Block, ...]:
    """The blocks with level 3 where a letter stands deeper than the item it belongs to."""
    item_indent: int | None = None

    def plain(block: nodes.Plain) -> nodes.Plain:
        nonlocal item_indent
        if not isinstance(block, nodes.Paragraph) or block.level == 0:
            return block
        if block.level == 1:
            item_indent = None
            return block
        if item_indent is None or block.indent <= item_indent:
            item_indent = block.indent
            return block
        return nodes.Paragraph(block.label, 3, block.indent, block.content, block.span)

    out: list[nodes.Block] = []
    for block in blocks:
        if isinstance(block, nodes.Passage):
            then, otherwise = tuple(map(plain, block.then)), tuple(map(plain, block.otherwise))
            out.append(nodes.Passage(block.condition, then, otherwise, block.span))
        else:
            out.append(plain(block))
    return tuple(out)
