"""Entries put into a YAML file where they belong, every other character of it left as it was.

A file is not written anew from its nodes: comments, order, quotation marks and line breaks are the writer's own. The
result is read again and compared; what cannot be put in without touching anything else is not put in.
"""

from __future__ import annotations

from collections.abc import Sequence as Steps

from drafting.errors import DraftingError
from drafting.finding import Unusable
from drafting.place import Place
from drafting.source.nodes import Mapping, Node, Scalar, child
from drafting.source.yaml import read_yaml

Path = Steps[str | int]


def put(text: str, file: str, path: Path, key: str, value: str) -> str:
    """``text`` with ``key: value`` in the mapping at ``path``; ``value`` is YAML on one line.

    The last step of ``path`` may be missing from the file and is then made. A value that is null is replaced. Raises
    DraftingError edit-unclear where nothing else could stay as it is, Unusable where ``text`` cannot be read.
    """
    root = read_yaml(text, file)
    edited = _edited(text, root, path, key, value)
    if edited is None or not _only_added(root, edited, file, path, key):
        raise DraftingError("edit-unclear", f"“{key}” cannot be put in here without touching the rest of the file.",
                            remedy=f"Write {key}: {value} yourself.", place=root.place)  # fmt: skip
    return edited


def _edited(text: str, root: Mapping, path: Path, key: str, value: str) -> str | None:
    holder: Node = root
    for index, step in enumerate(path):
        if isinstance(holder, Mapping) and step not in holder and index == len(path) - 1:
            return _insert(text, holder, str(step), "{" + f"{key}: {value}" + "}")
        holder = child(holder, step)
    if not isinstance(holder, Mapping):
        return None
    if key not in holder:
        return _insert(text, holder, key, value)
    if holder[key] is not None:
        return None
    at = _offset(text, holder.value_place(key))
    return text[:at] + value + text[at + len("null") :] if text[at : at + len("null")] == "null" else None


def _insert(text: str, holder: Mapping, key: str, value: str) -> str | None:
    """A new entry: first between braces, else on a line of its own under the first entry or before it."""
    entry = f"{key}: {value}"
    at = _offset(text, holder.place)
    if text[at : at + 1] == "{":
        rest = "" if text[at + 1 :].lstrip().startswith("}") else ", "
        return text[: at + 1] + entry + rest + text[at + 1 :]
    first = next(iter(holder), None)
    if first is None:
        return None
    if holder.key_place(first).column == 1:  # of the file itself: at its end
        return f"{text.rstrip(chr(10))}\n{entry}\n"
    spot = holder.key_place(first)
    start = _offset(text, spot)
    begun = text.rfind("\n", 0, start) + 1
    indent = " " * (start - begun)
    one = holder[first]
    if text[begun:start].strip() == "":
        return text[:begun] + f"{indent}{entry}\n" + text[begun:]
    if not isinstance(one, Scalar) or "\n" in one:  # “- use: x”: under its line
        return None
    end = text.find("\n", start)
    end = len(text) if end < 0 else end
    return text[:end] + f"\n{indent}{entry}" + text[end:]


def _offset(text: str, place: Place) -> int:
    lines = text.split("\n")
    return sum(len(line) + 1 for line in lines[: (place.line or 1) - 1]) + (place.column or 1) - 1


def _only_added(root: Mapping, edited: str, file: str, path: Path, key: str) -> bool:
    """Whether ``edited`` says what the file said, and the new entry."""
    try:
        after: Node = read_yaml(edited, file)
    except Unusable:
        return False
    return _same(root, after, tuple(path), key)


def _same(before: Node, after: Node, path: tuple[str | int, ...], key: str) -> bool:
    if not path:
        if not isinstance(before, Mapping) or not isinstance(after, Mapping) or key not in after:
            return False
        return {k: v for k, v in before.items() if k != key} == {k: v for k, v in after.items() if k != key}
    step, rest = path[0], path[1:]
    if isinstance(before, Mapping) and isinstance(after, Mapping):
        others = {k: v for k, v in before.items() if k != step} == {k: v for k, v in after.items() if k != step}
        made = Mapping.at(before.place) if step not in before else before[str(step)]
        return others and step in after and _same(made, after[str(step)], rest, key)
    if isinstance(before, list) and isinstance(after, list) and isinstance(step, int):
        others = len(before) == len(after) and all(
            one == other for at, (one, other) in enumerate(zip(before, after, strict=True)) if at != step
        )
        return others and _same(before[step], after[step], rest, key)
    return False
