"""What Word does not track stands in both views all the same: bookmarks, comments, permissions, controls of rows."""

from __future__ import annotations

import pytest

from drafting.document.document import document_of
from drafting.ooxml.names import w
from drafting.ooxml.package import Package
from drafting.ooxml.reading import read_package
from drafting.ooxml.views import accept_all, reject_all
from drafting.writers.docx.redline import RedlineResult, redline
from tests.making.packages import HEAD, NAMESPACES, WML, content_types, pack, paragraph, parts, relationships, run

A, B, C = (paragraph(f"{word} paragraph of some length, {word}.") for word in ("First", "Second", "Third"))
LONG = "The Participants consult each other on the supply of crude oil every year"


def bookmark(name: str, text: str) -> str:
    return f'<w:bookmarkStart w:id="7" w:name="{name}"/>{run(text)}<w:bookmarkEnd w:id="7"/>'


def comment(text: str) -> str:
    return (
        f'<w:commentRangeStart w:id="0"/>{run(text)}<w:commentRangeEnd w:id="0"/>'
        '<w:r><w:commentReference w:id="0"/></w:r>'
    )


def para(*content: str) -> str:
    return f"<w:p>{''.join(content)}</w:p>"


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>"


def table(*rows: str) -> str:
    return f'<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="900"/></w:tblGrid>{"".join(rows)}</w:tbl>'


def held(tag: str, content: str) -> str:
    return f'<w:sdt><w:sdtPr><w:tag w:val="{tag}"/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>'


def file(body: str, remark: str = "", date: str = ' w:date="2026-01-01T00:00:00Z"') -> bytes:
    """A file with a comment that says ``remark``."""
    contents = parts(body)
    if remark:
        said = f'<w:comment w:id="0" w:author="A"{date}>{paragraph(remark)}</w:comment>'
        contents["word/comments.xml"] = f"{HEAD}<w:comments {NAMESPACES}>{said}</w:comments>"
        contents["word/_rels/document.xml.rels"] = relationships([("rId1", "comments", "comments.xml")])
        types = {"word/document.xml": WML + "document.main+xml", "word/comments.xml": WML + "comments+xml"}
        contents["[Content_Types].xml"] = content_types(types)
    return pack(contents)


def views(result: RedlineResult) -> tuple[Package, Package]:
    package = read_package(result.docx)
    return accept_all(package), reject_all(package)


def bookmarks(package: Package) -> list[str | None]:
    return [start.get(w("name")) for start in package.root(package.main).iter(w("bookmarkStart"))]


def comments(package: Package) -> list[str]:
    used = [e.get(w("id")) for e in package.root(package.main).iter(w("commentReference"))]
    said = {c.get(w("id")): c for c in package.root("word/comments.xml").iter(w("comment"))}
    return sorted("".join(t.text or "" for t in said[ident].iter(w("t"))) for ident in used)


ROWS = [row(paragraph(f"{word} row of the table, {word}")) for word in ("first", "second", "third", "fourth")]
NAMED = row(para(bookmark("art_2", "the row of Article 2, which moves")))
BOOKMARKS = {
    "in a cell of a table that stayed": (A + table(ROWS[0], row(paragraph("the words"))) + B,
                                         A + table(ROWS[0], row(para(bookmark("art_2", "the words")))) + B),
    "in a cell of a row that was edited": (
        A + table(ROWS[0], row(paragraph("some words"), paragraph("90"))) + B,
        A + table(ROWS[0], row(para(bookmark("art_2", "some words")), paragraph("95"))) + B),
    "with a row that moved": (A + table(NAMED, *ROWS) + B, A + table(*ROWS, NAMED) + B),
    "with a table that became a paragraph": (
        A + table(NAMED) + B, A + para(bookmark("art_2", "Something else altogether is said here")) + B),
    "with a paragraph that moved": (
        para(bookmark("art_2", LONG)) + A + B + C, A + B + C + para(bookmark("art_2", LONG))),
    "in words that go, and between blocks": (
        A + para(bookmark("art_2", "Something else altogether is said here")) + B,
        A + B + '<w:bookmarkStart w:id="7" w:name="art_2"/>' + C + '<w:bookmarkEnd w:id="7"/>'),
    "between blocks": (A + B, A + '<w:bookmarkStart w:id="7" w:name="art_2"/>' + B + '<w:bookmarkEnd w:id="7"/>'),
}  # fmt: skip


@pytest.mark.parametrize("there", [True, False], ids=["forth", "back"])
@pytest.mark.parametrize("name", BOOKMARKS)
def test_a_bookmark_stands_once_in_either_view(name: str, there: bool) -> None:
    old, new = BOOKMARKS[name] if there else BOOKMARKS[name][::-1]
    result = redline(file(old), file(new))
    both = {"art_2"} & {*bookmarks(read_package(file(old)))} & {*bookmarks(read_package(file(new)))}
    accepted, rejected = views(result)
    assert bookmarks(accepted) == ["art_2"] or (not both and "art_2" not in new)
    assert bookmarks(rejected) == ["art_2"] or (not both and "art_2" not in old)
    assert bookmarks(read_package(result.docx)).count("art_2") == 1


