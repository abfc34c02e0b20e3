"""What tests share: real Word files and LibreOffice, where they are there."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# A build that fails must fail again: the same examples, however busy the machine. `make deep` draws new ones.
settings.register_profile(
    "steady", derandomize=True, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("drive", deadline=None)
settings.load_profile("drive" if os.environ.get("DRAFTING_DEEP") else "steady")


@pytest.fixture(scope="session")
def corpus_files() -> list[Path]:
    """The real Word files in the folder that DRAFTING_CORPUS names, sorted."""
    folder = os.environ.get("DRAFTING_CORPUS")
    if not folder:
        pytest.skip("DRAFTING_CORPUS does not name a folder of real Word files")
    return sorted(path for path in Path(folder).iterdir() if path.suffix in (".docx", ".docm", ".dotx", ".dotm"))


@pytest.fixture(scope="session")
def soffice() -> str:
    """The path of LibreOffice."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    if found is None:
        pytest.skip("LibreOffice is not installed")
    return found


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty current folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path
