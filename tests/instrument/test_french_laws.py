"""Laws of the French seam over whole sentences: any typed word before any brace, agreed, open or missing."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from drafting.deal.wording.seam import VOWELS
from drafting.instrument.bind import scopes_of, world_of
from drafting.instrument.fill import fill
from drafting.instrument.number import number
from drafting.instrument.plain import inlines_text
from drafting.instrument.tree import Side
from drafting.library.text.nodes import Paragraph
from drafting.library.text.parse import parse_text
from drafting.place import SourceText
from tests.instrument.making import clause, place

FIELDS = """\
params:
  rate: {type: percent, default: "8"}
  wide: {type: percent}
  mark: {type: benchmark}
  things: {type: list}
  listed: {type: goods}
  lost: {type: text, label: {en: it, fr: un lieu}}
annexes:
  x: {title: {en: X, fr: X}, text: {en: x, fr: x}}
"""
USE = """\
- use: try.a
  with:
    mark: {name: {en: WTI, fr: le WTI}, currency: USD, unit: bbl}
    things: [{en: uranium, fr: "l'uranium"}, {en: oil, fr: le pétrole}, {en: metals, fr: les métaux}]
    listed: ["72", "2709", "2710"]
  open:
    wide:
      - {side: CAN, value: "5"}
      - {side: USA, value: "11"}
"""
WORDS = ["de", "à", "que", "lorsque", "pour", "vers", "jusqu'à", "À", "De"]
BRACES = [
    "{pair}", "{pair as short}", "{ref 1}", "{ref 1 and 2}", "{ref 2(a)}", "{ref this}", "{annex x}", "{rate}",
    "{wide}", "{mark}", "{things}", "{things as or}", "{listed}", "{listed as or}", "{lost}", "{le participant}",
    "{le présent instrument}", "{un | un | un} fait", "{effect-date}",
]  # fmt: skip
JOINS = ["", ",", " et", " ;"]
BITS = st.lists(
    st.tuples(st.sampled_from(WORDS), st.sampled_from(BRACES), st.sampled_from(JOINS)), min_size=1, max_size=6
)
NOT_JOINED = re.compile(rf"\b(?:de|à) les? |\b(?:de|que|lorsque) (?!onze)[{VOWELS}]", re.IGNORECASE)


TEXT = "(1) Un, {annex x}.\n\n(2) Ceux-ci :\n\n  (a) x."
PLACED = place(USE, clause("a", TEXT, TEXT, fields=FIELDS))


def printed(bits: list[tuple[str, str, str]], copy_for: Side) -> str:
    """A sentence of typed words and braces, as it prints in one original."""
    typed = " ".join(f"{word} {brace}{join}" for word, brace, join in bits)
    (paragraph,) = parse_text(SourceText.plain(f"{typed} fin.")).blocks
    assert isinstance(paragraph, Paragraph)
    (scope,) = scopes_of(PLACED, world_of(PLACED, "fr", copy_for))
    return inlines_text(fill(paragraph.content, scope, number((scope,))), "fr")


@given(BITS)
def test_words_and_braces_always_meet_well(bits: list[tuple[str, str, str]]) -> None:
    text = printed(bits, "CAN")
    assert not NOT_JOINED.search(text.replace("\u00a0", " ")), text
    assert "  " not in text
    assert not re.search(r"[ \u00a0][,.)]| ;", text)
    assert "{" not in text
    assert text.endswith("fin.")


@given(BITS)
def test_both_originals_hold_the_same_words(bits: list[tuple[str, str, str]]) -> None:
    canada, states = (re.findall(r"\w+", printed(bits, side).lower()) for side in ("CAN", "USA"))
    assert sorted(canada) == sorted(states)
