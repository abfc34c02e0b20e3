"""Characters to pieces: words outside braces, and what stands inside each brace.

The pieces are the terminals of grammar.py. Each brace opens with a piece that says what it is
(REF_OPEN, WHEN, …) and closes with CLOSE, so that the grammar alone says what may stand between.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.library.text.layout import Alone, Stretch
from drafting.library.text.tokens import Piece
from drafting.library.text.typed import TypedScanner
from drafting.place import SourceText

NAME = r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*"
CLAUSE = rf"{NAME}(?:\.{NAME})+"
_INSIDE = re.compile(r"((?:\\.|[^{}\\])*)\}")
_SELECTOR = re.compile(
    r"\s*([^\W\d_][\w-]*)\s*:"
)  # a name that is none is told by check.py, with the nearest right one
_BAR = re.compile(r"\\.|\[\[.*?\]\]|(\|)")
_SLASHED = re.compile(r"[^/|]+(?:/[^/|]+)+")
_VALUE = re.compile(r"\s*([^\W\d_][\w.'’-]*(?:\s+[\w'’-]+)*?)(?:\s+as\s+([a-z][a-z-]*))?\s*")
_BITS: dict[str, re.Pattern[str]] = {
    "REF_OPEN": re.compile(
        rf"\s+|(?P<CLAUSE>{CLAUSE})|(?P<THIS>this\b)|(?P<JOINER>(?:and|or|to)\b)"
        r"|(?P<TARGET>(?:[0-9]+|\([a-z]+\))(?:\([a-z]+\))*)(?![\w(])|(?P<COMMA>,)|(?P<JUNK>[^\s,]+|,)"
    ),
    "ANNEX_OPEN": re.compile(rf"\s+|(?P<CLAUSE>{CLAUSE})|(?P<NAME>{NAME})|(?P<JUNK>[^\s,]+|,)"),
    "WHEN": re.compile(
        rf"\s+|(?P<CLAUSE>{CLAUSE})|(?P<NOT>not\b(?!-))|(?P<IS>is\b(?!-))|(?P<OR>or\b(?!-))"
        rf"|(?P<NAME>[A-Za-z0-9]+(?:-[a-z0-9]+)*)|(?P<JUNK>[^\s,]+|,)"
    ),
}
_HEADS = {"ref": "REF_OPEN", "annex": "ANNEX_OPEN", "when": "WHEN"}


def scan_stretch(source: SourceText, stretch: Stretch) -> tuple[tuple[Piece, ...], TypedScanner]:
    """The pieces of one paragraph; the scanner holds the mistakes."""
    scanner = TypedScanner(source, stretch.text, stretch.offsets)
    return tuple(_paragraph(scanner)), scanner


def scan_alone(source: SourceText, alone: Alone) -> tuple[tuple[Piece, ...], TypedScanner]:
    """The pieces of a brace on its own line."""
    text = source.text[alone.span.start : alone.span.end]
    scanner = TypedScanner(source, text, range(alone.span.start, alone.span.end + 1))
    inside = " ".join(alone.inside.split())
    match inside.split(" "):
        case ["when", *_]:
            return tuple(_bits(scanner, "WHEN", "LONE_WHEN", 0, 1, len(text) - 1)), scanner
        case ["otherwise"]:
            kind = "LONE_OTHERWISE"
        case ["end"]:
            kind = "LONE_END"
        case ["signatures"]:
            kind = "SIGNATURES"
        case ["table", name]:
            kind, inside = "TABLE", name
        case [name, "as", "items"]:
            kind, inside = "ITEMS", name
        case _:
            scanner.report("brace-unclear", 0, len(text))
            return (), scanner
    return (Piece(kind, inside, alone.span, alone.indent),), scanner


def _paragraph(scanner: TypedScanner) -> Iterator[Piece]:
    text, at, begun = scanner.text, 0, 0
    while at < len(text):
        if text[at] == "\\":
            at += 2
            continue
        if text[at] == "*" and (close := text.find("*", at + 1)) > 0:
            if (brace := text.find("{", at, close)) > 0:
                yield from scanner.pieces(begun, at)
                scanner.report("italics-not-plain", brace, brace + 1)
                begun = close + 1
            at = close + 1
            continue
        if text[at] != "{":
            at += 1
            continue
        yield from scanner.pieces(begun, at)
        inside = _INSIDE.match(text, at + 1)
        if inside and text[at : at + 2] not in ("{{", "{%"):
            yield from _brace(scanner, at, inside.end())
            at = inside.end()
        else:
            at = _broken(scanner, at)
        begun = at
    yield from scanner.pieces(begun, len(text))


def _broken(scanner: TypedScanner, at: int) -> int:
    """Report a brace that does not close, and say where to go on."""
    text = scanner.text
    if text[at : at + 2] in ("{{", "{%"):
        close = max(text.find("}}", at), text.find("%}", at))
        end = close + 2 if close > 0 else len(text)
        scanner.report("code-refused", at, end)
        return end
    depth = 0
    for here in range(at, len(text)):
        depth += {"{": 1, "}": -1}.get(text[here], 0)
        if depth == 0:
            inner = text.find("{", at + 1)
            scanner.report("brace-nested", inner, text.index("}", inner) + 1)
            return here + 1
    scanner.report("brace-unclosed", at, at + 1)
    again = text.find("{", at + 1)
    return again if again > 0 else len(text)


def _brace(scanner: TypedScanner, at: int, end: int) -> Iterator[Piece]:
    """The pieces of the brace between ``at`` and ``end``, both braces included."""
    inside = scanner.text[at + 1 : end - 1]
    words = inside.split()
    if not words:
        return scanner.report("brace-empty", at, end)
    bars = [bar.start() + at + 1 for bar in _BAR.finditer(inside) if bar[1]]
    if bars:
        yield from _choice(scanner, at, end, bars)
        return None
    head = _HEADS.get(words[0][:1].lower() + words[0][1:])
    if head:
        capital = int(words[0][0].isupper())
        start = at + 1 + inside.index(words[0]) + len(words[0])
        yield from _bits(scanner, head, head, capital, start, end - 1)
    elif words in (["otherwise"], ["end"]):
        yield Piece(words[0].upper(), words[0], scanner.span(at, end))
    elif words[0] == "table" or words == ["signatures"] or words[-2:] == ["as", "items"]:
        scanner.report("block-inline", at, end, inside=" ".join(words))
    elif value := _VALUE.fullmatch(inside):
        yield Piece("VALUE", " ".join(value[1].split()) + (f"|{value[2]}" if value[2] else ""), scanner.span(at, end))
    elif _SLASHED.fullmatch(inside):
        scanner.report("choice-slash", at, end, fixed=" | ".join(bit.strip() for bit in inside.split("/")))
    else:
        scanner.report("brace-unclear", at, end)
    return None


def _choice(scanner: TypedScanner, at: int, end: int, bars: list[int]) -> Iterator[Piece]:
    selector = _SELECTOR.match(scanner.text, at + 1, bars[0])
    start = selector.end() if selector else at + 1
    yield Piece("CHOICE_OPEN", selector[1] if selector else "", scanner.span(at, end))
    for index, stop in enumerate([*bars, end - 1]):
        if index:
            yield Piece("BAR", "|", scanner.span(start - 1, start))
        begun, stopped = start, stop
        while begun < stopped and scanner.text[begun].isspace():
            begun += 1
        while stopped > begun and scanner.text[stopped - 1].isspace():
            stopped -= 1
        yield from scanner.pieces(begun, stopped)
        start = stop + 1
    yield Piece("CLOSE", "}", scanner.span(end - 1, end))


def _bits(scanner: TypedScanner, bits: str, kind: str, capital: int, start: int, close: int) -> Iterator[Piece]:
    """The pieces of a reference, an annex or a condition; ``close`` is the closing brace's place."""
    opened = scanner.text.rindex("{", 0, start)
    if kind == "LONE_WHEN":
        start = scanner.text.index("when") + 4
    yield Piece(kind, kind, scanner.span(opened, close + 1), capital)
    for bit in _BITS[bits].finditer(scanner.text, start, close):
        if bit.lastgroup:
            yield Piece(bit.lastgroup, bit[0], scanner.span(bit.start(), bit.end()))
    yield Piece("CLOSE", "}", scanner.span(close, close + 1))
