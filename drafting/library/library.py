"""The library: clauses by id, read only when asked for, a workspace's own laid over the shipped ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from drafting.finding import Finding, Unusable
from drafting.library.clause import Clause
from drafting.library.decode import decode
from drafting.library.lexicon import Lexicon
from drafting.library.problem import instead
from drafting.place import Place
from drafting.source import read_yaml


@dataclass(frozen=True, slots=True)
class Source:
    """A file's name as the user would give it, and what it says."""

    file: str
    text: str


def read_clause(source: Source) -> Clause:
    """The clause that a file holds. Raises ``Unusable``."""
    return decode(Clause, read_yaml(source.text, source.file))


def read_lexicon(source: Source) -> Lexicon:
    """The lexicon that a file holds. Raises ``Unusable``."""
    return decode(Lexicon, read_yaml(source.text, source.file))


@dataclass(frozen=True, slots=True)
class Library:
    """``sources``: clause id (its file's name) → its file, after overlays; ``lexicon_source`` likewise."""

    sources: Mapping[str, Source]
    lexicon_source: Source
    _clauses: dict[str, Clause] = field(default_factory=dict, compare=False, repr=False)
    _lexicon: list[Lexicon] = field(default_factory=list, compare=False, repr=False)

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
    def lexicon(self) -> Lexicon:
        """The lexicon. Raises ``Unusable`` with what is wrong in its file."""
        if not self._lexicon:
            self._lexicon.append(read_lexicon(self.lexicon_source))
        return self._lexicon[0]

    def overlaid(self, sources: Iterable[Source]) -> Library:
        """This library with other clause files laid over it (a workspace's ``clauses/``, files beside a deal)."""
        merged = dict(self.sources)
        lexicon = self.lexicon_source
        for source in sources:
            if stem(source.file) == "lexicon":
                lexicon = source
            else:
                merged[stem(source.file)] = source
        return Library(merged, lexicon)


def library_of(sources: Iterable[Source]) -> Library:
    """A library from clause files and one ``lexicon.yaml``. Raises ``Unusable`` lexicon-missing."""
    listed = list(sources)
    lexicon = next((source for source in listed if stem(source.file) == "lexicon"), None)
    if lexicon is None:
        raise Unusable([Finding("lexicon-missing", "error", "There is no lexicon.yaml among the clause files.",
                                "Put lexicon.yaml back into the folder of clauses.")])  # fmt: skip
    return Library({stem(source.file): source for source in listed if source is not lexicon}, lexicon)


def stem(file: str) -> str:
    """A file's name without folders and ending; for a clause file this is the clause's id."""
    name = file.replace("\\", "/").rsplit("/", 1)[-1]
    return name.removesuffix(".yaml").removesuffix(".yml")
