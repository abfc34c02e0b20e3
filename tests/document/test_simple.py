"""The short way to read a paragraph gives what the long way gives, or leaves it to the long way."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from drafting.document.document import read_document
from drafting.document.inline import InlineReader
from drafting.document.simple import read_simple
from tests.making.packages import docx

TEXTS = st.text("ab é \t\n\u00a0\u2029\ufffc", max_size=6)
BOLD = "<w:rPr><w:b/></w:rPr>"
BETWEEN = ('<w:proofErr w:type="spellStart"/>', "<w:pPr/>", '<w:bookmarkStart w:id="1" w:name="x"/>', "<w:ins/>")


@st.composite
def runs(draw: st.DrawFn) -> str:
    inside = [draw(st.sampled_from(("", BOLD)))]
    for text in draw(st.lists(TEXTS, max_size=3)):
        space = draw(st.sampled_from(("", ' xml:space="preserve"')))
        inside.append(f"<w:t{space}>{text}</w:t>")
        inside.append(draw(st.sampled_from(("", "", "<w:lastRenderedPageBreak/>", "<w:tab/>", BOLD))))
    return f"<w:r>{''.join(inside)}</w:r>"


@given(st.lists(st.one_of(runs(), runs(), runs(), st.sampled_from(BETWEEN)), max_size=5))
def test_both_ways_give_the_same(content: list[str]) -> None:
    document = read_document(docx(f"<w:p>{''.join(content)}</w:p>"))
    block = document.blocks[0]
    reader = InlineReader(block.part, document.context)
    reader.children(block.element)
    reader.finish()
    simple = read_simple(block.element)
    assert simple is None or simple == ("".join(reader.parts), tuple(reader.spans))
    if simple is not None:
        assert not reader.specials
        assert not reader.anchors


@given(st.lists(st.tuples(st.sampled_from(("", BOLD)), st.text("ab ", min_size=1, max_size=6)), max_size=5))
def test_runs_of_plain_text_take_the_short_way(given_runs: list[tuple[str, str]]) -> None:
    content = "".join(f"<w:r>{look}<w:t>{text}</w:t></w:r>" for look, text in given_runs)
    block = read_document(docx(f"<w:p>{content}</w:p>")).blocks[0]
    simple = read_simple(block.element)
    assert simple is not None
    assert simple[0] == "".join(text.strip() for _, text in given_runs)
