"""Changes as JSON: an array of objects with stable keys."""

from __future__ import annotations

import json
from collections.abc import Iterable

from drafting.compare.change import Change
from drafting.writers.lists.inert import inert_json


def write(changes: Iterable[Change]) -> str:
    """The array, one line for each key, ending with a line feed."""
    return inert_json(json.dumps([change.to_json() for change in changes], ensure_ascii=False, indent=2)) + "\n"
