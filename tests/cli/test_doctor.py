"""``drafting doctor``: what is there, what the tool does without, and what it can't do without."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import pytest

from drafting import isolation, office
from drafting.cli import examining, surroundings
from drafting.cli.examining import examine
from drafting.cli.surroundings import Looked
from drafting.errors import CannotWrite
from tests.making.cli import drafting

REAL = metadata.requires("agreement-drafting") or []


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """Nobody is asked for a version; the folder is empty."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(
        surroundings, "_said", lambda *command: "Liberation Serif" if "fc-match" in command[0] else "7.4"
    )
    isolation.namespace.cache_clear()
    yield
    isolation.namespace.cache_clear()


def states(name: str) -> list[str]:
    return [each.state for each in examine() if each.name == name]


def test_everything_needed_is_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert drafting("doctor") == 0
    out, err = capsys.readouterr()
    assert "python" in out
    assert "lxml" in out
    assert "35 clauses and 6 templates" in " ".join(out.split())
    assert max(map(len, out.splitlines())) <= 80
    assert err == "Everything needed is there.\n"


def test_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert drafting("doctor", "--format", "json") == 0
    told = json.loads(capsys.readouterr().out)
    assert told["ok"] is True
    assert {"python", "packages", "library", "writing"} <= {each["name"] for each in told["checks"]}
    assert set(told["checks"][0]) == {"name", "state", "says", "remedy"}


def test_a_python_that_is_too_old_ends_with_1(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(examining, "OLDEST", (9, 9))
    assert drafting("doctor", "--format", "json") == 1
    assert json.loads(capsys.readouterr().out)["ok"] is False
    assert drafting("doctor") == 1
    assert "MISSING" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("no-such-package-anywhere>=2", "no-such-package-anywhere is not installed."),
        ("lxml<2,>=1", "it must be <2,>=1."),
        ("lxml>=99.5", "it must be >=99.5."),
    ],
)
def test_a_package_that_is_missing_or_of_another_age(row: str, says: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(metadata, "requires", lambda _: [row, "pytest>=99; extra == 'test'"])
    wrong = [each for each in examine() if each.name == "packages" and each.state == "missing"]
    assert len(wrong) == 1
    assert wrong[0].says.endswith(says)
    assert wrong[0].remedy.startswith('Type: pip install "')


def test_every_package_that_is_declared_is_looked_at() -> None:
    said = next(each.says for each in examine() if each.name == "packages")
    declared = [row for row in REAL if "extra ==" not in row]
    assert said.count(",") + 1 == len(declared) > 10


def test_an_extra_is_told_whole_or_lacking(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = ["lxml>=6", "no-such-package-anywhere; extra == 'page'", 'lxml>=6; extra == "web"']
    monkeypatch.setattr(metadata, "requires", lambda _: rows)

    class Told:
        def get_all(self, _: str) -> list[str]:
            return ["page", "web", "dev"]

    monkeypatch.setattr(metadata, "metadata", lambda _: Told())
    found = [each for each in examine() if each.name == "extras"]
    assert [(each.state, each.says.split()[0]) for each in found] == [("without", "page:"), ("ok", "web")]


def test_without_metadata_there_is_nothing_to_compare(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(_: str) -> None:
        raise metadata.PackageNotFoundError

    for name in ("requires", "metadata"):
        monkeypatch.setattr(metadata, name, unknown)
    assert states("packages") == ["ok"]
    assert states("extras") == []


def test_a_folder_that_may_not_be_written_to(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise CannotWrite("not-permitted", "You may not write here.")

    monkeypatch.setattr(examining, "write_new", refuse)
    assert states("writing") == ["missing", "missing"]


def test_a_broken_library_is_told(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    shutil.copy(Path(__file__), tmp_path / "templates" / "house.docx")
    (tmp_path / "templates" / "house.yaml").write_text("schema: template/1\n", "utf-8")
    found = next(each for each in examine() if each.name == "library")
    assert found.state == "missing"
    assert "house" in found.says


def test_without_libreoffice_and_poppler(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    assert office.program() is None
    assert (states("libreoffice"), states("poppler"), states("network")) == (["without"],) * 3


@pytest.mark.parametrize(
    ("used", "expected"),
    [
        ("Times New Roman", ["ok", "without"]),
        ("Liberation Sans", ["without", "ok"]),
        ("DejaVu Sans", ["without", "without"]),
    ],
)
def test_fonts_of_other_widths_are_told(used: str, expected: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: subprocess.CompletedProcess([], 1))
    monkeypatch.setattr(surroundings, "_said", lambda *_: used)
    assert states("fonts") == expected


@pytest.mark.parametrize(
    ("names", "expected"), [(("times.ttf", "Arial.ttf"), ["ok", "ok"]), ((), ["without", "without"])]
)
def test_fonts_are_looked_for_in_the_folders_of_the_system(
    names: tuple[str, ...], expected: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in names:
        (tmp_path / name).touch()
    monkeypatch.setattr(shutil, "which", lambda _: None)
    monkeypatch.setattr(surroundings, "_FONT_FOLDERS", (str(tmp_path),))
    assert states("fonts") == expected
    monkeypatch.setattr(surroundings, "_FONT_FOLDERS", ())
    assert states("fonts") == ["without", "without"]


def test_the_limits_in_force_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRAFTING_LIMITS", "part=128MB")
    assert [each.says for each in examine() if each.name == "limits"] == ["DRAFTING_LIMITS sets part=128MB."]


def test_another_program_is_asked_for_its_version(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    assert surroundings._said(sys.executable, "-c", "print('one  two three four')") == "one two three"
    assert surroundings._said("/no/such/program") == ""
    assert Looked("a", "ok", "b").remedy == ""
