"""Entries of a YAML file put in, replaced or taken out, every other character left as it was.

As ``edit``, whose promise it shares: what was asked is done in the text itself, the result is read again, and where it
says anything else than was asked, nothing is changed. What is taken out goes with its own line, its remark on that line
and the remarks inside it; remarks above and below stay.
"""

from __future__ import annotations

import json
from collections.abc import Sequence as Steps
from functools import lru_cache
from typing import Any

from drafting.errors import DraftingError
from drafting.finding import Unusable
from drafting.place import Place
from drafting.source.nodes import Mapping, Node, Scalar, Sequence, child, has
from drafting.source.yaml import read_yaml

Path = Steps[str | int]


@lru_cache(maxsize=8)  # each text is read when it is made and again when it is changed
def reading(text: str, file: str) -> Mapping:
    """``read_yaml``, for nodes that nobody changes."""
    return read_yaml(text, file)


def take_out(text: str, file: str, path: Path) -> str:
    """``text`` without the entry at ``path``; what is left empty by that goes too.

    Raises DraftingError edit-unclear where nothing else could stay as it is, Unusable where ``text`` cannot be read.
    """
    root = reading(text, file)
    steps = tuple(path)
    while len(steps) > 1 and len(_sized(_at(root, steps[:-1]))) == 1:
        steps = steps[:-1]
    wanted = _plain(root)
    del _at_plain(wanted, steps[:-1])[steps[-1]]
    start, end = _extent(text, root, steps)
    return _checked(text[:start] + text[end:], wanted, file, root, steps, "taken out")


def set_value(text: str, file: str, path: Path, value: str, after: Steps[str] = ()) -> str:
    """``text`` with ``value`` (YAML on one line) at ``path``: in the place of what stands there, else as a new entry.

    A new entry comes after the last of the keys ``after`` that the mapping has, else after all. Of the mappings on the
    way the last may be missing. Raises as ``take_out``.
    """
    root = reading(text, file)
    *holder, key = path
    if holder and not has(_at(root, holder[:-1]), holder[-1]):
        value, holder, key = "{" + f"{key}: {value}" + "}", holder[:-1], holder[-1]
    wanted = _plain(root)
    _at_plain(wanted, holder)[key] = _plain(read_yaml(f"value: {value}", file)["value"])
    node = _at(root, holder)
    if has(node, key):
        start, end = _value_extent(text, node, key)
        made = text[:start] + value + text[end:]
    else:
        made = _entered(text, node, str(key), value, after)
    return _checked(made, wanted, file, root, (*holder, key), "put in")


def append(text: str, file: str, path: Path, item: str) -> str:
    """``text`` with ``item`` (YAML on one line) as a new last member of the list at ``path``.

    Raises as ``take_out``.
    """
    root = reading(text, file)
    wanted = _plain(root)
    _at_plain(wanted, path).append(_plain(read_yaml(f"value: {item}", file)["value"]))
    node = _at(root, path)
    assert isinstance(node, Sequence), "the caller names a list"
    made = ""
    if node:
        end = node.ends_at[len(node) - 1]
        if _char(text, node.place) == "[":
            made = f"{text[:end]}, {item}{text[end:]}"
        else:
            first = node.values_at[0]
            line = text.split("\n")[(first.line or 1) - 1]
            indent = line[: len(line) - len(line.lstrip(" "))]
            stop = _line_end(text, end)
            made = f"{text[:stop]}{_break(text)}{indent}- {item}{text[stop:]}" if line.lstrip().startswith("- ") else ""
    return _checked(made, wanted, file, root, (*path, len(node) - 1), "put in")


