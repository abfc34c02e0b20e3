"""Pairs that Word has no fine mark for: a redline comes out, and says what it does not mark."""

from __future__ import annotations

import pytest

from drafting.document.blocks import story_key
from drafting.document.document import Document, document_of
from drafting.document.sections import effective
from drafting.errors import Refusal
from drafting.ooxml.names import w
from drafting.ooxml.reading import read_package
from drafting.ooxml.views import accept_all, reject_all
from drafting.writers.docx.check import Faults
from drafting.writers.docx.redline import redline
from tests.making.packages import HEAD, NAMESPACES, WML, content_types, pack, paragraph, parts, relationships

A, B, C = (paragraph(f"{word} paragraph of some length, {word}.") for word in ("First", "Second", "Third"))
TABLE = f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>{paragraph('cell')}</w:tc></w:tr></w:tbl>"
SECTION = "<w:p><w:pPr><w:sectPr>{}</w:sectPr></w:pPr></w:p>"


def document(body: str, headers: dict[str, str] | None = None) -> bytes:
    """A document whose body is exactly ``body``; ``headers`` maps relationship ids to texts."""
    types = {"word/document.xml": WML + "document.main+xml"}
    rows, more = [], {}
    for ident, text in (headers or {}).items():
        types[f"word/{ident}.xml"] = WML + "header+xml"
        rows.append((ident, "header", f"{ident}.xml"))
        more[f"word/{ident}.xml"] = f"{HEAD}<w:hdr {NAMESPACES}>{paragraph(text)}</w:hdr>"
    main = f"{HEAD}<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"
    return pack(
        {
            **parts(),
            **more,
            "[Content_Types].xml": content_types(types),
            "word/document.xml": main,
            "word/_rels/document.xml.rels": relationships(rows),
        }
    )


def reference(ident: str) -> str:
    return f'<w:headerReference w:type="default" r:id="{ident}"/>'


def last(*references: str) -> str:
    return f"<w:sectPr>{''.join(references)}</w:sectPr>"


def views(old: bytes, new: bytes) -> tuple[Document, Document]:
    """What accepting and what rejecting gives."""
    written = read_package(redline(old, new).docx, "redline.docx")
    return document_of(accept_all(written)), document_of(reject_all(written))


def text(document: Document) -> list[str]:
    return ["".join(t.text or "" for t in block.element.iter(w("t"))) for block in document.blocks]


def headers(document: Document) -> list[str]:
    return [
        " ".join("".join(t.text or "" for t in document.roots[part].iter(w("t"))) for part in slots.values())
        for _, slots in effective(document)
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (A + B + last(), last()),
        (last(), A + B + last()),
        (A + B, TABLE + C),
        (A, B + TABLE + C + TABLE + A),
        (A + B + TABLE, C),
    ],
    ids=["new is empty", "old is empty", "table first", "tables between", "table last"],
)
def test_a_body_may_be_replaced_by_anything(old: str, new: str) -> None:
    accepted, rejected = views(document(old), document(new))
    assert text(accepted) == (text(document_of(read_package(document(new)))) or [""])
    assert text(rejected) == (text(document_of(read_package(document(old)))) or [""])


def test_a_table_without_rows_shows_nothing_and_is_no_change() -> None:
    empty = "<w:tbl><w:tblPr/><w:tblGrid/></w:tbl>"
    assert redline(document(A + B), document(A + empty + B)).changes == ()


def test_a_piece_of_another_file_is_carried_and_said() -> None:
    result = redline(document(A + B), document(A + '<w:altChunk r:id="x"/>' + B))
    assert [(f.code, f.level) for f in result.notes if "altChunk" in f.message] == [("marked-coarsely", "warning")]


def test_controls_that_come_keep_their_order() -> None:
    def control(tag: str, inner: str) -> str:
        return f'<w:sdt><w:sdtPr><w:tag w:val="{tag}"/></w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>'

    new = document(A + control("outer", control("inner", B)) + C)
    accepted, _ = views(document(A + C), new)
    wanted = document_of(read_package(new))
    assert [block.homes for block in accepted.blocks] == [block.homes for block in wanted.blocks]


