"""Labels: that they run 1 2 3, a b c, i ii iii as typed, and what each paragraph is called."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from drafting.finding import Finding
from drafting.library.text.mistakes import mistake
from drafting.library.text.nodes import Block, Paragraph, Passage, Plain, Span, TextTree

_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def letter(number: int) -> str:
    """1 is "a", 26 "z", 27 "aa" (as Word's lowerLetter counts: ECMA-376 17.18.59)."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def roman(number: int) -> str:
    """1 is "i", 4 "iv"."""
    out = ""
    for size, sign in _ROMAN:
        while number >= size:
            out, number = out + sign, number - size
    return out


def label_of(level: int, number: int) -> str:
    """What counts ``number`` on ``level`` (1 digits, 2 letters, 3 roman)."""
    return str(number) if level == 1 else letter(number) if level == 2 else roman(number)


def plain_blocks(blocks: tuple[Block, ...]) -> Iterator[Plain]:
    """Every block as typed, those in passages included, in order."""
    for block in blocks:
        if isinstance(block, Passage):
            yield from block.then
            yield from block.otherwise
        else:
            yield block


def paths(blocks: tuple[Block, ...]) -> dict[Span, tuple[str, ...]]:
    """For each labelled paragraph, by its span, the labels that lead to it: ("2", "a", "i")."""
    out: dict[Span, tuple[str, ...]] = {}
    trail: dict[int, str] = {}
    for block in plain_blocks(blocks):
        if isinstance(block, Paragraph) and block.level:
            trail = {level: label for level, label in trail.items() if level < block.level} | {block.level: block.label}
            out[block.span] = tuple(trail[level] for level in sorted(trail))
    return out


def keys_of(tree: TextTree) -> dict[Span, str]:
    """For each block, by its span, what it is called: "2/a", or "p3" for the third one typed without a label."""
    labels = paths(tree.blocks)
    plain = count(1)
    return {
        block.span: "/".join(labels[block.span]) if block.span in labels else f"p{next(plain)}"
        for block in plain_blocks(tree.blocks)
    }


def check_labels(tree: TextTree) -> tuple[Finding, ...]:
    """Labels out of order and labels at the wrong depth."""
    found: list[Finding] = []
    counts = {1: 0, 2: 0, 3: 0}
    for block in plain_blocks(tree.blocks):
        if not isinstance(block, Paragraph) or not block.level:
            continue
        spot = Span(block.span.start, block.span.start + len(block.label) + 2)
        if not block.content:
            found.append(mistake("paragraph-empty", tree.source, spot, label=block.label))
        if (block.level == 1) != (block.indent == 0):
            found.append(mistake("label-indent", tree.source, spot, label=block.label))
            continue
        counts = {level: count if level <= block.level else 0 for level, count in counts.items()}
        counts[block.level] += 1
        expected = label_of(block.level, counts[block.level])
        if block.label != expected:
            found.append(mistake("label-order", tree.source, spot, label=block.label, expected=expected))
            break
    return tuple(found)
