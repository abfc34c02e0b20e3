"""Same inputs, same bytes: in another time zone, under another hash seed, in another folder."""

from __future__ import annotations

import os
from pathlib import Path

from tests.safety.same import hashes

RUNS = (0, 3, 1)


def test_the_same_inputs_give_the_same_bytes(tmp_path: Path) -> None:
    found = []
    for number in range(20) if os.environ.get("DRAFTING_DEEP") else RUNS:
        folder = tmp_path / f"run {number}"
        folder.mkdir()
        found.append(hashes(folder, number))
    assert {name.rsplit(".", 1)[-1] for name in found[0]} >= {"docx", "json", "md", "txt"}
    assert len(found[0]) >= 8
    assert [each for each in found if each != found[0]] == []
