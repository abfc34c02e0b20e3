"""Another program's accept-all and reject-all give the texts that ours give."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pytest

from drafting.writers.docx.redline import redline
from tests.making.boxes import with_boxes
from tests.making.libreoffice import resolved
from tests.writers import test_constructs, test_inline_constructs

Pair = tuple[bytes, bytes]
PAIRS: Final = {**test_constructs.PAIRS, **test_inline_constructs.PAIRS}

SAMPLE: Final = (
    "a word of a text box",
    "a paragraph of a text box",
    "a link leads elsewhere",
    "a control goes around words",
    "a field goes around words",
    "one character of Chinese",
    "a column comes",
)
# What LibreOffice 7.4 itself gets wrong (docs/ooxml/controls.md, fields.md): it loses the marks of the first paragraph
# of a content control around paragraphs, and it computes DATE and REF anew when it opens a file.
ITS_OWN_WAY: Final = {
    "a provision moves with its control",
    "a provision comes with its control",
    "the last provision goes with its control",
    "a field's target changes",
    "a field cut by an edit",
    "a field in a field goes",
}


def differences(soffice: str, folder: Path, chosen: Mapping[str, Pair]) -> list[tuple[str, str]]:
    """(pair, view) of what LibreOffice reads otherwise in the redline than in the text that it should give."""
    files: dict[str, bytes] = {}
    for number, (old, new) in enumerate(chosen.values()):
        files |= {f"{number}-old": old, f"{number}-new": new, f"{number}-redline": redline(old, new).docx}
    said = resolved(soffice, folder, files)
    found: list[tuple[str, str]] = []
    for number, name in enumerate(chosen):
        marked = said[f"{number}-redline"]
        if marked["accepted"] != said[f"{number}-new"]["plain"]:
            found.append((name, "accepted"))
        if marked["rejected"] != said[f"{number}-old"]["plain"]:
            found.append((name, "rejected"))
    return found


@pytest.mark.office
def test_libreoffice_accepts_and_rejects_to_the_same_texts(soffice: str, tmp_path: Path) -> None:
    rows = [PAIRS[name] for name in SAMPLE]
    old, new = (with_boxes("".join(row[side] for row in rows)) for side in (0, 1))
    assert differences(soffice, tmp_path, {"one of each": (old, new)}) == []


@pytest.mark.office
@pytest.mark.deep
def test_libreoffice_accepts_and_rejects_every_construct(soffice: str, tmp_path: Path) -> None:
    every = {name: (with_boxes(row[0]), with_boxes(row[1])) for name, row in PAIRS.items() if name not in ITS_OWN_WAY}
    assert differences(soffice, tmp_path, every) == []
