"""The two languages side by side: the same labels, passages, parameters, references and terms, paragraph by paragraph.

Lexicon phrases, choices of register and choices of number are each language's own: they follow its
grammar, not the deal.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from drafting.finding import Finding
from drafting.library.forms import form_key
from drafting.library.text.known import Known
from drafting.library.text.mentions import ONE_OR_MANY
from drafting.library.text.mistakes import mistake
from drafting.library.text.nodes import (
    AnnexReference,
    Block,
    Choice,
    Condition,
    ItemsBlock,
    Named,
    Paragraph,
    Passage,
    Plain,
    Reference,
    SignaturesBlock,
    Span,
    TableBlock,
    TermUse,
    TextTree,
)
from drafting.library.text.walk import inside, phrases
from drafting.library.vocabulary import DEAL_VALUES, Language

NAMES: dict[Language, str] = {"en": "English", "fr": "French"}


def check_twins(en: TextTree, fr: TextTree, about: Known) -> Iterator[Finding]:
    """Findings about where ``en`` and ``fr`` part; after a difference in shape only that one."""
    for one, other in zip_longest(_steps(en.blocks), _steps(fr.blocks)):
        here, there = _shape(one), _shape(other)
        if here != there:
            tree, step = (en, one) if one is not None else (fr, other)
            language: Language = "en" if one is not None else "fr"
            spot = step[1] if step else Span(0, 0)
            mine, yours = (here, there) if one is not None else (there, here)
            fields = {"language": NAMES[language], "other": NAMES[_other(language)], "here": mine, "there": yours}
            yield mistake("twin-shape", tree.source, _head(spot), **fields)
            return
        if one and other and isinstance(one[0], Paragraph) and isinstance(other[0], Paragraph):
            yield from _paragraphs((en, one[0]), (fr, other[0]), about)


Step = tuple[Plain | Condition | str, Span]


def _steps(blocks: tuple[Block, ...]) -> Iterator[Step]:
    """Blocks and the braces of passages, in order."""
    for block in blocks:
        if not isinstance(block, Passage):
            yield block, block.span
            continue
        yield block.condition, block.condition.span
        yield from ((plain, plain.span) for plain in block.then)
        if block.otherwise:
            yield "{otherwise}", block.otherwise[0].span
            yield from ((plain, plain.span) for plain in block.otherwise)
        yield "{end}", Span(block.span.end - 1, block.span.end)


def _shape(step: Step | None) -> str:
    """A step in words."""
    match step[0] if step else None:
        case Paragraph(label=label):
            return f"paragraph ({label})" if label else "a paragraph without a label"
        case TableBlock(name):
            return f"{{table {name}}}"
        case ItemsBlock(name):
            return f"{{{name} as items}}"
        case SignaturesBlock():
            return "{signatures}"
        case Condition() as condition:
            return f"{{when {_words(condition)}}}"
        case str() as brace:
            return brace
        case _:
            return "nothing more"


def _words(condition: Condition) -> str:
    if condition.on_clause:
        return " or ".join(sorted(condition.clauses))
    if not condition.options:
        return ("not " if condition.negated else "") + condition.subject
    return f"{condition.subject} is {'not ' if condition.negated else ''}{' or '.join(sorted(condition.options))}"


def _paragraphs(en: tuple[TextTree, Paragraph], fr: tuple[TextTree, Paragraph], about: Known) -> Iterator[Finding]:
    said = {"en": _said(en[1], about, "en"), "fr": _said(fr[1], about, "fr")}
    both: tuple[tuple[Language, TextTree], ...] = (("en", en[0]), ("fr", fr[0]))
    for language, tree in both:
        for thing, span in said[language].items():
            if thing not in said[_other(language)]:
                yield mistake("twin-names", tree.source, span, language=NAMES[language], only=thing)


def _said(paragraph: Paragraph, about: Known, language: Language) -> dict[str, Span]:
    """What a paragraph names, in words that are the same in both languages."""
    found: dict[str, Span] = {}
    for condition in phrases(paragraph):
        found.setdefault(f"{{when {_words(condition)}}}", condition.span)
    for met in inside(paragraph.content):
        match met.piece:
            case Named() as named if named.key in about.params or named.key in (*DEAL_VALUES, "pair"):
                found.setdefault(f"{{{named.key}}}", named.span)
            case Choice(selector=str() as name) as choice if name == "position" or (
                name in about.params and about.type_of(name) not in ONE_OR_MANY
            ):
                found.setdefault(f"a choice by {name}", choice.span)
            case Reference() as node:
                found.setdefault(f"{{{_target(node)}}}", node.span)
            case AnnexReference() as annex:
                found.setdefault(f"{{annex {annex.clause + ' ' if annex.clause else ''}{annex.name}}}", annex.span)
            case TermUse() as use if term := about.forms[language].get(form_key(use.form)):
                found.setdefault(f"the {'definition of ' if use.defining else ''}term {term[0]}", use.span)
            case _:
                pass
    return found


def _target(node: Reference) -> str:
    if node.this:
        return "ref this"
    targets = f" {node.joiner} ".join(str(target) for target in node.targets)
    return " ".join(bit for bit in ("ref", node.clause or "", targets) if bit)


def _other(language: Language) -> Language:
    return "fr" if language == "en" else "en"


def _head(span: Span) -> Span:
    """The first characters of a block, enough to see."""
    return Span(span.start, min(span.end, span.start + 20))
