"""Refer: cross-references as words with live numbers in them (formats.md, the table; word.md 2)."""

from __future__ import annotations

from itertools import groupby

from drafting.deal.wording.references import ANNEX, OF, bare, determiner, item_number, paragraph_noun
from drafting.deal.wording.seam import fuse
from drafting.deal.wording.series import joins
from drafting.deal.wording.spaces import NBSP
from drafting.instrument.number import Counted, Numbers, Placed, annex_id
from drafting.instrument.said import Said, in_series, said
from drafting.instrument.scope import Scope, World
from drafting.instrument.select import own_text
from drafting.instrument.tree import Inline, Inlines, Language, Pointer, Text
from drafting.library.text.nodes import AnnexReference, Joiner, Reference


def article_pattern(world: World) -> str:
    """What an article is called in the middle of a sentence, in lvlText notation: "Article %1", "%1"."""
    if world.nouns.heading:
        return str(world.nouns.heading).rstrip(".")
    return f"{bare(str(world.nouns.one))} %1"


def article(placed: Placed) -> Inlines:
    """Article 5; l'article 5; la section 5; paragraph 5 where the heading prints the number alone."""
    world = placed.scope.world
    one = str(world.nouns.one)
    if placed.number == 1 and world.nouns.first:
        return _joined(determiner(one), Pointer(placed.scope.clause, str(world.nouns.first)))
    shown = article_pattern(world).replace("%1", str(placed.number))
    typed = f"{one}{NBSP}" if world.nouns.heading else determiner(one)
    return _joined(typed, Pointer(placed.scope.clause, shown))


def articles(found: tuple[Placed, ...], language: Language, style: str | None) -> Said:
    """Several articles: each with its noun where a live number brings it along, else "paragraphs 5 and 6"."""
    nouns = found[0].scope.world.nouns if found else None
    if nouns and nouns.heading and len(found) > 1:
        numbers: list[Inlines] = [(article(placed)[-1],) for placed in found]
        return said(Text(f"{nouns.many}{NBSP}"), *_row(numbers, "or" if style == "or" else "and", language))
    return in_series([article(placed) for placed in found], language, "or" if style == "or" else "and")


def annex(reference: AnnexReference, scope: Scope, numbers: Numbers) -> Said:
    """Annex B; l'annexe B."""
    clause = reference.clause or scope.clause
    found = numbers.annex(clause, reference.name)
    letter = found.letter if found else "?"
    typed, noun = ANNEX[scope.world.language]
    return said(*_joined(typed, Pointer(annex_id(clause, reference.name), f"{noun} {letter}")))


def reference(node: Reference, scope: Scope, numbers: Numbers, *, in_annex: bool) -> Said:
    """What ``node`` reads like. Its targets stand (``check_references`` has seen to it)."""
    here = numbers.provision(node.clause or scope.clause)
    assert here is not None, "checked before"
    if node.this and not in_annex:
        return said(Text(str(scope.world.nouns.this)))
    language = scope.world.language
    found = [steps for target in node.targets if (steps := steps_to(target.labels, here, scope))]
    if not found:
        return said(*article(here))
    if (node.clause is None or node.clause == scope.clause) and not in_annex:
        return _paragraphs(found, node.joiner, language)
    if language == "en":
        numbers_only = [_english_steps(steps) for steps in found]
        return said(*article(here), *_row(numbers_only, node.joiner, language))
    inside = _paragraphs(found, node.joiner, language)
    last = (*inside.members[-1], *_of(article(here), language))
    return Said((*inside.members[:-1], last), inside.between)


def steps_to(labels: tuple[str, ...], here: Placed, scope: Scope) -> tuple[Counted, ...]:
    """The paragraph, the item and the sub-item that lead to a target; () where it does not stand.

    Where sides want different texts, the one that ``scope`` sees comes first.
    """
    own = [own_text(offer, scope) for offer in scope.heard("position")] if here.scope.clause == scope.clause else []
    for mark in (*own, "", *(mark for mark, _ in here.by_path)):
        steps = [here.by_path.get((mark, labels[: depth + 1])) for depth in range(len(labels))]
        if found := tuple(step for step in steps if step is not None):
            return found if len(found) == len(labels) else ()
    return ()


def _paragraphs(found: list[tuple[Counted, ...]], joiner: Joiner | None, language: Language) -> Said:
    """paragraphs 1 and 2; le paragraphe 2 et l'alinéa 3a)."""
    nouns = [paragraph_noun(steps[-1].level, language, several=False) for steps in found]
    groups = [[steps for _, steps in same] for _, same in groupby(zip(nouns, found, strict=True), lambda pair: pair[0])]
    members: list[Inlines] = []
    for index, group in enumerate(groups):
        several = len(group) > 1 and joiner != "or"
        noun = paragraph_noun(group[0][-1].level, language, several=several)
        inside = joiner if index == len(groups) - 1 or joiner == "or" else "and"
        row = _row([_plain_steps(steps, language) for steps in group], inside, language)
        members.append((Text(f"{noun}{NBSP}"), *row))
    return in_series(members, language, joiner or "and")


def _row(members: list[Inlines], joiner: Joiner | None, language: Language) -> Inlines:
    between = joins(["x"] * len(members), language, joiner or "and")
    out: list[Inline] = list(members[0])
    for join, member in zip(between, members[1:], strict=True):
        out.extend((Text(join), *member))
    return tuple(out)


def _plain_steps(steps: tuple[Counted, ...], language: Language) -> Inlines:
    """2(a); 2a)."""
    return tuple(Pointer(step.id, item_number(step.level, step.number, language)) for step in steps)


def _english_steps(steps: tuple[Counted, ...]) -> Inlines:
    """(2)(a), after the article's number."""
    out: list[Inline] = []
    for step in steps:
        pointer = Pointer(step.id, item_number(step.level, step.number, "en"))
        out.extend((Text("("), pointer, Text(")")) if step.level == 1 else (pointer,))
    return tuple(out)


def _of(phrase: Inlines, language: Language) -> Inlines:
    """« de l'article 5 », « de la section 5 », « du paragraphe 5 »."""
    first = phrase[0]
    if isinstance(first, Text):
        typed, words = fuse(OF[language], first.text)
        return (Text(f" {typed}"), Text(words), *phrase[1:])
    return (Text(f" {OF[language]} "), *phrase)


def _joined(typed: str, pointer: Pointer) -> Inlines:
    return (Text(typed), pointer) if typed else (pointer,)
