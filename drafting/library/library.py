"""The library: clauses by id, read only when asked for, a workspace's own laid over the shipped ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from drafting.finding import Finding, Unusable
from drafting.library.clause import Clause
from drafting.library.decode import decode
from drafting.library.forms import Form, forms_of
from drafting.library.kinds import kind_of
from drafting.library.lexicon import Lexicon
from drafting.library.problem import instead
from drafting.library.renames import renames
from drafting.library.sources import Source, stem
from drafting.place import Place
from drafting.source import read_yaml

if TYPE_CHECKING:
    from drafting.library.factbook import Facts

__all__ = ["Library", "Source", "library_of", "read_clause", "stem"]


@lru_cache(maxsize=256)  # the clauses of a library; a command reads a deal before and after its change
def read_clause(source: Source) -> Clause:
    """The clause that a file holds. Raises ``Unusable``."""
    return decode(Clause, read_yaml(source.text, source.file))


@dataclass(frozen=True, slots=True)
class Library:
    """``sources``: clause id (its file's name) → its file, after overlays; ``outlines``: outline id → its file.

    The files of the lexicon and of facts stand in the order in which they are laid over one another.
    """

    sources: Mapping[str, Source]
    lexicon_sources: tuple[Source, ...]
    outlines: Mapping[str, Source] = field(default_factory=dict)
    fact_sources: tuple[Source, ...] = ()
    _clauses: dict[str, Clause] = field(default_factory=dict, compare=False, repr=False)
    _lexicon: list[Lexicon] = field(default_factory=list, compare=False, repr=False)
    _facts: list[Facts] = field(default_factory=list, compare=False, repr=False)
    _renames: list[Mapping[str, str]] = field(default_factory=list, compare=False, repr=False)
    _definers: list[Mapping[Form, tuple[str, ...]]] = field(default_factory=list, compare=False, repr=False)

    def __contains__(self, clause_id: object) -> bool:
        return clause_id in self.sources

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self.sources))

    def source(self, clause_id: str, place: Place | None = None) -> Source:
        """The file of the clause called ``clause_id``. Raises ``Unusable`` clause-unknown, at ``place``."""
        if clause_id not in self.sources:
            remedy = instead(clause_id, self.sources, "clauses")
            message = f"The library has no clause “{clause_id}”."
            raise Unusable([Finding("clause-unknown", "error", message, remedy, place or Place())])
        return self.sources[clause_id]

    def clause(self, clause_id: str, place: Place | None = None) -> Clause:
        """The clause called ``clause_id``; ``place`` is where somebody asked for it.

        Raises ``Unusable``: clause-unknown, or what is wrong in its file.
        """
        if clause_id not in self._clauses:
            self._clauses[clause_id] = read_clause(self.source(clause_id, place))
        return self._clauses[clause_id]

    @property
    def renames(self) -> Mapping[str, str]:
        """Former id of a clause → its id of today."""
        if not self._renames:
            self._renames.append(renames(self.sources))
        return self._renames[0]

    @property
    def definers(self) -> Mapping[Form, tuple[str, ...]]:
        """Form of a term (terms.form_key) → the clauses that define it, in the order of their ids; files in trouble are
        left out, and told of by their own check."""
        if not self._definers:
            self._definers.append(self._indexed())
        return self._definers[0]

    def _indexed(self) -> Mapping[Form, tuple[str, ...]]:
        found: dict[Form, dict[str, None]] = {}
        for name in self:
            try:
                clause = self.clause(name)
            except Unusable:
                continue
            for form in forms_of(clause):
                found.setdefault(form, {})[name] = None
        return {form: tuple(names) for form, names in found.items()}

    @property
    def lexicon(self) -> Lexicon:
        """The lexicon. Raises ``Unusable`` with what is wrong in its files."""
        if not self._lexicon:
            from drafting.library.lexicon_files import lexicon_of

            self._lexicon.append(lexicon_of(self.lexicon_sources))
        return self._lexicon[0]

    @property
    def facts(self) -> Facts:
        """The facts. Raises ``Unusable`` with what is wrong in their files."""
        if not self._facts:
            from drafting.library.factbook import facts_of

            self._facts.append(facts_of(self.fact_sources))
        return self._facts[0]

    def overlaid(self, sources: Iterable[Source]) -> Library:
        """This library with other files laid over it (a workspace's ``clauses/``, files beside a deal).

        A clause or an outline takes the place of the one of its name; a lexicon, units and facts add to what is there
        and take the place of entries of the same name.
        """
        clauses, outlines = dict(self.sources), dict(self.outlines)
        words, facts = list(self.lexicon_sources), list(self.fact_sources)
        for source in sources:
            if "@" in stem(source.file):
                continue  # an earlier version of a clause, kept for comparison
            match kind_of(source.text):
                case "lexicon" | "units":
                    words.append(source)
                case "facts":
                    facts.append(source)
                case "outline":
                    outlines[stem(source.file)] = source
                case "approvals" | "deal" | "template":
                    pass
                case "clause" | "unknown":
                    clauses[stem(source.file)] = source
        if (clauses, tuple(words), outlines, tuple(facts)) == (
            self.sources, self.lexicon_sources, self.outlines, self.fact_sources
        ):  # fmt: skip
            return self  # with all that it has read already
        return Library(clauses, tuple(words), outlines, tuple(facts))


def library_of(sources: Iterable[Source]) -> Library:
    """A library from its files, each known by its line ``schema:``. Raises ``Unusable`` lexicon-missing."""
    library = Library({}, ()).overlaid(sources)
    if not library.lexicon_sources:
        remedy = "Put lexicon.en.yaml and lexicon.fr.yaml back into the folder of clauses."
        raise Unusable([Finding("lexicon-missing", "error", "There is no lexicon among the clause files.", remedy)])
    return library
