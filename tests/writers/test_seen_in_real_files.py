"""What real files and changes to them got wrong once, each as the smallest pair that shows it."""

from __future__ import annotations

import pytest

from drafting.document.document import document_of
from drafting.document.sections import effective
from drafting.ooxml.names import MC, REL_ENDNOTES, w
from drafting.ooxml.package import Package
from drafting.ooxml.reading import read_package
from drafting.ooxml.revisions import DELETIONS, INSERTIONS
from drafting.ooxml.views import accept_all, reject_all
from drafting.writers.docx.redline import redline
from tests.making.packages import HEAD, NAMESPACES, WML, content_types, pack, paragraph, parts, relationships, run
from tests.writers.test_carried import bookmarks, comment, comments, file, para, views
from tests.writers.test_constructs import char, code
from tests.writers.test_hard_pairs import SECTION, A, B, C, document, headers, last, reference


def with_part(body: str, name: str, inner: str) -> bytes:
    """A file with one further part of its kind: styles or endnotes."""
    root = f"{HEAD}<w:{name} {NAMESPACES}>{inner}</w:{name}>"
    types = {"word/document.xml": WML + "document.main+xml", f"word/{name}.xml": f"{WML}{name}+xml"}
    rels = relationships([("rId1", name, f"{name}.xml")])
    more = {f"word/{name}.xml": root, "word/_rels/document.xml.rels": rels}
    return pack({**parts(body), **more, "[Content_Types].xml": content_types(types)})


# -- comments
def test_a_comment_on_the_result_of_a_field_is_carried() -> None:
    def numbered(result: str) -> str:
        return para(char("begin"), code("PAGEREF here"), char("separate"), result, char("end"), run(" pages"))

    result = redline(file(numbered(run("2"))), file(numbered(comment("2")), "is this the page?"))
    assert [comments(view) for view in views(result)] == [["is this the page?"]] * 2


def test_the_mark_of_a_comment_that_stands_elsewhere_leaves_no_empty_revision() -> None:
    link = f'<w:hyperlink w:anchor="top">{run("graph")}</w:hyperlink>'
    old = file(para(run("One "), comment("paragraph")), "why?")
    new = file(para(link, '<w:r><w:commentReference w:id="0"/></w:r>') + paragraph("Words of its own"), "why?")
    package = read_package(redline(old, new).docx)
    marks = [e for e in package.root(package.main).iter(*INSERTIONS, *DELETIONS) if e.getparent().tag == w("p")]
    assert marks
    assert all(len(mark) for mark in marks)


def test_a_comment_that_old_holds_and_nothing_in_it_refers_to_comes_with_its_place_in_new() -> None:
    old, new = file(para(run("Text")) + A, "why?"), file(para(comment("Text")) + A, "why?")
    assert [comments(view) for view in views(redline(old, new))] == [["why?"]] * 2


# -- bookmarks
def test_a_bookmark_in_paragraphs_that_came_before_a_control_stays_when_they_are_rejected() -> None:
    mark = '<w:bookmarkStart w:id="7" w:name="art_2"/><w:bookmarkEnd w:id="7"/>'
    held = f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('Quite other words')}</w:sdtContent></w:sdt>"
    old = file(para(mark, run("Anchor Header")) + para(run("A link")))
    new = file(para(mark, run("kestrel")) + para(run("fjord")) + SECTION.format("") + held)
    made = redline(old, new)
    assert [bookmarks(view) for view in views(made)] == [["art_2"]] * 2
    package = read_package(made.docx)  # beside the paragraphs that go and have none to join, whoever rejects them
    assert [e.getparent().tag for e in package.root(package.main).iter(w("bookmarkStart"))] == [w("body")]


# -- headers
def test_a_header_of_the_last_section_changes_though_another_section_before_it_came() -> None:
    straight = SECTION.format(reference("rId1"))
    old = document(straight + A + B + C + last(), {"rId1": "One header for all"})
    new = document(
        A + B + C + straight + last(reference("rId2")), {"rId1": "One header for all", "rId2": "Quite another one"}
    )
    result = redline(old, new)
    written = read_package(result.docx)
    assert headers(document_of(accept_all(written))) == ["One header for all", "Quite another one"]
    assert headers(document_of(reject_all(written))) == ["One header for all", "One header for all"]
    assert not [note for note in result.notes if note.level == "warning"]
    assert len(dict(effective(document_of(written)))) >= 2


