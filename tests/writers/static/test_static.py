"""The static redline: everything is shown, nothing is tracked, and the new text can be read in it as it is."""

from __future__ import annotations

from random import Random

import pytest

from drafting.ooxml.names import REL_COMMENTS, w
from drafting.ooxml.package import Package, write_package
from drafting.ooxml.reading import read_package
from drafting.ooxml.revisions import has_revisions
from drafting.ooxml.views import accept_all
from drafting.writers.compared import Shown
from drafting.writers.static.frontpage import MARGIN
from drafting.writers.static.write import write
from tests.making.compared import chips, comparison, is_chip, is_struck, stands, text_after_the_sheet
from tests.making.packages import W, docx, paragraph, relationships, run, with_parts
from tests.making.schemas import invalid, needs_schemas
from tests.mutants.specimen import specimen
from tests.mutants.table import MUTATIONS, mutated

SPECIMEN = specimen()
KINDS = sorted(MUTATIONS)
SHARES = [KINDS[at::12] for at in range(12)]


def static(old: bytes, new: bytes, shown: Shown = Shown()) -> Package:  # noqa: B008
    return read_package(write(comparison(old, new, shown)), "static.docx")


def said(package: Package) -> list[str]:
    blocks = text_after_the_sheet(package)
    return ["".join(t.text or "" for t in each.iter(w("t"))) for each in blocks if each.tag == w("p")]


@pytest.mark.parametrize("kinds", SHARES, ids=lambda kinds: kinds[0])
def test_every_construct_and_every_kind_of_change_is_shown_and_none_is_tracked(kinds: list[str]) -> None:
    new, _ = mutated(SPECIMEN, kinds, Random(len(kinds)).randrange(99))
    made = comparison(SPECIMEN, new)
    written = read_package(write(made), "static.docx")
    assert not [part for part in (story.part for story in written.stories()) if has_revisions(written.root(part))]
    assert chips(written) == {change.number for change in made.changes if change.story != "comment"}
    accepted = accept_all(read_package(made.docx, "redline.docx"))
    assert stands(written, static=True) == stands(accepted, static=False)


@needs_schemas
@pytest.mark.parametrize("kinds", SHARES[::3], ids=lambda kinds: kinds[0])
def test_it_is_valid(kinds: list[str]) -> None:
    written = static(SPECIMEN, mutated(SPECIMEN, kinds, 7)[0])
    assert set(invalid(written)) <= set(invalid(read_package(SPECIMEN, "old.docx")))


def test_the_same_comparison_gives_the_same_bytes() -> None:
    new, _ = mutated(SPECIMEN, SHARES[0], 3)
    assert write(comparison(SPECIMEN, new)) == write(comparison(SPECIMEN, new))


def test_words_wear_the_colours_of_law_firms() -> None:
    old = docx(paragraph("Canada shall deliver 4,000 kb/d."))
    written = static(old, docx(paragraph("Canada shall deliver 3,200 kb/d.")))
    (block,) = (each for each in text_after_the_sheet(written) if each.tag == w("p"))
    looks = {}
    for each in block.iter(w("r")):
        words = "".join(t.text or "" for t in each.iter(w("t"))).strip()
        properties = each.find(w("rPr"))
        looks[words] = {child.tag: child.get(w("val")) for child in properties} if properties is not None else {}
    assert looks["4,000"] == {w("strike"): None, w("color"): "C00000"}
    assert looks["3,200"] == {w("color"): "0033CC", w("u"): "double"}
    assert looks["1"] == {w("rStyle"): "RedlineNumber", w("sz"): "13", w("szCs"): "13"}  # small in tables too
    assert looks["Canada shall deliver"] == {}


def numbered(text: str) -> str:
    return f'<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>{run(text)}</w:p>'


NUMBERING = (
    '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum '
    'w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText '
    'w:val="(%1)"/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
)


def listed(*texts: str) -> bytes:
    parts = {
        "word/numbering.xml": NUMBERING,
        "word/_rels/document.xml.rels": relationships([("rId9", "numbering", "numbering.xml")]),
    }
    return with_parts("".join(map(numbered, texts)), parts)