COMMENTED = {
    "edited where it stands": (para(comment(LONG)) + A, para(comment(LONG + " or twice")) + A),
    "moved": (para(comment(LONG)) + A + B + C, A + B + C + para(comment(LONG))),
    "moved and edited": (para(comment(LONG)) + A + B + C, A + B + C + para(comment(LONG + " or twice"))),
    "joined with the next": (A + para(comment(LONG)) + B, A + para(comment(LONG), run("Second paragraph of some"))),
    "with the end of a section now": (
        para(comment("short")) + A,
        f"<w:p><w:pPr><w:sectPr/></w:pPr>{comment('short')}</w:p>{A}",
    ),
}


@pytest.mark.parametrize("name", COMMENTED)
def test_the_comment_of_a_text_that_is_on_both_sides_stands_once_in_either_view(name: str) -> None:
    old, new = COMMENTED[name]
    accepted, rejected = views(redline(file(old, "is this right?"), file(new, "is this right?")))
    assert comments(accepted) == comments(rejected) == ["is this right?"]


DATES = {  # as another program writes the same comment, and as a comment of another day has it
    "": 1, ' w:date="0-00-00T00:00:00Z"': 1, ' w:date="2025-12-31T19:00:00"': 1, ' w:date="2025-12-31T14:30:00Z"': 1,
    ' w:date="2026-01-03T00:00:00Z"': 2, ' w:date="2025-12-31T19:00:07Z"': 2,
}  # fmt: skip


@pytest.mark.parametrize("date", DATES)
def test_a_comment_is_the_same_though_a_program_wrote_its_moment_otherwise(date: str) -> None:
    old, new = file(para(comment(LONG)), "is this right?"), file(para(comment(LONG)) + A, "is this right?", date)
    for view in views(redline(old, new)):
        assert comments(view) == ["is this right?"] * DATES[date]


def test_a_comment_that_says_something_else_is_another_comment() -> None:
    body = para(comment(LONG)) + A
    result = redline(file(body, "is this right?"), file(body, "this is right"))
    assert [comments(view) for view in views(result)] == [["is this right?", "this is right"]] * 2
    assert [note.place.where for note in result.notes if note.code == "anchors-of-both"] == ["comment"]


def test_definitions_that_differ_are_said() -> None:
    def styled(colour: str) -> bytes:
        style = (
            f'<w:style w:type="paragraph" w:styleId="S"><w:name w:val="S"/><w:rPr><w:color w:val="{colour}"/></w:rPr>'
        )
        contents = parts(A)
        contents["word/styles.xml"] = f"{HEAD}<w:styles {NAMESPACES}>{style}</w:style></w:styles>"
        contents["word/_rels/document.xml.rels"] = relationships([("rId1", "styles", "styles.xml")])
        return pack(contents)

    notes = [n for n in redline(styled("AA0000"), styled("00AA00")).notes if n.code == "definitions-of-both"]
    assert [note.place.where for note in notes] == ["style"]
    assert "(S)" in notes[0].message


LEFT, RIGHT = (f"<w:tc>{paragraph(side)}</w:tc>" for side in ("left cell", "right cell"))
CONTROLS = {
    "around a row": (A + table(*ROWS) + B, A + table(ROWS[0], held("prv:1", ROWS[1]), *ROWS[2:]) + B),
    "around a row that comes": (A + table(*ROWS[:3]) + B, A + table(*ROWS[:3], held("prv:1", ROWS[3])) + B),
    "around a cell": (
        A + table(row(paragraph("left cell"), paragraph("right cell"))) + B,
        A + table("<w:tr>" + LEFT + held("prv:1", RIGHT) + "</w:tr>") + B),
}  # fmt: skip


@pytest.mark.parametrize("there", [True, False], ids=["forth", "back"])
@pytest.mark.parametrize("name", CONTROLS)
def test_a_control_in_a_table_comes_and_goes(name: str, there: bool) -> None:
    old, new = CONTROLS[name] if there else CONTROLS[name][::-1]
    accepted, rejected = views(redline(file(old), file(new)))

    def tags(package: Package) -> list[str | None]:
        return [tag.get(w("val")) for tag in package.root(package.main).iter(w("tag"))]

    assert tags(accepted) == tags(read_package(file(new)))
    assert tags(rejected) == tags(read_package(file(old)))
    for view, text in ((accepted, new), (rejected, old)):
        assert [b.key for b in document_of(view).blocks] == [
            b.key for b in document_of(read_package(file(text))).blocks
        ]


@pytest.mark.parametrize("there", [True, False], ids=["forth", "back"])
def test_what_comes_at_the_end_of_a_provision_is_marked_in_it_though_what_follows_goes(there: bool) -> None:
    came = paragraph("A new last paragraph of the provision.")
    other = held("art_3", paragraph("Another article."))
    pair = held("art_1", A) + B + held("art_2", C), held("art_1", A + came) + other
    old, new = pair if there else pair[::-1]
    result = redline(file(old), file(new))
    assert [note.message for note in result.notes if note.code == "marked-coarsely"] == []
    package = read_package(result.docx)
    first = next(package.root(package.main).iter(w("sdt")))
    inside = "".join(first.itertext())
    assert "First paragraph" in inside
    assert "new last paragraph" in inside
    assert next(first.iter(w("p"))).find(f"{w('r')}/{w('t')}") is not None  # what stayed carries no mark