def test_one_header_may_become_two() -> None:
    old = document(A + SECTION.format(reference("h1")) + B + last(), {"h1": "One text"})
    new = document(
        A + SECTION.format(reference("h1")) + B + last(reference("h2")), {"h1": "First text", "h2": "Second text"}
    )
    accepted, rejected = views(old, new)
    assert headers(accepted) == ["First text", "Second text"]
    assert headers(rejected) == ["One text", "One text"]


def test_a_section_that_goes_leaves_its_header_to_the_next() -> None:
    old = document(A + SECTION.format(reference("h1")) + B + last(), {"h1": "One text"})
    new = document(B + last(reference("h1")), {"h1": "One text"})
    accepted, rejected = views(old, new)
    assert headers(accepted) == ["One text"]
    assert headers(rejected) == ["One text", "One text"]


def test_a_header_may_come_where_no_section_was_written() -> None:
    accepted, rejected = views(document(A), document(A + last(reference("h1")), {"h1": "New text"}))
    assert headers(accepted) == ["New text"]
    assert "".join(headers(rejected)) == ""


def test_a_bookmark_between_paragraphs_is_carried() -> None:
    mark = '<w:bookmarkStart w:id="7" w:name="annex"/><w:bookmarkEnd w:id="7"/>'
    accepted, rejected = views(document(A + B), document(A + mark + B))
    for view in (accepted, rejected):
        assert [each.get(w("name")) for each in view.body.iter(w("bookmarkStart"))] == ["annex"]
    assert story_key(accepted.body, "word/document.xml", accepted.context) == story_key(
        rejected.body, "word/document.xml", rejected.context
    )


def test_a_style_comes_into_a_file_that_has_none() -> None:
    styled = '<w:p><w:pPr><w:pStyle w:val="Quote"/></w:pPr><w:r><w:t>Quoted</w:t></w:r></w:p>'
    style = '<w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Quote"/></w:style>'
    types = {"word/document.xml": WML + "document.main+xml", "word/styles.xml": WML + "styles+xml"}
    new = pack(
        {
            **parts(A + styled),
            "[Content_Types].xml": content_types(types),
            "word/styles.xml": f"{HEAD}<w:styles {NAMESPACES}>{style}</w:styles>",
            "word/_rels/document.xml.rels": relationships([("s", "styles", "styles.xml")]),
        }
    )
    written = read_package(redline(document(A), new).docx, "redline.docx")
    assert b'w:styleId="Quote"' in written.data("word/styles.xml")


def test_a_body_of_another_vocabulary_is_refused() -> None:
    strange = pack({**parts(), "word/document.xml": f'{HEAD}<d xmlns="urn:other"><body/></d>'})
    with pytest.raises(Refusal, match=r"."):
        redline(document(A), strange)


def test_a_section_that_comes_brings_its_own_header() -> None:
    old = document(A + last(reference("h1")), {"h1": "Same"})
    new = document(
        B + SECTION.format(reference("h1")) + A + last(reference("h2")), {"h1": "Same", "h2": "Another header"}
    )
    accepted, rejected = views(old, new)
    assert headers(accepted) == ["Same", "Another header"]
    assert headers(rejected) == ["Same"]


def test_headers_that_no_mark_can_hold_are_a_warning_and_no_refusal(monkeypatch: pytest.MonkeyPatch) -> None:
    faulty = Faults(parts=frozenset({"headers"}), reasons=("headers",))
    tried: list[object] = []

    def never_right(*given: object) -> Faults:
        tried.append(given)
        return faulty

    finest = redline(document(A), document(B)).docx
    monkeypatch.setattr("drafting.writers.docx.faithful.faults_in", never_right)
    result = redline(document(A), document(B))
    assert [f.place.where for f in result.notes if f.place] == ["headers"]
    assert [f.level for f in result.notes] == ["warning"]
    assert len(tried) <= 3  # fine, headers as wholes, everything as wholes
    assert result.docx == finest  # the body is marked word by word all the same
