"""Corners of the doors that nothing else comes to: directories in 64 bits, headers that lie or stop in the middle."""

from __future__ import annotations

import struct
import zlib

import pytest

from drafting.errors import Refusal
from drafting.finding import Unusable
from drafting.ooxml.inflate import inflate_stream
from drafting.ooxml.package import body_of
from drafting.ooxml.reading import read_package
from drafting.ooxml.relationships import Relationship, read_relationships, serialise_relationships
from drafting.ooxml.xmldoor import parse_xml
from drafting.render.shell.fill import fill
from drafting.source import read_yaml
from tests.making.packages import HEAD, PR, content_types, document, pack, paragraph, parts, with_parts
from tests.safety.bombs import archive, deflated, word_file

FULL = 0xFFFFFFFF


def refusal(data: bytes) -> str:
    with pytest.raises(Refusal) as caught:
        read_package(data, "theirs.docx")
    return caught.value.code


def large(*, locator: bytes = b"PK\6\7", record: bytes = b"PK\6\6", extra: int | None = None) -> bytes:
    """The minimal document with its sizes and offsets in 64 bits (APPNOTE 4.3.14, 4.3.15, 4.5.3)."""
    body, listing, count = bytearray(), bytearray(), 0
    for name, text in parts(paragraph("hello")).items():
        raw, data = name.encode(), str(text).encode()
        packed, checksum, size = deflated(data)
        at = len(body)
        body += struct.pack("<4s5H3L2H", b"PK\3\4", 45, 0, 8, 0, 33, checksum, FULL, FULL, len(raw), 20) + raw
        body += struct.pack("<2H2Q", 1, 16, size, len(packed)) + packed
        values = struct.pack("<3Q", size, len(packed), at)[: 24 if extra is None else extra]
        more = struct.pack("<2H", 0x5455, 1) + b"\0" + struct.pack("<2H", 1, len(values)) + values
        listing += struct.pack("<4s6H3L5H2L", b"PK\1\2", 45, 45, 0, 8, 0, 33, checksum, FULL, FULL, len(raw), len(more),
                               0, 0, 0, 0, FULL) + raw + more  # fmt: skip
        count += 1
    end = struct.pack("<4sQ2H2L4Q", record, 44, 45, 45, 0, 0, count, count, len(listing), len(body))
    where = struct.pack("<4sLQL", locator, 0, len(body) + len(listing), 1)
    return bytes(body + listing + end + where) + struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 0xFFFF, 0xFFFF, FULL, FULL, 0)


def test_a_directory_in_64_bits_is_read() -> None:
    package = read_package(large())
    assert "".join(package.root(package.main).itertext()) == "hello"


@pytest.mark.parametrize(
    "data",
    [
        large(record=b"PK\6\5"),
        large(locator=b"PK\6\5"),
        large(extra=8),
        large(extra=16),
        large(extra=0),
    ],
    ids=["no record", "no locator", "one size only", "no offset", "no sizes"],
)
def test_a_directory_in_64_bits_that_is_not_whole_is_refused(data: bytes) -> None:
    assert refusal(data) == "zip-truncated"


def _changed(at_sign: bytes, offset: int, value: bytes) -> bytes:
    raw = bytearray(word_file({}))
    at = raw.find(at_sign) + offset
    raw[at : at + len(value)] = value
    return bytes(raw)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (_changed(b"PK\1\2", 0, b"XX"), "zip-truncated"),
        (_changed(b"PK\1\2", 42, struct.pack("<L", 7)), "zip-truncated"),
        (_changed(b"PK\1\2", 20, struct.pack("<L", 5_000_000)), "zip-truncated"),
        (_changed(b"PK\1\2", 28, struct.pack("<H", 60_000)), "zip-entry-outside"),
        (_changed(b"PK\1\2", 10, struct.pack("<H", 12)), "zip-compression-unknown"),
        (_changed(b"PK\1\2", 8, struct.pack("<H", 0x40)), "zip-entry-encrypted"),
        (_changed(b"PK\1\2", 8, struct.pack("<H", 0x20)), "zip-compression-unknown"),
        (_changed(b"PK\5\6", 12, struct.pack("<L", 900_000)), "zip-truncated"),
        (_changed(b"PK\5\6", 10, struct.pack("<H", 9)), "zip-truncated"),
        (_changed(b"PK\3\4", 30, b"x"), "zip-entry-twice"),
    ],
    ids=["no row", "no local header", "more than the file", "a name as long as the file", "another method",
         "strong encryption", "patched data", "a directory before the file", "rows that are not there",
         "another name inside"],
)  # fmt: skip
def test_a_header_that_lies_is_refused(data: bytes, code: str) -> None:
    assert refusal(data) == code


def test_a_stream_without_its_end_is_damaged() -> None:
    packed, checksum, size = deflated(b"some bytes of a part")
    cut = (packed[:-3], checksum, size)
    own = {name: deflated(str(text).encode()) for name, text in parts().items()}
    assert refusal(archive({**own, "word/a.bin": cut}.items())) == "zip-damaged"


