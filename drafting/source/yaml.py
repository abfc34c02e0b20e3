"""The YAML reader: a closed part of YAML, every value with its place, every mistake with its own code.

Built on the events of ruamel.yaml's Python parser; its C parser is never used (it ends the process on
deeply nested input), nothing here calls itself, and no value is ever guessed. safety.md, row 38.
"""

from __future__ import annotations

import re
from typing import Final

from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.events import (
    AliasEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
)
from ruamel.yaml.main import YAML

from drafting.finding import Finding, Unusable
from drafting.place import Place
from drafting.source import spots
from drafting.source.characters import UNSEEN, refused, too_deep
from drafting.source.limits import standing
from drafting.source.nodes import Mapping, Node, Scalar, Sequence
from drafting.source.plain import WHOLE, misread
from drafting.source.syntax import complaint

HASH: Final = re.compile(r"[ ]+#[^\s#]")
MOST_FINDINGS: Final = 500  # more than anybody reads; a file with so many is of another kind
SWITCHES: Final = {"true": True, "false": False, "null": None}


def read_yaml(text: str, file: str) -> Mapping:
    """The keys and values of a YAML file.

    ``file`` is its name as the user gave it. Raises ``Unusable`` with every mistake found: the first
    one that ends the reading, or all those that leave the structure readable.
    """
    return _Reading(text.removeprefix("\ufeff"), file).result()


class _Open:
    """A mapping or list being read: its node, the key that waits for a value, and where its last value ends."""

    __slots__ = ("end", "flow", "key", "key_place", "latest", "node")

    def __init__(self, node: Mapping | Sequence, *, flow: bool) -> None:
        self.node = node
        self.key: Scalar | None = None
        self.key_place = node.place
        self.latest: str | None = None
        self.flow = flow  # between brackets or braces
        self.end = 0

    def ended(self, end: int) -> None:
        """Note that the value put in last ends before the character ``end``."""
        self.end = end
        if isinstance(self.node, Sequence):
            self.node.ends_at[len(self.node) - 1] = end
        elif self.latest is not None and self.key is None:  # else it was a key
            self.node.ends_at[self.latest] = end


