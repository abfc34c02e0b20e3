"""The negotiation in examples/five-rounds, made again by its commands, and what the state of play says of it."""

from __future__ import annotations

import shlex
import shutil
from pathlib import Path

import pytest

from tests.making.cli import drafting

EXAMPLE = Path(__file__).parents[2] / "examples" / "five-rounds"
ROUNDS = range(2, 6)


@pytest.fixture(scope="module")
def replayed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("five-rounds")
    shutil.copy(EXAMPLE / "round-1.yaml", folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        for line in (EXAMPLE / "commands.txt").read_text("utf-8").splitlines():
            if line and not line.startswith("#"):
                assert drafting(*shlex.split(line)) == 0, line
    return folder


@pytest.mark.parametrize("name", [f"round-{n}.yaml" for n in ROUNDS] + ["five-rounds.history.jsonl"])
def test_the_commands_make_the_shipped_files_byte_for_byte(replayed: Path, name: str) -> None:
    assert (replayed / name).read_bytes() == (EXAMPLE / name).read_bytes()


def test_nothing_was_typed_by_hand_after_the_first_round(replayed: Path) -> None:
    assert {path.name for path in replayed.iterdir()} == {path.name for path in EXAMPLE.iterdir()} - {"commands.txt"}
