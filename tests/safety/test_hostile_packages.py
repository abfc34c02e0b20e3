"""Hostile and broken packages: each is refused by its own code, quickly, with nothing read, fetched or written."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from drafting.errors import Refusal
from drafting.ooxml.limits import Limits
from drafting.ooxml.reading import read_package
from tests.making.packages import content_types, document, docx, pack, paragraph, parts, relationships, with_parts

HELLO = paragraph("hello")


def _big_part() -> bytes:
    return with_parts(HELLO, {"word/media/a.png": bytes(200_000_000)})


def _big_text() -> bytes:
    return docx(paragraph("A" * 60_000_000))


def _many_paragraphs() -> bytes:
    return docx("<w:p/>" * 1_100_000)


def _overlapping() -> bytes:
    """Three listed entries over one local header."""
    raw = pack(parts(HELLO))
    at = raw.rfind(b"PK\5\6")
    count, size, offset = struct.unpack_from("<H2L", raw, at + 10)
    body = bytes(10_000)
    squeeze = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = squeeze.compress(body) + squeeze.flush()
    name = b"word/media/a.png"
    local = struct.pack("<4s5H3L2H", b"PK\3\4", 20, 0, 8, 0, 33, zlib.crc32(body), len(packed), len(body), len(name), 0)
    listing = raw[offset : offset + size]
    for extra in (b"a", b"b"):
        alias = name[:-5] + extra + b".png"
        listing += struct.pack(
            "<4s6H3L5H2L", b"PK\1\2", 20, 20, 0, 8, 0, 33, zlib.crc32(body), len(packed), len(body), len(alias),
            0, 0, 0, 0, 0, offset,
        ) + alias  # fmt: skip
    front = raw[:offset] + local + name + packed
    return front + listing + struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, count + 2, count + 2, len(listing), len(front), 0)


def _same_bytes_twice() -> bytes:
    """A stored part that holds another whole entry, which is listed as well."""
    inner_name, inner = b"word/b.bin", b"x" * 50
    local = struct.pack("<4s5H3L2H", b"PK\3\4", 20, 0, 0, 0, 33, zlib.crc32(inner), 50, 50, len(inner_name), 0)
    outer = local + inner_name + inner
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as target:
        for name, data in parts(HELLO).items():
            target.writestr(name, data)
        target.writestr("word/a.bin", outer)
        begin = target.getinfo("word/a.bin").header_offset + 30 + len("word/a.bin")
    raw = out.getvalue()
    at = raw.rfind(b"PK\5\6")
    count, size, offset = struct.unpack_from("<H2L", raw, at + 10)
    row = struct.pack(
        "<4s6H3L5H2L", b"PK\1\2", 20, 20, 0, 0, 0, 33, zlib.crc32(inner), 50, 50, len(inner_name), 0, 0, 0, 0, 0, begin
    )
    listing = raw[offset : offset + size] + row + inner_name
    return raw[:offset] + listing + struct.pack(
        "<4s4H2LH", b"PK\5\6", 0, 0, count + 1, count + 1, len(listing), offset, 0
    )  # fmt: skip


def _lying_size() -> bytes:
    true, said = struct.pack("<L", 1_000_003), struct.pack("<L", 10)
    return with_parts(HELLO, {"word/media/a.bin": b"z" * 1_000_003}).replace(true, said)


def _many_entries() -> bytes:
    return pack({**parts(HELLO), **{f"x/{n}.bin": b"" for n in range(2_100)}})


def _doctype(internal: str, text: str = "x") -> str:
    return document(paragraph(text), f"<!DOCTYPE w:document {internal}>")


def _laughs() -> str:
    levels = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return _doctype(f'[<!ENTITY l0 "lol">{levels}]', "&l9;")


def _utf16(text: str) -> bytes:
    return text.replace("UTF-8", "UTF-16").encode("utf-16")


def _main(xml: str | bytes) -> Callable[[], bytes]:
    return lambda: with_parts(HELLO, {"word/document.xml": xml})


def _nested(depth: int) -> str:
    return (
        "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>" * depth
        + "<w:p/>"
        + "<w:p/></w:tc></w:tr></w:tbl>" * depth
        + "<w:p/>"
    )


def _truncated() -> bytes:
    return pack(parts(HELLO))[:-60]


def _damaged() -> bytes:
    raw = bytearray(pack(parts(HELLO)))
    at = raw.find(b"word/document.xml")
    raw[at + 40] ^= 0xFF
    return bytes(raw)


def _wrong_checksum() -> bytes:
    raw = pack(parts(HELLO))
    with zipfile.ZipFile(io.BytesIO(raw)) as source:
        crc = source.getinfo("word/document.xml").CRC
    return raw.replace(struct.pack("<L", crc), struct.pack("<L", crc ^ 1))


def _encrypted_entry() -> bytes:
    raw = bytearray(pack(parts(HELLO)))
    at = raw.find(b"PK\1\2")
    raw[at + 8] |= 1
    return bytes(raw)


def _macros() -> bytes:
    rows = [("rId1", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin")]
    return with_parts(HELLO, {"word/_rels/document.xml.rels": relationships(rows), "word/vbaProject.bin": b"\xd0\xcf"})


def _without(name: str) -> Callable[[], bytes]:
    return lambda: pack({part: data for part, data in parts(HELLO).items() if part != name})


def _other_program(word: str) -> bytes:
    kind = f"application/vnd.openxmlformats-officedocument.{word}.main+xml"
    return pack({**parts(HELLO), "[Content_Types].xml": content_types({"word/document.xml": kind})})


def _ole(stream: str) -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + stream.encode("utf-16-le") + bytes(600)


CASES: list[tuple[str, str, Callable[[], bytes]]] = [
    ("a part of 200 MB in a small file", "package-inflates-too-much", _big_part),
    ("60 MB of text in one run", "package-inflates-too-much", _big_text),
    ("a million empty paragraphs", "xml-too-many-elements", _many_paragraphs),
    ("several entries over one header", "zip-entry-twice", _overlapping),
    ("entries on the same bytes", "zip-entries-overlap", _same_bytes_twice),
    ("a size that lies", "zip-size-lies", _lying_size),
    ("2,100 entries", "package-too-many-entries", _many_entries),
    ("billion laughs", "xml-doctype", _main(_laughs())),
    ("quadratic blow-up", "xml-doctype", _main(_doctype(f'[<!ENTITY a "{"B" * 50_000}">]', "&a;" * 2_000))),
    ("an external entity", "xml-doctype", _main(_doctype('[<!ENTITY x SYSTEM "file:///etc/hostname">]', "&x;"))),
    ("an external entity in UTF-16", "xml-doctype", _main(_utf16(_doctype('[<!ENTITY x SYSTEM "file:///x">]', "&x;")))),
    ("an external DTD", "xml-doctype", _main(_doctype('SYSTEM "http://127.0.0.1:9/evil.dtd"'))),
    (
        "a DOCTYPE in a part nobody reads",
        "xml-doctype",
        lambda: with_parts(HELLO, {"docProps/core.xml": '<!DOCTYPE c [<!ENTITY x "y">]><c>&x;</c>'}),
    ),
    ("a DOCTYPE behind comments", "xml-doctype", _main(document("").replace(
        "<w:document", "<!-- a --><?pi?>\n<!DOCTYPE w:document><w:document"))),
    ("UTF-32", "xml-encoding", _main(document(HELLO).replace("UTF-8", "UTF-32").encode("utf-32"))),
    ("UTF-7", "xml-encoding", _main(document(HELLO).replace("UTF-8", "UTF-7"))),
    ("tables nested 2,000 deep", "xml-too-deep", _main(document(_nested(2_000)))),
    ("tables nested 70 deep", "xml-too-deep", _main(document(_nested(70)))),
    ("a name that climbs out", "zip-entry-outside", lambda: with_parts(HELLO, {"../../evil.txt": "x"})),
    ("an absolute name", "zip-entry-outside", lambda: with_parts(HELLO, {"/etc/evil.txt": "x"})),
    ("a name with backslashes", "zip-entry-outside", lambda: with_parts(HELLO, {"..\\evil.txt": "x"})),
    ("a part twice", "zip-entry-twice", lambda: pack([*parts(HELLO).items(), ("word/document.xml", document(HELLO))])),
    ("a part twice but for case", "zip-entry-twice", lambda: with_parts(HELLO, {"WORD/Document.XML": document(HELLO)})),
    (
        "a pointer out of the package",
        "relationship-outside",
        lambda: with_parts(
            HELLO, {"word/_rels/document.xml.rels": relationships([("rId9", "styles", "../../../../etc/passwd")])}
        ),
    ),
    ("macros in a .docx", "macros-in-docx", _macros),
    ("no document part", "document-missing", _without("word/document.xml")),
    ("no relationships", "relationships-missing", _without("_rels/.rels")),
    ("no content types", "content-types-missing", _without("[Content_Types].xml")),
    ("content types that are none", "content-types-missing", lambda: pack({**parts(), "[Content_Types].xml": "<x/>"})),
    ("a main part that is no document", "document-not-word", _main(f'<w:p xmlns:w="{"urn:x"}"/>')),
    ("XML that breaks off", "xml-broken", _main(document(HELLO)[:-20])),
    ("a zip cut short", "zip-truncated", _truncated),
    ("a damaged part", "zip-damaged", _damaged),
    ("a wrong checksum", "zip-damaged", _wrong_checksum),
    ("an encrypted entry", "zip-entry-encrypted", _encrypted_entry),
    ("200,000 attributes", "xml-too-many-attributes", _main(
        document("<w:p " + " ".join(f'w:a{n}="1"' for n in range(200_000)) + "/>"))),
    ("an attribute of 11 MB", "xml-text-too-long", lambda: pack({**parts(), "word/document.xml": document(
        f'<w:p w:x="{"".join(map(str, range(1_900_000)))}"/>')})),
    ("an empty file", "file-empty", lambda: b""),
    ("plain text", "file-is-text", lambda: b"this is not a docx"),
    ("a PDF", "file-is-pdf", lambda: b"%PDF-1.7\n%\xe2\xe3"),
    ("RTF", "file-is-rtf", lambda: b"{\\rtf1 x}"),
    ("a web page", "file-is-html", lambda: b"<!DOCTYPE html><html>"),
    ("flat XML", "file-is-flat-xml", lambda: b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><x/>'),
    ("something else", "file-is-not-word", lambda: b"\x89PNG\r\n\x1a\n\0\0\0"),
    ("an old .doc", "file-is-legacy-doc", lambda: _ole("WordDocument")),
    ("a password", "file-is-encrypted", lambda: _ole("EncryptedPackage")),
    ("an OpenDocument text", "file-is-opendocument", lambda: pack({
        "mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"})),
    ("a spreadsheet", "file-is-spreadsheet", lambda: _other_program("spreadsheetml.sheet")),
    ("a presentation", "file-is-presentation", lambda: _other_program("presentationml.presentation")),
]  # fmt: skip


@pytest.mark.parametrize(("code", "make"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_it_is_refused_by_name(code: str, make: Callable[[], bytes]) -> None:
    with pytest.raises(Refusal) as caught:
        read_package(make(), "theirs.docx")
    assert caught.value.code == code
    assert caught.value.place.file == "theirs.docx"
    assert caught.value.message.endswith(".")
    assert caught.value.remedy.endswith(".")


def test_each_kind_of_input_has_its_page() -> None:
    pages = Path(__file__).parents[2] / "docs" / "codes"
    assert [code for _, code, _ in CASES if not (pages / f"{code}.md").is_file()] == []


def test_broken_xml_is_told_with_its_line_and_part() -> None:
    broken = document(HELLO).replace("<w:body>", "\n\n<w:body>\n<w:p>").replace("</w:body>", "")
    with pytest.raises(Refusal) as caught:
        read_package(with_parts("", {"word/document.xml": broken}), "theirs.docx")
    assert (caught.value.place.line, caught.value.place.part) == (4, "word/document.xml")


@pytest.mark.parametrize("body", [_nested(40), "<w:sdt><w:sdtContent>" * 80 + HELLO + "</w:sdtContent></w:sdt>" * 80])
def test_deep_but_honest_nesting_is_read(body: str) -> None:
    from drafting.ooxml.views import accept_all

    assert accept_all(read_package(docx(body), "a.docx")).main == "word/document.xml"


def test_relationships_that_run_in_circles_end() -> None:
    rows = relationships([("rId1", "header", "document.xml"), ("rId2", "header", "document.xml")])
    package = read_package(with_parts(HELLO, {"word/_rels/document.xml.rels": rows}), "a.docx")
    assert [story.kind for story in package.stories()] == ["body"]


def test_an_honest_table_that_inflates_very_much_is_read() -> None:
    row = "<w:tr><w:tc><w:p><w:r><w:t>constant</w:t></w:r></w:p></w:tc></w:tr>"
    package = read_package(docx(f"<w:tbl><w:tblPr/><w:tblGrid/>{row * 20_000}</w:tbl><w:p/>"), "a.docx")
    assert len(package.data("word/document.xml")) > 1_000_000


def test_utf16_parts_are_read() -> None:
    package = read_package(with_parts("", {"word/document.xml": _utf16(document(HELLO))}), "a.docx")
    assert "".join(package.root(package.main).itertext()) == "hello"


def test_limits_are_the_callers() -> None:
    with pytest.raises(Refusal, match=r"more than 2\."):
        read_package(docx(), "a.docx", Limits(entries=2))
    with pytest.raises(Refusal, match="larger than"):
        read_package(docx(), "a.docx", Limits(file=100))
    for limits, code in ((Limits(total=600), "package-too-large"), (Limits(part=300), "package-part-too-large")):
        with pytest.raises(Refusal) as caught:
            read_package(docx(), "a.docx", limits)
        assert caught.value.code == code
