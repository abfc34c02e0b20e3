"""What a deal is locked to: the texts of its clauses, and of the lexicon, facts and outline they are read with."""

from __future__ import annotations

from dataclasses import replace

from drafting.deal.deal import Deal
from drafting.deal.lock import Lock, Pinned
from drafting.deal.placed import PlacedDeal
from drafting.library.kinds import kind_of
from drafting.library.library import Library
from drafting.library.sources import stem


def pin_texts(lock: Lock, typed: Deal, placed: PlacedDeal, library: Library, *, keep_texts: bool = True) -> Lock:
    """``lock`` with every text that the deal needs. Texts it has already stay as they are.

    ``typed`` is the deal as its file has it, ``placed`` as its profile does, both read with ``library``, which holds
    the texts of the lock itself. Without ``keep_texts`` only versions and hashes are taken, all of them anew.
    """
    names = dict.fromkeys([*(article.use for article in typed.articles), *(one.clause.id for one in placed.clauses)])
    others = () if keep_texts else lock.clauses  # other rounds of the deal share the lock
    ids = [library.renames.get(name, name) for name in (*names, *others)]
    taken = {
        name: Pinned.of(library.clause(name).version, library.source(name).text, keep=keep_texts)
        for name in ids
        if name in library
    }
    if not keep_texts:
        return replace(lock, clauses=taken, files={})
    kept = {name: pin for name, pin in lock.clauses.items() if pin.text is not None or name not in taken}
    kinds = {kind_of(text) for text in lock.files.values()}
    more = {name: text for name, text in pinned_files(library, typed, placed).items() if kind_of(text) not in kinds}
    return replace(lock, clauses={**taken, **kept}, files={**lock.files, **more})


def pinned_files(library: Library, deal: Deal, placed: PlacedDeal) -> dict[str, str]:
    """The lexicon, the outline if the deal names one, and the files of facts if a parameter follows one.

    Names begin with the order in which the files are laid over one another.
    """
    layered = list(library.lexicon_sources)
    if any(param.fact for one in placed.clauses for param in one.clause.params.values()):
        layered += library.fact_sources
    files = {f"{index:02}-{stem(source.file)}.yaml": source.text for index, source in enumerate(layered)}
    if deal.outline in library.outlines:
        files[f"{deal.outline}.yaml"] = library.outlines[str(deal.outline)].text
    return files
