"""Links, controls, fields and directions around any words, nested at will: both views exact, never marked coarsely."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from drafting.ooxml.names import w
from drafting.ooxml.reading import read_package
from drafting.writers.docx.redline import redline
from tests.making.boxes import with_boxes
from tests.making.inline import field, held, link, para
from tests.making.packages import run
from tests.writers.test_inline_constructs import view

WORDS = st.lists(st.sampled_from(("one ", "two ", "three ", "four ", "Bera", "tung ")), min_size=1, max_size=4)


def wrapped(content: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Several pieces side by side, each with or without something around it."""
    inner = st.lists(content, min_size=1, max_size=3).map("".join)
    return st.one_of(
        inner,
        st.builds(link, st.sampled_from("ab"), inner),
        st.builds(held, st.sampled_from("tu"), inner),
        st.builds(field, st.sampled_from(('QUOTE "x"', 'QUOTE "y"', 'HYPERLINK \\l "a"', "REF a")), inner),
        inner.map(lambda runs: f'<w:bdo w:val="rtl">{runs}</w:bdo>'),
    )


PIECES = st.recursive(WORDS.map(lambda words: run("".join(words))), wrapped, max_leaves=6)
TEXTS = st.lists(st.lists(PIECES, min_size=1, max_size=3).map(lambda row: para(*row)), min_size=1, max_size=3).map(
    "".join
)


def unbalanced(data: bytes) -> int:
    """How many fields begin and do not end, or end before they began."""
    package = read_package(data)
    depth = lowest = 0
    for char in package.root(package.main).iter(w("fldChar")):
        depth += {"begin": 1, "end": -1}.get(char.get(w("fldCharType")) or "", 0)
        lowest = min(lowest, depth)
    return abs(depth) - lowest


@given(TEXTS, TEXTS)
def test_wrappers_of_both_texts_come_out_as_they_went_in(first: str, second: str) -> None:
    old, new = with_boxes(first), with_boxes(second)
    result = redline(old, new)
    assert view(result.docx, accept=True) == view(new, accept=None)
    assert view(result.docx, accept=False) == view(old, accept=None)
    assert unbalanced(result.docx) == 0
    assert not [note for note in result.notes if note.code == "marked-coarsely"]
