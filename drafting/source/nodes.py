"""What a YAML file holds, with the place of every key and value.

The nodes are ordinary dictionaries, lists and strings (so that the pydantic models read them as
they are) that also remember where they stood.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeAlias

from drafting.place import NOWHERE, Place, SourceText


class Scalar(str):
    """A string value or key. ``source`` gives the place of each of its characters."""

    __slots__ = ("_read", "_source")
    _read: Callable[[], SourceText] | None
    _source: SourceText | None

    @classmethod
    def at(cls, text: str, read: Callable[[], SourceText]) -> Scalar:
        """The string ``text``; ``read`` works out its places when somebody asks."""
        scalar = cls(text)
        scalar._read = read
        scalar._source = None
        return scalar

    @classmethod
    def plain(cls, text: str, file: str = "<text>") -> Scalar:
        """A string that comes from no file."""
        return cls.at(text, lambda: SourceText.plain(text, file))

    @property
    def source(self) -> SourceText:
        """The text with its places in the file."""
        if self._source is None:
            self._source = self._read() if self._read else SourceText.plain(str(self))
        return self._source

    @property
    def place(self) -> Place:
        """The whole value, or its first line if it has several."""
        return self.source.place(0, len(self.split("\n", 1)[0]))


class Mapping(dict[str, "Node"]):
    """Keys and values; every key is a ``Scalar``."""

    __slots__ = ("ends_at", "keys_at", "place", "values_at")
    place: Place
    keys_at: dict[str, Place]
    values_at: dict[str, Place]
    ends_at: dict[str, int]  # of what was read from a file: one past the last character of each value

    @classmethod
    def at(cls, place: Place, entries: Iterable[tuple[str, Node, Place]] = ()) -> Mapping:
        """``entries`` are key, value and the value's place, which stands for the key's too."""
        mapping = cls()
        mapping.place = place
        mapping.keys_at = {}
        mapping.values_at = {}
        mapping.ends_at = {}
        for key, value, where in entries:
            mapping.put(key, value, where, where)
        return mapping

    def put(self, key: str, value: Node, key_at: Place, value_at: Place) -> None:
        """Add an entry with its places; for whoever builds the mapping."""
        self[key] = value
        self.keys_at[key] = key_at
        self.values_at[key] = value_at

    def key_place(self, key: str) -> Place:
        """Where ``key`` is written; the mapping's own place if it is not there."""
        return self.keys_at.get(key, self.place)

    def value_place(self, key: str) -> Place:
        """Where the value of ``key`` is written; the mapping's own place if it is not there."""
        return self.values_at.get(key, self.place)


class Sequence(list["Node"]):
    """A list of values."""

    __slots__ = ("ends_at", "place", "values_at")
    place: Place
    values_at: list[Place]
    ends_at: dict[int, int]

    @classmethod
    def at(cls, place: Place, entries: Iterable[tuple[Node, Place]] = ()) -> Sequence:
        """``entries`` are value and its place."""
        sequence = cls()
        sequence.place = place
        sequence.values_at = []
        sequence.ends_at = {}
        for value, where in entries:
            sequence.append(value)
            sequence.values_at.append(where)
        return sequence


Node: TypeAlias = Mapping | Sequence | Scalar | int | bool | None
"""``int`` only where a plain whole number was typed, ``bool`` for true and false, ``None`` for null."""


def place_of(root: Node, path: Iterable[str | int]) -> Place:
    """The place of the value at ``path``; of the nearest thing around it where the path leads nowhere.

    Steps that name nothing in the file are skipped (pydantic puts the names of union members in its paths).
    """
    node, place = root, own_place(root)
    for step in path:
        if not has(node, step):
            continue
        place = _value_place(node, step)
        node = child(node, step)
    return place


def own_place(node: Node) -> Place:
    """The place a node carries itself; flags, whole numbers and null carry none."""
    return node.place if isinstance(node, Mapping | Sequence | Scalar) else NOWHERE


def has(node: Node, step: str | int) -> bool:
    """Whether ``step`` leads from ``node`` to a value."""
    if isinstance(node, Mapping):
        return step in node
    return isinstance(node, Sequence) and isinstance(step, int) and 0 <= step < len(node)


def child(node: Node, step: str | int) -> Node:
    """The value of ``node`` at ``step``; raises KeyError where there is none."""
    if isinstance(node, Mapping) and isinstance(step, str):
        return node[step]
    if isinstance(node, Sequence) and isinstance(step, int):
        return node[step]
    raise KeyError(step)


def _value_place(node: Node, step: str | int) -> Place:
    if isinstance(node, Mapping) and isinstance(step, str):
        return node.value_place(step)
    if isinstance(node, Sequence) and isinstance(step, int):
        return node.values_at[step]
    raise KeyError(step)
