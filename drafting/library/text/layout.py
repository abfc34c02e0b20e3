"""Lines to stretches: which lines make a paragraph, which stand alone, which are comments.

formats.md, "The text language": lines fold, an empty line or a label begins a new paragraph, blocks
and the braces of a passage of paragraphs stand on lines of their own, ``#`` at the beginning of a
line opens a comment. A ``{end}`` or ``{otherwise}`` alone on a line closes the passage that the
paragraph itself has opened, if it has.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from drafting.finding import Finding
from drafting.library.text.mistakes import mistake
from drafting.library.text.nodes import Span
from drafting.place import SourceText

_LABEL = re.compile(r"\(([0-9]{1,3}|[a-z]{1,4})\)(?:\s|$)")
_CLOSE_LABEL = re.compile(r"\(([0-9]{1,3}|[a-z])\)(?=[^\s(),.;:{])")
_NUMBERED = re.compile(r"(?:[0-9]{1,3}[.)]|\(?[a-z]\)|[-–•·])(?=\s)")  # 1. 1) a) • – : numbers typed as print has them
_ALONE = re.compile(
    r"\{\s*(?:(when)(?:\s[^{}|]*)?|(otherwise)|(end)|table\b[^{}|]*|signatures|[^{}|]*\sas\s+items)\s*\}"
)
_OPENS = re.compile(r"(?<!\\)\{\s*when\s")
_CLOSES = re.compile(r"(?<!\\)\{\s*end\s*\}")


@dataclass(frozen=True, slots=True)
class Stretch:
    """One paragraph's characters, folded, each with its offset; ``offsets`` has one more, the end."""

    label: str
    indent: int
    text: str
    offsets: tuple[int, ...]
    start: int


@dataclass(frozen=True, slots=True)
class Alone:
    """A brace on a line of its own; ``span`` is the brace."""

    inside: str
    indent: int
    span: Span


@dataclass(slots=True)
class _Open:
    """The paragraph being gathered."""

    label: str
    indent: int
    start: int
    chars: list[str]
    offsets: list[int]
    end: int

    def closed(self) -> Stretch:
        return Stretch(self.label, self.indent, "".join(self.chars), (*self.offsets, self.end), self.start)

    def phrase_open(self) -> bool:
        text = "".join(self.chars)
        return len(_OPENS.findall(text)) > len(_CLOSES.findall(text))

    def brace_open(self) -> bool:
        text = "".join(self.chars)
        return text.rfind("{") > text.rfind("}")


def lay_out(source: SourceText) -> tuple[tuple[Stretch | Alone, ...], tuple[Finding, ...]]:
    """The stretches of ``source`` in order, and the mistakes seen on the way."""
    found: list[Finding] = []
    out: list[Stretch | Alone] = []
    current: _Open | None = None
    offset = 0
    after_blank = True
    for line in source.text.split("\n"):
        start, offset = offset, offset + len(line) + 1
        words = line.strip()
        indent = len(line) - len(line.lstrip())
        at = start + indent
        if words.startswith("#"):
            continue
        if not words:
            if current:
                out.append(current.closed())
            current, after_blank = None, True
            continue
        alone = _ALONE.fullmatch(words)
        inner = current is not None and current.phrase_open() and bool(alone and (alone[2] or alone[3]))
        if alone and not inner and not (current and current.brace_open()):
            span = Span(at, at + len(words))
            if current and alone[1]:
                found.append(mistake("passage-unclear", source, span))
            if current:
                out.append(current.closed())
            current, after_blank = None, False
            out.append(Alone(words[1:-1].strip(), indent, span))
            continue
        label = _LABEL.match(words)
        if label or current is None:
            if current:
                out.append(current.closed())
            if not label and after_blank and (tight := _CLOSE_LABEL.match(words)):
                found.append(mistake("label-space", source, Span(at, at + tight.end()), label=tight[1]))
            if not label and (typed := _NUMBERED.match(words)):
                found.append(mistake("label-form", source, Span(at, at + typed.end()), typed=typed[0]))
            current = _Open(label[1] if label else "", indent, at, [], [], at)
            if label:
                rest = words[label.end() :].lstrip()
                at += len(words) - len(rest)
                words = rest
        elif current.chars:
            current.chars.append(" ")
            current.offsets.append(start - 1)
        current.chars.extend(words)
        current.offsets.extend(range(at, at + len(words)))
        current.end = at + len(words)
        after_blank = False
    if current:
        out.append(current.closed())
    return tuple(out), tuple(found)