def test_the_beginning_of_a_stream_is_read_and_what_is_none_is_empty() -> None:
    assert inflate_stream(zlib.compress(b"abc" * 100), 6) == b"abcabc"
    assert inflate_stream(b"no stream", 6) == b""


def test_a_main_part_without_a_kind_or_a_body_is_no_document() -> None:
    assert refusal(pack({**parts(), "[Content_Types].xml": content_types({})})) == "document-not-word"
    beside = document("").replace("<w:body><w:sectPr/></w:body>", "<w:background/>")
    assert refusal(with_parts("", {"word/document.xml": beside})) == "document-not-word"
    before = document(paragraph("x")).replace("<w:body>", "<w:background/><w:body>")
    assert body_of(read_package(with_parts("", {"word/document.xml": before}))).tag.endswith("}body")


def test_relationships_hold_other_things_and_addresses_inside_their_folder() -> None:
    from drafting.ooxml.limits import DEFAULT

    rows = f'{HEAD}<Relationships xmlns="{PR}"><Other/><Relationship Id="a" Type="t" Target="x.xml"/></Relationships>'
    assert list(read_relationships(rows.encode(), "word/document.xml", {}, "", DEFAULT)) == ["a"]


@pytest.mark.parametrize("encoding", ["utf-16-be", "utf-16-le"])
def test_utf_16_without_a_mark_is_told_by_its_first_sign(encoding: str) -> None:
    text = '<?xml version="1.0" encoding="UTF-16"?><a>é</a>'.encode(encoding)
    assert parse_xml(text).text == "é"
    hidden = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a><a/>'.encode(encoding)
    with pytest.raises(Refusal, match="DOCTYPE"):
        parse_xml(hidden)


def test_of_very_many_mistakes_the_first_are_told() -> None:
    with pytest.raises(Unusable) as caught:
        read_yaml("a:\n" + "  - no: yes\n" * 2_000, "x.yaml")
    assert len(caught.value.findings) == 500


def test_a_value_of_nothing_is_told() -> None:
    with pytest.raises(Unusable) as caught:
        read_yaml("a: {b: , c: d}\n", "x.yaml")
    assert {finding.code for finding in caught.value.findings} <= {"yaml-no-value", "yaml-comma"}


def test_a_folder_in_the_archive_is_no_part() -> None:
    own = {name: deflated(str(text).encode()) for name, text in parts().items()}
    package = read_package(archive({**own, "word/media/": deflated(b"")}.items()))
    assert "word/media/" not in package


def test_a_document_type_that_slips_past_the_first_look_is_found_in_the_tree(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("drafting.ooxml.xmldoor.look_before", lambda *_: None)
    with pytest.raises(Refusal) as caught:
        parse_xml(b"<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>")
    assert caught.value.code == "xml-doctype"


def test_relationships_are_written_for_the_package_for_a_part_and_out_of_it() -> None:
    rows = [Relationship("a", "t", "word/x.xml"), Relationship("b", "t", "http://x", external=True)]
    assert b'Target="word/x.xml"' in serialise_relationships("", rows)
    written = serialise_relationships("word/document.xml", [*rows, Relationship("c", "t", "docProps/y.xml")])
    assert b'Target="x.xml"' in written
    assert b'Target="/docProps/y.xml"' in written
    assert b'Target="http://x" TargetMode="External"' in written


def test_a_template_that_lacks_a_value_is_refused_by_name() -> None:
    with pytest.raises(Refusal) as caught:
        fill(read_package(with_parts(paragraph("{{ title }}"), {}), "house.docx"), {})
    assert (caught.value.code, caught.value.place.file) == ("template-syntax", "house.docx")


def test_the_guard_stands_a_second_time_where_the_template_is_filled() -> None:
    """Whatever reached docxtpl without having been looked at runs no more than what was."""
    with pytest.raises(Refusal) as caught:
        fill(read_package(with_parts(paragraph("{{ title.__class__ }}"), {}), "house.docx"), {"title": "x"})
    assert caught.value.code == "template-expression"


@pytest.mark.parametrize("text", ["a:\n", "a:\n  - \n  - b\n", "a: {b: }\n", "? \n: b\n", "- a\n- \n"])
def test_nothing_after_a_colon_or_a_dash_is_told(text: str) -> None:
    with pytest.raises(Unusable) as caught:
        read_yaml(text, "x.yaml")
    assert {finding.code for finding in caught.value.findings} <= {
        "yaml-no-value",
        "yaml-comma",
        "yaml-key",
        "yaml-empty",
    }


def test_curly_quotation_marks_enclose_nothing() -> None:
    with pytest.raises(Unusable) as caught:
        read_yaml("a: “x”\n", "x.yaml")
    assert [finding.code for finding in caught.value.findings] == ["yaml-curly-quotes"]
