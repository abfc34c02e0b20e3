"""Where the entries of a YAML file begin and end, and whether a changed file says what was asked."""

from __future__ import annotations

from collections.abc import Sequence as Steps
from functools import lru_cache
from typing import Any, TypeAlias

from drafting.errors import DraftingError
from drafting.finding import Unusable
from drafting.place import Place
from drafting.source.nodes import Mapping, Node, Sequence, child
from drafting.source.yaml import read_yaml

Path: TypeAlias = Steps[str | int]


@lru_cache(maxsize=8)  # each text is read when it is made and again when it is changed
def reading(text: str, file: str) -> Mapping:
    """``read_yaml``, for nodes that nobody changes."""
    return read_yaml(text, file)


def node_at(root: Node, path: Path) -> Node:
    """The node at ``path``. Raises KeyError where it leads nowhere."""
    node = root
    for step in path:
        node = child(node, step)
    return node


def plain(node: Any) -> Any:
    """``node`` as ordinary dictionaries, lists and strings, which may be changed."""
    if isinstance(node, dict):
        return {str(key): plain(value) for key, value in node.items()}
    if isinstance(node, list | tuple):
        return [plain(value) for value in node]
    return str(node) if isinstance(node, str) else node


def plain_at(node: Any, path: Path) -> Any:
    """The ordinary value at ``path``."""
    for step in path:
        node = node[step]
    return node


def offset(text: str, place: Place) -> int:
    """Where the character at ``place`` stands in ``text``, from 0."""
    lines = text.split("\n")
    return sum(len(line) + 1 for line in lines[: (place.line or 1) - 1]) + (place.column or 1) - 1


def lines_of(text: str, items: Sequence, index: int) -> tuple[int, int]:
    """From where to where the member ``index`` of a list stands, in whole lines."""
    at = offset(text, items.values_at[index])
    stop = text.find("\n", items.ends_at[index])
    return text.rfind("\n", 0, at) + 1, len(text) if stop < 0 else stop + 1


def extent(text: str, root: Mapping, path: Path) -> tuple[int, int]:
    """From where to where an entry goes, with its line or its comma; (0, 0) where that cannot be told."""
    holder, last = node_at(root, path[:-1]), path[-1]
    _, end = value_extent(text, holder, last)
    keyed = isinstance(holder, Mapping)
    place = holder.key_place(str(last)) if isinstance(holder, Mapping) else member_at(holder, last)
    start = offset(text, place)
    assert isinstance(holder, Mapping | Sequence), "the entry has a holder"
    if character(text, holder.place) in ("{", "["):
        ends = list(holder.ends_at.values())
        before = max((one for one in ends if one <= start), default=None)
        if text[end:].lstrip(" ").startswith(","):
            after = text.index(",", end) + 1
            return start, after + len(text[after:]) - len(text[after:].lstrip(" "))
        return (before, end) if before is not None and "#" not in text[before:start] else (0, 0)
    begun = text.rfind("\n", 0, start) + 1
    lead = text[begun:start].strip()
    stop = line_end(text, end)
    if lead != ("" if keyed else "-") or text[end:stop].strip(" \r")[:1] not in ("", "#"):
        return 0, 0
    return (begun, stop + 1) if stop < len(text) else (max(0, begun - 1), stop)


def value_extent(text: str, holder: Node, key: str | int) -> tuple[int, int]:
    """From where to where the value of ``key`` in ``holder`` stands."""
    if isinstance(holder, Mapping):
        return offset(text, holder.value_place(str(key))), holder.ends_at[str(key)]
    return offset(text, member_at(holder, key)), (holder.ends_at[int(key)] if isinstance(holder, Sequence) else 0)


def member_at(holder: Node, key: str | int) -> Place:
    """The place of a member of a list."""
    assert isinstance(holder, Sequence), "only a list has numbered members"
    assert isinstance(key, int), "a list has numbered members only"
    return holder.values_at[key]


def character(text: str, place: Place) -> str:
    """The character at ``place``."""
    at = offset(text, place)
    return text[at : at + 1]


def line_end(text: str, at: int) -> int:
    """Where the line of ``at`` ends, its line break (and a carriage return before it) left out."""
    found = text.find("\n", at)
    end = len(text) if found < 0 else found
    return end - 1 if text[at:end].endswith("\r") and line_break(text) == "\r\n" else end


def line_break(text: str) -> str:
    """How the lines of ``text`` end."""
    return "\r\n" if "\r\n" in text else "\n"


def confirmed(made: str, wanted: Any, file: str, root: Mapping, path: Path, verb: str) -> str:
    """``made``, if it reads as ``wanted``.

    Raises DraftingError edit-unclear, which names what could not be ``verb`` at ``path``.
    """
    try:
        if made and plain(reading(made, file)) == wanted:
            return made
    except Unusable:
        pass
    key = next((str(step) for step in reversed(tuple(path)) if isinstance(step, str)), "")
    raise DraftingError("edit-unclear", f"“{key}” cannot be {verb} here without touching the rest of the file.",
                        remedy="Change it yourself, then run the command again.", place=root.place)  # fmt: skip