# -- styles
STYLE = '<w:style w:type="paragraph" w:styleId="{}"><w:name w:val="{}"/></w:style>'
STYLED = '<w:p><w:pPr><w:pStyle w:val="Heading7"/></w:pPr><w:r><w:t>Seventh level</w:t></w:r></w:p>'


def style_of(package: Package) -> set[str]:
    """What the style of the first paragraph is called; its id where nothing defines it."""
    names = {
        style.get(w("styleId")): name.get(w("val"))
        for style in package.root("word/styles.xml").iter(w("style"))
        if (name := style.find(w("name"))) is not None
    }
    found = next(package.root(package.main).iter(w("pStyle")), None)
    ident = found.get(w("val")) if found is not None else ""
    return {(names.get(ident) or ident or "").lower()}


@pytest.mark.parametrize("ident", ["Heading7", "1"])
def test_a_style_that_only_one_side_defines_stays_undefined_on_the_other(ident: str) -> None:
    styled = STYLED.replace("Heading7", ident)
    defined = with_part(paragraph("Another text") + styled, "styles", STYLE.format(ident, "heading 7"))
    undefined = with_part(styled, "styles", STYLE.format("Normal", "Normal"))
    for old, new in ((defined, undefined), (undefined, defined)):
        written = read_package(redline(old, new).docx)
        for view, file_ in ((accept_all(written), new), (reject_all(written), old)):
            assert style_of(view) == style_of(read_package(file_))


def test_a_style_without_an_id_is_nobodys_style() -> None:
    nameless = with_part(STYLED, "styles", '<w:style><w:name w:val="Heading7"/></w:style>')
    defined = with_part(STYLED + paragraph("Another text"), "styles", STYLE.format("Heading7", "Heading7"))
    for old, new in ((defined, nameless), (nameless, defined)):
        written = read_package(redline(old, new).docx)
        for view in (accept_all(written), reject_all(written)):
            assert style_of(view) == {"heading7"}


# -- notes
def test_a_control_in_a_note_that_nothing_refers_to_any_more_stays() -> None:
    held = f'<w:p><w:sdt><w:sdtPr/><w:sdtContent>{run("held")}</w:sdtContent></w:sdt></w:p>'
    note = f'<w:endnote w:id="1">{held}</w:endnote>'
    another = f'<w:endnote w:id="2">{paragraph("another")}</w:endnote>'
    mark = '<w:r><w:endnoteReference w:id="{}"/></w:r>'
    old = with_part(para(run("Text"), mark.format(1)) + A, "endnotes", note)
    new = with_part(paragraph("Text") + A + para(run("More"), mark.format(2)), "endnotes", note + another)
    package = read_package(redline(old, new).docx)
    part = package.related(package.main, REL_ENDNOTES)
    assert part is not None
    tags = [element.tag for element in package.root(part).iter()]
    assert w("sdt") in tags
    assert w("customXmlDelRangeStart") not in tags


def test_a_footnote_and_an_endnote_of_the_same_number_are_two() -> None:
    held = f'<w:p><w:sdt><w:sdtPr/><w:sdtContent>{run("held")}</w:sdtContent></w:sdt></w:p>'

    def noted(body: str, footnotes: str = "", endnotes: str = "") -> bytes:
        kinds = {"footnotes": f'<w:footnote w:id="1">{held}</w:footnote>{footnotes}', "endnotes": endnotes}
        more = {f"word/{kind}.xml": f"{HEAD}<w:{kind} {NAMESPACES}>{notes}</w:{kind}>" for kind, notes in kinds.items()}
        types = {f"word/{kind}.xml": f"{WML}{kind}+xml" for kind in kinds}
        rels = relationships([(f"rId{k}", kind, f"{kind}.xml") for k, kind in enumerate(kinds, 1)])
        more |= {"word/_rels/document.xml.rels": rels}
        main = {"word/document.xml": WML + "document.main+xml"}
        return pack({**parts(body), **more, "[Content_Types].xml": content_types({**main, **types})})

    stays = para(run("Text"), '<w:r><w:footnoteReference w:id="1"/></w:r>')
    marks = '<w:r><w:endnoteReference w:id="1"/></w:r><w:r><w:footnoteReference w:id="2"/></w:r>'
    footnote = f'<w:footnote w:id="2">{paragraph("two")}</w:footnote>'
    new = noted(stays + para(run("More"), marks), footnote, f'<w:endnote w:id="1">{held}</w:endnote>')
    rejected = reject_all(read_package(redline(noted(stays), new).docx))
    assert sum(1 for _ in rejected.root("word/footnotes.xml").iter(w("sdt"))) == 1


