"""Both languages of a text are the same tree: provisions, paragraphs, numbers, gaps, brackets, tables, references."""

from __future__ import annotations

from collections import Counter

from drafting.instrument.tree import Bracketed, Gap, Inlines, Instrument, Paragraph, Pointer, Signatures, Table
from tests.clauses_content.conftest import Variant


def shape(instrument: Instrument) -> list[object]:
    """Everything that the two languages of one text have in common."""
    out: list[object] = []
    for part in (*instrument.provisions, *instrument.annexes):
        out.append((part.id, len(part.title) > 0))
        for block in part.blocks:
            match block:
                case Paragraph():
                    out.append((block.id, block.level, block.number, _inside(block.content)))
                case Table():
                    cells = [[_inside(cell) for cell in row] for row in block.rows]
                    out.append((block.id, [column.figures for column in block.columns], cells))
                case Signatures():
                    out.append([signature.side for signature in block.blocks])
    return [*out, [(gap.clause, gap.name) for gap in instrument.gaps]]


def _inside(content: Inlines) -> Counter[object]:
    """Gaps, brackets and references of a paragraph; a French list may say a preposition, never a number, twice."""
    found: Counter[object] = Counter()
    for inline in content:
        match inline:
            case Gap(name=name):
                found["gap", name] += 1
            case Pointer(target=target):
                found["to", target] += 1
            case Bracketed(alternatives=alternatives):
                found["sides", len(alternatives)] += 1
                for alternative in alternatives:
                    found += _inside(alternative.content)
            case _:
                pass
    return found


def test_both_languages_have_one_shape(variants: dict[Variant, Instrument]) -> None:
    for (clause, position, profile, language), english in variants.items():
        if language == "en":
            french = variants[clause, position, profile, "fr"]
            assert shape(english) == shape(french), (clause, position, profile)
