"""Unpacking entries, and streams of a PDF, counting the bytes that really come out."""

from __future__ import annotations

import zlib

from drafting.errors import Refusal
from drafting.ooxml.limits import MB, Limits
from drafting.ooxml.zipentries import STORED, Entry
from drafting.place import Place


def inflate_all(data: bytes, listed: tuple[Entry, ...], file: str, limits: Limits) -> dict[str, bytes]:
    """{part name: bytes} in the archive's order.

    Raises Refusal: package-part-too-large, package-too-large, package-inflates-too-much, zip-size-lies, zip-damaged.
    """
    parts: dict[str, bytes] = {}
    total = 0
    for entry in listed:
        blob = inflate(data, entry, file, limits, limits.total - total)
        total += len(blob)
        parts[entry.name] = blob
    return parts


def inflate(data: bytes, entry: Entry, file: str, limits: Limits, room: int) -> bytes:
    """The bytes of one entry; stops as soon as more than ``limits`` or ``room`` come out."""
    packed = data[entry.begin : entry.begin + entry.packed]
    if entry.method == STORED:
        blob = packed
        _within(len(blob), len(packed), entry.name, file, limits, room)
    else:
        blob = _deflated(packed, entry.name, file, limits, room)
    if len(blob) != entry.size:
        raise _refuse(
            "zip-size-lies", f"A part says it has {entry.size:,} bytes and has {len(blob):,}.", file, entry.name
        )
    if zlib.crc32(blob) != entry.crc:
        raise _refuse("zip-damaged", "A part of this file is damaged: its checksum is wrong.", file, entry.name)
    return blob


def _deflated(packed: bytes, part: str, file: str, limits: Limits, room: int) -> bytes:
    most = min(limits.part, room, max(limits.ratio_free, limits.ratio * len(packed)))
    inflater = zlib.decompressobj(-15)
    try:
        blob = inflater.decompress(packed, most + 1)
    except zlib.error as error:
        raise _refuse("zip-damaged", "A part of this file is damaged and cannot be unpacked.", file, part) from error
    _within(len(blob), len(packed), part, file, limits, room)
    if not inflater.eof:
        raise _refuse("zip-damaged", "A part of this file is damaged: its end is missing.", file, part)
    return blob


def _within(size: int, packed: int, part: str, file: str, limits: Limits, room: int) -> None:
    if size > limits.part:
        raise _refuse(
            "package-part-too-large", f"A part is larger than {limits.part // MB} MB once unpacked.", file, part
        )
    if size > room:
        raise _refuse(
            "package-too-large", f"The file holds more than {limits.total // MB} MB once unpacked.", file, part
        )
    if size > max(limits.ratio_free, limits.ratio * packed):
        raise _refuse(
            "package-inflates-too-much",
            f"A part unpacks to more than {limits.ratio} times its size, as a zip bomb does.",
            file,
            part,
        )


def _refuse(code: str, message: str, file: str, part: str) -> Refusal:
    return Refusal(
        code,
        message,
        remedy="Ask for the file again, or open it in Word and save it anew.",
        place=Place(file=file, part=part),
    )


def inflate_stream(data: bytes, most: int) -> bytes:
    """The first ``most`` bytes of a zlib stream (PDF's FlateDecode); b"" for what is none."""
    try:
        return zlib.decompressobj().decompress(data, most)
    except zlib.error:
        return b""
