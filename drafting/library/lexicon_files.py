"""The lexicon from its files."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from drafting.finding import Finding, Unusable
from drafting.library.decode import decode
from drafting.library.lexicon import BothReferences, LanguageFile, Lexicon, UnitsFile
from drafting.library.sources import Source
from drafting.library.vocabulary import LANGUAGES, Language
from drafting.place import Place
from drafting.source import Mapping, read_yaml

Part = Lexicon | LanguageFile | UnitsFile


def read_part(source: Source) -> Part:
    """A file of the lexicon, in any of its formats. Raises ``Unusable``."""
    root = read_yaml(source.text, source.file)
    return decode(_model(root), root)


def _model(root: Mapping) -> type[Part]:
    schema = str(root.get("schema", ""))
    if schema.startswith("units"):
        return UnitsFile
    return (
        Lexicon
        if schema == "lexicon/1" or (schema != "lexicon/2" and "references" in root and "en" in root)
        else (LanguageFile)
    )


def lexicon_of(sources: Iterable[Source]) -> Lexicon:
    """The lexicon of several files, later ones laid over earlier ones phrase by phrase and unit by unit.

    Raises ``Unusable`` lexicon-missing where the words of a language are in none of them, or what is wrong in a file.
    """
    phrases: dict[Language, dict[Any, Any]] = {"en": {}, "fr": {}}
    references: dict[Language, Any] = {}
    units: dict[Any, Any] = {}
    file = None
    for source in sources:
        part, file = read_part(source), source.file
        match part:
            case UnitsFile():
                units |= part.units
            case LanguageFile():
                phrases[part.language] |= part.phrases
                if part.references:
                    references[part.language] = part.references
            case Lexicon():
                phrases["en"] |= part.en
                phrases["fr"] |= part.fr
                references |= {"en": part.references.en, "fr": part.references.fr}
                units |= part.units
    for language in LANGUAGES:
        if language not in references:
            message = f"No file of the lexicon has the words of {NAMES[language]}."
            remedy = f"Put lexicon.{language}.yaml back into the folder of clauses."
            raise Unusable([Finding("lexicon-missing", "error", message, remedy, Place(file))])
    both = BothReferences.model_construct(en=references["en"], fr=references["fr"])
    return Lexicon.model_construct(
        schema_="lexicon/1", en=phrases["en"], fr=phrases["fr"], references=both, units=units
    )


NAMES = {"en": "English", "fr": "French"}
