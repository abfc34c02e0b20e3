"""Writing packages: the same parts give the same bytes, on every machine and at every hour."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from typing import Final

from drafting.ooxml.names import CONTENT_TYPES_PART, PACKAGE_RELS

EPOCH: Final = (1980, 1, 1, 0, 0, 0)  # the earliest time a zip entry can carry
LEVEL: Final = 6  # zlib's own compromise; 9 costs twice the time for 1 % of size
_MEDIA: Final = (".png", ".jpg", ".jpeg", ".gif", ".zip", ".docx", ".xlsx", ".pptx", ".mp4")  # packed already


def archive(parts: Mapping[str, bytes]) -> bytes:
    """A zip of ``parts``: content types and package relationships first, as streams want, the rest by name."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        for name in sorted(parts, key=lambda part: (part != CONTENT_TYPES_PART, part != PACKAGE_RELS, part)):
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.create_system = 0  # MS-DOS on every platform
            entry.external_attr = 0x20  # a plain file; 0 would be replaced by a mode
            entry.compress_type = zipfile.ZIP_STORED if name.lower().endswith(_MEDIA) else zipfile.ZIP_DEFLATED
            target.writestr(entry, parts[name], compresslevel=LEVEL)
    return out.getvalue()
