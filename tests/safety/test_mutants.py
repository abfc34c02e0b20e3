"""Damaged at random, a file is read or refused by a documented code, and what is read is all there (tests/fuzz)."""

from __future__ import annotations

import io
import struct
import zipfile
from collections import Counter
from itertools import islice
from pathlib import Path

import pytest

from drafting.cli.redlining.outputs import Output, Written
from tests.fuzz import outputs
from tests.fuzz.judge import READ, Fault, of_package, outcome
from tests.fuzz.mutants import mutant
from tests.fuzz.outputs import of_outputs
from tests.fuzz.raw import damages
from tests.fuzz.reader import words
from tests.fuzz.sources import texts
from tests.fuzz.written import of_text, text_mutant
from tests.making.packages import AUTHOR, deleted, docx, inserted, pack, paragraph, parts, relationships, run
from tests.metadata.telling import telling


def field(code: str, shown: str) -> str:
    """A field with its instruction and what it shows."""
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    return f"{begin}<w:r><w:instrText> {code} </w:instrText></w:r>{separate}{shown}{end}"


ROW = f'<w:tr><w:trPr><w:ins w:id="5" {AUTHOR}/></w:trPr><w:tc><w:tcPr/><w:p/></w:tc></w:tr>'
FIELD = field("DDE x", run("r"))
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
WHOLE = pack(CONTENTS)


def test_a_damaged_archive_is_read_or_refused() -> None:
    outcomes = {of_package(damaged) for damaged in damages(WHOLE, 400, seed=1)}
    assert {"zip-damaged", "zip-truncated"} <= outcomes


@pytest.mark.parametrize("part", sorted(CONTENTS))
def test_a_damaged_part_is_read_or_refused(part: str) -> None:
    whole = CONTENTS[part]
    data = whole if isinstance(whole, bytes) else whole.encode()
    outcomes = {of_package(pack({**CONTENTS, part: damaged})) for damaged in damages(data, 100, seed=2)}
    assert "xml-broken" in outcomes


@pytest.mark.parametrize("first", range(0, 1_500, 500))
def test_well_formed_nonsense_is_read_or_refused(first: int) -> None:
    """Every tenth is also compared with the file it was made from."""
    files = (WHOLE, docx(paragraph("plain é 4,000") * 3), telling())
    made = ((number, mutant(files, number)) for number in range(first, first + 500))
    outcomes = Counter(of_package(m.data, files[m.source] if n % 10 == 0 else None) for n, m in made)
    assert outcomes[READ] > 200
    assert len(outcomes) > 5


@pytest.mark.parametrize("first", range(0, 60, 20))
def test_damaged_clauses_deals_and_locks_are_read_or_refused(first: int) -> None:
    outcomes = Counter(of_text(*text_mutant(texts(), number)) for number in range(first, first + 20))
    assert len(outcomes) > 3


@pytest.mark.deep
@pytest.mark.corpus
def test_mutants_of_real_files_are_read_or_refused(corpus_files: list[Path]) -> None:
    """The long drive is ``make fuzz``; this is a slice of it."""
    for number, path in enumerate(islice(corpus_files, 0, None, 7)):
        for k in range(20):
            of_package(mutant([path.read_bytes()], 1_000 * number + k).data)


def test_the_reader_from_outside_knows_what_goes_with_a_change() -> None:
    both = (words(WHOLE)["word/document.xml"], words(WHOLE, accept=False)["word/document.xml"])
    assert both == ("plain é 4,000newrx", "plain é 4,000oldrmx")


def test_the_reader_from_outside_leaves_out_what_word_works_out_when_it_is_told_to() -> None:
    simple = f'<w:fldSimple w:instr=" page ">{run("7")}</w:fldSimple>'
    data = docx(f"<w:p>{field('REF _Ref1', run('Article 5'))}{field('QUOTE 68', run('kept'))}{simple}</w:p>")
    assert words(data)["word/document.xml"] == "Article 5kept7"
    assert words(data, computed=False)["word/document.xml"] == "kept"


def test_a_cross_reference_over_several_paragraphs_is_words() -> None:
    data = docx(f"<w:p>{field('REF _Ref1', run('a') + '</w:p><w:p>' + run('b'))}</w:p>")
    assert words(data, computed=False)["word/document.xml"] == "ab"


@pytest.mark.parametrize("extra", [b"\xff\xff\xff\x00", b"\x01\x00\x08\x00ab"], ids=["far too long", "cut"])
def test_the_reader_from_outside_reads_an_archive_with_broken_extra_fields(extra: bytes) -> None:
    """As unzip and LibreOffice do; zipfile alone turns the whole file away."""
    data = with_extra(pack(parts(paragraph("words"))), extra)
    with pytest.raises(zipfile.BadZipFile, match="extra field"):
        zipfile.ZipFile(io.BytesIO(data))
    assert words(data)["word/document.xml"] == "words"
    assert of_package(data) == READ


def with_extra(data: bytes, extra: bytes) -> bytes:
    """The archive with these bytes as extra field of its last entry."""
    end = data.rfind(b"PK\5\6")
    entry = data.rfind(b"PK\1\2", 0, end)
    listing = bytearray(data[entry:end])
    at = 46 + struct.unpack_from("<H", listing, 28)[0]
    struct.pack_into("<H", listing, 30, len(extra))
    listing[at:at] = extra
    tail = bytearray(data[end:])
    struct.pack_into("<L", tail, 12, struct.unpack_from("<L", tail, 12)[0] + len(extra))
    return data[:entry] + bytes(listing) + bytes(tail)


def test_a_fault_is_not_swallowed() -> None:
    def lose() -> None:
        raise IndexError("list index out of range")

    with pytest.raises(Fault, match="IndexError"):
        outcome(lose)


def test_a_file_that_hangs_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.fuzz.judge.PATIENCE", 0.05)

    def turn() -> None:
        while True:
            pass

    with pytest.raises(Fault, match="hang"):
        outcome(turn)


def test_everything_is_made_of_mutants_or_refused() -> None:
    """Every tenth of those above, as pages, mails, lists, a report of a review."""
    files = (WHOLE, docx(paragraph("plain é 4,000") * 3), telling())
    made = (mutant(files, number) for number in range(0, 200, 10))
    outcomes = Counter(of_outputs(files[m.source], m.data) for m in made)
    assert outcomes[READ] > 5


@pytest.mark.parametrize(
    ("kind", "said", "fault"),
    [
        ("html", b"<!doctype html>\n<script>alert(1)</script>script-src", "something acts"),
        ("md", "a \u202eb".encode(), "signs that act"),
        ("json", b"{", "JSONDecodeError"),
        ("static", b"PK", "that we refuse: file-is-text"),
    ],
)
def test_an_output_that_is_not_what_it_must_be_is_a_fault(
    monkeypatch: pytest.MonkeyPatch, kind: str, said: bytes, fault: str
) -> None:
    files = (docx(paragraph("one")), docx(paragraph("two")))
    monkeypatch.setattr(outputs, "OUTPUTS", {kind: Output(outputs.OUTPUTS[kind].ending, lambda _: Written(said))})
    try:
        found = of_outputs(*files)
    except Fault as caught:
        found = str(caught)
    assert fault in found
