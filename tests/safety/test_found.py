"""What the fuzzer found (``make fuzz``), each as small as it gets: a text that was lost, a reader that was alone."""

from __future__ import annotations

import struct
from collections.abc import Callable

import pytest

from drafting import accept, changes, redline
from drafting.compare.settings import Settings
from drafting.document.specials import HOLE
from drafting.document.stream import PILCROW
from drafting.errors import Refusal
from drafting.ooxml.names import w
from drafting.ooxml.reading import read_package
from drafting.writers.plainwords import plain_words
from tests.fuzz.judge import READ, of_package
from tests.fuzz.outputs import of_outputs
from tests.fuzz.reader import words
from tests.making.packages import (
    AUTHOR,
    HEAD,
    NAMESPACES,
    WML,
    content_types,
    docx,
    inserted,
    pack,
    paragraph,
    parts,
    relationships,
    run,
    with_parts,
)
from tests.making.pages import CORE, PROPERTIES

BEGIN, SEPARATE, END = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
FALLBACK = (
    '<mc:Fallback xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:pict><w:txbxContent>'
    f"{paragraph('hidden')}</w:txbxContent></w:pict></mc:Fallback>"
)
HIDING = [
    pytest.param("shall<!--x--> not", id="a comment"),
    pytest.param("shall<?x y?> not", id="an instruction"),
    pytest.param("shall<![CDATA[ not]]>", id="a marked section"),
    pytest.param("shall<w:x/> not", id="an element nobody knows"),
    pytest.param("shall&#32;n&#111;t", id="characters by number"),
]


def said(docx: bytes) -> str:
    return words(docx)["word/document.xml"]


@pytest.mark.parametrize("hiding", HIDING)
def test_nothing_in_a_text_hides_what_follows_it(hiding: str) -> None:
    old, new = docx(f"<w:p><w:r><w:t>It {hiding} apply.</w:t></w:r></w:p>"), docx(paragraph("It shall now apply."))
    assert [(change.old, change.new) for change in changes(old, new)] == [("not", "now")]
    assert said(redline(new, old).docx) == "It shall not apply."


@pytest.mark.parametrize("sign", [HOLE, PILCROW], ids=["object", "paragraph"])
@pytest.mark.parametrize("new", ["a {0} b", "{0}a b c", "{0}{0}", "a b {0}"])
def test_a_sign_that_means_something_to_us_is_a_sign_like_another(sign: str, new: str) -> None:
    old, changed = docx(paragraph(f"a b{sign} c")), docx(paragraph(new.format(sign)))
    made = redline(old, changed)
    assert said(made.docx) == new.format(sign)
    assert words(made.docx, accept=False)["word/document.xml"] == f"a b{sign} c"
    assert made.changes


def test_a_field_that_never_ends_takes_no_text_with_it() -> None:
    inner = BEGIN + "<w:r><w:instrText> QUOTE 68 </w:instrText></w:r>" + SEPARATE + run("inner ") + END
    package = docx(f"<w:p>{BEGIN}{inner}{run('the rest')}</w:p>{paragraph(' of the text')}")
    assert said(accept(package)) == "inner the rest of the text"


def _count_of_entries(raw: bytearray) -> None:
    at = raw.rfind(b"PK\5\6")
    count = struct.unpack_from("<H", raw, at + 8)[0]
    struct.pack_into("<2H", raw, at + 8, count - 1, count - 1)


def _version_needed(raw: bytearray) -> None:
    struct.pack_into("<H", raw, raw.find(b"PK\1\2") + 6, 231)


@pytest.mark.parametrize(
    ("change", "code"),
    [(_count_of_entries, "zip-truncated"), (_version_needed, "zip-compression-unknown")],
    ids=["a directory longer than it says", "a version of zip that does not exist"],
)
def test_an_archive_that_readers_would_read_differently(change: Callable[[bytearray], None], code: str) -> None:
    raw = bytearray(pack(parts()))
    change(raw)
    with pytest.raises(Refusal) as caught:
        read_package(bytes(raw), "theirs.docx")
    assert caught.value.code == code


