"""A text and its mistakes: ``parse_text``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from lark import Lark, Token, UnexpectedInput
from lark.lexer import Lexer

from drafting.finding import Finding, Unusable
from drafting.library.text.build import Builder
from drafting.library.text.grammar import GRAMMAR
from drafting.library.text.labels import check_labels
from drafting.library.text.layout import Stretch, lay_out
from drafting.library.text.mistakes import mistake
from drafting.library.text.nodes import Inline, Paragraph, Span, TextTree
from drafting.library.text.scan import scan_alone, scan_stretch
from drafting.library.text.tokens import Piece
from drafting.place import SourceText


class _Given(Lexer):
    """Hands lark the tokens that scan.py has made."""

    def __init__(self, conf: object) -> None: ...

    def lex(self, data: Iterable[Token]) -> Iterator[Token]:  # type: ignore[override]
        yield from data


@cache
def _parser() -> Lark:
    return Lark(GRAMMAR, parser="lalr", lexer=_Given, start="text", maybe_placeholders=True)


@lru_cache(maxsize=4096)  # the texts of a library of some hundred clauses in two languages
def parse_text(source: SourceText) -> TextTree:
    """The tree of ``source``; each text is read once.

    Raises:
        Unusable: with a finding for every mistake that could be told apart, each at its line and column.
    """
    pieces, found = scan(source)
    if not found and not pieces:
        found = (mistake("text-empty", source, Span(0, 0)),)
    if found:
        raise Unusable(found)
    tokens = [Token(piece.kind, piece) for piece in pieces]
    try:
        raw = _parser().parse(tokens)
    except UnexpectedInput as error:
        raise Unusable([_explained(error, pieces, source)]) from None
    tree = TextTree(Builder(source).transform(raw), source)
    if found := check_labels(tree):
        raise Unusable(found)
    return tree


def parse_inline(source: SourceText, start: int, end: int) -> tuple[Inline, ...]:
    """The words of ``source`` between ``start`` and ``end`` as the content of one paragraph, spaces at its edges kept.

    Raises Unusable as ``parse_text`` does; braces of whole lines are no words.
    """
    kept = [at for at in range(start, end) if not _folded(source.text, at, start)]
    text = "".join(" " if source.text[at] in "\n\r" else source.text[at] for at in kept)
    pieces, scanner = scan_stretch(source, Stretch("", 0, text, (*kept, end), start))
    if scanner.found:
        raise Unusable(scanner.found)
    head = Piece("PARAGRAPH", "", Span(start, end))
    tokens = [Token(piece.kind, piece) for piece in (head, *pieces)]
    try:
        raw = _parser().parse(tokens)
    except UnexpectedInput as error:
        raise Unusable([_explained(error, (head, *pieces), source)]) from None
    (block,) = Builder(source).transform(raw)
    assert isinstance(block, Paragraph), "nothing but words was handed in"
    return block.content


def _folded(text: str, at: int, start: int) -> bool:
    """Whether the character at ``at`` is white space after white space."""
    return at > start and text[at] in " \n\r" and text[at - 1] in " \n\r"


def scan(source: SourceText) -> tuple[tuple[Piece, ...], tuple[Finding, ...]]:
    """Every piece of ``source``, and the mistakes that show before the grammar is asked."""
    stretches, found = lay_out(source)
    pieces: list[Piece] = []
    problems = list(found)
    for stretch in stretches:
        if isinstance(stretch, Stretch):
            end = stretch.offsets[-1]
            pieces.append(Piece("PARAGRAPH", stretch.label, Span(stretch.start, end), stretch.indent))
            got, scanner = scan_stretch(source, stretch)
        else:
            got, scanner = scan_alone(source, stretch)
        pieces.extend(got)
        problems.extend(scanner.found)
    return tuple(pieces), tuple(problems)


_INSIDE = {
    "REF_OPEN": "ref-unclear",
    "ANNEX_OPEN": "annex-unclear",
    "WHEN": "when-unclear",
    "LONE_WHEN": "when-unclear",
}


def _explained(error: UnexpectedInput, pieces: tuple[Piece, ...], source: SourceText) -> Finding:
    """What is wrong where the grammar met a piece it did not expect."""
    bad = getattr(getattr(error, "token", None), "value", None)
    at = pieces.index(bad) if isinstance(bad, Piece) else len(pieces)
    opened = next((p for p in reversed(pieces[:at]) if p.kind in _INSIDE or p.kind == "CLOSE"), None)
    if opened and opened.kind in _INSIDE:
        here = pieces[at]
        return mistake(_INSIDE[opened.kind], source, opened.span if here.kind == "CLOSE" else here.span)
    phrase = _still_open(pieces[:at], "WHEN", "END")
    passage = _still_open(pieces[:at], "LONE_WHEN", "LONE_END")
    kind = pieces[at].kind if at < len(pieces) else "$END"
    span = pieces[at].span if at < len(pieces) else Span(len(source.text), len(source.text))
    if phrase:
        code = {"WHEN": "passage-deep", "OTHERWISE": "otherwise-twice"}.get(kind, "passage-crosses")
        return mistake(code, source, phrase.span if code == "passage-crosses" else span)
    if kind in ("OTHERWISE", "END"):
        return mistake({"OTHERWISE": "otherwise-stray", "END": "end-stray"}[kind], source, span)
    if passage is None:
        return mistake({"LONE_OTHERWISE": "otherwise-stray"}.get(kind, "end-stray"), source, span)
    if kind == "$END":
        return mistake("passage-unclosed", source, passage.span)
    if kind == "LONE_WHEN":
        return mistake("passage-deep", source, span)
    before = pieces[at - 1].kind
    empty = before == "LONE_OTHERWISE" or (before == "CLOSE" and opened is not None and _opens_alone(pieces, at - 1))
    if empty:
        return mistake("passage-empty", source, passage.span)
    return mistake("otherwise-twice", source, span)


def _opens_alone(pieces: tuple[Piece, ...], close: int) -> bool:
    """Whether the CLOSE at ``close`` ends the opening line of a passage."""
    return next(p.kind for p in reversed(pieces[:close]) if p.kind in _INSIDE or p.kind == "PARAGRAPH") == "LONE_WHEN"


def _still_open(pieces: tuple[Piece, ...], opening: str, closing: str) -> Piece | None:
    """The last ``opening`` piece with no ``closing`` one after it."""
    return next((p if p.kind == opening else None for p in reversed(pieces) if p.kind in (opening, closing)), None)
