"""A package that points at nothing outside."""

from __future__ import annotations

from drafting.ooxml.names import w
from drafting.ooxml.reading import read_package
from drafting.ooxml.sealed import sealed
from tests.making.packages import docx, paragraph, relationships, run, with_parts

LINK = f'<w:p><w:hyperlink r:id="rId7" w:history="1">{run("the site")}</w:hyperlink></w:p>'


def test_what_points_outside_goes_and_words_stay() -> None:
    rows = relationships([("rId7", "hyperlink", "https://example.org/?who=you")], external=True)
    package = sealed(read_package(with_parts(LINK, {"word/_rels/document.xml.rels": rows}), "a.docx"))
    assert not [row for part in package.relations.values() for row in part.values() if row.external]
    (link,) = package.root(package.main).iter(w("hyperlink"))
    assert dict(link.attrib) == {w("history"): "1"}
    assert "".join(link.itertext()) == "the site"
    assert all(b"example.org" not in package.data(part) for part in package.parts)


def test_a_package_without_is_the_same_object() -> None:
    package = read_package(docx(paragraph("Plain.")), "a.docx")
    assert sealed(package) is package
