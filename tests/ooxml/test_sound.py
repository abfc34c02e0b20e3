"""What Word would refuse or repair, found without the schemas."""

from __future__ import annotations

import re

import pytest

from drafting.cli.templates import template_for
from drafting.keeping.wordset import drawn
from drafting.ooxml.package import Package
from drafting.ooxml.reading import read_package
from drafting.ooxml.sound import faults
from tests.render import samples


@pytest.fixture(scope="module")
def whole() -> Package:
    return read_package(drawn(samples.english(), template_for("nonbinding", "letter", "deal.yaml", None)))


def spoiled(package: Package, old: str, new: str, part: str | None = None) -> list[str]:
    """The faults of ``package`` with one place of its text changed (a regular expression)."""
    name = part or package.main
    text = package.data(name).decode()
    changed, count = re.subn(old, new, text, count=1, flags=re.DOTALL)
    assert count == 1, old
    return list(faults(package.replaced({name: changed.encode()})))


def test_a_draft_is_sound(whole: Package) -> None:
    assert list(faults(whole)) == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (r'<w:pStyle w:val="[^"]+"/>', '<w:pStyle w:val="Nowhere"/>', "no style Nowhere"),
        (r"(<w:pPr>)(<w:pStyle[^>]*/>)", r"\1<w:jc w:val='left'/>\2", "pStyle stands in the wrong order in pPr"),
        (r"<w:bookmarkEnd [^>]*/>", "", "has no end"),
        (r'(<w:bookmarkStart w:id="\d+" w:name=")[^"]+', r"\1_" + "x" * 60, "too long"),
        (r"REF (\S+)", "REF _Gone", "_Gone, which does not exist"),
        (r'<w:fldChar w:fldCharType="end"/>', "", "field"),
        (r"<w:gridCol [^>]*/>", "", "columns"),
        (r"<w:sectPr\b(?:(?!<w:sectPr).)*</w:sectPr></w:body>", "</w:body>", "does not end with its section"),
        (r"<w:sdtContent>.*?</w:sdtContent>", "<w:sdtContent/>", "a content control is empty"),
        (r'(<w:footnoteReference[^>]* w:id=")\d+', r"\g<1>999", "no footnote 999"),
    ],
)
def test_a_fault_is_found_and_named(whole: Package, old: str, new: str, said: str) -> None:
    assert any(said in fault for fault in spoiled(whole, old, new)), spoiled(whole, old, new)


def test_a_control_id_or_bookmark_that_stands_twice_is_found(whole: Package) -> None:
    text = whole.data(whole.main).decode()
    mark = re.search(r'<w:bookmarkStart w:id="(\d+)" w:name="([^"]+)"/>', text)
    assert mark
    twice = spoiled(whole, re.escape(mark[0]), mark[0] * 2)
    assert any("stands twice" in fault for fault in twice)


def test_a_link_to_a_relationship_that_is_gone_is_found(whole: Package) -> None:
    relations = [rel for rel in whole.relationships(whole.main).values() if "header" not in rel.type]
    gone = whole.replaced(relationships={whole.main: relations})
    assert any("relationship" in fault for fault in faults(gone))


@pytest.mark.usefixtures("workspace")
def test_the_samples_are_drawn_by_the_shipped_templates() -> None:
    for profile in ("binding", "nonbinding"):
        docx = drawn(samples.english(profile=profile), template_for(profile, "a4", "deal.yaml", None))  # type: ignore[arg-type]
        assert list(faults(read_package(docx))) == []
