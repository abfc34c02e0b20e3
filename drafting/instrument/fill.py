"""Fill: a paragraph's pieces become words, values, gaps and brackets."""

from __future__ import annotations

from dataclasses import replace

from drafting.deal.wording.brackets import attribution
from drafting.deal.wording.labels import DEAL_LABELS, NOT_AGREED
from drafting.deal.wording.series import joins
from drafting.deal.wording.words import words
from drafting.instrument.conditions import Missing, form_of, holds
from drafting.instrument.number import Numbers
from drafting.instrument.refer import annex, articles, reference
from drafting.instrument.said import Brought, Contested, Said, attach, plain, said
from drafting.instrument.scope import Offer, Scope, Typed, World
from drafting.instrument.setting import set_inlines
from drafting.instrument.tree import Alternative, Bracketed, Gap, Inline, Inlines, Side, Term, Text
from drafting.instrument.tree import Value as ValueText
from drafting.library import values
from drafting.library.forms import form_key
from drafting.library.params import ChoiceParam
from drafting.library.text import nodes
from drafting.library.text.bracketed import Bracket, Pieces, Worded, is_standard

PAIR_STYLES = {None: "government", "short": "short", "names": "name"}
SIDE_STYLES = {None: "short", "name": "name", "government": "government"}


def fill_worded(typed: Typed, standard: tuple[nodes.Inline, ...], scope: Scope, numbers: Numbers) -> Inlines:
    """What the deal itself types, brackets in brackets; ``standard`` is what the clause says there."""
    filled = _trimmed(_pieces(typed.pieces, typed, standard, scope, numbers))
    return set_inlines(filled, scope.world.language)


def _pieces(
    pieces: Pieces, typed: Typed, standard: tuple[nodes.Inline, ...], scope: Scope, numbers: Numbers
) -> Inlines:
    out: list[Inline] = []
    for piece in pieces:
        if isinstance(piece, Worded):
            for leaf in piece.content:
                _fill_into(out, standard if is_standard(leaf) else (leaf,), scope, numbers, in_annex=False)
        elif not scope.agreed_only:
            out.append(_bracket(piece, typed, standard, scope, numbers))
        elif len(piece.versions) > 1:
            out.append(Gap(NOT_AGREED[scope.world.language], "wording"))
    return tuple(out)


def _bracket(
    bracket: Bracket, typed: Typed, standard: tuple[nodes.Inline, ...], scope: Scope, numbers: Numbers
) -> Bracketed:
    inside = tuple(
        Alternative(
            scope.world.tag(one.side),
            _trimmed(_pieces(one.pieces, typed, standard, scope.seen_by([one.side]) if one.side else scope, numbers)),
        )
        for one in bracket.versions
    )
    sides = [one.side for one in bracket.versions if one.side]
    tabled = attribution([(scope.world.tag(s) or "", typed.tabled.get(s)) for s in sides], scope.world.language)
    return Bracketed(inside, tabled)


def _trimmed(inlines: Inlines) -> Inlines:
    """Without white space at the edges."""
    out = list(inlines)
    if out and isinstance(out[0], Text):
        out[0] = replace(out[0], text=out[0].text.lstrip(" "))
    if out and isinstance(out[-1], Text):
        out[-1] = replace(out[-1], text=out[-1].text.rstrip(" "))
    return tuple(one for one in out if not isinstance(one, Text) or one.text)


def fill(content: tuple[nodes.Inline, ...], scope: Scope, numbers: Numbers, *, in_annex: bool = False) -> Inlines:
    """A paragraph as it reads, typography set."""
    return set_inlines(_filled(content, scope, numbers, in_annex=in_annex), scope.world.language)


def bracketed(content: Inlines, offers: tuple[Offer, ...], world: World) -> Inlines:
    """``content`` as words that only the sides of ``offers`` want; as it is for no offers."""
    if not offers:
        return content
    return (Bracketed((Alternative(_tags(offers, world), content),), note(offers, world)),)


def note(offers: tuple[Offer, ...], world: World) -> str:
    """Who put these words on the table, and when."""
    return attribution([(world.tag(offer.side) or "", offer.tabled) for offer in offers], world.language)


def missing(name: str, scope: Scope) -> Gap:
    """The gap that parameter ``name`` leaves."""
    return Gap(scope.shown(name), scope.path(name))


def _tags(offers: tuple[Offer, ...], world: World) -> str | None:
    return ", ".join(tag for offer in offers if (tag := world.tag(offer.side))) or None


def _filled(content: tuple[nodes.Inline, ...], scope: Scope, numbers: Numbers, *, in_annex: bool) -> Inlines:
    out: list[Inline] = []
    _fill_into(out, content, scope, numbers, in_annex=in_annex)
    return tuple(out)


def _fill_into(
    out: list[Inline], content: tuple[nodes.Inline, ...], scope: Scope, numbers: Numbers, *, in_annex: bool
) -> None:
    """``content`` after what ``out`` holds, so that words and braces meet across the edge of a passage too."""
    for piece in content:
        match piece:
            case nodes.Words(text):
                out.append(Text(text))
            case nodes.Italic(text):
                out.append(Text(text, italic=True))
            case nodes.TermUse():
                out.append(_term(piece, scope.world))
            case nodes.Phrase():
                _phrase(out, piece, scope, numbers, in_annex=in_annex)
            case _:
                brought, capital = _bring(piece, scope, numbers, in_annex=in_annex)
                out.extend(attach(out, brought, scope.world.language, capitalised=capital))


