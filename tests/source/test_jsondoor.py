"""JSON that comes from elsewhere is read by one door, and whatever it holds, its readers refuse by name."""

from __future__ import annotations

import ast
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.deal.lock import parse_lock
from drafting.errors import DraftingError
from drafting.negotiation.history import parse_history
from drafting.release.manifest import parse_manifest
from drafting.release.record import parse_record
from drafting.source.jsondoor import read_json
from drafting.writers.page.ticks import read_ticks

ROOT = Path(__file__).parents[2]
DEEP = "[" * 100_000
HOSTILE = [DEEP, '{"schema":' * 50_000, "[" + "9" * 5_000 + "]", "[NaN]", "[1e999]", "[-Infinity]", r'["\ud800"]',
           r'{"\udfff": 1}', "\ufeff{}", "", "{} {}", '"', "[\x00]"]  # fmt: skip
READERS: dict[str, Callable[[str, str], object]] = {
    "lock-unreadable": parse_lock,
    "history-unreadable": parse_history,
    "manifest-unreadable": parse_manifest,
    "sent-unreadable": parse_record,
    "ticks-unreadable": read_ticks,
}
PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.floats(allow_nan=False, allow_infinity=False),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)  # fmt: skip


@given(PLAIN)
def test_what_json_writes_is_read_as_it_was(value: object) -> None:
    assert read_json(json.dumps(value)) == value


@given(st.text(alphabet='[]{}:,"\\ud8e9.-+tfn0 ', max_size=40))
def test_whatever_stands_there_is_read_or_no_value(text: str) -> None:
    try:
        json.dumps(read_json(text), ensure_ascii=False, allow_nan=False).encode()
    except ValueError:
        return


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:12])
def test_what_would_stop_the_program_later_is_refused_at_the_door(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_json(text)


@pytest.mark.parametrize("code", READERS)
@pytest.mark.parametrize("text", [text for text in HOSTILE if text], ids=lambda text: text[:12])
def test_every_reader_refuses_it_by_name(code: str, text: str) -> None:
    with pytest.raises(DraftingError) as caught:
        READERS[code](text, "theirs.json")
    assert caught.value.code == code


def test_nothing_else_reads_json_from_elsewhere() -> None:
    """The commands read again what they have just written themselves; that is all."""
    found = []
    for path in sorted((ROOT / "drafting").rglob("*.py")):
        name = path.relative_to(ROOT).as_posix()
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in ("json.loads", "json.load"):
                own = name.startswith("drafting/cli/") and "as_json(" in ast.unparse(node)
                found += [] if own or name == "drafting/source/jsondoor.py" else [name]
    assert found == []