# -- parts
PICTURE = '<w:p><w:r><w:drawing><a:blip xmlns:a="urn:a" r:embed="rId1"/></w:drawing></w:r></w:p>'


def pictured(blob: bytes | None, *, pointed: bool = True) -> bytes:
    """A file whose picture is there, or is not; not ``pointed``: nothing says which part it is."""
    contents = parts(PICTURE + A)
    contents["word/_rels/document.xml.rels"] = relationships([("rId1", "image", "media/image1.gif")] if pointed else [])
    contents["[Content_Types].xml"] = str(contents["[Content_Types].xml"]).replace(
        "<Default ", '<Default Extension="gif" ContentType="image/gif"/><Default ', 1
    )
    return pack({**contents, **({"word/media/image1.gif": blob} if blob is not None else {})})


def test_a_picture_that_is_missing_in_new_does_not_become_another_one_of_old() -> None:
    old, new = pictured(b"GIF89a"), pictured(None)
    package = accept_all(read_package(redline(old, new).docx))
    blip = next(e for e in package.root(package.main).iter() if e.tag == "{urn:a}blip")
    rel = package.relationships(package.main)[blip.values()[0]]
    assert rel.target not in package


def test_a_picture_to_which_nothing_points_in_new_does_not_become_one_of_old() -> None:
    result = redline(pictured(b"GIF89a"), pictured(b"GIF89a", pointed=False))
    package = read_package(result.docx)
    for view, pointing in ((accept_all(package), False), (reject_all(package), True)):
        blip = next(e for e in view.root(view.main).iter() if e.tag == "{urn:a}blip")
        assert (blip.values()[0] in view.relationships(view.main)) is pointing
    assert not [note for note in result.notes if note.code == "marked-coarsely"]


# -- prefixes
def test_prefixes_that_only_new_declares_are_declared_on_the_written_part() -> None:
    more = f'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" xmlns:mc="{MC}"'
    new = parts(A + paragraph("more &amp; more"))
    new["word/document.xml"] = str(new["word/document.xml"]).replace(
        "<w:document ", f'<w:document {more} mc:Ignorable="w15" ', 1
    )
    for old, other in ((pack(parts(A)), pack(new)), (pack(new), pack(parts(A)))):
        root = (package := read_package(redline(old, other).docx)).root(package.main)
        assert root.nsmap["w15"].endswith("2012/wordml")
        assert root.get(f"{{{MC}}}Ignorable") == "w15"
        assert sum(1 for _ in root.iter(w("document"))) == 1


def test_what_new_lets_readers_ignore_stays_ignorable_though_old_means_something_else_by_its_prefix() -> None:
    def listing(uri: str, inner: str) -> bytes:
        declared = f'xmlns:w15="{uri}" xmlns:mc="{MC}" mc:Ignorable="w15"'
        contents = parts(A + para(inner, run("words")))
        contents["word/document.xml"] = str(contents["word/document.xml"]).replace(
            "<w:document ", f"<w:document {declared} ", 1
        )
        return pack(contents)

    package = read_package(redline(listing("urn:one", ""), listing("urn:two", "<w15:more/>")).docx)
    root = package.root(package.main)
    ignorable = {root.nsmap[prefix] for prefix in root.get(f"{{{MC}}}Ignorable").split()}
    assert ignorable == {"urn:one", "urn:two"}
