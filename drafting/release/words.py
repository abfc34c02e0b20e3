"""Words as a search for leaks compares them: whatever the case, the quotation marks, the blanks or the escapes."""

from __future__ import annotations

import base64
import html
import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final
from urllib.parse import unquote

Words = tuple[str, ...]
_WORD: Final = re.compile(r"[^\W_]+(?:[.'_-][^\W_]+)*")
_SAME: Final = str.maketrans({"’": "'", "‘": "'", "‑": "-", "–": "-", "­": "", "\u200b": ""})
_BASE64: Final = re.compile(r"[A-Za-z0-9+/_-]{12,}={0,2}")
_HEX: Final = re.compile(r"(?:[0-9A-Fa-f]{2}){8,}")
_QUARTET: Final = 4  # base64 writes three bytes as four letters
_LONGEST: Final = 1 << 20  # characters of one run that is decoded; pictures are not text


def words(text: str) -> Words:
    """The words of ``text`` in lower case; what dots, hyphens, apostrophes and underlines hold together is one word."""
    return tuple(_WORD.findall(unicodedata.normalize("NFKC", text.translate(_SAME)).lower()))


def spellings(text: str) -> Iterator[str]:
    """``text`` itself and what it would be without XML or percent escapes, out of base64 and out of hexadecimal."""
    yield text
    if "&" in text and (plain := html.unescape(text)) != text:
        yield plain
    if "%" in text and (plain := unquote(text)) != text:
        yield plain
    for match in _BASE64.finditer(text[:_LONGEST]):
        run = match[0].translate(_URL_SAFE)
        for start in range(_QUARTET):  # letters of something else may stand right ahead of it
            piece = run[start:].rstrip("=")
            piece = piece[: len(piece) - (len(piece) % _QUARTET == 1)]
            yield from _as_text(base64.b64decode(piece + "=" * (-len(piece) % _QUARTET)))
    for match in _HEX.finditer(text[:_LONGEST]):
        yield from _as_text(bytes.fromhex(match[0]))


_URL_SAFE: Final = str.maketrans("-_", "+/")


def decoded(data: bytes) -> Iterator[str]:
    """What ``data`` is in each of the encodings in which text is written: UTF-8, one byte a letter, and both of UTF-16,
    from an even and from an odd byte on."""
    text = data.decode("utf-8", errors="replace")
    yield text
    if "\ufffd" in text:
        yield data.decode("latin-1")
    for encoding in ("utf-16-le", "utf-16-be"):
        for start in (0, 1):
            yield data[start:].decode(encoding, errors="replace")


def _as_text(data: bytes) -> Iterator[str]:
    """What ``data`` says where it says something: mostly letters and blanks."""
    for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
        try:
            text = data.decode(encoding).strip("\ufeff\x00")
        except UnicodeDecodeError:
            continue
        if sum(each.isalnum() or each in " .,-'" for each in text) * 4 > len(text) * 3:
            yield text


def runs(found: Iterable[Words], longest: int) -> frozenset[Words]:
    """Every run of one to ``longest`` words that stand side by side in one of ``found``; and what within one word is
    held together by dots, hyphens and underlines ("a.b-c" in "a.b-c.docx")."""
    out: set[Words] = set()
    for each in found:
        for size in range(1, longest + 1):
            out.update(each[at : at + size] for at in range(len(each) - size + 1))
        out.update((piece,) for word in each for piece in _within(word))
    return frozenset(out)


def _within(word: str) -> Iterator[str]:
    pieces = _HELD.split(word)
    if len(pieces) <= _PIECES:
        for first in range(0, len(pieces), 2):
            for last in range(first + 2, len(pieces), 2):
                yield "".join(pieces[first : last + 1])


_HELD: Final = re.compile(r"([._-])")
_PIECES: Final = 25  # a word of more than thirteen pieces is no name
