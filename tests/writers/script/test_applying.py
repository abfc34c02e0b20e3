"""Edit scripts applied to Word files: what blocks stand on comes along; wrong scripts are refused."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

import drafting
from drafting.compare.settings import Settings
from drafting.document.document import read_document
from drafting.document.values import DocumentValue, document_value
from drafting.errors import DraftingError
from drafting.ooxml.reading import read_package
from tests.making.packages import WML, W, docx, pack, paragraph, parts, relationships, run

PICTURE = (
    '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" id="s1">'
    '<v:imagedata r:id="rId9"/></v:shape></w:pict></w:r>'
)


def value(data: bytes) -> DocumentValue:
    return document_value(read_document(data))


def there_and_back(old: bytes, new: bytes) -> bytes:
    script = drafting.edit_script(old, new)
    made = drafting.apply(old, script.to_json())
    assert value(made) == value(new)
    assert value(drafting.apply(new, drafting.invert(script))) == value(old)
    return made


def rich(body: str, *, header: str = "", note: str = "", image: bytes = b"PNG1") -> bytes:
    contents = parts(
        body,
        word__styles_xml=WML + "styles+xml",
        word__numbering_xml=WML + "numbering+xml",
        word__header1_xml=WML + "header+xml",
        word__footnotes_xml=WML + "footnotes+xml",
    )
    rows = [("rId1", "styles", "styles.xml"), ("rId2", "numbering", "numbering.xml"), ("rId3", "header", "header1.xml")]
    rows += [("rId4", "footnotes", "footnotes.xml"), ("rId9", "image", "media/image1.png")]
    contents["word/_rels/document.xml.rels"] = relationships(rows)
    contents["word/media/image1.png"] = image
    contents["[Content_Types].xml"] = str(contents["[Content_Types].xml"]).replace(
        "<Override", '<Default Extension="png" ContentType="image/png"/><Override', 1
    )
    contents["word/header1.xml"] = f'<w:hdr xmlns:w="{W}">{paragraph(header) if header else "<w:p/>"}</w:hdr>'
    contents["word/footnotes.xml"] = (
        f'<w:footnotes xmlns:w="{W}"><w:footnote w:id="5">{paragraph(note)}</w:footnote></w:footnotes>'
    )
    contents["word/styles.xml"] = (
        f'<w:styles xmlns:w="{W}"><w:style w:type="paragraph" w:styleId="{"A" if note else "B"}">'
        f'<w:name w:val="{"Clause" if note else "Note"}"/></w:style></w:styles>'
    )
    contents["word/numbering.xml"] = (
        f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/>'
        f'<w:lvlText w:val="{"%1." if note else "(%1)"}"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )
    document = str(contents["word/document.xml"])
    section = '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/></w:sectPr>'
    contents["word/document.xml"] = document.replace("<w:sectPr/>", section)
    return pack(contents)


NUMBERED = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>{}</w:p>'
STYLED = '<w:p><w:pPr><w:pStyle w:val="{}"/></w:pPr>' + run("styled") + "</w:p>"
NOTED = f'<w:p>{run("noted")}<w:r><w:footnoteReference w:id="5"/></w:r></w:p>'


def test_styles_lists_notes_pictures_and_headers_come_along() -> None:
    old = rich(paragraph("same") + STYLED.format("B") + NUMBERED.format(run("item")), header="old header")
    body = paragraph("same") + STYLED.format("A") + NUMBERED.format(run("item")) + NOTED + f"<w:p>{PICTURE}</w:p>"
    new = rich(body + paragraph("end"), header="new header", note="a note", image=b"PNG2")
    made = read_package(there_and_back(old, new))
    assert b"PNG2" in {made.data(part) for part in made.parts if part.endswith(".png")}


@pytest.mark.parametrize(("before", "after"), [("", "a header"), ("a header", ""), ("one", "two")])
def test_headers_come_and_go(before: str, after: str) -> None:
    there_and_back(rich(paragraph("text"), header=before), rich(paragraph("text"), header=after))


SECTION = '<w:p><w:pPr><w:sectPr>{}<w:pgSz w:w="{}"/></w:sectPr></w:pPr></w:p>'
REFERENCE = '<w:headerReference w:type="{}" r:id="rId3"/>'


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (SECTION.format(REFERENCE.format("first"), 1000), ""),
        (SECTION.format("", 1000), SECTION.format(REFERENCE.format("default"), 2000)),
        ("", SECTION.format("", 1) + SECTION.format(REFERENCE.format("even"), 2)),
    ],
)
def test_sections_show_their_headers(before: str, after: str) -> None:
    there_and_back(rich(paragraph("a") + before, header="here"), rich(after + paragraph("b"), header="there"))


def test_controls_close_around_what_stays_and_what_comes() -> None:
    control = '<w:sdt><w:sdtPr><w:tag w:val="{}"/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>'
    old = docx(control.format("x", paragraph("first") + paragraph("second")) + paragraph("third"))
    inner = control.format("y", paragraph("first") + paragraph("new"))
    there_and_back(
        old, docx(control.format("x", inner + paragraph("second")) + control.format("x", paragraph("third")))
    )


def test_bookmarks_and_comments_around_text_that_stays_stay() -> None:
    marked = '<w:bookmarkStart w:id="1" w:name="here"/>' + paragraph("stays") + '<w:bookmarkEnd w:id="1"/>'
    made = there_and_back(docx(marked + paragraph("goes")), docx(paragraph("stays") + paragraph("comes")))
    assert b"here" in read_package(made).data("word/document.xml")


def test_a_script_for_another_text_is_refused() -> None:
    script = drafting.edit_script(docx(paragraph("one")), docx(paragraph("two")))
    with pytest.raises(DraftingError) as caught:
        drafting.apply(docx(paragraph("three")), script)
    assert caught.value.code == "script-mismatch"


def test_what_a_script_leaves_out_is_no_script() -> None:
    with pytest.raises(DraftingError) as caught:
        drafting.edit_script(docx("a"), docx("b"), settings=Settings(ignore=frozenset({"case"})))
    assert caught.value.code == "script-leaves-out"


def test_without_what_it_carries_a_script_makes_no_file() -> None:
    old, new = docx(paragraph("one")), docx(paragraph("two"))
    script = drafting.edit_script(old, new)
    with pytest.raises(DraftingError) as caught:
        drafting.apply(old, replace(script, new=replace(script.new, carried=None)))
    assert caught.value.code == "script-without-content"


@pytest.mark.parametrize("where", ["steps", "carried"])
def test_a_script_changed_by_hand_writes_nothing(where: str) -> None:
    old, new = docx(paragraph("one old")), docx(paragraph("one new"))
    data: Any = drafting.edit_script(old, new).to_json()
    if where == "steps":
        data["stories"][0]["steps"][0]["new"][0]["text"] = "one own"
    else:
        parts = data["new"]["carried"]
        parts["word/document.xml"] = parts["word/document.xml"].replace("new", "own")
    with pytest.raises(DraftingError) as caught:
        drafting.apply(old, data)
    assert caught.value.code == "script-unreadable"
