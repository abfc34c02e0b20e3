"""requirements/dev.txt pins everything that pyproject.toml asks for, within its ranges, with hashes and no address."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]
LOCK = (ROOT / "requirements" / "dev.txt").read_text("utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
PINNED = {match[1].lower().replace("_", "-"): match[2] for match in re.finditer(r"(?m)^([A-Za-z0-9._-]+)==(\S+)", LOCK)}
ASKED = [*PROJECT["dependencies"], *(row for rows in PROJECT["optional-dependencies"].values() for row in rows)]
OTHERS = [row for row in ASKED if not row.startswith("agreement-drafting")]


@pytest.mark.parametrize("row", OTHERS)
def test_what_is_asked_for_is_pinned_within_its_range(row: str) -> None:
    """After a change of pyproject.toml: ``make lock``."""
    asked = Requirement(row)
    assert PINNED[asked.name.lower().replace("_", "-").replace(".", "-")] in asked.specifier


def test_every_pin_has_a_hash_and_no_address() -> None:
    blocks = re.split(r"(?m)^(?=[A-Za-z0-9])", LOCK.split("\n", 1)[1])
    assert [block for block in blocks if block.strip() and "--hash=sha256:" not in block] == []
    assert "://" not in LOCK
    assert "--index-url" not in LOCK
