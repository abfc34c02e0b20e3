from __future__ import annotations

import json
import zipfile
from io import BytesIO

import docx
import pytest

from drafting.errors import Refusal
from drafting.release.manifest import differences, manifest, parse_manifest


def word_file(text: str) -> bytes:
    document = docx.Document()
    document.add_paragraph(text)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def repacked(data: bytes, change: dict[str, bytes | None]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as new:
        for name in old.namelist():
            blob = change.get(name, old.read(name))
            if blob is not None:
                new.writestr(name, blob)
    return out.getvalue()


FILES = {"b.docx": word_file("Two."), "a.docx": word_file("One."), "a.pdf": b"%PDF-1.7"}
ROWS = parse_manifest(manifest(FILES).decode(), "manifest.json")


def codes(present: dict[str, bytes]) -> list[tuple[str, str | None]]:
    return [(each.code, each.place.file) for each in differences(ROWS, present)]


def test_a_manifest_holds_names_and_hashes_and_nothing_else() -> None:
    data = json.loads(manifest(FILES))
    assert [row["name"] for row in data["files"]] == ["a.docx", "a.pdf", "b.docx"]
    assert {key for row in data["files"] for key in row} == {"name", "sha256", "parts"}
    assert all(len(each) == 64 for row in data["files"] for each in (row["sha256"], *row["parts"].values()))


def test_the_same_files_have_the_same_manifest_in_any_order() -> None:
    assert manifest(FILES) == manifest(dict(reversed(FILES.items())))


def test_files_that_are_whole_have_no_findings() -> None:
    assert codes(FILES) == []


def test_a_file_that_differs_is_missing_or_was_added_is_named() -> None:
    assert codes({**FILES, "a.pdf": b"%PDF-1.6"}) == [("manifest-differs", "a.pdf")]
    assert codes({"a.docx": FILES["a.docx"], "a.pdf": FILES["a.pdf"]}) == [("manifest-missing", "b.docx")]
    assert codes({**FILES, "c.docx": b""}) == [("manifest-added", "c.docx")]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"docProps/core.xml": b"<a/>"}, "other content in docProps/core.xml"),
        ({"docProps/thumbnail.jpeg": None}, "without docProps/thumbnail.jpeg"),
        ({}, "packed anew, every part the same"),
    ],
)
def test_the_parts_that_differ_are_named(change: dict[str, bytes | None], said: str) -> None:
    (finding,) = differences(ROWS, {**FILES, "a.docx": repacked(FILES["a.docx"], change)})
    assert said in finding.message


def test_a_file_that_no_longer_opens_differs() -> None:
    (finding,) = differences(ROWS, {**FILES, "a.docx": FILES["a.docx"][:300]})
    assert finding.code == "manifest-differs"


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", '{"schema": "manifest/9", "files": []}', '{"schema": "manifest/1", "files": [1]}',
     '{"schema": "manifest/1", "files": [{"name": "../a", "sha256": "0", "parts": {}}]}', "[" * 100_000],
)  # fmt: skip
def test_what_is_no_manifest_is_refused(text: str) -> None:
    with pytest.raises(Refusal) as refused:
        parse_manifest(text, "manifest.json")
    assert refused.value.code == "manifest-unreadable"
