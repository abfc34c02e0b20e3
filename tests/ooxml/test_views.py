"""Accepting and rejecting everything: each construct by one example, runs and marks by laws."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafting.ooxml.names import w
from drafting.ooxml.package import Package, write_package
from drafting.ooxml.reading import read_package
from drafting.ooxml.revisions import has_revisions
from drafting.ooxml.views import accept_all, reject_all
from drafting.ooxml.xmldoor import Element
from tests.making.packages import (
    AUTHOR,
    HEAD,
    NAMESPACES,
    deleted,
    docx,
    inserted,
    paragraph,
    relationships,
    run,
    with_parts,
)

KINDS = ("plain", "ins", "del", "moveFrom", "moveTo")
COMES, GOES = {"ins", "moveTo"}, {"del", "moveFrom"}


def lines(package: Package, part: str | None = None) -> list[str]:
    """The text of each paragraph, in order."""
    return [_text(p) for p in package.root(part or package.main).iter(w("p"))]


def _text(p: Element) -> str:
    return "".join(t.text or "" for t in p.iter(w("t")))


def both(body: str) -> tuple[list[str], list[str]]:
    """The lines with everything accepted, and with everything rejected."""
    package = read_package(docx(body), "a.docx")
    views = accept_all(package), reject_all(package)
    assert not any(has_revisions(view.root(view.main)) for view in views)
    return lines(views[0]), lines(views[1])


def marked(kind: str, content: str) -> str:
    """A paragraph whose mark carries ``kind``."""
    return f'<w:p><w:pPr><w:rPr><w:{kind} w:id="9" {AUTHOR}/></w:rPr></w:pPr>{content}</w:p>'


def piece(kind: str, text: str) -> str:
    if kind == "plain":
        return run(text)
    if kind == "del":
        return deleted(text)
    return f'<w:{kind} w:id="3" {AUTHOR}>{run(text)}</w:{kind}>'


Line = tuple[str, list[tuple[str, str]]]  # kind of the paragraph mark, pieces
line = st.tuples(
    st.sampled_from(("plain", "plain", "ins", "del")),
    st.lists(st.tuples(st.sampled_from(KINDS), st.text("abé ", min_size=1, max_size=4)), max_size=4),
)


def expected(document: list[Line], gone: set[str]) -> list[str]:
    """What the paragraphs say once everything in ``gone`` went: a mark that goes joins its paragraph to the next."""
    texts, open_text = [], ""
    for mark, pieces in document:
        open_text += "".join(text for kind, text in pieces if kind not in gone)
        if mark not in gone:
            texts.append(open_text)
            open_text = ""
    return texts


@settings(max_examples=150, deadline=None)
@given(st.lists(line, max_size=5))
def test_runs_and_marks_resolve_as_the_model_says(document: list[Line]) -> None:
    document = [*document, ("plain", [("plain", "end")])]
    body = "".join(
        (f"<w:p>{content}</w:p>" if mark == "plain" else marked(mark, content))
        for mark, pieces in document
        for content in ["".join(piece(kind, text) for kind, text in pieces)]
    )
    assert both(body) == (expected(document, GOES), expected(document, COMES))


def test_a_file_without_changes_is_not_copied() -> None:
    package = read_package(docx(paragraph("same")), "a.docx")
    assert accept_all(package) is package


def test_parts_without_changes_keep_their_bytes() -> None:
    rows = relationships([("rId1", "header", "header1.xml")])
    header = f'<w:hdr xmlns:w="{w("x")[1:-2]}">{paragraph("head")}</w:hdr>'
    body = f"<w:p>{inserted(run('x'))}</w:p>"
    package = read_package(
        with_parts(body, {"word/_rels/document.xml.rels": rows, "word/header1.xml": header}), "a.docx"
    )
    view = read_package(write_package(reject_all(package)), "b.docx")
    assert view.data("word/header1.xml") == header.encode()
    assert lines(view) == [""]


def test_every_story_is_resolved() -> None:
    rows = relationships([("rId1", "header", "header1.xml"), ("rId2", "footnotes", "footnotes.xml")])
    space = f'xmlns:w="{w("x")[1:-2]}"'
    change = f"<w:p>{inserted(run('new'))}{deleted('old')}</w:p>"
    extra = {
        "word/_rels/document.xml.rels": rows,
        "word/header1.xml": f"<w:hdr {space}>{change}</w:hdr>",
        "word/footnotes.xml": f'<w:footnotes {space}><w:footnote w:id="2">{change}</w:footnote></w:footnotes>',
    }
    package = read_package(with_parts(change, extra), "a.docx")
    for part in ("word/document.xml", "word/header1.xml", "word/footnotes.xml"):
        assert lines(accept_all(package), part) == ["new"]
        assert lines(reject_all(package), part) == ["old"]


CELL = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
ROW_MARK = "<w:trPr><w:{} w:id='5' " + AUTHOR + "/></w:trPr>"


@pytest.mark.parametrize(
    ("body", "accepted", "rejected"),
    [
        pytest.param(
            f"<w:tbl><w:tr>{ROW_MARK.format('ins')}{CELL.format('new')}</w:tr><w:tr>{CELL.format('old')}</w:tr></w:tbl>"
            "<w:p/>",
            ["new", "old", ""],
            ["old", ""],
            id="an inserted row",
        ),
        pytest.param(
            f"<w:tbl><w:tr>{ROW_MARK.format('del')}{CELL.format('old')}</w:tr></w:tbl><w:p/>",
            [""],
            ["old", ""],
            id="a table vanishes with its last row",
        ),
        pytest.param(
            "<w:tbl><w:tr><w:tc><w:tcPr><w:cellIns w:id='1' w:author='A'/></w:tcPr><w:p><w:r><w:t>new</w:t></w:r></w:p>"
            f"</w:tc>{CELL.format('old')}</w:tr></w:tbl><w:p/>",
            ["new", "old", ""],
            ["old", ""],
            id="an inserted cell",
        ),
        pytest.param(
            "<w:tbl><w:tr><w:tc><w:tcPr><w:cellDel w:id='1' w:author='A'/></w:tcPr><w:p><w:r><w:t>x</w:t></w:r></w:p>"
            "</w:tc></w:tr></w:tbl><w:p/>",
            [""],
            ["x", ""],
            id="a row vanishes with its last cell",
        ),
        pytest.param(
            f"<w:p>{inserted('<w:r><w:t>a</w:t></w:r>' + deleted('b'))}</w:p>",
            ["a"],
            [""],
            id="a deletion inside an insertion",
        ),
        pytest.param(
            f"<w:p><w:hyperlink w:anchor='x'>{deleted('link')}</w:hyperlink>{run('on')}</w:p>",
            ["on"],
            ["linkon"],
            id="a deleted link",
        ),
        pytest.param(
            f"<w:p>{run('a')}</w:p>{marked('del', deleted('b'))}<w:tbl><w:tr>{CELL.format('c')}</w:tr></w:tbl><w:p/>",
            ["a", "c", ""],
            ["a", "b", "c", ""],
            id="a deleted paragraph before a table",
        ),
        pytest.param(
            f"<w:tbl><w:tr><w:tc>{marked('del', deleted('b'))}</w:tc></w:tr></w:tbl><w:p/>",
            ["", ""],
            ["b", ""],
            id="the last paragraph of a cell stays",
        ),
        pytest.param(
            "<w:customXmlDelRangeStart w:id='1' w:author='A'/><w:sdt><w:sdtPr/><w:sdtContent>"
            f"{paragraph('kept')}</w:sdtContent></w:sdt><w:customXmlDelRangeEnd w:id='1'/>",
            ["kept"],
            ["kept"],
            id="a content control that was taken off",
        ),
    ],
)
def test_constructs(body: str, accepted: list[str], rejected: list[str]) -> None:
    assert both(body) == (accepted, rejected)


def test_the_joined_paragraph_keeps_the_properties_of_the_last() -> None:
    body = (
        f'<w:p><w:pPr><w:jc w:val="left"/><w:rPr><w:del w:id="1" {AUTHOR}/></w:rPr></w:pPr>{run("a")}</w:p>'
        f'<w:p><w:pPr><w:jc w:val="right"/></w:pPr>{run("b")}</w:p>'
    )
    package = accept_all(read_package(docx(body), "a.docx"))
    (only,) = package.root(package.main).iter(w("p"))
    assert (_text(only), [e.get(w("val")) for e in only.iter(w("jc"))]) == ("ab", ["right"])


def test_rejecting_formatting_puts_the_whole_old_set_back() -> None:
    change = f'<w:rPrChange w:id="1" {AUTHOR}><w:rPr><w:i/></w:rPr></w:rPrChange>'
    body = f"<w:p><w:r><w:rPr><w:b/><w:sz w:val='20'/>{change}</w:rPr><w:t>x</w:t></w:r></w:p>"
    for accept, names in ((True, ["b", "sz"]), (False, ["i"])):
        package = read_package(docx(body), "a.docx")
        view = accept_all(package) if accept else reject_all(package)
        properties = next(view.root(view.main).iter(w("rPr")))
        assert [child.tag for child in properties] == [w(name) for name in names]


def test_rejecting_paragraph_properties_keeps_mark_and_section() -> None:
    change = f'<w:pPrChange w:id="1" {AUTHOR}><w:pPr><w:keepNext/></w:pPr></w:pPrChange>'
    body = f'<w:p><w:pPr><w:jc w:val="left"/><w:rPr><w:b/></w:rPr><w:sectPr/>{change}</w:pPr></w:p>'
    view = reject_all(read_package(docx(body), "a.docx"))
    properties = next(view.root(view.main).iter(w("pPr")))
    assert [child.tag for child in properties] == [w("keepNext"), w("rPr"), w("sectPr")]


@pytest.mark.parametrize(("accept", "merge"), [(True, "continue"), (False, "restart")])
def test_merged_cells(accept: bool, merge: str) -> None:
    mark = f'<w:cellMerge w:id="1" {AUTHOR} w:vMerge="cont" w:vMergeOrig="rest"/>'
    body = f'<w:tbl><w:tr><w:tc><w:tcPr><w:tcW w:w="1"/><w:noWrap/>{mark}</w:tcPr><w:p/></w:tc></w:tr></w:tbl><w:p/>'
    package = read_package(docx(body), "a.docx")
    view = accept_all(package) if accept else reject_all(package)
    properties = next(view.root(view.main).iter(w("tcPr")))
    assert [child.tag for child in properties] == [w("tcW"), w("vMerge"), w("noWrap")]
    assert properties[1].get(w("val")) == merge


def test_anchors_survive_the_text_they_stood_in() -> None:
    mark = '<w:bookmarkStart w:id="1" w:name="b"/>'
    gone = f'<w:del w:id="2" {AUTHOR}>{mark}<w:r><w:delText>x</w:delText></w:r></w:del>'
    body = f'<w:p>{gone}<w:bookmarkEnd w:id="1"/></w:p>'
    view = accept_all(read_package(docx(body), "a.docx"))
    assert [e.get(w("name")) for e in view.root(view.main).iter(w("bookmarkStart"))] == ["b"]


def test_a_deleted_field_comes_back_whole() -> None:
    body = (
        f'<w:p><w:del w:id="2" {AUTHOR}><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:delInstrText>PAGE'
        '</w:delInstrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:del></w:p>'
    )
    package = read_package(docx(body), "a.docx")
    assert [e.text for e in reject_all(package).root(package.main).iter(w("instrText"))] == ["PAGE"]
    assert list(accept_all(package).root(package.main).iter(w("fldChar"))) == []


def test_a_deleted_fraction_bar_leaves_its_arguments() -> None:
    m = "http://schemas.openxmlformats.org/officeDocument/2006/math"
    argument = "<m:{0}><m:r><m:t>{0}</m:t></m:r></m:{0}>"
    body = (
        f'<w:p><m:oMath xmlns:m="{m}"><m:f><m:fPr><m:ctrlPr><w:del w:id="1" {AUTHOR}/></m:ctrlPr></m:fPr>'
        f"{argument.format('num')}{argument.format('den')}</m:f></m:oMath></w:p>"
    )
    package = read_package(docx(body), "a.docx")
    accepted = accept_all(package).root(package.main)
    assert [e.text for e in accepted.iter(f"{{{m}}}t")] == ["num", "den"]
    assert list(accepted.iter(f"{{{m}}}f")) == []
    assert len(list(reject_all(package).root(package.main).iter(f"{{{m}}}f"))) == 1


@pytest.mark.corpus
def test_real_marked_up_files_resolve_and_lose_no_plain_text(corpus_files: list[Path]) -> None:
    from drafting.errors import Refusal

    seen = 0
    for path in corpus_files:
        try:
            package = read_package(path.read_bytes(), path.name)
        except Refusal:
            continue
        if not any(has_revisions(package.root(story.part)) for story in package.stories()):
            continue
        seen += 1
        for view in (accept_all(package), reject_all(package)):
            again = read_package(write_package(view), "view.docx")
            for story in again.stories():
                root = again.root(story.part)
                assert not has_revisions(root)
                assert _untouched(package.root(story.part)) <= sum(len(t.text or "") for t in root.iter(w("t")))
    assert seen


def _untouched(root: Element) -> int:
    """Characters outside of every tracked wrapper and row."""
    wrappers = {w(name) for name in ("ins", "del", "moveFrom", "moveTo", "tr")}
    return sum(len(t.text or "") for t in root.iter(w("t")) if not any(a.tag in wrappers for a in t.iterancestors()))


def test_building_blocks_are_resolved_too() -> None:
    blocks = "<w:docParts><w:docPart><w:docPartBody><w:p>{}</w:p></w:docPartBody></w:docPart></w:docParts>"
    tracked = blocks.format(inserted(run("new")) + deleted("old"))
    tree = f"{HEAD}<w:glossaryDocument {NAMESPACES}>{tracked}</w:glossaryDocument>"
    rows = relationships([("rId1", "glossaryDocument", "glossary/document.xml")])
    package = read_package(with_parts(paragraph("hello"), {
        "word/glossary/document.xml": tree, "word/_rels/document.xml.rels": rows,
    }))  # fmt: skip
    texts = [
        "".join(view.root("word/glossary/document.xml").itertext())
        for view in (accept_all(package), reject_all(package))
    ]
    assert texts == ["new", "old"]
