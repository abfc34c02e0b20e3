"""``drafting clause`` on the library that comes with the program."""

from __future__ import annotations

import pytest

from tests.cli.test_check import Said

pytestmark = pytest.mark.usefixtures("workspace")


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Said:
    return Said(capsys)


def test_the_library_passes_its_own_checks(said: Said) -> None:
    code, out, err = said("clause", "check", "--strict")
    assert (code, out) == (0, "")
    assert err.endswith("0 findings.\n")
