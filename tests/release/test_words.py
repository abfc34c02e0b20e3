from __future__ import annotations

import base64
from urllib.parse import quote
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.release.words import decoded, runs, spellings, words

SECRET = "reserve of 8,000 t & more"
DISGUISES = {
    "as it is": SECRET,
    "XML": escape(SECRET),
    "entities": "".join(f"&#{ord(each)};" for each in SECRET),
    "percent": quote(SECRET),
    "base64": base64.b64encode(SECRET.encode()).decode(),
    "base64 for addresses": base64.urlsafe_b64encode(SECRET.encode()).decode().rstrip("="),
    "base64 of UTF-16": base64.b64encode(SECRET.encode("utf-16-le")).decode(),
    "hexadecimal": SECRET.encode().hex(),
    "hexadecimal of UTF-16": SECRET.encode("utf-16-be").hex().upper(),
}


@pytest.mark.parametrize("name", DISGUISES)
def test_words_are_recognised_in_every_disguise(name: str) -> None:
    text = f"<a {DISGUISES[name]} b>"
    assert any(words(SECRET)[:4] == found[at : at + 4] for found in map(words, spellings(text)) for at in range(3))


@pytest.mark.parametrize("encoding", ["utf-8", "latin-1", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("ahead", [b"", b"\x00", b"ab", b"abc"])
def test_words_are_read_in_every_encoding(encoding: str, ahead: bytes) -> None:
    assert any("réserve de huit" in text for text in decoded(ahead + "réserve de huit".encode(encoding) + b"\xff"))


@given(st.text())
def test_quotation_marks_blanks_and_capitals_make_no_difference(text: str) -> None:
    assert words(text) == words(text.upper().lower()) or text != text.upper().lower()
    assert words(text.replace("'", "’").replace(" ", "\u00a0")) == words(text)


def test_runs_are_words_side_by_side() -> None:
    assert runs([("a", "b", "c")], 2) == {("a",), ("b",), ("c",), ("a", "b"), ("b", "c")}
