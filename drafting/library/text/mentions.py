"""What stands in braces and terms: that each name is known and used as its type allows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.finding import Finding
from drafting.library.forms import form_key
from drafting.library.text.known import Known, labels_in, labels_of
from drafting.library.text.mistakes import mistake, near
from drafting.library.text.nodes import (
    AnnexReference,
    Choice,
    ItemsBlock,
    Named,
    Reference,
    Span,
    TableBlock,
    TermUse,
    TextTree,
    Words,
)
from drafting.library.text.styles import NO_WORDING, STYLES
from drafting.library.text.walk import pieces
from drafting.library.vocabulary import DEAL_VALUES, Language

ONE_OR_MANY = frozenset({"list", "goods", "clauses", "schedule", "number", "rows"})  # formats.md, "Other choices"
DATED = frozenset({"effect-date", "end-date", "as-of"})  # the values of a deal that are dates

# What a text calls its own paragraphs and annexes; articles and sections are left out, since laws are cited by them.
TYPED_REFERENCE: dict[Language, re.Pattern[str]] = {
    "en": re.compile(r"\b[Pp]aragraphs?\s+[0-9(]\S*|\bAnnex(?:es)?\s+[A-Z]\b"),
    "fr": re.compile(r"\b(?:[Pp]aragraphes?|[Aa]linéas?)\s+[0-9]\S*|\b[Aa]nnexes?\s+[A-Z]\b"),
}


def check_mentions(
    tree: TextTree, body: TextTree, about: Known, language: Language, *, annex: bool = False
) -> Iterator[Finding]:
    """Findings about every piece of ``tree``; ``body`` is the text whose paragraphs its references count."""
    for met in pieces(tree):
        match met.piece:
            case Named() as named:
                yield from _named(named, tree, about, language)
            case Choice() as choice:
                yield from _choice(choice, tree, about)
            case Reference() as reference:
                yield from _reference(reference, tree, body, about, language, annex=annex)
            case AnnexReference() as reference:
                yield from _annex(reference, tree, about)
            case TermUse() as term if form_key(term.form) not in about.forms[language]:
                forms = about.forms[language]
                yield mistake(
                    "term-undeclared", tree.source, term.span, form=term.form, near=near(form_key(term.form), forms)
                )
            case TableBlock(name) if name in about.params:
                if (kind := about.type_of(name)) not in ("schedule", "goods", "rows"):
                    yield mistake("table-kind", tree.source, met.piece.span, name=name, kind=kind)
            case ItemsBlock(name) if name in about.params:
                if (kind := about.type_of(name)) not in ("list", "rows"):
                    yield mistake("items-kind", tree.source, met.piece.span, name=name, kind=kind)
                elif not about.itemised(name):
                    yield mistake("item-missing", tree.source, met.piece.span, name=name)
            case TableBlock(name) | ItemsBlock(name):
                yield mistake("name-unknown", tree.source, met.piece.span, name=name, near=near(name, about.params))
            case Words() as words:
                yield from _typed_references(words, tree, language)
            case _:
                pass


def _typed_references(words: Words, tree: TextTree, language: Language) -> Iterator[Finding]:
    """Numbers of our own paragraphs and annexes, typed as print has them."""
    for match in TYPED_REFERENCE[language].finditer(tree.source.text, words.span.start, words.span.end):
        span = Span(match.start(), match.end())
        yield mistake("ref-typed", tree.source, span, typed=" ".join(match[0].split()))


def _named(named: Named, tree: TextTree, about: Known, language: Language) -> Iterator[Finding]:
    key, kind = named.key, "phrase"
    phrase = key.replace("’", "'")
    if key in about.params:
        kind = about.type_of(key)
    elif key == "pair":
        kind = "pair"
    elif key in DEAL_VALUES:
        kind = "date" if key in DATED else "words"
    elif phrase not in about.phrases[language]:
        names = (*about.params, "pair", *DEAL_VALUES, *about.phrases[language])
        yield mistake("name-unknown", tree.source, named.span, name=named.name, near=near(phrase, names))
        return
    if kind in NO_WORDING and not (key in about.params and about.wording(key)):
        how = NO_WORDING[kind].format(name=key)
        yield mistake("value-not-plain", tree.source, named.span, name=key, kind=kind, how=how)
    elif named.style is not None and named.style not in STYLES.get(kind, ()):
        styles = "".join(f" or {{{key} as {style}}}" for style in STYLES.get(kind, ()))
        yield mistake("style-unknown", tree.source, named.span, name=key, style=named.style, styles=styles)


def _choice(choice: Choice, tree: TextTree, about: Known) -> Iterator[Finding]:
    name = choice.selector
    order: tuple[str, ...]
    if name is None or name == "register":
        order, what = about.profiles, "the register"
    elif name == "position":
        order, what = about.options("position"), "position"
    elif name not in about.params:
        names = (*about.params, "position")
        yield mistake("name-unknown", tree.source, choice.span, name=name, near=near(name, names))
        return
    else:
        kind = about.type_of(name)
        what = f"{name}, a {kind} parameter,"
        if kind == "choice":
            order = about.options(name)
        elif kind == "flag":
            order = ("yes", "no")
        elif kind in ONE_OR_MANY:
            order = ("one", "many")
        else:
            how = f"Write {{{name}}}, or make a passage with {{when …}}."
            yield mistake("choice-selector", tree.source, choice.span, name=name, kind=kind, how=how)
            return
    if len(choice.forms) != len(order):
        yield mistake(
            "choice-forms", tree.source, choice.span,
            count=len(choice.forms), what=what, wanted=len(order), order=" | ".join(order),
        )  # fmt: skip


def _reference(
    node: Reference, tree: TextTree, body: TextTree, about: Known, language: Language, *, annex: bool
) -> Iterator[Finding]:
    clause = about.other(node.clause or about.clause.id)
    if clause is None:
        name = node.clause or ""
        yield mistake("ref-clause-unknown", tree.source, node.span, name=name, near=near(name, about.library))
        return
    if clause.kind != "article" and (node.this or node.clause or annex):
        yield mistake("ref-unnumbered", tree.source, node.span, clause=clause.id, kind=clause.kind)
    own = node.clause is None or node.clause == about.clause.id
    has = labels_of(body) if own and not annex else labels_in(clause, language)
    for target in node.targets:
        if target.labels not in has:
            tops = ", ".join(dict.fromkeys(labels[0] for labels in sorted(has)))
            hint = f"Its paragraphs are {tops}." if tops else "It has no labelled paragraphs."
            yield mistake("ref-missing", tree.source, target.span, target=target, has=hint)


def _annex(node: AnnexReference, tree: TextTree, about: Known) -> Iterator[Finding]:
    clause = about.other(node.clause or about.clause.id)
    if clause is None:
        name = node.clause or ""
        yield mistake("ref-clause-unknown", tree.source, node.span, name=name, near=near(name, about.library))
    elif node.name not in clause.annexes:
        names = ", ".join(clause.annexes)
        hint = f"The annexes are {names}." if names else "The clause has no annexes."
        yield mistake("annex-unknown", tree.source, node.span, name=node.name, has=hint)
