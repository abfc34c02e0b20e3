"""Packages as values: what comes in comes out, what changes changes alone."""

from __future__ import annotations

import io
import warnings
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafting.errors import Refusal
from drafting.ooxml.names import REL_HEADER, REL_STYLES, TYPE_DOCUMENT, TYPE_HEADER, w
from drafting.ooxml.package import write_package
from drafting.ooxml.reading import read_package
from drafting.ooxml.relationships import Relationship
from tests.making.packages import (
    HEAD,
    NAMESPACES,
    content_types,
    docx,
    pack,
    paragraph,
    parts,
    relationships,
    with_parts,
)

names = st.text("abcdeé01 -", min_size=1, max_size=8).map(lambda stem: f"word/x{stem.strip()}y.bin")


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(names, st.binary(max_size=300), max_size=6))
def test_every_part_comes_out_as_it_came_in(extra: dict[str, bytes]) -> None:
    folded = {name.casefold(): (name, data) for name, data in extra.items()}
    package = read_package(with_parts(paragraph("x"), dict(folded.values())), "a.docx")
    again = read_package(write_package(package), "b.docx")
    assert {part: again.data(part) for part in again.parts} == {part: package.data(part) for part in package.parts}


def test_the_same_package_gives_the_same_bytes() -> None:
    contents = list(with_order().items())
    first = write_package(read_package(pack(contents), "a.docx"))
    second = write_package(read_package(pack(reversed(contents)), "a.docx"))
    assert first == second


def with_order() -> dict[str, str | bytes]:
    return {**parts(paragraph("x")), "word/b.bin": b"b", "word/a.bin": b"a"}


def test_the_archive_begins_with_types_and_relationships_and_carries_no_time() -> None:
    written = write_package(read_package(pack(with_order()), "a.docx"))
    with zipfile.ZipFile(io.BytesIO(written)) as archive:
        listed = archive.infolist()
    assert [entry.filename for entry in listed[:2]] == ["[Content_Types].xml", "_rels/.rels"]
    assert {entry.date_time for entry in listed} == {(1980, 1, 1, 0, 0, 0)}
    assert {(entry.external_attr, entry.create_system) for entry in listed} == {(0x20, 0)}


def test_a_changed_tree_is_written_and_the_rest_is_shared() -> None:
    package = read_package(docx(paragraph("before")), "a.docx")
    root = package.copy_root(package.main)
    next(root.iter(w("t"))).text = "after"
    changed = package.replaced({package.main: root})
    again = read_package(write_package(changed), "b.docx")
    assert "".join(again.root(again.main).itertext()) == "after"
    assert "".join(package.root(package.main).itertext()) == "before"
    assert changed.data("[Content_Types].xml") == package.data("[Content_Types].xml")


def test_a_new_part_is_declared_and_pointed_at() -> None:
    package = read_package(docx(paragraph("x")), "a.docx")
    header = f'<w:hdr xmlns:w="{w("x")[1:-2]}">{paragraph("top")}</w:hdr>'.encode()
    grown = package.replaced(
        {"word/header1.xml": header},
        types={"word/header1.xml": TYPE_HEADER},
        relationships={package.main: [Relationship("rId7", REL_HEADER, "word/header1.xml")]},
    )
    again = read_package(write_package(grown), "b.docx")
    assert again.content_type("word/header1.xml") == TYPE_HEADER
    assert again.related(again.main, REL_HEADER) == "word/header1.xml"
    assert [story.kind for story in again.stories()] == ["body", "header"]


def test_a_part_taken_away_leaves_no_trace() -> None:
    rows = relationships([("rId1", "styles", "styles.xml")])
    package = read_package(with_parts("", {"word/_rels/document.xml.rels": rows, "word/styles.xml": "<x/>"}), "a.docx")
    assert package.related(package.main, REL_STYLES) == "word/styles.xml"
    bare = package.replaced({"word/styles.xml": None}, relationships={package.main: []})
    again = read_package(write_package(bare), "b.docx")
    assert "word/styles.xml" not in again
    assert again.relationships(again.main) == {}