class _Reading:
    def __init__(self, text: str, file: str) -> None:
        self.text = text
        self.file = file
        self.lines = tuple(line.removesuffix("\r") for line in text.split("\n"))
        self.findings: list[Finding] = []

    def result(self) -> Mapping:
        stop = refused(self.text, self.file, self.lines)
        if stop:
            raise Unusable([stop])
        try:
            root = self._root()
        except MarkedYAMLError as error:
            raise Unusable([*self.findings, complaint(error, self.file, self.lines)]) from None
        if self.findings:
            raise Unusable(self.findings)
        if not isinstance(root, Mapping):
            raise Unusable([Finding(
                "yaml-empty", "error", "This file does not begin with a key and a colon.",
                "Begin it with a line such as “schema: deal/1”.", Place(self.file, 1, 1, 1, self.lines[0]),
            )])  # fmt: skip
        return root

    def _root(self) -> Node:
        root: Node = None
        stack: list[_Open] = []
        count = documents = 0
        most = standing()
        for event in YAML(typ="safe", pure=True).parse(self.text):
            if isinstance(event, DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._mistake(event, "yaml-several-documents", "A second document begins here.",
                                  "Put it in a file of its own, or delete the line “---”.")  # fmt: skip
                    break
                if event.version or event.tags:
                    self._mistake(event, "yaml-directive", "Lines that begin with % give orders to YAML readers.",
                                  "Delete the line.")  # fmt: skip
                    break
            elif isinstance(event, MappingEndEvent | SequenceEndEvent):
                closed = stack.pop()
                if stack:
                    stack[-1].ended(event.end_mark.index if closed.flow else closed.end)
            elif isinstance(event, ScalarEvent | CollectionStartEvent | AliasEvent):
                count += 1
                if len(self.findings) >= MOST_FINDINGS:
                    break
                if count > most.values:
                    self._mistake(event, "yaml-too-large", f"This file holds more than {most.values:,} values.",
                                  "Check that it is the file you meant.")  # fmt: skip
                    break
                if isinstance(event, CollectionStartEvent) and len(stack) >= most.depth:
                    self.findings.append(too_deep(self._place(event)))
                    break
                node, place = self._node(event, stack[-1] if stack else None)
                if stack:
                    self._put(stack[-1], node, place, event)
                    if isinstance(event, ScalarEvent):
                        stack[-1].ended(self._end(event))
                else:
                    root = node
                if isinstance(node, Mapping | Sequence):
                    stack.append(_Open(node, flow=bool(getattr(event, "flow_style", False))))
        return root

    def _node(self, event: ScalarEvent | CollectionStartEvent | AliasEvent, within: _Open | None) -> tuple[Node, Place]:
        place = self._place(event)
        if event.anchor is not None:
            self._mistake(event, "yaml-alias", "Words that begin with & or * make one value stand for another.",
                          "Write the value out, or put the words in quotation marks.")  # fmt: skip
        if isinstance(event, AliasEvent):
            return None, place
        if event.ctag is not None and str(event.ctag):
            self._mistake(event, "yaml-tag", "Words that begin with ! give orders to YAML readers.",
                          "Delete them, or put the words in quotation marks.")  # fmt: skip
        if isinstance(event, ScalarEvent):
            return self._scalar(event, place, within), place
        node = Mapping.at(place) if isinstance(event, MappingStartEvent) else Sequence.at(place)
        return node, place

    def _scalar(self, event: ScalarEvent, place: Place, within: _Open | None) -> Node:
        value: str = event.value
        unseen = UNSEEN.search(value) if event.style == '"' else None
        if unseen or (event.style == '"' and "\t" in value):
            self._mistake(event, "yaml-control-character", "These quotation marks hold the code of a character that "
                          "cannot be seen.", "Take the code out.")  # fmt: skip
        if event.style == ">":
            self._mistake(event, "yaml-folded", "A block that begins with > joins its lines.",
                          "Begin the block with |.")  # fmt: skip
        if event.style == "|":
            line = event.start_mark.line + 1
            return Scalar.at(value, lambda: spots.block(value, self.file, line, self.lines))
        raw = self.text[event.start_mark.index : event.end_mark.index]
        if event.style is None:
            plain = self._plain(event, value, within)
            if not isinstance(plain, str):
                return plain
        return Scalar.at(
            value, lambda: spots.flow(value, raw, self.file, place.line or 1, place.column or 1, self.lines)
        )

    def _plain(self, event: ScalarEvent, value: str, within: _Open | None) -> Node | str:
        """Words without quotation marks: a switch, a whole number, or text if nobody could read it otherwise."""
        is_key = within is not None and isinstance(within.node, Mapping) and within.key is None
        if not is_key and value in SWITCHES:
            return SWITCHES[value]
        if not is_key and WHOLE.fullmatch(value):
            return int(value)
        if not value and within is not None and within.key and not self._colon_before(event.start_mark.index):
            self.findings.append(Finding(
                "yaml-comma", "error", f"A comma cuts this text in two: “{within.key}” became a key without a value.",
                "Put the text that holds the comma in quotation marks.", within.key_place,
            ))  # fmt: skip
            return None
        if not value:
            self._mistake(event, "yaml-no-value", "Nothing is written after the colon or the dash here.",
                          "Write the value, null for none, {} for no entries, or [] for an empty list.")  # fmt: skip
            return None
        if value[0] in "“”„«":
            self._mistake(event, "yaml-curly-quotes", "Curly quotation marks are letters of the text; they do not "
                          "enclose it.", "Type straight quotation marks around the text.")  # fmt: skip
        kind = misread(value)
        if kind:
            self._mistake(event, "yaml-unquoted", f"Without quotation marks, {value} can be read as {kind}.",
                          f'Write "{value}".')  # fmt: skip
        behind = self.lines[event.end_mark.line][event.end_mark.column :]
        if HASH.match(behind):
            self._mistake(event, "yaml-hash", "What follows # is a comment and is lost from this text.",
                          "Put the whole text in quotation marks, or leave a space after #.")  # fmt: skip
        return value

    def _put(self, within: _Open, node: Node, place: Place, event: Event) -> None:
        if isinstance(within.node, Sequence):
            within.node.append(node)
            within.node.values_at.append(place)
            return
        if within.key is not None:
            within.node.put(within.key, node, within.key_place, place)
            within.latest, within.key = within.key, None
            return
        if not isinstance(node, Scalar):
            self._mistake(event, "yaml-key", "What stands before the colon is not a word.",
                          "Write a word, or put it in quotation marks.")  # fmt: skip
            within.key = Scalar.plain(f"({len(within.node)})")
            return
        if node == "<<":
            self._mistake(event, "yaml-merge", "The key << copies one value into another.",
                          "Write the entries out.")  # fmt: skip
        if node in within.node:
            self.findings.append(Finding(
                "yaml-key-twice", "error", f"The key “{node}” stands twice here; only one of its values could count.",
                "Delete one of the two.", place, (within.node.key_place(node),),
            ))  # fmt: skip
        within.key, within.key_place = node, place

    def _end(self, event: ScalarEvent) -> int:
        """One past a value's last character; a block ends with its last line that holds something."""
        if event.style not in ("|", ">"):
            return int(event.end_mark.index)
        last = event.start_mark.line + len(str(event.value).rstrip("\n").split("\n")) * bool(
            str(event.value).strip("\n")
        )
        return sum(len(line) + 1 for line in self.text.split("\n")[:last]) + len(self.lines[last])

    def _mistake(self, event: Event, code: str, message: str, remedy: str) -> None:
        self.findings.append(Finding(code, "error", message, remedy, self._place(event)))

    def _place(self, event: Event) -> Place:
        start, end = event.start_mark, event.end_mark
        line, column = start.line, start.column
        if isinstance(event, ScalarEvent) and start.index == end.index:
            line, column = self._before(start.index)
        excerpt = self.lines[line] if line < len(self.lines) else ""
        if isinstance(event, ScalarEvent) and event.style not in ("|", ">"):
            width = end.column - column if end.line == line else len(excerpt) - column
        else:
            width = 1
        return Place(self.file, line + 1, column + 1, max(1, width), excerpt)

    def _colon_before(self, index: int) -> bool:
        return self.text[:index].rstrip(" \r\n").endswith(":")

    def _before(self, index: int) -> tuple[int, int]:
        """Where the colon or dash stands after which nothing is written."""
        at = max(0, len(self.text[:index].rstrip(" \r\n")) - 1)
        return self.text.count("\n", 0, at), at - (self.text.rfind("\n", 0, at) + 1)
