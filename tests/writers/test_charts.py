"""A chart stands in a part of its own: it is compared by what that part says and how it looks."""

from __future__ import annotations

from drafting.ooxml.names import w
from drafting.ooxml.reading import read_package
from drafting.writers.docx.redline import redline
from tests.making.boxes import WP, A
from tests.making.packages import HEAD, NAMESPACES, WML, content_types, pack, paragraph, parts, relationships

C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
CHART = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"


def with_chart(direction: str, axis: int) -> bytes:
    drawing = (
        '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="1" cy="1"/><wp:docPr id="1" name="Chart 1"/><a:graphic>'
        f'<a:graphicData uri="{C}"><c:chart r:id="rId9"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
        "</w:p>"
    )
    spaces = f'{NAMESPACES} xmlns:wp="{WP}" xmlns:a="{A}" xmlns:c="{C}"'
    said = f'<c:barDir val="{direction}"/><c:axId val="{axis}"/>'
    chart = f'{HEAD}<c:chartSpace xmlns:c="{C}"><c:chart>{said}</c:chart></c:chartSpace>'
    contents = parts()
    contents["[Content_Types].xml"] = content_types(
        {"word/document.xml": WML + "document.main+xml", "word/charts/chart1.xml": CHART}
    )
    contents["word/document.xml"] = (
        f"{HEAD}<w:document {spaces}><w:body>{paragraph('Prices')}{drawing}<w:sectPr/></w:body></w:document>"
    )
    contents["word/_rels/document.xml.rels"] = relationships([("rId9", "chart", "charts/chart1.xml")])
    contents["word/charts/chart1.xml"] = chart
    return pack(contents)


def test_a_chart_that_was_turned_is_replaced() -> None:
    result = redline(with_chart("bar", 1), with_chart("col", 1))
    root = read_package(result.docx).root("word/document.xml")
    for mark in ("del", "ins"):
        assert len([d for d in root.iter(w("drawing")) if next(d.iterancestors(w(mark)), None) is not None]) == 1


def test_numbers_given_out_anew_are_no_change() -> None:
    assert redline(with_chart("bar", 1), with_chart("bar", 2)).changes == ()
