"""A word or two between two changes go with them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.compare.plan import Piece
from drafting.compare.settings import Settings
from drafting.compare.words import diff_streams
from drafting.document.document import read_document
from drafting.document.stream import PILCROW, Stream, stream_of
from drafting.prose.words import count_words
from tests.making.inline import held, para
from tests.making.packages import docx, run

texts = st.lists(st.sampled_from(["pay", "the", "duty", "on", "goods", "4,000", "(a)", "\u4f60", ";"]), max_size=14)
TAB = "<w:r><w:tab/></w:r>"
NOTE = '<w:r><w:footnoteReference w:id="9"/></w:r>'


def stream(*content: str) -> Stream:
    return stream_of([read_document(docx(para(*content))).blocks[0].paragraph])


def pieces_and_shown(before: Stream, after: Stream, settings: Settings | None = None) -> tuple[list[Piece], str]:
    pieces = list(diff_streams(before, after, settings or Settings()))
    out = []
    for piece in pieces:
        text = after.shown(*piece.new) if piece.sign == "+" else before.shown(*piece.old)
        out.append({"=": text, "-": f"[-{text}-]", "+": f"{{+{text}+}}"}[piece.sign])
    return pieces, "".join(out).rstrip("\n")


def shown(old: list[str], new: list[str]) -> str:
    return pieces_and_shown(stream(*old), stream(*new))[1]


@given(texts, texts)
def test_no_one_or_two_words_stay_between_two_changes(old: list[str], new: list[str]) -> None:
    before, after = stream(" ".join(old)), stream(" ".join(new))
    runs: list[list[str]] = []  # sign and text of what stays and what changes, turn by turn
    for piece in diff_streams(before, after):
        sign = "=" if piece.sign == "=" else "x"
        text = before.text[slice(*piece.old)] if sign == "=" else ""
        if runs and runs[-1][0] == sign:
            runs[-1][1] += text
        else:
            runs.append([sign, text])
    for sign, text in runs[1:-1]:
        assert sign == "x" or PILCROW in text or count_words(text, 3) >= 3


@pytest.mark.parametrize(
    ("old", "new", "want"),
    [
        (["  goods of origin"], ["    goods in origin"], "  [-goods of-]{+  goods in+} origin"),  # white space counts
        (["Canada exports"], [TAB, "Canada", TAB, " exports"], "[-Canada-]{+\tCanada\t+} exports"),
        (["a", TAB, "b and more"], ["c", TAB, "d and more"], "[-a\tb-]{+c\td+} and more"),  # a tab is typed
        (["shall pay the whole duty now"], ["may pay the whole duty later"],
         "[-shall-]{+may+} pay the whole duty [-now-]{+later+}"),  # three words are no confetti
        (["shall pay"], ["[shall] pay"], "{+[+}shall{+]+} pay"),  # brackets came, the word did not
        (["the \"Area\" is"], ["the \u201cArea\u201d is"], "the [-\"-]{+\u201c+}Area[-\"-]{+\u201d+} is"),
        (["see the Annex now"], ["see ", held("x", run("the Annex")), " now"], "see {++}the Annex{++} now"),  # not seen
        (["one", NOTE, " two three four"], ["1", NOTE, " 2 three four"], "[-one-]{+1+}[note][- two-]{+ 2+} three four"),
    ],
)  # fmt: skip
def test_what_goes_with_its_neighbours_and_what_stays(old: list[str], new: list[str], want: str) -> None:
    assert shown(old, new) == want


def test_the_next_paragraph_is_no_neighbour() -> None:
    def two(first: str, second: str) -> Stream:
        return stream_of([b.paragraph for b in read_document(docx(para(first) + para(second))).blocks])

    _, text = pieces_and_shown(two("of this kind", "Title one two three x"), two("of that", "Title one two three y"))
    assert "[-Title" not in text


def test_characters_are_not_taken_for_words() -> None:
    _, text = pieces_and_shown(stream("colours"), stream("koloars"), Settings(granularity="char"))
    assert "olo" in text.replace("[-colours-]", "")