def test_a_deleted_item_shows_its_old_number_and_leaves_the_list() -> None:
    texts = ("crude oil from Alberta;", "natural gas from British Columbia;", "uranium from Saskatchewan.")
    written = static(listed(*texts), listed(texts[0], texts[2]))
    rows = [each for each in text_after_the_sheet(written) if each.tag == w("p")]
    numbers = [each.find(f"{w('pPr')}/{w('numPr')}/{w('numId')}") for each in rows]
    assert [each.get(w("val")) for each in numbers if each is not None] == ["1", "0", "1"]
    gone = [each for each in rows[1].iter(w("r")) if is_struck(each)]
    assert "".join(t.text or "" for each in gone for t in each.iter(w("t"))) == "(b)natural gas from British Columbia;"
    indent = rows[1].find(f"{w('pPr')}/{w('ind')}")
    assert indent is not None
    assert indent.get(w("left")) == "720"


def test_a_divided_paragraph_reads_as_one_and_a_whole_new_one_has_no_pilcrow() -> None:
    whole = "Each side will report its figures by March. The other may ask for a correction within a month."
    first, second = whole.split(". ", 1)
    divided = static(docx(paragraph(whole)), docx(paragraph(first + ".") + paragraph(second)))
    assert said(divided)[0].endswith("¶")
    added = static(docx(paragraph(whole)), docx(paragraph(whole) + paragraph("A third sentence stands alone.")))
    assert "¶" not in "".join(said(added))


def test_the_first_page_says_what_was_compared_and_lists_every_change() -> None:
    made = comparison(docx(paragraph("Ten days.")), docx(paragraph("Six days.")), Shown(ui="fr"))
    written = read_package(write(made), "static.docx")
    page = "\n".join("".join(t.text or "" for t in p.iter(w("t"))) for p in written.root(written.main).iter(w("p")))
    assert "Version comparée" in page
    assert "b.docx par rapport à a.docx" in page
    assert "in/" not in page
    assert made.old.sha256 in page.replace("\n", "")
    assert made.new.sha256 in page.replace("\n", "")
    assert "1 modification\u00a0: 1 remplacement." in page


@pytest.mark.parametrize("page", [12240, 8391])  # Letter and A5, in twentieths of a point
def test_the_columns_of_labels_hold_their_words_on_a_small_page_too(page: int) -> None:
    section = f'<w:sectPr><w:pgSz w:w="{page}" w:h="15840"/></w:sectPr>'
    written = static(*(docx(paragraph(text) + section) for text in ("Ten days.", "Six days.")), Shown(ui="fr"))
    grids = [
        [int(column.get(w("w")) or 0) for column in grid.iter(w("gridCol"))]
        for grid in written.root(written.main).iter(w("tblGrid"))
    ]
    assert [len(grid) for grid in grids] == [3, 4]
    text = page - 2 * MARGIN
    assert all(text - 4 <= sum(grid) <= text for grid in grids)
    assert all(width >= 1150 for width in (grids[0][0], grids[1][1]))  # "modification", "Paragraphe"


@pytest.mark.parametrize("internal", [True, False])
def test_every_page_says_what_it_is_of_and_internal_when_it_is(internal: bool) -> None:
    section = '<w:sectPr><w:headerReference w:type="default" r:id="rId5"/><w:titlePg/></w:sectPr>'
    header = '<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{}</w:hdr>'
    parts = {
        "word/header1.xml": header.format(paragraph("Draft 3")),
        "word/_rels/document.xml.rels": relationships([("rId5", "header", "header1.xml")]),
    }
    old, new = (with_parts(paragraph(text) + section, parts) for text in ("Ten days.", "Six days."))
    written = static(old, new, Shown(internal=internal))
    margins = [story for story in written.stories() if story.kind in ("header", "footer")]
    assert len(margins) == 3  # the text's own header, and ours for what it has none of
    for story in margins:
        text = "".join(t.text or "" for t in written.root(story.part).iter(w("t")))
        assert "Redline of b.docx against a.docx" in text
        assert ("INTERNAL" in text) == internal
    assert any("Draft 3" in "".join(written.root(story.part).itertext()) for story in margins)


def test_comments_and_metadata_stay_behind() -> None:
    written = static(
        SPECIMEN, mutated(SPECIMEN, ["inside.word-replaced"] if "inside.word-replaced" in KINDS else KINDS[:1], 5)[0]
    )
    assert written.related(written.main, REL_COMMENTS) is None
    everything = b"".join(written.data(part) for part in written.parts if part.endswith((".xml", ".rels")))
    assert b"commentReference" not in everything
    assert b"w:sdt>" not in everything


def test_hostile_words_stay_words() -> None:
    evil = "a\u202eb & <w:del> ]]"
    written = static(
        docx(paragraph("Plain.")), docx(paragraph(f"Plain. {evil.replace('&', '&amp;').replace('<', '&lt;')}"))
    )
    assert write_package(written)
    assert not has_revisions(written.root(written.main))
    assert sum(is_chip(each) for each in written.root(written.main).iter(w("r"))) == 2  # the legend's, and the one