@pytest.mark.parametrize(
    "body",
    [
        "<w:sdt><w:p><w:r><w:t>hidden</w:t></w:r></w:p></w:sdt>",
        f"<w:sdt><w:sdtContent>{paragraph('a')}</w:sdtContent><w:sdtContent>{paragraph('hidden')}</w:sdtContent></w:sdt>",
        f"<w:tbl><w:tblPr/><w:tblGrid/>{paragraph('hidden')}<w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/>",
        f"<w:p/></w:body><w:body>{paragraph('hidden')}",
        "<w:p><w:bookmarkEnd><w:t>hidden</w:t></w:bookmarkEnd></w:p>",
        "<w:p><w:moveToRangeEnd w:id='1'><w:t>hidden</w:t></w:moveToRangeEnd></w:p>",
        f"<w:p><w:r><w:drawing><w:x/>{FALLBACK}</w:drawing></w:r></w:p>",
        f"<w:p><w:r><w:drawing>{FALLBACK}</w:drawing></w:r></w:p>",
        f"<w:p>{FALLBACK}</w:p>",
    ],
    ids=[
        "a control without content",
        "a control with two",
        "between rows",
        "a second body",
        "in what holds nothing",
        "in the end of a move",
        "in the copy of a drawing for which there is no other",
        "in that copy alone",
        "in a copy of nothing",
    ],
)
def test_words_that_nobody_reads_are_said(body: str) -> None:
    notes = redline(docx(paragraph("a")), docx(body)).notes
    assert [note.message for note in notes if note.code == "text-out-of-place"] == [
        "Words stand where Word expects none, and were not compared: “hidden”."
    ]


def test_words_in_the_end_of_a_move_are_not_lost_when_changes_are_accepted() -> None:
    body = "<w:p><w:moveToRangeEnd w:id='1'><w:r><w:t>hidden</w:t></w:r></w:moveToRangeEnd></w:p>"
    assert said(accept(docx(body))) == "hidden"


