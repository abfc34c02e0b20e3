"""What the texts of one clause may name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from drafting.finding import Unusable
from drafting.library.clause import Clause
from drafting.library.forms import form_key
from drafting.library.library import Library
from drafting.library.params import BaseParam, ChoiceParam, RowsParam
from drafting.library.text.labels import paths
from drafting.library.text.nodes import TextTree
from drafting.library.text.parse import parse_text
from drafting.library.text.styles import NO_WORDING
from drafting.library.vocabulary import LANGUAGES, PROFILES, Language, Profile
from drafting.place import SourceText


@dataclass(frozen=True, slots=True)
class Known:
    """The clause, and what the library and the deal add to it. ``forms``: form (first letter small) → term, clause."""

    clause: Clause
    library: Library
    params: Mapping[str, BaseParam]
    profiles: tuple[Profile, ...]
    phrases: Mapping[Language, frozenset[str]]
    forms: Mapping[Language, Mapping[str, tuple[str, str]]]

    def type_of(self, name: str) -> str:
        """The type of parameter ``name``."""
        return str(getattr(self.params[name], "type", ""))

    def options(self, name: str) -> tuple[str, ...]:
        """What a choice, the position, or the register may be."""
        if name == "position":
            return self.clause.position_ids
        if name == "register":
            return PROFILES
        param = self.params.get(name)
        return tuple(str(option) for option in param.of) if isinstance(param, ChoiceParam) else ()

    def wording(self, name: str) -> bool:
        """Whether parameter ``name`` reads like something by itself (a choice does only where it gives the words)."""
        param = self.params[name]
        return bool(param.words) if isinstance(param, ChoiceParam) else self.type_of(name) not in NO_WORDING

    def itemised(self, name: str) -> bool:
        """Whether parameter ``name`` says how one of its members reads: lists do, rows where they have an ``item``."""
        param = self.params[name]
        return not isinstance(param, RowsParam) or param.item is not None

    def other(self, clause: str) -> Clause | None:
        """The clause called ``clause``, None where the library has none that can be read."""
        if clause == self.clause.id:
            return self.clause
        try:
            return self.library.clause(clause)
        except Unusable:
            return None


def known(clause: Clause, library: Library) -> Known:
    """What the texts of ``clause`` may name. Clauses that cannot be read add nothing."""
    forms: dict[Language, dict[str, tuple[str, str]]] = {"en": {}, "fr": {}}
    for owner in (clause, *_others(clause, library)):
        for language in LANGUAGES:
            for term, typed in owner.defines.items():
                for form in typed[language]:
                    forms[language].setdefault(form_key(form), (str(term), owner.id))
    phrases = {language: frozenset(str(name) for name in library.lexicon.phrases(language)) for language in LANGUAGES}
    params = {str(name): param for name, param in clause.params.items()}
    return Known(clause, library, params, clause.profiles, phrases, forms)


def labels_of(tree: TextTree) -> frozenset[tuple[str, ...]]:
    """The labelled paragraphs of a text."""
    return frozenset(paths(tree.blocks).values())


def labels_in(clause: Clause, language: Language) -> frozenset[tuple[str, ...]]:
    """The labelled paragraphs of a clause in any of its texts; none where a text cannot be read."""
    found: set[tuple[str, ...]] = set()
    for text in (clause.text, *(p.text for p in clause.positions if p.text)):
        found |= _labels_typed(str(text[language]))
    return frozenset(found)


@lru_cache(maxsize=4096)
def _labels_typed(text: str) -> frozenset[tuple[str, ...]]:
    """The labels of a text, each text read once; none where it cannot be read."""
    try:
        return labels_of(parse_text(SourceText.plain(text)))
    except Unusable:
        return frozenset()


def _others(clause: Clause, library: Library) -> tuple[Clause, ...]:
    out: list[Clause] = []
    for name in library:
        if name != clause.id:
            try:
                out.append(library.clause(name))
            except Unusable:
                continue
    return tuple(out)
