"""A deal file against the library: everything placed, typed and checked that can be before a text is assembled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from drafting.deal.articles import place_article
from drafting.deal.facts import check_facts, facts_for
from drafting.deal.needs import check_needs
from drafting.deal.placed import Given, Open, PlacedClause, PlacedDeal
from drafting.deal.read import DealFile
from drafting.deal.renamed import with_ids_of_today
from drafting.deal.settle import settle
from drafting.deal.status import status_problems
from drafting.deal.terms import check_terms
from drafting.deal.title import check_title
from drafting.deal.wordings import read_wordings
from drafting.finding import Finding, Unusable
from drafting.library.library import Library
from drafting.library.problem import Problem, instead
from drafting.library.values import Clauses
from drafting.library.vocabulary import LANGUAGES


def place_deal(file: DealFile, library: Library) -> tuple[PlacedDeal | None, tuple[Finding, ...]]:
    """The placed deal and the findings about it; None where a clause cannot be read, so that nothing can be placed.

    A deal with findings of level error is placed all the same, so that more can be found out about it; it is for
    the caller not to assemble it.
    """
    file, renamed = with_ids_of_today(file, library)
    settled = settle(file, library)
    file = settled.file
    deal, root = file.deal, file.root
    found: list[Finding] = [*renamed, *settled.findings, *(problem.finding(root) for problem in _own(file, library))]
    found.extend(check_title(deal, library))
    clauses: list[PlacedClause] = []
    unreadable = False
    for index, article in enumerate(deal.articles):
        place = Problem("", "", "", ("articles", index, "use")).finding(root).place
        try:
            clause = library.clause(article.use, place)
        except Unusable as error:
            found.extend(error.findings)
            unreadable = True
            continue
        placed, problems = place_article(clause, article, deal, place, facts_for(clause, deal, library))
        wordings, mistakes = read_wordings(clause, article, deal, place)
        placed = replace(placed, wordings=wordings, bracket=article.bracket)
        problems = (*problems, *status_problems(placed, article))
        found.extend((*(problem.under("articles", index).finding(root) for problem in problems), *mistakes))
        clauses.append(placed)
    found.extend(problem.finding(root) for problem in _among(file, clauses))
    if unreadable:
        return None, tuple(dict.fromkeys(found))
    found.extend(check_needs(tuple(clauses), deal.profile))
    found.extend(check_facts(tuple(clauses), deal, library))
    found.extend(check_terms(tuple(clauses), deal.profile, library))
    return PlacedDeal(deal, library, library.lexicon, tuple(clauses)), tuple(dict.fromkeys(found))


def _own(file: DealFile, library: Library) -> Iterator[Problem]:
    """What is wrong with the deal before any clause is looked at."""
    deal = file.deal
    if deal.dates.effect and deal.dates.end and deal.dates.end <= deal.dates.effect:
        yield Problem("dates-order", f"The deal would end on {deal.dates.end}, not after it takes effect "
                      f"on {deal.dates.effect}.", "Check the two dates.", ("dates", "end"))  # fmt: skip
    for language in LANGUAGES:
        known = [str(phrase) for phrase in library.lexicon.phrases(language)]
        for phrase in deal.words.of(language):
            if phrase not in known:
                yield Problem("phrase-unknown", f"The lexicon has no phrase “{phrase}”.",
                              instead(phrase, known, "phrases"), ("words", language, phrase), True)  # fmt: skip
    seen: set[str] = set()
    for index, article in enumerate(deal.articles):
        if article.use in seen:
            yield Problem("clause-twice", f"“{article.use}” is used twice; a reference to it could mean either.",
                          "Take one of the two out.", ("articles", index, "use"))  # fmt: skip
        seen.add(article.use)


def _among(file: DealFile, clauses: list[PlacedClause]) -> Iterator[Problem]:
    """What is wrong between articles, apart from needs and clashes."""
    steps = {article.use: index for index, article in reversed(list(enumerate(file.deal.articles)))}
    last = len(file.deal.articles) - 1
    for placed in clauses:
        index = steps[placed.clause.id]
        kind = placed.clause.kind
        if (kind == "preamble" and index != 0) or (kind == "closing" and index != last):
            where = "first" if kind == "preamble" else "last"
            yield Problem("article-order", f"“{placed.clause.id}” can only stand {where}.",
                          f"Move it to the {'top' if where == 'first' else 'end'} of the list.",
                          ("articles", index, "use"))  # fmt: skip
        for values in placed.values.values():
            for name, held in values.items():
                given = [held.value] if isinstance(held, Given) and held.where == "deal" else []
                tabled = [offer.value for offer in held.offers] if isinstance(held, Open) else []
                for value in (*given, *tabled):
                    for at, clause_id in enumerate(value.ids if isinstance(value, Clauses) else ()):
                        if clause_id not in steps:
                            path = ("articles", index, "with", name, at) if given else ("articles", index, "open", name)
                            yield Problem("clause-absent", f"“{clause_id}” is named here, but no article uses it.",
                                          instead(clause_id, steps, "clauses used"), path)  # fmt: skip