def test_a_deleted_mark_in_something_unknown_is_left_alone() -> None:
    mark = f'<w:pPr><w:rPr><w:del w:id="1" {AUTHOR}/></w:rPr></w:pPr>'
    cell = f"<w:tc><w:hyperlink><w:p>{mark}</w:p></w:hyperlink></w:tc>"
    assert said(accept(docx(f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr>{cell}</w:tr></w:tbl><w:p/>"))) == ""


def of_numbers(number: str) -> bytes:
    """A file with this number wherever one is read."""
    depth = f'<w:ilvl w:val="{number}"/><w:numId w:val="{number}"/>'
    wide = f'<w:tcPr><w:gridSpan w:val="{number}"/></w:tcPr>'
    shape = f'<wp:inline xmlns:wp="urn:wp"><wp:docPr id="{number}"/></wp:inline>'
    return docx(
        f'<w:p><w:pPr><w:outlineLvl w:val="{number}"/></w:pPr>{run("a heading")}</w:p>'
        f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>{wide}{paragraph('cell')}</w:tc></w:tr></w:tbl>"
        f"<w:p><w:pPr><w:numPr>{depth}</w:numPr></w:pPr>{run('item')}</w:p>"
        f'<w:p><w:bookmarkStart w:id="{number}" w:name="b"/>{run(number[:9])}<w:bookmarkEnd w:id="{number}"/></w:p>'
        f'<w:sdt><w:sdtPr><w:id w:val="{number}"/></w:sdtPr><w:sdtContent>{paragraph("held")}</w:sdtContent></w:sdt>'
        f'<w:p><w:ins w:id="{number}" {AUTHOR}>{run("new")}</w:ins><w:r><w:drawing>{shape}</w:drawing></w:r></w:p>'
        f'<w:p><w:pPr><w:sectPr><w:pgSz w:w="{number}" w:h="{number}"/></w:sectPr></w:pPr></w:p>'
    )


@pytest.mark.parametrize("number", ["²", "--5", "9" * 5_000], ids=["a small one above", "two signs", "5,000 digits"])
def test_what_python_takes_for_digits_and_not_for_a_number_stops_nothing(number: str) -> None:
    plain, strange = of_numbers("1"), of_numbers(number)
    for one, other in ((plain, strange), (strange, plain)):
        assert of_package(other, one) == READ
        assert of_outputs(one, other) == READ


@pytest.mark.parametrize("said", ["x", "0", "1", "999"])
def test_attributes_and_elements_that_are_called_like_our_own_stop_nothing(said: str) -> None:
    """What keeping others' marks and combining copies put into a file for a moment."""
    own = f'kept="{said}" region="{said}" theirs="1" from="{said}"'
    hold = f'<h:hold xmlns:h="urn:hold" version="1" item="{said}"/>'
    row = f"<w:tr><w:tc><w:p {own}>{run('c')}</w:p></w:tc></w:tr>"
    marked = f"<w:p {own}>{inserted(run('a'))}<w:r {own}><w:t>b</w:t>{hold}</w:r></w:p>"
    strange = docx(f"{marked}<w:tbl {own}><w:tblPr/><w:tblGrid/>{row}</w:tbl><w:p {own}>{run('d')}{hold}</w:p>")
    plain = docx(paragraph("ab") + paragraph("dd"))
    for one, other in ((plain, strange), (strange, plain)):
        made = redline(one, other, settings=Settings(existing="keep")).docx
        assert words(made)["word/document.xml"] == words(other)["word/document.xml"]
        assert of_outputs(one, other) == READ


@pytest.mark.parametrize("kind", ["lowerLetter", "upperRoman", "decimal"])
def test_a_list_that_starts_at_ten_thousand_million_makes_no_long_number(kind: str) -> None:
    """In letters it would be 384 million of them, in every paragraph."""
    form = f'<w:start w:val="9999999999"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{"%1" * 100_000}"/>'
    listed = "<w:p><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr><w:r><w:t>item</w:t></w:r></w:p>"
    numbering = (
        f'{HEAD}<w:numbering {NAMESPACES}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">'
        f'{form}</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )
    extra = {
        "[Content_Types].xml": content_types({"word/document.xml": WML + "document.main+xml",
                                              "word/numbering.xml": WML + "numbering+xml"}),
        "word/_rels/document.xml.rels": relationships([("rId1", "numbering", "numbering.xml")]),
        "word/numbering.xml": numbering,
    }  # fmt: skip
    package = read_package(with_parts(listed * 50, extra), "theirs.docx")
    assert len(plain_words(package)) < 50 * 2_000


@pytest.mark.parametrize("day", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "2026-02-30", "0900-05-05"])
def test_a_file_of_another_age_stops_nothing(day: str) -> None:
    """Days that no calendar has once they are in UTC, and those that a computer prints without their zeros."""
    rows = [("rId1", "officeDocument", "word/document.xml"), ("rId2", CORE, "docProps/core.xml")]
    properties = PROPERTIES.replace("T09:00:00Z", "").format(day)
    extra = {"_rels/.rels": relationships(rows), "docProps/core.xml": properties}
    new = with_parts(f'<w:p><w:ins w:id="1" w:author="A" w:date="{day}">{run("b")}</w:ins></w:p>', extra)
    old = docx(paragraph("a"))
    assert of_package(new, old) == READ
    assert of_outputs(old, new) == READ
    root = (package := read_package(redline(old, new).docx)).root(package.main)
    assert {len(mark.get(w("date"), "")) for mark in root.iter(w("ins"), w("del"))} == {len("2026-01-31T12:00:00Z")}


@pytest.mark.parametrize("folder", ["é_rels", "x_rels", "word/x_rels", "_rels/x", "_relsx"])
def test_only_a_folder_of_that_name_says_what_belongs_to_what(folder: str) -> None:
    """Else a file shows one text to Word and another one to us."""
    contents = parts(paragraph("what Word shows"))
    other = str(contents["word/document.xml"]).replace("what Word shows", "what we would read")
    name = "document.xml.rels" if folder.startswith("word") else ".rels"
    row = relationships([("rId1", "officeDocument", "word/other.xml" if name == ".rels" else "other.xml")])
    package = read_package(pack({**contents, f"{folder}/{name}": row, "word/other.xml": other}), "theirs.docx")
    assert "".join(package.root(package.main).itertext()) == "what Word shows"
    assert package.relationships(package.main) == {}


def test_a_file_whose_relationships_lie_in_another_folder_has_none() -> None:
    contents = parts(paragraph("a"))
    contents["é_rels/.rels"] = contents.pop("_rels/.rels")
    with pytest.raises(Refusal) as caught:
        read_package(pack(contents), "theirs.docx")
    assert caught.value.code == "relationships-missing"


def test_a_header_without_a_paragraph_that_goes_stops_no_review() -> None:
    def file(*kinds: str) -> bytes:
        refers = "".join(f'<w:headerReference w:type="{kind}" r:id="rId5"/>' for kind in kinds)
        header = {
            "word/header1.xml": f"{HEAD}<w:hdr {NAMESPACES}></w:hdr>",
            "word/_rels/document.xml.rels": relationships([("rId5", "header", "header1.xml")]),
        }
        return with_parts(f"{paragraph('Text')}<w:sectPr>{refers}</w:sectPr>", header)

    assert of_outputs(file("even"), file()) == of_outputs(file(), file("even")) == READ
