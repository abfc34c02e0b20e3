"""A deal in its profile: clauses of another register give way to what its outline, or the deal itself, puts there.

Done on the nodes of the file, so that everything after it keeps the places where it was typed.
"""

from __future__ import annotations

from collections.abc import Mapping as Names
from dataclasses import dataclass

from drafting.deal.deal import Article, Deal
from drafting.deal.read import DealFile
from drafting.finding import Finding, Unusable
from drafting.library.decode import decode
from drafting.library.library import Library
from drafting.library.outline import Outline, read_outline
from drafting.library.problem import Problem, instead
from drafting.library.substitute import Substitute
from drafting.place import Place, SourceText
from drafting.source import Mapping, Node, Scalar, Sequence


@dataclass(frozen=True, slots=True)
class Settled:
    """The deal as its profile has it, and what was said about that."""

    file: DealFile
    findings: tuple[Finding, ...] = ()


def settle(file: DealFile, library: Library) -> Settled:
    """``file`` with substitutes in the place of clauses that do not stand in its profile.

    A clause without a substitute stays; placing the deal refuses it by name (register-mismatch).
    """
    deal, root = file.deal, file.root
    outline, problems = _outline(deal, library)
    if outline and deal.profile not in outline.profiles:
        message = f"The outline “{deal.outline}” is not for {deal.profile} texts."
        remedy = f"Take one of its profiles ({', '.join(outline.profiles)}), or another outline."
        problems.append(Problem("outline-profile", message, remedy, ("profile",)))
    renamed: dict[str, str | None] = {}
    kept: list[tuple[int, Substitute | Article | None]] = []
    for index, article in enumerate(deal.articles):
        found = _other(article, deal, outline, library)
        if found is article:
            kept.append((index, None))
            continue
        renamed[article.use] = found.use if found else None
        problems.append(_said(article, found, deal, ("articles", index, "use")))
        if found and found.use not in [other.use for other in deal.articles]:
            kept.append((index, found))
    findings = tuple(problem.finding(root) for problem in problems)
    return Settled(_rewritten(file, kept, renamed) if renamed else file, findings)


def _outline(deal: Deal, library: Library) -> tuple[Outline | None, list[Problem]]:
    if deal.outline is None:
        return None, []
    if deal.outline not in library.outlines:
        return None, [Problem("outline-unknown", f"There is no outline “{deal.outline}”.",
                              instead(deal.outline, library.outlines, "outlines"), ("outline",))]  # fmt: skip
    return read_outline(library.outlines[deal.outline]), []


def _other(article: Article, deal: Deal, outline: Outline | None, library: Library) -> Article | Substitute | None:
    """What stands in the place of ``article``: itself, another clause, or nothing."""
    if deal.profile in article.instead:
        return article.instead[deal.profile]
    try:
        fits = article.use not in library or deal.profile in library.clause(article.use).profiles
    except Unusable:
        return article  # the clause's own mistakes are told when it is placed
    entry = None if fits or outline is None else outline.place_of(article.use)
    if entry is None:
        return article
    found = entry.at(deal.profile)
    return article if found and found.use == article.use else found


def _said(article: Article, found: Substitute | Article | None, deal: Deal, path: tuple[str | int, ...]) -> Problem:
    if found is None:
        return Problem("clause-left-out", f"“{article.use}” does not stand in a {deal.profile} text and is left out.",
                       "Nothing has to be done.", path, level="note")  # fmt: skip
    return Problem("clause-substituted", f"In a {deal.profile} text “{found.use}” stands in the place of "
                   f"“{article.use}”.", "Give its values under instead: of the article, if the outline's will not do.",
                   path, level="note")  # fmt: skip


def _rewritten(
    file: DealFile, kept: list[tuple[int, Substitute | Article | None]], renamed: Names[str, str | None]
) -> DealFile:
    root = file.root
    old = root["articles"]
    assert isinstance(old, Sequence), "the model has seen to it"
    entries = [
        (_article(found, old[index], renamed) if found else _renamed(old[index], renamed), old.values_at[index])
        for index, found in kept
    ]
    whole = Mapping.at(root.place)
    for key, node in root.items():
        new = Sequence.at(old.place, entries) if key == "articles" else node
        whole.put(key, new, root.key_place(key), root.value_place(key))
    return DealFile(decode(Deal, whole), whole)


def _article(found: Substitute | Article, old: Node, renamed: Names[str, str | None]) -> Mapping:
    """An article for a substitute, at the places of the article that it stands for."""
    assert isinstance(old, Mapping), "the model has seen to it"
    at = old.value_place("use")
    fields: list[tuple[str, Node]] = [("use", _exchanged(old["use"], found.use))]
    if found.position is not None:
        fields.append(("position", Scalar.plain(found.position)))
    fields.append(("with", _renamed(found.with_, renamed)))
    return Mapping.at(at, [(Scalar.plain(key), node, at) for key, node in fields])


def _exchanged(old: Node, new: str) -> Scalar:
    """``new``, at the place where ``old`` was typed."""
    return Scalar.at(new, lambda: old.source if isinstance(old, Scalar) else SourceText.plain(new))


def _renamed(node: Node, names: Names[str, str | None]) -> Node:
    """``node`` with the ids of clauses in its lists (survives: […]) exchanged for those that stand, or taken out."""
    if isinstance(node, Mapping):
        out = Mapping.at(node.place)
        for key, child in node.items():
            new = child if key == "instead" else _renamed(child, names)
            if not (isinstance(child, Sequence) and child and new == []):  # nothing of the list stands here
                out.put(key, new, node.key_place(key), node.value_place(key))
        return out
    if not isinstance(node, Sequence):
        return node
    items: list[tuple[Node, Place]] = []
    for item, place in zip(node, node.values_at, strict=True):
        if not (isinstance(item, Scalar) and item in names):
            items.append((_renamed(item, names), place))
        elif (other := names[item]) is not None and other not in node:
            items.append((_exchanged(item, other), place))
    return Sequence.at(node.place, items)
