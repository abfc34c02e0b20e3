"""Data inside pictures beside the picture: camera, place, author, comments (JPEG segments, PNG chunks)."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import Final

from drafting.metadata.trace import Slot, Trace
from drafting.ooxml.package import Package

_JPEG: Final = b"\xff\xd8"
_PNG: Final = b"\x89PNG\r\n\x1a\n"
# JPEG (ITU-T T.81, B.1.1.3): APP1 to APP15 and COM; APP0 (JFIF), APP2 (colour profile) and APP14 (Adobe's colour
# transform) are needed to show the picture.
_TELLING_SEGMENTS: Final = frozenset({*range(0xE1, 0xF0), 0xFE}) - {0xE2, 0xEE}
_TELLING_CHUNKS: Final = frozenset({b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME"})  # PNG (ISO/IEC 15948), 11.3


def _find(package: Package) -> Iterator[Trace]:
    for part in package.parts:
        data = _picture(package, part)
        if data is not None:
            told = len(data) - len(_plain(data))
            if told:
                yield Trace("picture-data", part, "data beside the picture", f"{told} bytes")


def _clear(package: Package) -> Package:
    changed: dict[str, bytes] = {}
    for part in package.parts:
        data = _picture(package, part)
        if data is not None and len(plain := _plain(data)) != len(data):
            changed[part] = plain
    return package.replaced(dict(changed)) if changed else package


def _picture(package: Package, part: str) -> bytes | None:
    if not package.content_type(part).startswith("image/"):
        return None
    data = package.data(part)
    return data if data.startswith((_JPEG, _PNG)) else None


def _plain(data: bytes) -> bytes:
    """The picture without what it tells; as it was where its structure is not understood."""
    return _plain_jpeg(data) if data.startswith(_JPEG) else _plain_png(data)


def _plain_jpeg(data: bytes) -> bytes:
    out, at = bytearray(data[:2]), 2
    while at + 4 <= len(data):
        if data[at] != 0xFF:
            return data
        marker = data[at + 1]
        if marker == 0xDA:  # the scan: everything after it is the picture
            return bytes(out + data[at:])
        size = 2 + struct.unpack(">H", data[at + 2 : at + 4])[0]
        if at + size > len(data):
            return data
        if marker not in _TELLING_SEGMENTS:
            out += data[at : at + size]
        at += size
    return data


def _plain_png(data: bytes) -> bytes:
    out, at = bytearray(data[:8]), 8
    while at + 12 <= len(data):
        size = 12 + struct.unpack(">I", data[at : at + 4])[0]
        if at + size > len(data):
            return data
        if data[at + 4 : at + 8] not in _TELLING_CHUNKS:
            out += data[at : at + size]
        at += size
    return bytes(out + data[at:])


SLOTS: Final = (Slot("picture-data", _find, _clear),)
