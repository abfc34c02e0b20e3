"""Accepting and rejecting some changes and then the others gives what deciding all at once gives."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafting.document.document import document_of
from drafting.document.values import DocumentValue, document_value
from drafting.ooxml.coupling import closed, coupled_in, coupled_notes
from drafting.ooxml.names import w
from drafting.ooxml.package import Package, write_package
from drafting.ooxml.reading import read_package
from drafting.ooxml.revisions import has_revisions
from drafting.ooxml.someviews import resolved
from drafting.ooxml.views import accept_all, reject_all
from drafting.ooxml.xmldoor import Element
from drafting.writers.docx.changemarks import revisions_of
from drafting.writers.docx.redline import redline
from tests.laws.documents import FLAVOURS, Flavour, versions
from tests.laws.files import written

few = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
many = settings(few, max_examples=1_500)
AUTHOR = w("author")


def text(package: Package) -> DocumentValue:
    return document_value(document_of(package))


def marked(data: st.DataObject, flavour: Flavour) -> tuple[Package, Random]:
    """A redline whose marks are two people's, drawn by lot."""
    old, new = data.draw(versions(flavour))
    package = read_package(redline(written(old), written(new)).docx)
    random = Random(data.draw(st.integers(0, 2**32)))
    changed: dict[str, Element] = {}
    for story in package.stories():
        root = changed[story.part] = package.copy_root(story.part)
        for mark in revisions_of(root):
            if mark.get(AUTHOR) is not None:
                mark.set(AUTHOR, random.choice("AB"))
    return read_package(write_package(package.replaced(changed))), random


def marks(package: Package, random: Random, share: float) -> frozenset[Element]:
    """Some of the marks of a package, with what they are coupled with."""
    roots = [package.root(story.part) for story in package.stories()]
    some = [mark for root in roots for mark in revisions_of(root) if random.random() < share]
    groups = [group for root in roots for group in coupled_in(root)]
    return closed(some, [*groups, *coupled_notes(package)])


def again(package: Package) -> Package:
    """The same, written and read back."""
    return read_package(write_package(package))


def holds(package: Package, random: Random) -> None:
    chosen = marks(package, random, random.choice((0.1, 0.5, 0.9)))
    accepted, rejected = resolved(package, accepted=chosen), resolved(package, rejected=chosen)
    assert text(accept_all(again(accepted))) == text(accept_all(package))
    assert text(reject_all(again(rejected))) == text(reject_all(package))
    step = again(accepted)
    more = resolved(step, accepted=marks(step, random, 0.5))
    assert text(accept_all(again(more))) == text(accept_all(package))


def decided_apart(package: Package, random: Random) -> None:
    everything = {m for story in package.stories() for m in revisions_of(package.root(story.part))}
    some = marks(package, random, 0.5)
    at_once = resolved(package, accepted=some, rejected=everything - some)
    assert not any(has_revisions(at_once.root(story.part)) for story in at_once.stories())
    stays = resolved(package, accepted=everything)
    assert text(stays) == text(accept_all(package))
    assert text(resolved(package, rejected=everything)) == text(reject_all(package))


@pytest.mark.parametrize("flavour", FLAVOURS)
@few
@given(st.data())
def test_the_rest_afterwards_is_the_same_as_all_at_once(flavour: Flavour, data: st.DataObject) -> None:
    holds(*marked(data, flavour))


@few
@given(st.data())
def test_deciding_every_mark_is_accepting_and_rejecting_everything(data: st.DataObject) -> None:
    decided_apart(*marked(data, "all"))


@pytest.mark.deep
@pytest.mark.parametrize("flavour", FLAVOURS)
@many
@given(st.data())
def test_the_rest_afterwards_is_the_same_six_thousand_times(flavour: Flavour, data: st.DataObject) -> None:
    holds(*marked(data, flavour))
