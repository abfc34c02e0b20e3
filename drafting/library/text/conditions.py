"""Conditions of passages: that they hang on something that can hold and can fail."""

from __future__ import annotations

from collections.abc import Iterator

from drafting.finding import Finding
from drafting.library.text.known import Known
from drafting.library.text.mistakes import mistake, near
from drafting.library.text.nodes import Condition, Span, TextTree
from drafting.library.text.walk import conditions
from drafting.library.vocabulary import SIDES

UNKNOWN_OPTION = {"position": "position-unknown", "register": "register-unknown"}


def check_conditions(tree: TextTree, about: Known) -> Iterator[Finding]:
    """Findings about every condition of ``tree``."""
    for condition in conditions(tree):
        if condition.on_clause:
            yield from _presence(condition, tree, about)
        elif condition.subject in ("position", "register"):
            yield from _options(condition, about.options(condition.subject), tree)
        elif condition.subject in about.params:
            yield from _param(condition, tree, about)
        else:
            names = (*about.params, "position", "register")
            yield mistake(
                "name-unknown", tree.source, condition.span, name=condition.subject, near=near(condition.subject, names)
            )


def _presence(condition: Condition, tree: TextTree, about: Known) -> Iterator[Finding]:
    """A clause that the library may come to have is no error: the passage does not stand."""
    at = condition.span.start
    for clause in condition.clauses:
        at = tree.source.text.index(clause, at)
        if clause not in about.library:
            span = Span(at, at + len(clause))
            yield mistake(
                "condition-clause-unknown", tree.source, span, name=clause, near=near(clause, about.library)
            )


def _options(condition: Condition, options: tuple[str, ...], tree: TextTree) -> Iterator[Finding]:
    if not condition.options:
        yield mistake(
            "option-missing", tree.source, condition.span, name=condition.subject, options=" or ".join(options[:2])
        )
    for option in condition.options:
        if option not in options:
            yield mistake(
                UNKNOWN_OPTION.get(condition.subject, "option-unknown"), tree.source, condition.span,
                option=option, name=condition.subject, options=", ".join(options), near=near(option, options),
            )  # fmt: skip


def _param(condition: Condition, tree: TextTree, about: Known) -> Iterator[Finding]:
    name, kind = condition.subject, about.type_of(condition.subject)
    if kind == "choice":
        yield from _options(condition, about.options(name), tree)
    elif kind == "side":
        yield from _options(condition, SIDES, tree)
    elif condition.options:
        yield mistake("option-needless", tree.source, condition.span, name=name)
    elif kind != "flag" and not about.params[name].optional:
        how = f"It always has a value. Write optional: true under {name}, or take the condition out."
        yield mistake("condition-kind", tree.source, condition.span, name=name, kind=kind, how=how)
