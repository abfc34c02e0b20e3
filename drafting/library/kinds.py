"""What a YAML file says it is, in its line ``schema:``."""

from __future__ import annotations

import re
from typing import Final, Literal, cast, get_args

FileKind = Literal["clause", "deal", "lexicon", "units", "outline", "facts", "template", "approvals", "unknown"]
KINDS: Final[tuple[FileKind, ...]] = get_args(FileKind)
SCHEMA: Final = re.compile(r"^schema:\s*[\"']?([a-z]+)/", re.MULTILINE)


def kind_of(text: str) -> FileKind:
    """The kind of file, "unknown" where it does not say, or says one that nobody knows."""
    match = SCHEMA.search(text)
    return cast("FileKind", match[1]) if match and match[1] in KINDS else "unknown"