def heading(text: str) -> str:
    return f'<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr>{run(text)}</w:p>'


def test_only_what_changed_stays_under_its_heading_with_its_number() -> None:
    texts = [
        heading("Scope") + numbered("Everything is covered."),
        heading("Volumes") + numbered("Canada delivers {} barrels."),
        heading("End") + numbered("It ends in June."),
    ]
    parts = {
        "word/numbering.xml": NUMBERING,
        "word/_rels/document.xml.rels": relationships([("rId9", "numbering", "numbering.xml")]),
    }
    old, new = (with_parts("".join(texts).format(number), parts) for number in ("4,000", "3,200"))
    written = static(old, new, Shown(changed_only=True))
    assert said(written) == ["[…]", "Volumes", "(b)Canada delivers 14,0003,200 barrels.", "[…]"]


@pytest.mark.parametrize("deep", ["outline", "style", "based", "circle"])
def test_the_headings_above_a_change_stay_though_nothing_else_under_them_changed(deep: str) -> None:
    """However their depth is said: in the paragraph, in its style, in the style that this is based on."""

    def at(level: int, words: str) -> str:
        own = f'<w:outlineLvl w:val="{level}"/>' if deep == "outline" else f'<w:pStyle w:val="H{level}"/>'
        return f"<w:p><w:pPr>{own}</w:pPr>{run(words)}</w:p>"

    def style(ident: str, name: str, more: str) -> str:
        return f'<w:style w:type="paragraph" w:styleId="{ident}"><w:name w:val="{name}"/>{more}</w:style>'

    depth = [f'<w:pPr><w:outlineLvl w:val="{level}"/></w:pPr>' for level in (0, 1)]
    if deep == "based":
        styles = style("H0", "x", '<w:basedOn w:val="A"/>') + style("A", "heading 1", "") + style(
            "H1", "y", '<w:basedOn w:val="B"/>') + style("B", "heading 2", depth[1])  # fmt: skip
    elif deep == "circle":
        circle = '<w:basedOn w:val="H0"/>'
        styles = style("H0", "heading 1", circle) + style("H1", "heading 2", circle)
    else:
        styles = style("H0", "heading 1", depth[0]) + style("H1", "heading 2", depth[1])
    body = (
        at(0, "Part I") + paragraph("One.") + at(0, "Part II") + paragraph("Two.") + at(1, "Scope")
        + paragraph("Three.") + at(1, "Volumes") + paragraph("Canada delivers {} barrels.")
        + at(0, "Part III") + paragraph("Four.")
    )  # fmt: skip
    parts = {
        "word/styles.xml": f'<w:styles xmlns:w="{W}">{styles}</w:styles>',
        "word/_rels/document.xml.rels": relationships([("rId9", "styles", "styles.xml")]),
    }
    old, new = (with_parts(body.format(number), parts) for number in ("4,000", "3,200"))
    assert said(static(old, new, Shown(changed_only=True))) == [
        "[…]",
        "Part II",
        "[…]",
        "Volumes",
        "Canada delivers 14,0003,200 barrels.",
        "[…]",
    ]


def test_notes_stand_in_the_order_of_their_references_and_a_deleted_one_keeps_its_number() -> None:
    def noted(*numbers: int) -> str:
        references = (f'<w:r><w:footnoteReference w:id="{number}"/></w:r>' for number in numbers)
        return f"<w:p>{run('Words of the text')}{''.join(references)}</w:p>"

    notes = "".join(
        f'<w:footnote w:id="{number}"><w:p><w:r><w:footnoteRef/></w:r>{run(f" Note {number}.")}</w:p></w:footnote>'
        for number in (1, 2, 3)
    )
    parts = {
        "word/footnotes.xml": '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f"{notes}</w:footnotes>",
        "word/_rels/document.xml.rels": relationships([("rId5", "footnotes", "footnotes.xml")]),
    }
    written = static(with_parts(noted(3, 1, 2), parts), with_parts(noted(3, 2), parts))
    marks = [
        (each.get(w("customMarkFollows")), getattr(each.getnext(), "text", None))
        for each in written.root(written.main).iter(w("footnoteReference"))
    ]
    assert marks == [(None, None), ("1", "2"), (None, None)]
    shown = ["".join(t.text or "" for t in note.iter(w("t"))) for note in written.root("word/footnotes.xml")]
    assert shown == [" Note 3.", "2 Note 1.", " Note 2."]
