"""Everything about the texts of a clause that can be checked before it stands in an instrument."""

from __future__ import annotations

from collections.abc import Iterator

from drafting.finding import Finding, Unusable
from drafting.library.clause import Clause
from drafting.library.fields import Bilingual
from drafting.library.library import Library
from drafting.library.text.conditions import check_conditions
from drafting.library.text.items import check_items
from drafting.library.text.known import Known, known
from drafting.library.text.mentions import check_mentions
from drafting.library.text.mistakes import mistake
from drafting.library.text.modals import check_modals
from drafting.library.text.nodes import AnnexReference, Paragraph, Span, TextTree
from drafting.library.text.parse import parse_text
from drafting.library.text.terms import check_terms
from drafting.library.text.twins import check_twins
from drafting.library.text.walk import names_used, pieces
from drafting.library.vocabulary import LANGUAGES, Language
from drafting.place import Place
from drafting.source import Mapping, Scalar

Trees = dict[Language, TextTree]


def check_texts(clause: Clause, library: Library, root: Mapping | None = None) -> tuple[Finding, ...]:
    """Findings about every text of ``clause``: titles, the shared text, positions' own texts, annexes.

    Names known, choices with the right forms, references, terms, and the two languages side by side.
    ``root`` is the file's own tree, for the places of parameters and annexes.
    """
    about = known(clause, library)
    found: list[Finding] = []
    every: list[TextTree] = []

    def read(text: Bilingual, *, body: Trees | None, title: bool = False, annex: bool = False) -> Trees:
        trees: Trees = {}
        for language in LANGUAGES:
            try:
                trees[language] = parse_text(text[language].source)
            except Unusable as error:
                found.extend(error.findings)
                continue
            if title:
                found.extend(_one_line(trees[language]))
            labels_from = (body or {}).get(language, trees[language])
            found.extend(check_mentions(trees[language], labels_from, about, language, annex=annex))
            found.extend(check_conditions(trees[language], about))
            found.extend(check_modals(trees[language], about, language))
        if len(trees) == len(LANGUAGES):
            found.extend(check_twins(trees["en"], trees["fr"], about))
        every.extend(trees.values())
        return trees

    found.extend(check_items(about))
    read(clause.title, body=None, title=True)
    bodies = [read(clause.text, body=None)]
    bodies.extend(read(position.text, body=None) for position in clause.positions if position.text)
    annexes: list[Trees] = []
    for annex in clause.annexes.values():
        read(annex.title, body=bodies[0], title=True, annex=True)
        annexes.append(read(annex.text, body=bodies[0], annex=True))
    if all(len(trees) == len(LANGUAGES) for trees in (*bodies, *annexes)):
        for language in LANGUAGES:
            texts = [trees[language] for trees in bodies]
            found.extend(check_terms(texts, [trees[language] for trees in annexes], about, language))
        found.extend(_unused(about, every, root))
    return tuple(dict.fromkeys(found))


def _one_line(tree: TextTree) -> Iterator[Finding]:
    first = tree.blocks[0]
    if len(tree.blocks) != 1 or not isinstance(first, Paragraph) or first.label:
        yield mistake("title-lines", tree.source, Span(0, len(tree.source.text)))


def _unused(about: Known, texts: list[TextTree], root: Mapping | None) -> Iterator[Finding]:
    """Parameters and annexes that no text speaks of."""
    clause = about.clause
    names = frozenset().union(*(names_used(tree) for tree in texts), *(_need_names(clause),))
    for name in clause.params:
        if name not in names:
            yield _at(root, "params", name, "param-unused", texts)
    referred = {
        (met.piece.clause or clause.id, met.piece.name)
        for tree in texts
        for met in pieces(tree)
        if isinstance(met.piece, AnnexReference)
    }
    for name in clause.annexes:
        if (clause.id, name) not in referred:
            yield _at(root, "annexes", name, "annex-unused", texts)


def _need_names(clause: Clause) -> frozenset[str]:
    """Names in the conditions of needs and clashes."""
    lists = (clause.requires, clause.conflicts, *(x for p in clause.positions for x in (p.requires, p.conflicts)))
    return frozenset(word for needs in lists for need in needs if need.when for word in str(need.when).split())


def _at(root: Mapping | None, section: str, name: Scalar | str, code: str, texts: list[TextTree]) -> Finding:
    finding = mistake(code, texts[0].source, Span(0, 0), name=name)
    holder = root.get(section) if root is not None else None
    place = holder.key_place(str(name)) if isinstance(holder, Mapping) else Place(texts[0].source.file)
    return Finding(finding.code, finding.level, finding.message, finding.remedy, place)
