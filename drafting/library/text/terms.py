"""Terms: each declared, defined by its own clause, once in whatever text may stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from drafting.finding import Finding
from drafting.library.forms import form_key
from drafting.library.text.known import Known
from drafting.library.text.mistakes import mistake
from drafting.library.text.nodes import Condition, Span, TermUse, TextTree
from drafting.library.text.walk import Branch, definitions
from drafting.library.vocabulary import Language

Place = tuple[TextTree, TermUse, tuple[Branch, ...]]


def check_terms(
    bodies: Sequence[TextTree], annexes: Sequence[TextTree], about: Known, language: Language
) -> Iterator[Finding]:
    """Findings about the definitions in one language; each body stands alone, with any annex."""
    own: dict[str, list[Place]] = {str(term): [] for term in about.clause.defines}
    for tree in (*bodies, *annexes):
        for use, branches in definitions(tree):
            term, clause = about.forms[language].get(form_key(use.form), ("", ""))
            if clause == about.clause.id:
                own[term].append((tree, use, branches))
            elif clause:
                yield mistake("term-borrowed", tree.source, use.span, form=use.form, clause=clause)
    for term, places in own.items():
        forms = about.clause.defines[term][language]
        if not places:
            source = forms[0].source
            yield mistake("term-undefined", source, Span(0, len(source.text)), term=term, form=forms[0])
        for first, second in combinations(places, 2):
            apart = first[0] is not second[0] and first[0] in bodies and second[0] in bodies
            if not apart and not exclusive(first[2], second[2], about):
                tree, use, _ = second
                yield mistake("term-defined-twice", tree.source, use.span, term=term, form=use.form)
                break


def exclusive(one: tuple[Branch, ...], other: tuple[Branch, ...], about: Known) -> bool:
    """Whether no deal can have both branches: one subject, and no option allowed by both."""
    return any(
        (first.subject, first.clauses) == (second.subject, second.clauses)
        and not _allowed(first, holds, about) & _allowed(second, also, about)
        for first, holds in one
        for second, also in other
    )


def _allowed(condition: Condition, holds: bool, about: Known) -> frozenset[str]:
    """What the subject may be for the branch to stand."""
    domain = frozenset(about.options(condition.subject) or ("yes", "no"))
    named = frozenset(("yes",) if condition.on_clause else condition.options or ("yes",))
    if condition.subject == "register" and "nonbinding" in named:
        named |= {"nonbinding-us"}
    return named & domain if holds != condition.negated else domain - named
