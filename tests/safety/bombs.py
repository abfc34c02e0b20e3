"""Small files that unpack to very much, made without ever holding much: a stretch is packed once and repeated."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable

from tests.making.packages import parts

MB = 1 << 20
Deflated = tuple[bytes, int, int]  # packed bytes, checksum, size


def repeated(stretch: bytes, times: int, before: bytes = b"", after: bytes = b"") -> Deflated:
    """``before``, ``times`` times ``stretch``, ``after``, packed."""
    front, middle, back = (zlib.compressobj(9, zlib.DEFLATED, -15) for _ in range(3))
    packed = front.compress(before) + front.flush(zlib.Z_FULL_FLUSH)
    once = middle.compress(stretch) + middle.flush(zlib.Z_FULL_FLUSH)
    packed += once * times + back.compress(after) + back.flush()
    checksum = zlib.crc32(before)
    for _ in range(times):
        checksum = zlib.crc32(stretch, checksum)
    return packed, zlib.crc32(after, checksum), len(before) + len(stretch) * times + len(after)


def deflated(data: bytes) -> Deflated:
    """``data`` packed."""
    return repeated(b"", 0, data)


def archive(entries: Iterable[tuple[str, Deflated]]) -> bytes:
    """A zip of packed entries."""
    body, listing, count = bytearray(), bytearray(), 0
    for name, (packed, checksum, size) in entries:
        raw, at = name.encode(), len(body)
        body += struct.pack("<4s5H3L2H", b"PK\3\4", 20, 0, 8, 0, 33, checksum, len(packed), size, len(raw), 0) + raw
        body += packed
        listing += struct.pack("<4s6H3L5H2L", b"PK\1\2", 20, 20, 0, 8, 0, 33, checksum, len(packed), size, len(raw),
                               0, 0, 0, 0, 0, at) + raw  # fmt: skip
        count += 1
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, count, count, len(listing), len(body), 0)
    return bytes(body + listing + end)


def word_file(extra: dict[str, Deflated]) -> bytes:
    """A minimal document with packed parts added, or put in the place of its own."""
    own = {name: deflated(data.encode() if isinstance(data, str) else data) for name, data in parts().items()}
    return archive({**own, **extra}.items())


def overlapping(count: int) -> bytes:
    """``count`` listed entries over one local header, 100 MB each."""
    bomb = repeated(bytes(MB), 100)
    raw = word_file({"word/media/0000.png": bomb})
    at = raw.rfind(b"PK\5\6")
    listed, size, offset = struct.unpack_from("<H2L", raw, at + 10)
    listing = bytearray(raw[offset : offset + size])
    row = listing[listing.rfind(b"PK\1\2") :]
    for number in range(1, count):
        listing += row.replace(b"0000.png", b"%04d.png" % number)
    total = listed + count - 1
    return raw[:offset] + listing + struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, total, total, len(listing), offset, 0)


def lying() -> bytes:
    """300 MB that say they are ten bytes."""
    size, said = struct.pack("<L", 300 * MB), struct.pack("<L", 10)
    return word_file({"word/media/a.png": repeated(bytes(MB), 300)}).replace(size, said)
