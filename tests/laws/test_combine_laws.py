"""Combining reviewers' copies: each one's text is in the result, the base too, and the order does not matter."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafting.document.document import document_of
from drafting.document.values import DocumentValue, document_value
from drafting.ooxml.orphans import without_orphans
from drafting.ooxml.package import Package
from drafting.ooxml.reading import read_package
from drafting.ooxml.views import reject_all
from drafting.writers.combined.combining import Combined, combine
from drafting.writers.combined.copies import Copy
from drafting.writers.combined.faithful import only
from tests.laws.documents import FLAVOURS, Block, Flavour, Para, reviewed
from tests.laws.documents import Text as Words
from tests.laws.files import written
from tests.making.packages import docx, paragraph

Text = tuple[Block, ...]
few = settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
many = settings(few, max_examples=1_000)
NAMES = ("Ana", "Bo", "Chloé")


def value(package: Package) -> DocumentValue:
    """Text, structure, format, links, notes, boxes, headers and footers."""
    return document_value(document_of(package))


def combined(base: Text, copies: list[Text], order: int = 1) -> Combined:
    rows = [Copy(written(copy), f"{name}.docx", name) for name, copy in zip(NAMES, copies, strict=False)]
    return combine(written(base), rows[::order], decide=lambda _: "both")


def holds(base: Text, copies: list[Text]) -> None:
    made = combined(base, copies)
    package = read_package(made.docx)
    assert value(without_orphans(package, reject_all(package))) == value(read_package(written(base)))
    coarse = {name for each in made.conflicts if each.sort != "words" for row in each.variants for name in row.names}
    assert {note.place.file for note in made.notes if note.code == "combined-in-part"} <= {f"{n}.docx" for n in coarse}
    for name, copy in zip(NAMES, copies, strict=False):
        if not made.conflicts:
            assert value(only(package, [name])) == value(read_package(written(copy)))
    if not coarse:
        assert combined(base, copies, -1).docx == made.docx


@pytest.mark.parametrize(
    "theirs",
    [Para((Words("Hello there."),), "Heading1"), Para((Words("Hello there.", "b"),))],
    ids=["as a heading", "in bold"],
)
def test_the_same_words_in_another_look_are_another_insertion(theirs: Para) -> None:
    base: Text = (Para((Words("End."),)),)
    copies: list[Text] = [(Para((Words("Hello there."),)), *base), (theirs, *base)]
    holds(base, copies)
    made = combined(base, copies)
    assert len(made.conflicts) == 1
    package = read_package(made.docx)
    assert [value(only(package, [name])) for name in NAMES[:2]] == [value(read_package(written(c))) for c in copies]


@pytest.mark.parametrize("flavour", FLAVOURS)
@few
@given(st.data())
def test_one_reviewers_changes_alone_give_that_copy_and_none_the_base(flavour: Flavour, data: st.DataObject) -> None:
    holds(*data.draw(reviewed(flavour)))


@pytest.mark.deep
@pytest.mark.parametrize("flavour", FLAVOURS)
@many
@given(st.data())
def test_one_reviewers_changes_alone_give_that_copy_four_thousand_times(flavour: Flavour, data: st.DataObject) -> None:
    holds(*data.draw(reviewed(flavour)))


def said(words: list[list[str]]) -> bytes:
    return docx("".join(paragraph(" ".join(line)) for line in words))


@settings(few, max_examples=10)
@given(st.randoms(use_true_random=False))
def test_overlapping_edits_are_all_in_the_list_and_others_are_not(random: Random) -> None:
    base = [[f"w{line}x{at}" for at in range(8)] for line in range(4)]
    places = [(line, at) for line in range(4) for at in range(8)]
    edited = [set(random.sample(places, random.randint(1, 6))) for _ in NAMES]
    copies = [[[f"{name}{line}x{at}" if (line, at) in mine else word for at, word in enumerate(row)]
               for line, row in enumerate(base)] for name, mine in zip(NAMES, edited, strict=True)]  # fmt: skip
    rows = [Copy(said(copy), f"{name}.docx", name) for name, copy in zip(NAMES, copies, strict=True)]
    made = combine(said(base), rows, decide=lambda _: "both")
    told = {
        (name, word)
        for each in made.conflicts
        for row in each.variants
        for name in row.names
        for word in row.text.split()
    }
    for line, at in places:
        who = [name for name, mine in zip(NAMES, edited, strict=True) if (line, at) in mine]
        if len(who) > 1:
            assert {(name, f"{name}{line}x{at}") for name in who} <= told
    if len(set.union(*edited)) == sum(map(len, edited)):
        near = {(line, at + step) for mine in edited for line, at in mine for step in (-1, 1)}
        assert not made.conflicts or any(near & mine for mine in edited)
    package = read_package(made.docx)
    for name, copy in zip(NAMES, copies, strict=True):
        assert value(only(package, [name])) == value(read_package(said(copy)))
