"""Before anything is filled: that the texts that stand can be filled at all.

``text.check`` says all that can be said of a clause file; here only what would leave a name without a
meaning, so that a clause that nobody has checked stops with its mistake and its place.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from drafting.deal.placed import PlacedClause, PlacedDeal
from drafting.finding import Finding
from drafting.instrument.parsed import parsed
from drafting.instrument.scope import Scope, Typed
from drafting.library.params import RowsParam
from drafting.library.text.bracketed import is_standard, worded
from drafting.library.text.conditions import check_conditions
from drafting.library.text.known import Known
from drafting.library.text.mentions import check_mentions
from drafting.library.text.nodes import Paragraph, TextTree
from drafting.library.vocabulary import Language

STOPPING = frozenset(
    {
        "name-unknown",
        "style-unknown",
        "value-not-plain",
        "choice-forms",
        "choice-selector",
        "table-kind",
        "items-kind",
        "item-missing",
    }
)


def check_usable(placed: PlacedDeal, scopes: tuple[Scope, ...]) -> tuple[Finding, ...]:
    """The mistakes that keep the clauses of ``placed`` from being filled in the language of ``scopes``."""
    return tuple(
        dict.fromkeys(
            finding
            for one, scope in zip(placed.clauses, scopes, strict=True)
            for tree, about in _trees(scope, _about(one, placed, scope))
            for finding in _tree(tree, about, scope)
        )
    )


def trees_of(typed: Typed) -> Iterator[TextTree]:
    """The words that a deal types, as texts of one paragraph, ``{standard}`` left out."""
    yield from (
        TextTree((Paragraph("", 0, 0, content, piece.span),), typed.source)
        for piece in worded(typed.pieces)
        if (content := tuple(leaf for leaf in piece.content if not is_standard(leaf)))
    )


def _trees(scope: Scope, about: Known) -> Iterator[tuple[TextTree, Known]]:
    """Every text with what it may name: the items of rows name their columns."""
    for texts in (scope.texts, *scope.annexes.values()):
        yield from ((texts.title, about), (texts.body, about))
    yield from ((tree, about) for tree in scope.own.values())
    yield from ((tree, about) for typed in scope.typed for tree in trees_of(typed))
    for param in scope.params.values():
        if isinstance(param, RowsParam) and param.item:
            tree = parsed(param.item[scope.world.language].source)
            yield tree, replace(about, params=dict(param.columns))


def _about(one: PlacedClause, placed: PlacedDeal, scope: Scope) -> Known:
    phrases = frozenset(scope.world.phrases)
    return Known(one.clause, placed.library, scope.params, scope.profiles, {"en": phrases, "fr": phrases},
                 {"en": {}, "fr": {}})  # fmt: skip


def _tree(tree: TextTree, about: Known, scope: Scope) -> Iterator[Finding]:
    yield from _stopping(_Asked(tree, about, scope.world.language))


@dataclass(frozen=True, slots=True, eq=False)
class _Asked:
    """A text, and what it may name. Equal for the same text of the same clause, told by which objects they are: a
    comparison of all that a clause and a library hold would cost more than the answer."""

    tree: TextTree
    about: Known
    language: Language

    def _key(self) -> tuple[object, ...]:
        known = self.about
        params = tuple((name, id(param)) for name, param in known.params.items())
        return id(self.tree), id(known.clause), id(known.library), params, known.profiles, known.phrases, self.language

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Asked) and self._key() == other._key()

    def __hash__(self) -> int:
        return hash((id(self.tree), id(self.about.clause), self.language))


@lru_cache(maxsize=4096)  # trying a library assembles the same texts thousands of times
def _stopping(asked: _Asked) -> tuple[Finding, ...]:
    tree, about = asked.tree, asked.about
    found = (*check_mentions(tree, tree, about, asked.language), *check_conditions(tree, about))
    return tuple(finding for finding in found if finding.code in STOPPING)
