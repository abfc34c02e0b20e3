"""Changes of a marked-up file as a reader counts them."""

from __future__ import annotations

import pytest

from drafting.writers.docx.existing import changes_in
from tests.making.packages import (
    AUTHOR,
    WML,
    R,
    W,
    deleted,
    docx,
    inserted,
    pack,
    paragraph,
    parts,
    relationships,
    run,
    with_parts,
)

ID = f'w:id="1" {AUTHOR}'
MOVED_FROM = f'<w:moveFromRangeStart {ID} w:name="m"/><w:moveFrom {ID}>{run("gone")}</w:moveFrom>'
MOVED_TO = f'<w:moveToRangeStart w:id="3" w:name="m" {AUTHOR}/><w:moveTo {ID}>{run("gone")}</w:moveTo>'
BY_B = 'w:author="B" w:date="2026-02-02T00:00:00Z"'


def said(body: str) -> list[tuple[str, str, str]]:
    return [(change.kind, change.old, change.new) for change in changes_in(docx(body))]


def marked(kind: str, content: str, properties: str = "") -> str:
    return f'<w:p><w:pPr>{properties}<w:rPr><w:{kind} w:id="9" {AUTHOR}/></w:rPr></w:pPr>{content}</w:p>'


CELL = "<w:tc><w:p>{}</w:p></w:tc>"


@pytest.mark.parametrize(
    ("body", "changes"),
    [
        pytest.param(paragraph("same"), [], id="none"),
        pytest.param(f"<w:p><w:moveFromRangeStart {ID} w:name='m'/></w:p>", [], id="a range without a move"),
        pytest.param(
            f"<w:p>{run('a ')}{deleted('4')}{inserted(run('5'))}{run(' b')}</w:p>",
            [("replacement", "4", "5")],
            id="a replacement",
        ),
        pytest.param(
            f"<w:p>{run('a')}{deleted(' 4')}{inserted(run(' 5'))}</w:p>",
            [("replacement", "4", "5")],
            id="space that stayed is no change",
        ),
        pytest.param(
            f'<w:p>{deleted("x")}<w:ins w:id="3" {BY_B}>{run("y")}</w:ins></w:p>',
            [("deletion", "x", ""), ("insertion", "", "y")],
            id="two authors are two changes",
        ),
        pytest.param(
            f"<w:p>{inserted(run('a'))}<w:bookmarkStart w:id='1' w:name='b'/>{inserted(run('b'))}</w:p>",
            [("insertion", "", "ab")],
            id="a bookmark between does not divide",
        ),
        pytest.param(
            marked("ins", inserted(run("new"))) + paragraph("old"),
            [("insertion", "", "new")],
            id="a whole paragraph is one change",
        ),
        pytest.param(
            marked("ins", run("first half")) + paragraph("second half"),
            [("insertion", "", "¶")],
            id="a paragraph divided",
        ),
        pytest.param(marked("del", run("one")) + paragraph("two"), [("deletion", "¶", "")], id="paragraphs joined"),
        pytest.param(
            marked("ins", run("old")) + f"<w:p>{inserted(run('new last'))}</w:p>",
            [("insertion", "", "new last")],
            id="a paragraph added at the end",
        ),
        pytest.param(marked("ins", "") + paragraph("x"), [("insertion", "", "¶")], id="an empty paragraph"),
        pytest.param(
            f'<w:tbl><w:tr><w:trPr><w:ins w:id="1" {AUTHOR}/></w:trPr>{CELL.format(inserted(run("a")))}'
            f"{CELL.format(inserted(run('b')))}</w:tr><w:tr>{CELL.format(deleted('x'))}</w:tr></w:tbl><w:p/>",
            [("row-insertion", "", "a | b"), ("deletion", "x", "")],
            id="a row is one change",
        ),
        pytest.param(
            f'<w:tbl><w:tr><w:tc><w:tcPr><w:cellDel w:id="1" {AUTHOR}/></w:tcPr><w:p>{run("a")}</w:p></w:tc>'
            f"{CELL.format(run('b'))}</w:tr></w:tbl><w:p/>",
            [("cell-deletion", "a", "")],
            id="a cell",
        ),
        pytest.param(
            f'<w:p>{MOVED_FROM}<w:moveFromRangeEnd w:id="1"/></w:p>'
            f'<w:p>{MOVED_TO}{inserted(run(" more"))}<w:moveToRangeEnd w:id="3"/></w:p>',
            [("move", "gone", "gone"), ("insertion", "", " more")],
            id="a move counts once, an edit in it by itself",
        ),
        pytest.param(
            f"<w:p><w:r><w:rPr><w:b/><w:rPrChange {ID}><w:rPr/></w:rPrChange></w:rPr><w:t>bold</w:t></w:r></w:p>",
            [("formatting", "bold", "bold")],
            id="formatting",
        ),
        pytest.param(
            f'<w:p><w:pPr><w:jc w:val="left"/><w:pPrChange {ID}><w:pPr/></w:pPrChange></w:pPr>{run("x")}</w:p>',
            [("paragraph-formatting", "x", "x")],
            id="paragraph formatting",
        ),
    ],
)
def test_kinds(body: str, changes: list[tuple[str, str, str]]) -> None:
    assert said(body) == changes


def test_formatting_says_what_changed() -> None:
    old = '<w:rPr><w:sz w:val="20"/><w:i/></w:rPr>'
    properties = f'<w:rPr><w:b/><w:i/><w:sz w:val="24"/><w:rPrChange w:id="1" {AUTHOR}>{old}</w:rPrChange></w:rPr>'
    (only,) = changes_in(docx(f"<w:p><w:r>{properties}<w:t>x</w:t></w:r></w:p>"))
    assert only.detail == "size, bold"


