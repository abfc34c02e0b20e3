"""The list of a zip archive's entries, checked before a single byte is inflated.

Our own reader of the central directory (APPNOTE.TXT 4.3) rather than the standard library's: two entries on
the same bytes, a name twice, a local name that differs from the listed one are errors here and silence there.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import Final

from drafting.errors import Refusal
from drafting.ooxml.limits import Limits
from drafting.place import Place

STORED: Final = 0
DEFLATED: Final = 8
_END = struct.Struct("<4s4H2LH")
_END64 = struct.Struct("<4sQ2H2L4Q")
_LOCATOR64 = struct.Struct("<4sLQL")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_LOCAL = struct.Struct("<4s5H3L2H")
_FULL: Final = 0xFFFFFFFF
_ENCRYPTED: Final = 0x0041  # bits 0 and 6 of the flags: encryption, strong encryption (4.4.4)
_PATCHED: Final = 0x0020  # bit 5: patched data, which only a program of the format's makers unpacks
_NEWEST: Final = 63  # "version needed to extract" 6.3, the newest that APPNOTE.TXT 4.4.3.2 knows


@dataclass(frozen=True, slots=True)
class Entry:
    """One listed entry: where its packed bytes lie in the archive, and what it claims to be."""

    name: str
    method: int
    crc: int
    begin: int
    packed: int
    size: int


def _refuse(code: str, message: str, file: str, part: str | None = None, remedy: str = "") -> Refusal:
    return Refusal(
        code,
        message,
        remedy=remedy or "Ask for the file again, or open it in Word and save it anew.",
        place=Place(file=file, part=part),
    )


def _truncated(file: str) -> Refusal:
    return _refuse("zip-truncated", "This file is cut short or damaged: its table of contents is missing.", file)


def entries(data: bytes, file: str, limits: Limits) -> tuple[Entry, ...]:
    """Every entry of ``data`` in the archive's order, folders left out.

    Raises Refusal: zip-truncated, package-too-many-entries, zip-entry-encrypted, zip-entry-outside,
    zip-entry-twice, zip-entries-overlap, zip-compression-unknown.
    """
    count, offset, shift, end = _end(data, file)
    if count > limits.entries:
        raise _refuse(
            "package-too-many-entries",
            f"This file holds {count:,} parts; no honest document has more than {limits.entries:,}.",
            file,
        )
    found: list[Entry] = []
    spans: list[tuple[int, int, str]] = []
    seen: set[str] = set()
    at = offset + shift
    for _ in range(count):
        if at + _CENTRAL.size > len(data):
            raise _truncated(file)
        row = _CENTRAL.unpack_from(data, at)
        sign, _, needs, flags, method, _, _, crc, packed, full, n, extra, comment, _, _, _, start = row
        if sign != b"PK\x01\x02":
            raise _truncated(file)
        at += _CENTRAL.size
        raw = data[at : at + n]
        name = _name(raw, flags, file)
        full, packed, start = _zip64(data[at + n : at + n + extra], full, packed, start, file)
        at += n + extra + comment
        begin = _local(data, start + shift, raw, file, name)
        if begin + packed > len(data):
            raise _truncated(file)
        spans.append((start + shift, begin + packed, name))
        if name.endswith("/"):
            continue
        if flags & _ENCRYPTED:
            raise _refuse(
                "zip-entry-encrypted", "This file is protected by a password; save a copy without it first.", file, name
            )
        if method not in (STORED, DEFLATED) or needs & 0xFF > _NEWEST or flags & _PATCHED:
            raise _refuse(
                "zip-compression-unknown", f"A part is packed in a way Word does not use (method {method}).", file, name
            )
        if name.casefold() in seen:
            raise _refuse(
                "zip-entry-twice", "The file holds this part twice; which one is meant cannot be known.", file, name
            )
        seen.add(name.casefold())
        found.append(Entry(name, method, crc, begin, packed, full))
    if at != end:
        raise _truncated(file)  # the directory holds more, or less, than it says: readers would differ
    _no_overlap(spans, file)
    return tuple(found)


def _end(data: bytes, file: str) -> tuple[int, int, int, int]:
    """(number of entries, offset of the directory, bytes put before the archive, where the directory ends)."""
    at = data.rfind(b"PK\x05\x06", max(0, len(data) - 65_557))  # 22 bytes and a comment of up to 65,535
    if at < 0 or at + _END.size > len(data):
        raise _truncated(file)
    _, _, _, _, count, size, offset, _ = _END.unpack_from(data, at)
    end = at
    if _FULL in (size, offset) or count == 0xFFFF:
        locator = at - _LOCATOR64.size
        if locator >= 0 and data[locator : locator + 4] == b"PK\x06\x07":
            end = data.rfind(b"PK\x06\x06", 0, locator)
            if end < 0 or end + _END64.size > len(data):
                raise _truncated(file)
            _, _, _, _, _, _, _, count, size, offset = _END64.unpack_from(data, end)
    shift = end - size - offset
    if shift < 0:
        raise _truncated(file)
    return count, offset, shift, end


def _name(raw: bytes, flags: int, file: str) -> str:
    name = raw.decode("utf-8", "replace") if flags & 0x800 else raw.decode("cp437")
    steps = name.rstrip("/").split("/")
    if (
        "\\" in name
        or ":" in name
        or not name
        or any(step in ("", ".", "..") for step in steps)
        or not name.isprintable()
    ):
        raise _refuse(
            "zip-entry-outside",
            f"A part has a name that leads out of the file: {name[:80]!r}.",
            file,
            remedy="Do not use this file; somebody may have tampered with it.",
        )
    return name


def _zip64(extra: bytes, full: int, packed: int, start: int, file: str) -> tuple[int, int, int]:
    """Sizes and offset with the 64-bit values of extra field 1 where the 32-bit ones are full (4.5.3)."""
    if _FULL not in (full, packed, start):
        return full, packed, start
    at = 0
    while at + 4 <= len(extra):
        tag, length = struct.unpack_from("<HH", extra, at)
        if tag == 1:
            values = list(struct.unpack_from(f"<{min(length, len(extra) - at - 4) // 8}Q", extra, at + 4))
            try:
                full = values.pop(0) if full == _FULL else full
                packed = values.pop(0) if packed == _FULL else packed
                start = values.pop(0) if start == _FULL else start
            except IndexError:
                raise _truncated(file) from None
        at += 4 + length
    return full, packed, start


def _local(data: bytes, at: int, raw: bytes, file: str, name: str) -> int:
    """Where the packed bytes of the entry begin; its local header must tell the same name."""
    if at + _LOCAL.size > len(data) or data[at : at + 4] != b"PK\x03\x04":
        raise _truncated(file)
    *_, n, extra = _LOCAL.unpack_from(data, at)
    at += _LOCAL.size
    if data[at : at + n] != raw:
        raise _refuse("zip-entry-twice", "A part has two names; which one is meant cannot be known.", file, name)
    return int(at + n + extra)


def _no_overlap(spans: list[tuple[int, int, str]], file: str) -> None:
    reached = 0
    for begin, end, name in sorted(spans):
        if begin < reached:
            raise _refuse(
                "zip-entries-overlap",
                "Parts of this file lie on top of each other, as only a zip bomb has them.",
                file,
                name,
                remedy="Do not use this file; somebody may have tampered with it.",
            )
        reached = end