def add_item(text: str, file: str, path: Path, lines: Steps[str], after: Steps[str] = ()) -> str:
    """``text`` with a new last member, a mapping of ``lines`` ("key: value"), in the list at ``path``, as a block.

    The list may be missing and is then begun, after the keys ``after``. Raises as ``take_out``.
    """
    root = reading(text, file)
    *holder, key = path
    there = _at(root, holder)
    value = _plain(reading("value:\n  - " + "\n    ".join(lines), file)["value"])
    wanted = _plain(root)
    end_of_line = _break(text)
    _at_plain(wanted, holder).setdefault(key, []).extend(value)
    assert isinstance(there, Mapping), "the caller names an entry of a mapping"
    if key in there:
        items = there[str(key)]
        assert isinstance(items, Sequence), "the caller names a list"
        first = text.split("\n")[(items.values_at[0].line or 1) - 1]
        indent = first[: len(first) - len(first.lstrip(" "))]
        stop = _line_end(text, items.ends_at[len(items) - 1])
        block = first.lstrip().startswith("- ")
    else:
        known = [name for name in there if name in after] or list(there)
        lead = " " * ((there.key_place(next(iter(there))).column or 1) - 1)
        indent = f"{lead}  "
        stop = _line_end(text, there.ends_at[known[-1]])
        block = _char(text, there.place) != "{"
    begun = "" if key in there else f"{end_of_line}{indent[:-2]}{key}:"
    item = f"{end_of_line}{indent}- " + f"{end_of_line}{indent}  ".join(lines)
    return _checked(f"{text[:stop]}{begun}{item}{text[stop:]}" if block else "", wanted, file, root, path, "put in")


def insert_item(text: str, file: str, path: Path, before: int, lines: Steps[str]) -> str:
    """``text`` with a new member, a mapping of ``lines``, before the member ``before`` of the list at ``path``.

    The list is a block. Raises as ``take_out``.
    """
    root = reading(text, file)
    items = _at(root, path)
    assert isinstance(items, Sequence), "the caller names a list"
    wanted = _plain(root)
    spot = range(len(items))[before]
    _at_plain(wanted, path).insert(spot, _plain(reading("\n".join(lines), file)))
    start, _ = lines_of(text, items, spot)
    line = text[start:].split("\n", 1)[0]
    indent = line[: len(line) - len(line.lstrip(" "))]
    item = f"{indent}- " + f"{_break(text)}{indent}  ".join(lines) + _break(text)
    made = text[:start] + item + text[start:] if line.lstrip().startswith("- ") else ""
    return _checked(made, wanted, file, root, (*path, spot), "put in")


def spliced(text: str, file: str, path: Path, cuts: Steps[tuple[int, int, str]]) -> str:
    """``text`` with parts of the string at ``path`` exchanged: (start, end, new words), in characters of the string.

    Raises as ``take_out``.
    """
    root = reading(text, file)
    scalar = _at(root, path)
    assert isinstance(scalar, Scalar), "the caller names a string"
    said, made = str(scalar), text
    for start, end, words in sorted(cuts, reverse=True):
        begun, ended = (offset(text, scalar.source.place(at)) for at in (start, end))
        made = made[:begun] + words + made[ended:]
        said = said[:start] + words + said[end:]
    wanted = _plain(root)
    _at_plain(wanted, tuple(path)[:-1])[tuple(path)[-1]] = said
    return _checked(made, wanted, file, root, tuple(path), "changed")


def raw(text: str, root: Mapping, path: Path) -> str:
    """The value at ``path`` as YAML on one line: as it was typed if it stands on one line, else written anew."""
    *holder, key = path
    start, end = _value_extent(text, _at(root, holder), key)
    typed = text[start:end]
    return typed if "\n" not in typed else one_line(_at(root, path))


def one_line(node: Node | Any) -> str:
    """A value as YAML on one line, which is also JSON."""
    return json.dumps(_plain(node), ensure_ascii=False)


def lines_of(text: str, items: Sequence, index: int) -> tuple[int, int]:
    """From where to where the member ``index`` of a list stands, in whole lines."""
    at = offset(text, items.values_at[index])
    stop = text.find("\n", items.ends_at[index])
    return text.rfind("\n", 0, at) + 1, len(text) if stop < 0 else stop + 1


def checked(made: str, root: Mapping, file: str, index: int, use: str) -> str:
    """``made``, if it says what ``root`` said but for one article. Raises DraftingError edit-unclear."""
    wanted = _plain(root)
    try:
        wanted["articles"][index] = _plain(_at(reading(made, file), ("articles", index)))
    except (Unusable, KeyError):
        made = ""
    return _checked(made, wanted, file, root, ("articles", index, use), "changed")


def offset(text: str, place: Place) -> int:
    """Where the character at ``place`` stands in ``text``, from 0."""
    lines = text.split("\n")
    return sum(len(line) + 1 for line in lines[: (place.line or 1) - 1]) + (place.column or 1) - 1


