"""An edit script as JSON (docs/edit-script.md)."""

from __future__ import annotations

import json

from drafting.compare.script.steps import Script
from drafting.writers.lists.inert import inert_json


def write(script: Script) -> str:
    """The JSON form, indented, ending with a line feed."""
    return inert_json(json.dumps(script.to_json(), ensure_ascii=False, indent=1)) + "\n"
