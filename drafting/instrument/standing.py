"""References to what does not stand: errors, each with its place in the clause file."""

from __future__ import annotations

from collections.abc import Iterator

from drafting.finding import Finding
from drafting.instrument.number import Numbers
from drafting.instrument.refer import steps_to
from drafting.instrument.scope import Scope
from drafting.instrument.select import Selected, Stood, standing
from drafting.library.text.bracketed import is_standard, worded
from drafting.library.text.nodes import AnnexReference, Named, Paragraph, Reference, TextTree
from drafting.library.values import Clauses
from drafting.place import Place

__all__ = ["check_references"]


def check_references(numbers: Numbers) -> tuple[Finding, ...]:
    """A finding for each reference of a standing text whose target does not stand."""
    found: list[Finding] = []
    for placed in numbers.provisions:
        for text in placed.texts:
            mark = next((s.key.partition(":")[0] for s in text if isinstance(s, Stood) and ":" in s.key), "")
            tree = placed.scope.own[mark] if mark else placed.scope.texts.body
            found.extend(_text(text, tree, placed.scope, numbers, in_annex=False))
    for annex in numbers.annexes:
        tree = annex.scope.annexes[annex.name].body
        found.extend(_text(annex.text, tree, annex.scope, numbers, in_annex=True))
    return tuple(dict.fromkeys(found))


def _text(text: Selected, tree: TextTree, scope: Scope, numbers: Numbers, *, in_annex: bool) -> Iterator[Finding]:
    for stood in text:
        if not isinstance(stood, Stood) or not isinstance(stood.block, Paragraph):
            continue
        yield from _typed(stood, scope, numbers)
        if stood.typed and not any(is_standard(leaf) for one in worded(stood.typed.pieces) for leaf in one.content):
            continue
        for leaf, seen in standing(stood.block.content, stood.scope(scope)):
            match leaf:
                case Reference():
                    yield from _reference(leaf, tree, seen, numbers, in_annex=in_annex)
                case AnnexReference() if not numbers.annex(leaf.clause or scope.clause, leaf.name):
                    yield _gone(tree.place(leaf.span), f"The annex “{leaf.name}” of {leaf.clause or scope.clause}")
                case Named() if leaf.key in scope.params:
                    yield from _clauses(leaf, tree, seen, numbers)


def _typed(stood: Stood, scope: Scope, numbers: Numbers) -> Iterator[Finding]:
    """References in words that the deal types."""
    for one in worded(stood.typed.pieces) if stood.typed else ():
        for leaf in one.content:
            if isinstance(leaf, Reference) and stood.typed:
                tree = TextTree((), stood.typed.source)
                yield from _reference(leaf, tree, stood.scope(scope), numbers, in_annex=False)


def _reference(node: Reference, tree: TextTree, scope: Scope, numbers: Numbers, *, in_annex: bool) -> Iterator[Finding]:
    clause = node.clause or scope.clause
    here = numbers.provision(clause)
    if here is None:
        yield _gone(tree.place(node.span), f"The clause {clause}")
        return
    if not here.number and (node.this or node.clause or in_annex):
        yield Finding(
            "ref-unnumbered",
            "error",
            f"The clause {clause} has no number to refer to: it is a {here.scope.kind}.",
            "Refer to one of the articles, or say it without a reference.",
            tree.place(node.span),
        )
    for target in node.targets:
        if not steps_to(target.labels, here, scope):
            yield _gone(tree.place(target.span), f"Paragraph {target} of {clause}")


def _clauses(node: Named, tree: TextTree, scope: Scope, numbers: Numbers) -> Iterator[Finding]:
    for offer in scope.heard(node.key):
        if isinstance(offer.value, Clauses):
            for clause in offer.value.ids:
                found = numbers.provision(clause)
                if found is None or not found.number:
                    yield _gone(tree.place(node.span), f"The clause {clause}, named under {node.key},")


def _gone(place: Place, what: str) -> Finding:
    return Finding(
        "ref-not-standing",
        "error",
        f"{what} does not stand in this instrument, but the text refers to it.",
        "Take in the clause or position that holds it, or put the reference into a passage that falls away with it.",
        place,
    )