def _entered(text: str, holder: Node, key: str, value: str, after: Steps[str]) -> str:
    assert isinstance(holder, Mapping), "the caller names an entry of a mapping"
    entry = f"{key}: {value}"
    known = [name for name in holder if name in after] or list(holder)
    if _char(text, holder.place) == "{":
        if not known:
            at = offset(text, holder.place) + 1
            return text[:at] + entry + text[at:]
        at = holder.ends_at[known[-1]]
        return f"{text[:at]}, {entry}{text[at:]}"
    if not known:
        return ""
    stop = _line_end(text, holder.ends_at[known[-1]])
    indent = " " * ((holder.key_place(next(iter(holder))).column or 1) - 1)
    return f"{text[:stop]}{_break(text)}{indent}{entry}{text[stop:]}"


def _extent(text: str, root: Mapping, path: Path) -> tuple[int, int]:
    """From where to where an entry goes, with its line or its comma; (0, 0) where that cannot be told."""
    holder, last = _at(root, path[:-1]), path[-1]
    _, end = _value_extent(text, holder, last)
    keyed = isinstance(holder, Mapping)
    place = holder.key_place(str(last)) if isinstance(holder, Mapping) else _values_at(holder, last)
    start = offset(text, place)
    assert isinstance(holder, Mapping | Sequence), "the entry has a holder"
    if _char(text, holder.place) in ("{", "["):
        ends = list(holder.ends_at.values())
        before = max((one for one in ends if one <= start), default=None)
        if text[end:].lstrip(" ").startswith(","):
            after = text.index(",", end) + 1
            return start, after + len(text[after:]) - len(text[after:].lstrip(" "))
        return (before, end) if before is not None and "#" not in text[before:start] else (0, 0)
    begun = text.rfind("\n", 0, start) + 1
    lead = text[begun:start].strip()
    stop = _line_end(text, end)
    if lead != ("" if keyed else "-") or text[end:stop].strip(" \r")[:1] not in ("", "#"):
        return 0, 0
    return (begun, stop + 1) if stop < len(text) else (max(0, begun - 1), stop)


def _value_extent(text: str, holder: Node, key: str | int) -> tuple[int, int]:
    if isinstance(holder, Mapping):
        return offset(text, holder.value_place(str(key))), holder.ends_at[str(key)]
    return offset(text, _values_at(holder, key)), (holder.ends_at[int(key)] if isinstance(holder, Sequence) else 0)


def _values_at(holder: Node, key: str | int) -> Place:
    assert isinstance(holder, Sequence), "only a list has numbered members"
    assert isinstance(key, int), "a list has numbered members only"
    return holder.values_at[key]


def _at(root: Node, path: Path) -> Node:
    node = root
    for step in path:
        node = child(node, step)
    return node


def _sized(node: Node) -> Mapping | Sequence:
    assert isinstance(node, Mapping | Sequence), "what holds an entry is a mapping or a list"
    return node


def _plain(node: Any) -> Any:
    if isinstance(node, dict):
        return {str(key): _plain(value) for key, value in node.items()}
    if isinstance(node, list | tuple):
        return [_plain(value) for value in node]
    return str(node) if isinstance(node, str) else node


def _at_plain(node: Any, path: Path) -> Any:
    for step in path:
        node = node[step]
    return node


def _char(text: str, place: Place) -> str:
    at = offset(text, place)
    return text[at : at + 1]


def _line_end(text: str, at: int) -> int:
    """Where the line of ``at`` ends, its line break (and a carriage return before it) left out."""
    found = text.find("\n", at)
    end = len(text) if found < 0 else found
    return end - 1 if text[at:end].endswith("\r") and _break(text) == "\r\n" else end


def _break(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


def _checked(made: str, wanted: Any, file: str, root: Mapping, path: Path, verb: str) -> str:
    try:
        if made and _plain(reading(made, file)) == wanted:
            return made
    except Unusable:
        pass
    key = next((str(step) for step in reversed(tuple(path)) if isinstance(step, str)), "")
    raise DraftingError("edit-unclear", f"“{key}” cannot be {verb} here without touching the rest of the file.",
                        remedy="Change it yourself, then run the command again.", place=root.place)  # fmt: skip
