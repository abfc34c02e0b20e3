"""Damaged at random, a file is read or refused by a documented code; nothing else ever comes out."""

from __future__ import annotations

import random
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path

import pytest

from drafting.errors import Refusal
from drafting.ooxml.hazards import neutralised
from drafting.ooxml.names import w
from drafting.ooxml.package import write_package
from drafting.ooxml.reading import read_package
from drafting.ooxml.views import accept_all, reject_all
from drafting.ooxml.xmldoor import serialise
from drafting.writers.docx.existing import changes_of
from tests.making.packages import AUTHOR, deleted, inserted, pack, paragraph, parts, relationships, run

PAGES = Path(__file__).parents[2] / "docs" / "codes"
ROW = f'<w:tr><w:trPr><w:ins w:id="5" {AUTHOR}/></w:trPr><w:tc><w:tcPr/><w:p/></w:tc></w:tr>'
FIELD = "".join(
    f"<w:r>{piece}</w:r>"
    for piece in (
        '<w:fldChar w:fldCharType="begin"/>',
        "<w:instrText> DDE x </w:instrText>",
        '<w:fldChar w:fldCharType="separate"/>',
        "<w:t>r</w:t>",
        '<w:fldChar w:fldCharType="end"/>',
    )
)
MOVE = f'<w:moveFromRangeStart w:id="7" w:name="m" {AUTHOR}/><w:moveFrom w:id="8" {AUTHOR}>{run("m")}</w:moveFrom>'
BODY = (
    paragraph("plain é 4,000")
    + f"<w:p><w:pPr><w:rPr><w:del w:id='1' {AUTHOR}/></w:rPr></w:pPr>{deleted('old')}{inserted(run('new'))}</w:p>"
    + f"<w:tbl><w:tblPr/><w:tblGrid/>{ROW}</w:tbl><w:p>{FIELD}</w:p><w:p>{MOVE}</w:p>"
    + f'<w:sdt><w:sdtContent><w:p><w:hyperlink r:id="rId9">{run("x")}</w:hyperlink></w:p></w:sdtContent></w:sdt>'
)
CONTENTS = {
    **parts(BODY),
    "word/_rels/document.xml.rels": relationships([("rId9", "hyperlink", "http://x")], external=True),
}


def mutants(data: bytes, count: int, seed: int) -> Iterator[bytes]:
    """``count`` versions of ``data``: bytes changed, stretches cut, repeated or moved."""
    chance = random.Random(seed)
    for _ in range(count):
        mutant = bytearray(data)
        for _ in range(chance.choice((1, 1, 2, 5))):
            at, size = chance.randrange(len(mutant)), chance.choice((1, 1, 4, 16, 80))
            match chance.randrange(5):
                case 0:
                    mutant[at] = chance.randrange(256)
                case 1:
                    del mutant[at : at + size]
                case 2:
                    mutant[at:at] = mutant[at : at + size]
                case 3:
                    mutant[at : at + size] = bytes(chance.choice((0, 255)) for _ in range(size))
                case _:
                    other = chance.randrange(len(mutant))
                    mutant[at : at + size] = mutant[other : other + size]
            if not mutant:
                break
        yield bytes(mutant)


def through_the_house(data: bytes) -> str:
    """What became of ``data``: "read", or the code of its refusal."""
    try:
        package, _ = neutralised(read_package(data, "theirs.docx"))
        for view in (accept_all(package), reject_all(package)):
            read_package(write_package(view), "ours.docx")
        changes_of(package)
    except Refusal as refused:
        code = refused.code
    else:
        return "read"
    assert (PAGES / f"{code}.md").is_file(), code
    return code


def test_a_damaged_archive_is_read_or_refused() -> None:
    outcomes = {through_the_house(mutant) for mutant in mutants(pack(CONTENTS), 700, seed=1)}
    assert {"zip-damaged", "zip-truncated"} <= outcomes


@pytest.mark.parametrize("part", sorted(CONTENTS))
def test_a_damaged_part_is_read_or_refused(part: str) -> None:
    whole = CONTENTS[part]
    data = whole if isinstance(whole, bytes) else whole.encode()
    outcomes = {through_the_house(pack({**CONTENTS, part: mutant})) for mutant in mutants(data, 200, seed=2)}
    assert "xml-broken" in outcomes


def shuffled(seed: int) -> bytes:
    """The document with elements taken out, repeated, put elsewhere: well formed, and nothing Word would write."""
    chance = random.Random(seed)
    root = read_package(pack(CONTENTS)).copy_root("word/document.xml")
    for _ in range(chance.randrange(1, 6)):
        elements = [element for element in root.iter("*") if element.getparent() is not None]
        one, other = chance.choice(elements), chance.choice(elements)
        parent = one.getparent()
        assert parent is not None
        match chance.randrange(3):
            case 0 if one.tag != w("body"):
                parent.remove(one)
            case 1:
                parent.append(deepcopy(one))
            case _:
                other.append(deepcopy(one))
    return serialise(root)


def test_well_formed_nonsense_is_read_or_refused() -> None:
    outcomes = [through_the_house(pack({**CONTENTS, "word/document.xml": shuffled(seed)})) for seed in range(500)]
    assert outcomes.count("read") > 400


@pytest.mark.deep
@pytest.mark.corpus
def test_mutants_of_real_files_are_read_or_refused(corpus_files: list[Path]) -> None:
    for number, path in enumerate(corpus_files):
        for mutant in mutants(path.read_bytes(), 150, seed=number):
            through_the_house(mutant)
