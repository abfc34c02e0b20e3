"""How findings look: colour only where it is wanted."""

from __future__ import annotations

import io

import pytest

from drafting.cli.report import print_findings
from drafting.finding import Finding
from drafting.place import NOWHERE


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """A terminal answers yes."""
        return True


@pytest.mark.parametrize(("no_color", "coloured"), [("", True), ("1", False)])
def test_no_color_is_honoured_on_a_terminal(monkeypatch: pytest.MonkeyPatch, no_color: str, coloured: bool) -> None:
    monkeypatch.setenv("NO_COLOR", no_color)
    stream = Terminal()
    print_findings([Finding("file-empty", "error", "This file is empty.", "Ask for it again.", NOWHERE)], stream=stream)
    assert ("\x1b[" in stream.getvalue()) is coloured
