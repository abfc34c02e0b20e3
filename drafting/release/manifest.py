"""The manifest that goes along with the drafts: a hash of each file and of each of its parts, and nothing else."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from drafting.errors import Refusal
from drafting.finding import Finding
from drafting.ooxml.reading import read_package
from drafting.place import Place
from drafting.source.jsondoor import read_json

NAME: Final = "manifest.json"
SCHEMA: Final = "manifest/1"
_ZIP: Final = b"PK\x03\x04"


@dataclass(frozen=True, slots=True)
class Listed:
    """A file of a manifest: its name, the SHA-256 of its bytes and of each part as it is before compression."""

    name: str
    sha256: str
    parts: Mapping[str, str]


def listed(name: str, data: bytes) -> Listed:
    """What a manifest says of the file ``name``. Raises Refusal for a Word file that cannot be read."""
    parts = dict[str, str]()
    if data.startswith(_ZIP):
        package = read_package(data, name)
        parts = {part: sha256(package.data(part)) for part in sorted(package.parts)}
    return Listed(name, sha256(data), parts)


def sha256(data: bytes) -> str:
    """The SHA-256 of ``data``, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def manifest(files: Mapping[str, bytes]) -> bytes:
    """The manifest of ``files`` (name → bytes): JSON, sorted by name, the same for the same files."""
    rows = [listed(name, files[name]) for name in sorted(files)]
    data = {
        "schema": SCHEMA,
        "files": [{"name": row.name, "sha256": row.sha256, "parts": dict(row.parts)} for row in rows],
    }
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()


def parse_manifest(text: str, file: str) -> tuple[Listed, ...]:
    """What the manifest ``text`` lists. Raises Refusal ``manifest-unreadable``."""
    try:
        data = read_json(text)
        if data["schema"] != SCHEMA:
            raise KeyError("schema")
        rows = tuple(
            Listed(str(row["name"]), str(row["sha256"]), {str(k): str(v) for k, v in row["parts"].items()})
            for row in data["files"]
        )
    except (ValueError, KeyError, TypeError, AttributeError) as wrong:
        raise Refusal(
            "manifest-unreadable",
            "This is no manifest that drafting release has written.",
            remedy=f"Name the {NAME} that came with the drafts.",
            place=Place(file),
        ) from wrong
    if any(row.name in ("", ".", "..") or set(row.name) & set("/\\") for row in rows):
        raise Refusal(
            "manifest-unreadable",
            "This manifest names a file in another folder, as drafting release never does.",
            remedy="Ask for the manifest again.",
            place=Place(file),
        )
    return rows


def differences(rows: tuple[Listed, ...], present: Mapping[str, bytes]) -> Iterator[Finding]:
    """A finding for each file that differs from what ``rows`` say of it, is missing, or that they do not list."""
    for row in rows:
        if row.name not in present:
            yield Finding("manifest-missing", "error", "The manifest lists this file, and it is not here.",
                          "Ask for it again.", Place(row.name))  # fmt: skip
        elif sha256(present[row.name]) != row.sha256:
            yield Finding("manifest-differs", "error", f"This is not the file that was released: {_how(row, present)}.",
                          "Ask for it again, or compare it: drafting redline tells every change of the text.",
                          Place(row.name))  # fmt: skip
    known = {row.name for row in rows}
    for name in sorted(set(present) - known):
        yield Finding("manifest-added", "error", "This file is here, and the manifest does not list it.",
                      "Take it for what it is: it was not released with the others.", Place(name))  # fmt: skip


def _how(row: Listed, present: Mapping[str, bytes]) -> str:
    """Which parts differ; only the whole where it is no package, or one that does not open."""
    try:
        now = listed(row.name, present[row.name]).parts
    except Refusal as refused:
        return f"it does not even open ({refused.code})"
    if not row.parts or not now:
        return "its bytes differ"
    different = sorted(part for part in now.keys() & row.parts.keys() if now[part] != row.parts[part])
    said = [
        f"{words} {', '.join(found)}"
        for words, found in (
            ("other content in", different),
            ("without", sorted(row.parts.keys() - now.keys())),
            ("with the added", sorted(now.keys() - row.parts.keys())),
        )
        if found
    ]
    return "; ".join(said) or "packed anew, every part the same"