def _term(piece: nodes.TermUse, world: World) -> Term:
    key = world.terms.get(form_key(piece.form), "")
    return Term(f'"{piece.form}"' if piece.defining else piece.form, key, piece.defining)


def _phrase(out: list[Inline], piece: nodes.Phrase, scope: Scope, numbers: Numbers, *, in_annex: bool) -> None:
    verdicts = holds(piece.condition, scope)
    alternatives: list[Alternative] = []
    offers: list[Offer] = []
    for verdict in verdicts:
        if isinstance(verdict.answer, Missing):
            content: Inlines = (missing(verdict.answer.name, scope),)
            if not verdict.offers:
                out.extend(content)
                return
        else:
            narrow = scope.seen_by(verdict.sides) if verdict.sides else scope
            chosen = piece.then if verdict.answer else piece.otherwise
            if not verdict.offers:
                _fill_into(out, chosen, narrow, numbers, in_annex=in_annex)
                return
            content = _filled(chosen, narrow, numbers, in_annex=in_annex)
        if content:
            alternatives.append(Alternative(_tags(verdict.offers, scope.world), content))
            offers.extend(verdict.offers)
    if alternatives:
        said_inside = [plain(alternative.content) for alternative in alternatives]
        spaced = (any(text[:1] == " " for text in said_inside), any(text[-1:] == " " for text in said_inside))
        bracket = Bracketed(tuple(alternatives), note(tuple(offers), scope.world))
        out.extend((*((Text(" "),) if spaced[0] else ()), bracket, *((Text(" "),) if spaced[1] else ())))


def _bring(piece: nodes.Leaf, scope: Scope, numbers: Numbers, *, in_annex: bool) -> tuple[Brought, bool]:
    """What a brace brings, and whether it begins with a capital."""
    match piece:
        case nodes.Choice():
            return _choice(piece, scope), False
        case nodes.Reference():
            return reference(piece, scope, numbers, in_annex=in_annex), piece.capital
        case nodes.AnnexReference():
            return annex(piece, scope, numbers), piece.capital
        case nodes.Named():
            return _named(piece, scope, numbers), piece.capital
        case _:
            raise TypeError(f"{type(piece).__name__} is no brace")


def _choice(piece: nodes.Choice, scope: Scope) -> Brought:
    verdicts = form_of(piece, scope)
    found: list[tuple[str | None, Said]] = []
    offers: list[Offer] = []
    for verdict in verdicts:
        if isinstance(verdict.answer, Missing):
            one = said(missing(verdict.answer.name, scope))
        else:
            one = Said((tuple(_typed(piece.forms[verdict.answer], scope.world)),))
        found.append((_tags(verdict.offers, scope.world), one))
        offers.extend(verdict.offers)
    if not found:
        return said(Gap(NOT_AGREED[scope.world.language], piece.selector or ""))
    return Contested(tuple(found), note(tuple(offers), scope.world)) if offers else found[0][1]


def _typed(form: nodes.Form, world: World) -> list[Inline]:
    return [
        _term(bit, world) if isinstance(bit, nodes.TermUse) else Text(bit.text, italic=isinstance(bit, nodes.Italic))
        for bit in form
    ]


def _named(piece: nodes.Named, scope: Scope, numbers: Numbers) -> Brought:
    """A parameter first, then the pair, a value of the deal, a phrase of the lexicon."""
    world = scope.world
    if piece.key in scope.params:
        offers = scope.heard(piece.key)
        if len(offers) == 1 and not scope.lone(offers):
            return _worded(offers[0], piece, scope, numbers)
        found = tuple((world.tag(offer.side), _worded(offer, piece, scope, numbers)) for offer in offers)
        return Contested(found, note(offers, world))
    if piece.key == "pair":
        members: list[Inlines] = [(ValueText(getattr(p, PAIR_STYLES[piece.style]), "pair"),) for p in world.parties]
        between = joins(["x"] * len(members), world.language)
        return Said(tuple(members), between)
    if piece.key in world.values:
        wording = words(world.values[piece.key], piece.style, world.language, world.units)
        return said(*(ValueText(text, piece.key) for text in wording.members))
    if piece.key in DEAL_LABELS:
        return said(Gap(DEAL_LABELS[piece.key][world.language], piece.key))
    return said(Text(world.phrases[phrase_key(piece.key)]))


def phrase_key(typed: str) -> str:
    """A phrase of the lexicon as the lexicon spells it: straight apostrophes."""
    return typed.replace("’", "'")


def _worded(offer: Offer, piece: nodes.Named, scope: Scope, numbers: Numbers) -> Said:
    match offer.value:
        case None:
            return said(missing(piece.key, scope))
        case values.Clauses(ids):
            placed = [found for clause in ids if (found := numbers.provision(clause))]
            return articles(tuple(sorted(placed, key=lambda p: p.number)), scope.world.language, piece.style)
        case values.Choice(option):
            param = scope.params[piece.key]
            assert isinstance(param, ChoiceParam), "checked before"
            return said(ValueText(str(param.words[option][scope.world.language]), piece.key))
        case values.SideValue(side):
            return said(ValueText(_side(side, piece.style, scope.world), piece.key))
        case value:
            wording = words(value, piece.style, scope.world.language, scope.world.units)
            return Said(tuple((ValueText(text, piece.key),) for text in wording.members), wording.between)


def _side(side: Side, style: str | None, world: World) -> str:
    return str(getattr(world.party(side), SIDE_STYLES[style]))
