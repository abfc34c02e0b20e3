"""ISO Strict files are read as if Word had saved them in its usual form."""

from __future__ import annotations

from drafting.ooxml.names import REL_STYLES, W, w
from drafting.ooxml.package import write_package
from drafting.ooxml.reading import read_package
from drafting.ooxml.strict import fold, fold_uri
from tests.making.packages import R, pack, parts, relationships

STRICT = "http://purl.oclc.org/ooxml/"


def _strict() -> bytes:
    said = f"see {STRICT}wordprocessingml/main and xmlns:w=&quot;{STRICT}wordprocessingml/main&quot;"
    contents = parts(f"<w:p><w:r><w:t>{said}</w:t></w:r></w:p>")
    contents["word/_rels/document.xml.rels"] = relationships([("rId1", "styles", "styles.xml")])
    contents["word/styles.xml"] = f'<w:styles xmlns:w="{W}"/>'

    def spelled(part: str | bytes) -> str:
        text = part if isinstance(part, str) else part.decode()
        head, mark, body = text.partition("<w:body>")
        head = head.replace(W, STRICT + "wordprocessingml/main").replace(R, STRICT + "officeDocument/relationships")
        return head.replace("<w:document ", '<w:document w:conformance="strict" ') + mark + body

    return pack({name: spelled(data) for name, data in contents.items()})


def test_names_are_folded_and_text_is_left_alone() -> None:
    package = read_package(_strict(), "a.docx")
    root = package.root(package.main)
    assert root.tag == w("document")
    assert not root.attrib
    text = "".join(root.itertext())
    assert text == f'see {STRICT}wordprocessingml/main and xmlns:w="{STRICT}wordprocessingml/main"'
    assert package.related(package.main, REL_STYLES) == "word/styles.xml"
    assert [finding.code for finding in package.findings] == ["strict-read-as-transitional"]


def test_what_is_written_is_transitional() -> None:
    written = write_package(read_package(_strict(), "a.docx"))
    assert read_package(written, "b.docx").findings == ()


def test_irregular_names_have_their_own_spelling() -> None:
    assert fold_uri(STRICT + "officeDocument/relationships/extendedProperties").endswith(
        "officeDocument/2006/relationships/extended-properties"
    )
    assert fold_uri(STRICT + "drawingml/chart") == "http://schemas.openxmlformats.org/drawingml/2006/chart"
    assert fold_uri("urn:other") == "urn:other"


def test_attributes_with_brackets_and_comments_do_not_confuse_it() -> None:
    rest = f'<!-- xmlns="{STRICT}drawingml/main" --><![CDATA[<b uri="{STRICT}x/y">]]></a>'
    part = f'<a t="x > y" xmlns="{STRICT}drawingml/main">{rest}'
    folded = fold(part.encode()).decode()
    assert folded.startswith('<a t="x > y" xmlns="http://schemas.openxmlformats.org/drawingml/2006/main">')
    assert folded.endswith(rest)


def test_utf16_parts_become_utf8() -> None:
    part = f'<?xml version="1.0" encoding="UTF-16"?><a xmlns="{STRICT}drawingml/main">é</a>'
    assert fold(part.encode("utf-16")).decode() == (
        '<?xml version="1.0" encoding="UTF-8"?><a xmlns="http://schemas.openxmlformats.org/drawingml/2006/main">é</a>'
    )
