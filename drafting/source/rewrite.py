"""Entries of a YAML file put in, replaced or taken out, every other character left as it was.

As ``edit``, whose promise it shares: what was asked is done in the text itself, the result is read again, and where it
says anything else than was asked, nothing is changed. What is taken out goes with its own line, its remark on that line
and the remarks inside it; remarks above and below stay.
"""

from __future__ import annotations

import json
from collections.abc import Sequence as Steps
from typing import Any

from drafting.finding import Unusable
from drafting.source.extents import (
    Path,
    character,
    confirmed,
    extent,
    line_break,
    line_end,
    node_at,
    offset,
    plain,
    plain_at,
    reading,
    value_extent,
)
from drafting.source.nodes import Mapping, Node, Scalar, Sequence, has


def take_out(text: str, file: str, path: Path) -> str:
    """``text`` without the entry at ``path``; what is left empty by that goes too.

    Raises DraftingError edit-unclear where nothing else could stay as it is, Unusable where ``text`` cannot be read.
    """
    root = reading(text, file)
    steps = tuple(path)
    while len(steps) > 1 and len(_sized(node_at(root, steps[:-1]))) == 1:
        steps = steps[:-1]
    wanted = plain(root)
    del plain_at(wanted, steps[:-1])[steps[-1]]
    start, end = extent(text, root, steps)
    return confirmed(text[:start] + text[end:], wanted, file, root, steps, "taken out")


def set_value(text: str, file: str, path: Path, value: str, after: Steps[str] = ()) -> str:
    """``text`` with ``value`` (YAML on one line) at ``path``: in the place of what stands there, else as a new entry.

    A new entry comes after the last of the keys ``after`` that the mapping has, else after all. Of the mappings on the
    way the last may be missing. Raises as ``take_out``.
    """
    root = reading(text, file)
    *holder, key = path
    if holder and not has(node_at(root, holder[:-1]), holder[-1]):
        value, holder, key = "{" + f"{key}: {value}" + "}", holder[:-1], holder[-1]
    wanted = plain(root)
    plain_at(wanted, holder)[key] = plain(reading(f"value: {value}", file)["value"])
    node = node_at(root, holder)
    if has(node, key):
        start, end = value_extent(text, node, key)
        made = text[:start] + value + text[end:]
    else:
        made = _entered(text, node, str(key), value, after)
    return confirmed(made, wanted, file, root, (*holder, key), "put in")


def spliced(text: str, file: str, path: Path, cuts: Steps[tuple[int, int, str]]) -> str:
    """``text`` with parts of the string at ``path`` exchanged: (start, end, new words), in characters of the string.

    Raises as ``take_out``.
    """
    root = reading(text, file)
    scalar = node_at(root, path)
    assert isinstance(scalar, Scalar), "the caller names a string"
    said, made = str(scalar), text
    for start, end, words in sorted(cuts, reverse=True):
        begun, ended = (offset(text, scalar.source.place(at)) for at in (start, end))
        made = made[:begun] + words + made[ended:]
        said = said[:start] + words + said[end:]
    wanted = plain(root)
    plain_at(wanted, tuple(path)[:-1])[tuple(path)[-1]] = said
    return confirmed(made, wanted, file, root, tuple(path), "changed")


def raw(text: str, root: Mapping, path: Path) -> str:
    """The value at ``path`` as YAML on one line: as it was typed if it stands on one line, else written anew."""
    *holder, key = path
    start, end = value_extent(text, node_at(root, holder), key)
    typed, node = text[start:end], node_at(root, path)
    block = isinstance(node, Mapping | Sequence) and typed[:1] not in ("{", "[")
    return one_line(node) if block or "\n" in typed else typed


def one_line(node: Node | Any) -> str:
    """A value as YAML on one line, which is also JSON."""
    return json.dumps(plain(node), ensure_ascii=False)


def checked(made: str, root: Mapping, file: str, index: int, use: str) -> str:
    """``made``, if it says what ``root`` said but for one article. Raises DraftingError edit-unclear."""
    wanted = plain(root)
    try:
        wanted["articles"][index] = plain(node_at(reading(made, file), ("articles", index)))
    except (Unusable, KeyError):
        made = ""
    return confirmed(made, wanted, file, root, ("articles", index, use), "changed")


def _entered(text: str, holder: Node, key: str, value: str, after: Steps[str]) -> str:
    assert isinstance(holder, Mapping), "the caller names an entry of a mapping"
    entry = f"{key}: {value}"
    known = [name for name in holder if name in after] or list(holder)
    if character(text, holder.place) == "{":
        if not known:
            at = offset(text, holder.place) + 1
            return text[:at] + entry + text[at:]
        at = holder.ends_at[known[-1]]
        return f"{text[:at]}, {entry}{text[at:]}"
    if not known:
        return ""
    stop = line_end(text, holder.ends_at[known[-1]])
    indent = " " * ((holder.key_place(next(iter(holder))).column or 1) - 1)
    return f"{text[:stop]}{line_break(text)}{indent}{entry}{text[stop:]}"


def _sized(node: Node) -> Mapping | Sequence:
    assert isinstance(node, Mapping | Sequence), "what holds an entry is a mapping or a list"
    return node
