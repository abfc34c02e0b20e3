"""Assemble: select → fill → number → refer, from a placed deal to an instrument in one language."""

from __future__ import annotations

from drafting.deal.placed import PlacedDeal
from drafting.deal.wording.capitals import capital
from drafting.deal.wording.labels import NOT_AGREED
from drafting.deal.wording.references import ANNEX
from drafting.finding import Unusable
from drafting.instrument.bind import scopes_of, world_of
from drafting.instrument.blocks import BlockBuilder
from drafting.instrument.fill import fill
from drafting.instrument.gaps import list_gaps
from drafting.instrument.number import Numbers, Placed, PlacedAnnex, annex_id, number
from drafting.instrument.parsed import parsed
from drafting.instrument.plain import inlines_text
from drafting.instrument.refer import article_pattern
from drafting.instrument.scope import Scope, Texts, World
from drafting.instrument.select import Selected, Stood
from drafting.instrument.standing import check_references
from drafting.instrument.tree import (
    Annex,
    Block,
    Gap,
    Inlines,
    Instrument,
    Language,
    Numbering,
    Paragraph,
    Provision,
    Side,
)
from drafting.instrument.usable import check_usable
from drafting.instrument.wholes import in_whole
from drafting.library.text import nodes
from drafting.library.text.nodes import Inline, TextTree


def assemble(placed: PlacedDeal, language: Language, *, copy_for: Side = "CAN", original: bool = False) -> Instrument:
    """The instrument that ``placed`` describes, in ``language``, in the order of sides of ``copy_for``; ``original``:
    as the copy that this side keeps, in which the order of languages may follow it as well.

    Raises ``Unusable`` when a clause's text cannot be read or filled, or refers to what does not stand; each
    finding says where in the clause file.
    """
    world = world_of(placed, language, copy_for, original=original)
    scopes = scopes_of(placed, world)
    if found := check_usable(placed, scopes):
        raise Unusable(found)
    numbers = number(scopes)
    if found := check_references(numbers):
        raise Unusable(found)
    provisions = tuple(_provision(one, numbers) for one in numbers.provisions)
    annexes = tuple(_annex(one, numbers) for one in numbers.annexes)
    deal = placed.deal
    return Instrument(
        deal=deal.id,
        round=deal.round,
        language=language,
        profile=deal.profile,
        copy_for=copy_for,
        as_of=deal.as_of,
        title=_title(placed, world, numbers),
        kind_name=capital(world.phrases["instrument"]),
        sides=tuple((party.side, party.government) for party in world.parties),
        numbering=numbering(world),
        provisions=provisions,
        annexes=annexes,
        gaps=list_gaps(provisions, annexes, _names(numbers), language),
    )


def numbering(world: World) -> Numbering:
    """How this register prints numbers, in lvlText notation."""
    nouns, pattern = world.nouns, article_pattern(world)
    heading = str(nouns.heading) if nouns.heading else pattern
    annex = f"{ANNEX[world.language][1]} %1"
    first = str(nouns.first) if nouns.first else None
    return Numbering(capital(heading), capital(first) if first else None, pattern, first, capital(annex), annex)


def _title(placed: PlacedDeal, world: World, numbers: Numbers) -> str:
    """The deal's title: a text of one paragraph, in which no clause's parameters are known."""
    tree = parsed(placed.deal.title[world.language].source)
    scope = Scope(
        "", "preamble", "", world, ("binding", "nonbinding", "nonbinding-us"), {}, (), {}, (), Texts(tree, tree), {}, {}
    )
    return inlines_text(fill(_line(tree), scope, numbers), world.language)


def _provision(placed: Placed, numbers: Numbers) -> Provision:
    scope = placed.scope
    blocks: list[Block] = []
    for selected in placed.texts:
        tree = _own(selected, scope) or scope.texts
        builder = BlockBuilder(tree.body, scope, numbers, placed.counted, scope.clause, in_annex=False)
        blocks.extend(builder.build(selected))
    if scope.agreed_only and not blocks:
        blocks.append(Paragraph(f"{scope.clause}/none", 0, "", (Gap(NOT_AGREED[scope.world.language], "position"),)))
    shown = _shown(placed)
    title, body = in_whole(_heading(scope, scope.texts, numbers) if scope.kind == "article" else (), blocks, scope)
    return Provision(
        id=scope.clause,
        clause=scope.clause,
        kind=scope.kind,
        number=str(placed.number) if placed.number else "",
        shown=shown,
        title=title,
        status=scope.status,
        blocks=body,
    )


def _own(selected: Selected, scope: Scope) -> Texts | None:
    """The position's own text that ``selected`` comes from, if it does."""
    key = next((stood.key for stood in selected if isinstance(stood, Stood)), "")
    mark, colon, _ = key.partition(":")
    return Texts(scope.texts.title, scope.own[mark]) if colon else None


def _shown(placed: Placed) -> str:
    if not placed.number:
        return ""
    names = numbering(placed.scope.world)
    if placed.number == 1 and names.first:
        return names.first
    return names.article.replace("%1", str(placed.number))


def _heading(scope: Scope, texts: Texts, numbers: Numbers) -> Inlines:
    return fill(_line(texts.title), scope, numbers)


def _line(tree: TextTree) -> tuple[Inline, ...]:
    """The one paragraph of a title."""
    return tuple(piece for block in tree.blocks if isinstance(block, nodes.Paragraph) for piece in block.content)


def _names(numbers: Numbers) -> dict[str, str]:
    """What clauses without a number are called, by their titles."""
    return {
        placed.scope.clause: inlines_text(
            _heading(placed.scope, placed.scope.texts, numbers), placed.scope.world.language
        )
        for placed in numbers.provisions
        if not placed.number
    }


def _annex(placed: PlacedAnnex, numbers: Numbers) -> Annex:
    scope, ident = placed.scope, annex_id(placed.scope.clause, placed.name)
    texts = scope.annexes[placed.name]
    builder = BlockBuilder(texts.body, scope, numbers, placed.counted, ident, in_annex=True)
    shown = numbering(scope.world).annex.replace("%1", placed.letter)
    title, body = in_whole(_heading(scope, texts, numbers), builder.build(placed.text), scope)
    return Annex(ident, scope.clause, placed.letter, shown, title, body)
