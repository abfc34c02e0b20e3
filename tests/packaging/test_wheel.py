"""The wheel works outside the checkout: library, templates and pages of codes travel with it."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
pytest.importorskip("hatchling", reason="building a wheel needs hatchling (the extra `dev`)")


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel's content, built from this checkout, in a folder of its own."""
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]
    build = [*pip, "wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(folder), str(ROOT)]
    done = subprocess.run(build, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (wheel,) = folder.glob("agreement_drafting-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def drafting(site: Path, cwd: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(site), "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "drafting", *words]
    return subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )


def test_a_lawyer_goes_from_nothing_to_a_draft(unpacked: Path, tmp_path: Path) -> None:
    where = subprocess.run(
        [sys.executable, "-c", "import drafting; print(drafting.__file__)"],
        cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(unpacked)}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert Path(where.stdout.strip()).is_relative_to(unpacked)

    made = drafting(unpacked, tmp_path, "new", "talks")
    assert made.returncode == 0, made.stderr
    workspace = tmp_path / "talks"
    deals = sorted(path.name for path in workspace.glob("*.yaml"))
    assert deals
    assembled = drafting(unpacked, workspace, "assemble", *deals)
    assert assembled.returncode == 0, assembled.stderr
    drafts = sorted((workspace / "output").rglob("*.docx"))
    assert {path.suffixes[-2] for path in drafts} == {".en", ".fr"}
    assert all(zipfile.is_zipfile(path) for path in drafts)


def test_the_pages_of_codes_travel_with_it(unpacked: Path, tmp_path: Path) -> None:
    said = drafting(unpacked, tmp_path, "explain", "lock-unreadable")
    assert said.returncode == 0, said.stderr
    assert "ids that tie a provision" in " ".join(said.stdout.split())


def test_the_page_travels_with_its_style_and_script(unpacked: Path) -> None:
    room = unpacked / "drafting" / "writers" / "page"
    ours = ROOT / "drafting" / "writers" / "page"
    shipped = sorted(path.relative_to(ours) for path in ours.rglob("*") if path.suffix in (".css", ".js"))
    assert len(shipped) > 5
    assert all((room / path).read_bytes() == (ours / path).read_bytes() for path in shipped)
