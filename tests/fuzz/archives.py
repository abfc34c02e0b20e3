"""Damage by somebody who knows zip files and Word's packaging: parts, names, headers, relationships, types."""

from __future__ import annotations

import io
import re
import struct
import warnings
import zipfile
import zlib
from collections.abc import Callable, Sequence
from random import Random
from typing import Final

from tests.fuzz.raw import damaged

Parts = list[tuple[str, bytes]]
_UNREADABLE: Final = (  # what zipfile and zlib raise for a damaged archive, or one packed in a way they do not know
    zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, ValueError, EOFError, zlib.error,
)  # fmt: skip


def unpacked(data: bytes) -> Parts:
    """Name and bytes of each entry, folders left out; nothing where zipfile can't read the archive."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return [(name, archive.read(name)) for name in archive.namelist() if not name.endswith("/")]
    except _UNREADABLE:
        return []


def packed(parts: Sequence[tuple[str, bytes]], level: int = 1) -> bytes:
    """A zip of ``parts`` in their order; a name may come twice."""
    out = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the standard library warns of a name that comes twice
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED if level else zipfile.ZIP_STORED) as target:
            for name, blob in parts:
                target.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), blob, compresslevel=level or None)
    return out.getvalue()


def damaged_archive(parts: Parts, chance: Random) -> bytes:
    """A package with one or two of its parts, names, rows or headers damaged, and whole otherwise."""
    mutant = list(parts)
    for _ in range(chance.choice((1, 1, 2))):
        if mutant:
            chance.choice(_PARTS)(mutant, chance)
    data = packed(mutant, chance.choice((0, 1, 6)))
    return chance.choice(_HEADERS)(data, chance) if chance.random() < 0.3 else data


def _drop(parts: Parts, chance: Random) -> None:
    del parts[chance.randrange(len(parts))]


def _twice(parts: Parts, chance: Random) -> None:
    name, blob = chance.choice(parts)
    parts.insert(chance.randrange(len(parts) + 1), (chance.choice((name, name.upper(), "/" + name, name + " ")), blob))


def _swap(parts: Parts, chance: Random) -> None:
    one, other = chance.randrange(len(parts)), chance.randrange(len(parts))
    parts[one], parts[other] = (parts[one][0], parts[other][1]), (parts[other][0], parts[one][1])


def _rename(parts: Parts, chance: Random) -> None:
    at = chance.randrange(len(parts))
    name, blob = parts[at]
    parts[at] = (
        chance.choice((f"../{name}", name.replace("/", "\\"), name.title(), f"x/{name}", name[:-1], "é" + name)),
        blob,
    )


def _reorder(parts: Parts, chance: Random) -> None:
    chance.shuffle(parts)


def _empty(parts: Parts, chance: Random) -> None:
    at = chance.randrange(len(parts))
    parts[at] = parts[at][0], chance.choice((b"", b"\0" * 64, b"\xff\xfe", b"<", b"<x/>", b"<?xml version='1.0'?>"))


def _bytes(parts: Parts, chance: Random) -> None:
    at = chance.randrange(len(parts))
    parts[at] = parts[at][0], damaged(parts[at][1], chance)


def _rows(parts: Parts, chance: Random) -> None:
    """A value of a relationship or of a content type becomes another one's, or something nobody expects."""
    spots = [at for at, (name, _) in enumerate(parts) if name.endswith(".rels") or name == "[Content_Types].xml"]
    if not spots:
        return
    at = chance.choice(spots)
    name, blob = parts[at]
    values = list(re.finditer(rb'="([^"<>]*)"', blob))
    if not values:
        return
    spot = chance.choice(values)
    other = chance.choice(
        (chance.choice(values)[1], b"", b"#x", b"../../x", b"External", b"%00", b"document.xml", b"/")
    )
    parts[at] = name, blob[: spot.start(1)] + other + blob[spot.end(1) :]


def _encoding(parts: Parts, chance: Random) -> None:
    """Another encoding, honestly declared: every reader of XML must see the same text."""
    spots = [at for at, (name, _) in enumerate(parts) if name.endswith(".xml")]
    if not spots:
        return
    at = chance.choice(spots)
    name, blob = parts[at]
    try:
        text = blob.decode("utf-8-sig")
    except UnicodeDecodeError:
        return
    declared = re.sub(r'encoding=["\'][^"\']*["\']', 'encoding="UTF-16"', text, count=1)
    parts[at] = name, chance.choice((declared.encode("utf-16"), text.encode("utf-8-sig"), declared.encode()))


def _header(data: bytes, chance: Random) -> bytes:
    """One field of a local header, of the directory or of its end gets another number."""
    signs = [match.start() for match in re.finditer(rb"PK(?:\x01\x02|\x03\x04|\x05\x06)", data)]
    mutant = bytearray(data)
    at = chance.choice(signs) + chance.randrange(4, 30)
    if at + 2 <= len(mutant):
        struct.pack_into("<H", mutant, at, chance.choice((0, 1, 8, 0xFF, 0x800, 0xFFFF, chance.randrange(65_536))))
    return bytes(mutant)


def _before(data: bytes, chance: Random) -> bytes:
    return chance.randbytes(chance.randrange(1, 200)) + data


def _after(data: bytes, chance: Random) -> bytes:
    return data + chance.randbytes(chance.randrange(1, 200))


def _cut(data: bytes, chance: Random) -> bytes:
    return data[: chance.randrange(len(data))]


_PARTS: tuple[Callable[[Parts, Random], None], ...] = (
    _drop, _twice, _swap, _rename, _reorder, _empty, _bytes, _bytes, _rows, _rows, _rows, _encoding,
)  # fmt: skip
_HEADERS: tuple[Callable[[bytes, Random], bytes], ...] = (_header, _header, _header, _before, _after, _cut)
