"""Of two texts that changed places the shorter one has moved, though it alone stayed equal."""

from __future__ import annotations

from drafting.compare.align import Aligner
from drafting.compare.plan import EditText, Insert, Keep, Remove
from drafting.document.document import read_document
from tests.making.packages import docx, paragraph

LONG = "Each Participant will publish the quantity of crude oil that it supplied in the preceding year, by destination."
SHORT = "The Participants may meet."


def plan(old: list[str], new: list[str]) -> list[object]:
    before, after = (read_document(docx("".join(map(paragraph, texts)))) for texts in (old, new))
    return list(Aligner().plan(before.blocks, after.blocks))


def test_a_short_equal_paragraph_moves_and_the_long_edited_one_stays() -> None:
    edited = LONG.replace("preceding", "previous")
    ops = plan(["Title", SHORT, LONG, "End"], ["Title", edited, SHORT, "End"])
    assert [type(op) for op in ops if not isinstance(op, Keep)] == [Remove, EditText, Insert]


def test_a_long_equal_paragraph_stays_and_the_short_edited_one_goes() -> None:
    text = "Eight words are enough to know this again."
    ops = plan(["Title", text, LONG, "End"], ["Title", LONG, text.replace("know", "tell"), "End"])
    assert any(isinstance(op, Keep) and op.old <= 2 < op.old + op.count for op in ops)


def test_nothing_moves_where_nothing_crosses() -> None:
    ops = plan(["Title", LONG, SHORT], ["Title", LONG.replace("will", "is to"), SHORT])
    assert [type(op) for op in ops] == [Keep, EditText, Keep]
