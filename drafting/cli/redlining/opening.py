"""A page opened in the reader's browser."""

from __future__ import annotations

import sys
import webbrowser
from pathlib import Path

from drafting.cli.report import say


def open_page(path: str) -> None:
    """Open the page ``path`` in the browser; where there is none, say which file to open."""
    if not webbrowser.open(Path(path).resolve().as_uri()):
        say(f"No browser was found: open {path} in one.", stream=sys.stderr)