def test_the_main_part_is_found_by_its_relationship_not_by_its_name() -> None:
    contents = parts(paragraph("x"))
    contents["text/main.xml"] = contents.pop("word/document.xml")
    contents["_rels/.rels"] = relationships([("rId1", "officeDocument", "/text/main.xml")])
    contents["[Content_Types].xml"] = content_types({"text/main.xml": TYPE_DOCUMENT})
    assert read_package(pack(contents), "a.docx").main == "text/main.xml"


def test_targets_are_found_without_regard_to_case_and_escapes() -> None:
    rows = relationships([("rId1", "image", "Media/a%20b.png"), ("rId2", "image", "NULL")])
    package = read_package(with_parts("", {"word/_rels/document.xml.rels": rows, "word/media/a b.png": b""}), "a.docx")
    found = package.relationships(package.main)
    assert (found["rId1"].target, found["rId1"].exists) == ("word/media/a b.png", True)
    assert found["rId2"].exists is False


def test_relationships_and_types_are_found_without_regard_to_case() -> None:
    plain = with_parts("", {
        "word/header1.xml": f"{HEAD}<w:hdr {NAMESPACES}>{paragraph('said above')}</w:hdr>",
        "word/_rels/document.xml.rels": relationships([("rId1", "header", "header1.xml")]),
    })  # fmt: skip
    with zipfile.ZipFile(io.BytesIO(plain)) as parts_of:
        spelt = {name: parts_of.read(name) for name in parts_of.namelist()}
    strange = {
        "word/_rels/document.xml.rels": "Word/_Rels/Document.XML.rels",
        "[Content_Types].xml": "[content_types].xml",
        "_rels/.rels": "_RELS/.Rels",
    }
    package = read_package(pack({strange.get(name, name): data for name, data in spelt.items()}))
    assert [story.kind for story in package.stories()] == ["body", "header"]


@pytest.mark.parametrize(
    ("name", "kind", "code"),
    [
        ("a.dotx", "wordprocessingml.template.main+xml", "template-read-as-document"),
        ("a.docm", "MACRO", "macros-left-out"),
        ("-", "MACRO", "macros-left-out"),
    ],
)
def test_templates_and_macro_documents_are_read_as_documents(name: str, kind: str, code: str) -> None:
    macro = kind == "MACRO"
    full = "application/vnd.ms-word.document.macroEnabled.main+xml" if macro else (
        f"application/vnd.openxmlformats-officedocument.{kind}"
    )  # fmt: skip
    contents = parts(paragraph("x"), main=full)
    if macro:
        vba = "http://schemas.microsoft.com/office/2006/relationships/vbaProject"
        contents["word/_rels/document.xml.rels"] = relationships([("rId1", vba, "vbaProject.bin")])
        contents["word/vbaProject.bin"] = b"\xd0\xcf"
    package = read_package(pack(contents), name)
    assert package.content_type(package.main) == TYPE_DOCUMENT
    assert [finding.code for finding in package.findings] == [code]
    assert not [part for part in package.parts if "vba" in part]
    assert read_package(write_package(package), "out.docx").findings == ()


@pytest.mark.corpus
def test_the_limits_let_real_files_in(corpus_files: list[Path]) -> None:
    """At least 98 of 100 files that python-docx opens come through the door, and come out again whole."""
    import docx as python_docx

    opened = accepted = 0
    for path in corpus_files:
        data = path.read_bytes()
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                python_docx.Document(io.BytesIO(data))
            readable = True
        except Exception:
            readable = False
        try:
            package = read_package(data, path.name)
        except Refusal:
            opened += readable
            continue
        opened += readable
        accepted += readable
        if not package.findings:
            again = read_package(write_package(package), path.name)
            assert all(again.data(part) == package.data(part) for part in package.parts), path.name
    assert accepted >= 0.98 * opened > 0