def test_a_change_stands_under_its_heading() -> None:
    styles = (
        f'<w:styles xmlns:w="{W}"><w:style w:type="paragraph" w:styleId="A"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Article"><w:basedOn w:val="A"/></w:style></w:styles>'
    )
    heading = f'<w:p><w:pPr><w:pStyle w:val="Article"/></w:pPr>{run("Crude oil")}</w:p>'
    rows = relationships([("rId1", "styles", "styles.xml")])
    body = f"<w:p>{inserted(run('before'))}</w:p>{heading}<w:p>{deleted('after')}</w:p>"
    found = changes_in(with_parts(body, {"word/_rels/document.xml.rels": rows, "word/styles.xml": styles}))
    assert [change.heading for change in found] == ["", "Crude oil"]


def test_stories_are_named_and_numbers_run_on() -> None:
    rows = relationships([("rId1", "header", "header1.xml"), ("rId2", "footnotes", "footnotes.xml")])
    change = f"<w:p>{inserted(run('new'))}</w:p>"
    extra = {
        "word/_rels/document.xml.rels": rows,
        "word/header1.xml": f'<w:hdr xmlns:w="{W}" xmlns:r="{R}">{change}</w:hdr>',
        "word/footnotes.xml": f'<w:footnotes xmlns:w="{W}"><w:footnote w:id="2">{change}</w:footnote></w:footnotes>',
    }
    found = changes_in(with_parts(change, extra))
    assert [(c.number, c.story, c.part) for c in found] == [
        (1, "body", "word/document.xml"),
        (2, "header", "word/header1.xml"),
        (3, "footnote", "word/footnotes.xml"),
    ]
    assert {(c.author, c.date) for c in found} == {("A", "2026-01-01T00:00:00Z")}


def test_a_row_says_its_tabs_and_no_break_hyphens_too() -> None:
    cell = CELL.format("<w:pPr><w:tabs><w:tab w:val='left' w:pos='9'/></w:tabs></w:pPr>"
                       "<w:r><w:t>É.</w:t><w:noBreakHyphen/><w:t>U.</w:t><w:tab/><w:t>4</w:t></w:r>")  # fmt: skip
    row = f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:trPr><w:ins {ID}/></w:trPr>{cell}</w:tr></w:tbl>"
    assert said(row + paragraph("x")) == [("row-insertion", "", "É.\u2011U. 4")]


def test_text_boxes_count_once() -> None:
    box = f"<w:txbxContent><w:p>{inserted(run('box'))}</w:p></w:txbxContent>"
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    choice, fallback = f'<mc:Choice Requires="wps">{box}</mc:Choice>', f"<mc:Fallback>{box}</mc:Fallback>"
    both = f'<mc:AlternateContent xmlns:mc="{mc}">{choice}{fallback}'
    assert said(f"<w:p><w:r>{both}</mc:AlternateContent></w:r></w:p>") == [("insertion", "", "box")]


def test_a_field_is_named_only_where_it_shows_nothing() -> None:
    field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    (silent,) = changes_in(docx(f"<w:p>{inserted(field)}</w:p>"))
    (spoken,) = changes_in(docx(f"<w:p>{inserted(field + run('5'))}</w:p>"))
    assert (silent.detail, spoken.detail) == ("a field", "")


def test_things_without_text_are_named() -> None:
    body = f"<w:p>{inserted('<w:r><w:drawing/></w:r>')}</w:p>"
    (only,) = changes_in(docx(body))
    assert (only.kind, only.detail) == ("insertion", "a picture")


def test_the_lines_of_a_contents_are_one_change() -> None:
    line = '<w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr>{}</w:p>'
    styles = f'<w:styles xmlns:w="{W}"><w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>'
    contents = parts(
        line.format(deleted("1") + inserted(run("2"))) + line.format(inserted(run("Article 3"))) + line.format(run("x"))
        + f"<w:p>{inserted(run('after'))}</w:p>",
        word__styles_xml=WML + "styles+xml",
    )  # fmt: skip
    contents["word/styles.xml"] = styles + "</w:styles>"
    contents["word/_rels/document.xml.rels"] = relationships([("rId1", "styles", "styles.xml")])
    first, second = changes_in(pack(contents))
    assert (first.kind, first.old, first.new) == ("contents", "1", "2\nArticle 3")
    assert first.detail == "2 changes in the lines of the contents"
    assert (second.number, second.kind) == (2, "insertion")


def test_of_a_replacement_it_is_said_which_thing_came_and_which_went() -> None:
    note = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    gone = f'<w:del w:id="8" w:author="A">{note}</w:del>'
    (only,) = changes_in(docx(f"<w:p>{run('a')}{gone}{inserted(run('b'))}</w:p>"))
    assert (only.kind, only.detail) == ("replacement", "a footnote reference went")


def test_a_figure_changed_in_moved_text_is_one_replacement() -> None:
    def moved(side: str, number: int, edit: str) -> str:
        start = f'<w:move{side}RangeStart w:id="{number}" w:name="m" {AUTHOR}/>'
        pieces = [f"<w:move{side} {ID}>{run(text)}</w:move{side}>" for text in ("for ", " days")]
        return f'<w:p>{start}{pieces[0]}{edit}{pieces[1]}<w:move{side}RangeEnd w:id="{number}"/></w:p>'

    body = moved("From", 3, deleted("365")) + paragraph("between") + moved("To", 4, inserted(run("180")))
    assert [(c.kind, c.old, c.new) for c in changes_in(docx(body))] == [
        ("move", "for  days", "for  days"),
        ("replacement", "365", "180"),
    ]
