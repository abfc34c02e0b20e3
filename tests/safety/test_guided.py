"""The guided fuzzer without its engine: a door reads its own files, sees a fault, and its mutants stay files."""

from __future__ import annotations

import io
import sys
import zipfile
from pathlib import Path
from random import Random

import pytest

from drafting.source.nodes import Mapping
from tests.fuzz import doors, guided
from tests.fuzz.doors import DOORS, of_template, of_yaml, watched
from tests.fuzz.judge import READ, Fault


def cut(data: bytes, size: int) -> bytes:
    """Stands for libFuzzer's own mutator."""
    return data[: min(size, len(data) - 1)] if data else b"x"


@pytest.mark.parametrize("name", DOORS)
def test_the_files_to_begin_with_are_read(name: str) -> None:
    door = DOORS[name]
    outcomes = {door.judge(data) for data in door.seeds()[:8]}
    assert READ in outcomes
    assert outcomes <= {READ, "yaml-empty"}  # one begins with a list


@pytest.mark.parametrize("name", ["word", "template"])
def test_a_mutant_of_an_archive_is_one_and_the_same_chance_gives_the_same(name: str) -> None:
    door = DOORS[name]
    seed = min(door.seeds(), key=len)
    made = [door.damaged(seed, 200_000, Random(k), cut) for k in range(40)]
    assert made == [door.damaged(seed, 200_000, Random(k), cut) for k in range(40)]
    assert len(set(made)) > 15
    assert sum(zipfile.is_zipfile(io.BytesIO(each)) for each in made) > 30
    outcomes = {door.judge(each) for each in made}
    assert READ in outcomes
    assert len(outcomes) > 2


def test_mutants_keep_to_the_size_that_is_asked_for() -> None:
    seed = DOORS["word"].seeds()[0]
    assert {DOORS["word"].damaged(seed, len(seed), Random(k), cut) for k in range(20)} >= {seed}
    assert len(DOORS["yaml"].damaged(b"a: b\n" * 20, 50, Random(1), cut)) <= 50
    assert DOORS["word"].damaged(b"no zip", 100, Random(1), cut) == b"no zi"


@pytest.mark.parametrize("text", ["a: 'b''c'\n", 'a: "1"\n', "a: [x, {b: z}]\n", "a: 12\n", "a: true\n"])
def test_what_is_read_is_what_every_version_of_yaml_reads(text: str) -> None:
    assert of_yaml(text.encode()) == READ


def test_a_text_that_yaml_would_read_otherwise_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doors, "read_yaml", lambda *_: Mapping.__new__(Mapping))
    with pytest.raises(Fault, match=r"YAML 1\.1 reads \{'a': 'b'\}"):
        of_yaml(b"a: b\n")
    assert of_yaml(b"\xff") == "text-not-utf-8"


def test_what_a_template_causes_is_heard() -> None:
    with pytest.raises(Fault, match=r"os\.system"), watched():
        sys.audit("os.system", b"true")
    sys.audit("os.system", b"true")
    assert of_template(DOORS["template"].seeds()[0]) == READ


def test_without_the_engine_the_drive_says_what_is_missing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setitem(sys.modules, "atheris", None)
    assert guided.main() == 2
    assert "pip install atheris" in capsys.readouterr().err
    guided.sow(tmp_path / "seeds", (b"one", b"two"))
    guided.sow(tmp_path / "seeds", (b"three",))
    assert sorted(path.read_bytes() for path in (tmp_path / "seeds").iterdir()) == [b"one", b"two"]
