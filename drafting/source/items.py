"""New members of the lists of a YAML file, every other character left as it was (see ``rewrite``)."""

from __future__ import annotations

from collections.abc import Sequence as Steps

from drafting.source.extents import (
    Path,
    character,
    confirmed,
    line_break,
    line_end,
    lines_of,
    node_at,
    plain,
    plain_at,
    reading,
)  # fmt: skip
from drafting.source.nodes import Mapping, Sequence


def append(text: str, file: str, path: Path, item: str) -> str:
    """``text`` with ``item`` (YAML on one line) as a new last member of the list at ``path``.

    Raises as ``take_out``.
    """
    root = reading(text, file)
    wanted = plain(root)
    plain_at(wanted, path).append(plain(reading(f"value: {item}", file)["value"]))
    node = node_at(root, path)
    assert isinstance(node, Sequence), "the caller names a list"
    made = ""
    if node:
        end = node.ends_at[len(node) - 1]
        if character(text, node.place) == "[":
            made = f"{text[:end]}, {item}{text[end:]}"
        else:
            first = node.values_at[0]
            line = text.split("\n")[(first.line or 1) - 1]
            indent = line[: len(line) - len(line.lstrip(" "))]
            stop = line_end(text, end)
            made = (
                f"{text[:stop]}{line_break(text)}{indent}- {item}{text[stop:]}"
                if line.lstrip().startswith("- ")
                else ""
            )
    return confirmed(made, wanted, file, root, (*path, len(node) - 1), "put in")


def add_item(text: str, file: str, path: Path, lines: Steps[str], after: Steps[str] = ()) -> str:
    """``text`` with a new last member, a mapping of ``lines`` ("key: value"), in the list at ``path``, as a block.

    The list may be missing and is then begun, after the keys ``after``. Raises as ``take_out``.
    """
    root = reading(text, file)
    *holder, key = path
    there = node_at(root, holder)
    value = plain(reading("value:\n  - " + "\n    ".join(lines), file)["value"])
    wanted = plain(root)
    end_of_line = line_break(text)
    plain_at(wanted, holder).setdefault(key, []).extend(value)
    assert isinstance(there, Mapping), "the caller names an entry of a mapping"
    if key in there:
        items = there[str(key)]
        assert isinstance(items, Sequence), "the caller names a list"
        first = text.split("\n")[(items.values_at[0].line or 1) - 1]
        indent = first[: len(first) - len(first.lstrip(" "))]
        stop = line_end(text, items.ends_at[len(items) - 1])
        block = first.lstrip().startswith("- ")
    else:
        known = [name for name in there if name in after] or list(there)
        lead = " " * ((there.key_place(next(iter(there))).column or 1) - 1)
        indent = f"{lead}  "
        stop = line_end(text, there.ends_at[known[-1]])
        block = character(text, there.place) != "{"
    begun = "" if key in there else f"{end_of_line}{indent[:-2]}{key}:"
    item = f"{end_of_line}{indent}- " + f"{end_of_line}{indent}  ".join(lines)
    return confirmed(f"{text[:stop]}{begun}{item}{text[stop:]}" if block else "", wanted, file, root, path, "put in")


def insert_item(text: str, file: str, path: Path, before: int, lines: Steps[str]) -> str:
    """``text`` with a new member, a mapping of ``lines``, before the member ``before`` of the list at ``path``.

    The list is a block. Raises as ``take_out``.
    """
    root = reading(text, file)
    items = node_at(root, path)
    assert isinstance(items, Sequence), "the caller names a list"
    wanted = plain(root)
    spot = range(len(items))[before]
    plain_at(wanted, path).insert(spot, plain(reading("\n".join(lines), file)))
    start, _ = lines_of(text, items, spot)
    line = text[start:].split("\n", 1)[0]
    indent = line[: len(line) - len(line.lstrip(" "))]
    item = f"{indent}- " + f"{line_break(text)}{indent}  ".join(lines) + line_break(text)
    made = text[:start] + item + text[start:] if line.lstrip().startswith("- ") else ""
    return confirmed(made, wanted, file, root, (*path, spot), "put in")
