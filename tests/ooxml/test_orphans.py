"""What stood in deleted text goes with it."""

from __future__ import annotations

from drafting.ooxml.names import w
from drafting.ooxml.package import write_package
from drafting.ooxml.reading import read_package
from drafting.writers.resolved import resolve
from tests.making.packages import AUTHOR, W, paragraph, relationships, run, with_parts

MS = "http://schemas.microsoft.com/office"
NOTES = "".join(
    f'<w:footnote w:id="{n}"{kind}>{paragraph(text)}</w:footnote>'
    for n, kind, text in ((0, ' w:type="separator"', ""), (2, "", "stays"), (3, "", "secret"))
)
COMMENT = f'<w:comment w:id="7" {AUTHOR}><w:p xmlns:w14="{MS}/word/2010/wordml" w14:paraId="0A0B0C0D"/></w:comment>'
THREAD = '<w15:commentEx w15:paraId="0A0B0C0D" w15:done="0"/>'
THREADS = f'<w15:commentsEx xmlns:w15="{MS}/word/2012/wordml">{THREAD}</w15:commentsEx>'
BODY = (
    '<w:p><w:r><w:footnoteReference w:id="2"/></w:r><w:commentRangeStart w:id="7"/>'
    f'<w:del w:id="1" {AUTHOR}><w:r><w:footnoteReference w:id="3"/></w:r><w:r><w:delText>x</w:delText></w:r>'
    f'<w:r><w:commentReference w:id="7"/></w:r></w:del><w:commentRangeEnd w:id="7"/>{run("y")}</w:p>'
)
DOCX = with_parts(
    BODY,
    {
        "word/_rels/document.xml.rels": relationships(
            [
                ("rId1", "footnotes", "footnotes.xml"),
                ("rId2", "comments", "comments.xml"),
                ("rId3", f"{MS}/2011/relationships/commentsExtended", "commentsExtended.xml"),
            ]
        ),
        "word/footnotes.xml": f'<w:footnotes xmlns:w="{W}">{NOTES}</w:footnotes>',
        "word/comments.xml": f'<w:comments xmlns:w="{W}">{COMMENT}</w:comments>',
        "word/commentsExtended.xml": THREADS,
    },
)


def test_notes_and_comments_of_accepted_deletions_leave_no_trace() -> None:
    package = read_package(resolve(DOCX, accept=True).docx, "clean.docx")
    notes = [note.get(w("id")) for note in package.root("word/footnotes.xml")]
    assert notes == ["0", "2"]
    assert len(package.root("word/comments.xml")) == 0
    assert len(package.root("word/commentsExtended.xml")) == 0
    assert list(package.root(package.main).iter(w("commentRangeStart"), w("commentRangeEnd"))) == []
    assert b"secret" not in package.data("word/footnotes.xml")


def test_what_is_rejected_comes_back_with_its_notes() -> None:
    package = read_package(resolve(DOCX, accept=False).docx, "clean.docx")
    assert [note.get(w("id")) for note in package.root("word/footnotes.xml")] == ["0", "2", "3"]
    original = read_package(DOCX, "a.docx")
    for part in ("word/footnotes.xml", "word/comments.xml", "word/commentsExtended.xml"):
        assert package.data(part) == original.data(part)
    assert write_package(package) == write_package(read_package(write_package(package)))
