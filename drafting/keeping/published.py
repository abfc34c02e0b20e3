"""What of a clause file a reader of a draft can see: the words of each language, and all that steers them.

Purpose, provenance, ladders, tests, questions, concessions and comments are for the house; changing them changes no
text. Everything else is either words in a language (under ``en`` or ``fr``) or steers the words: parameters and their
limits, positions and what they bring, needs, annexes, the register.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias

from drafting.library.text.layout import Stretch, lay_out
from drafting.library.vocabulary import LANGUAGES, Language
from drafting.place import Place
from drafting.source import Mapping, Node, Scalar, Sequence

Path: TypeAlias = tuple[str | int, ...]
INTERNAL: Final = frozenset(
    {"schema", "id", "formerly", "version", "maturity", "family", "purpose", "provenance", "ladders", "tests"}
)  # at the top of the file
INTERNAL_KEYS: Final = frozenset({"ask", "concedes", "because", "better", "fact"})  # anywhere below


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one place in one language; ``path`` leads to the pair of languages."""

    path: Path
    language: Language
    text: Scalar

    @property
    def canonical(self) -> str:
        """The words without what prints nothing: comments, the ends of lines, doubled spaces."""
        return "\n".join(line for line, _ in paragraphs(self.text))


def published(root: Mapping) -> Iterator[Words]:
    """The words of both languages, in the order of the file."""
    for key, node in root.items():
        if key not in INTERNAL:
            yield from _words(node, (str(key),))


def steering(root: Mapping) -> Iterator[tuple[Path, str]]:
    """Everything else that decides how the clause reads: path and value, in the order of the file."""
    for key, node in root.items():
        if key not in INTERNAL:
            yield from _rest(node, (str(key),))


def paragraphs(text: Scalar) -> list[tuple[str, Place]]:
    """The paragraphs and braces of a text, each folded to one line, with its place."""
    found: list[tuple[str, Place]] = []
    for each in lay_out(text.source)[0]:
        if isinstance(each, Stretch):
            label = f"({each.label}) " if each.label else ""
            found.append((" " * each.indent + label + " ".join(each.text.split()), text.source.place(each.start)))
        else:
            found.append((f"{{{' '.join(each.inside.split())}}}", text.source.place(each.span.start)))
    return found


def language_print(root: Mapping, language: Language) -> str:
    """The sha256 of all words in ``language``."""
    said = (f"{_shown(words.path)}\n{words.canonical}\n" for words in published(root) if words.language == language)
    return _sha("".join(said))


def steering_print(root: Mapping) -> str:
    """The sha256 of what steers the words, whatever the order in which parameters are written."""
    return _sha("\n".join(sorted(f"{_shown(path)} {value}" for path, value in steering(root))))


def pair_print(en: str, fr: str) -> str:
    """The sha256 of words that were found to say the same in both languages."""
    return _sha(f"{en}\n\n{fr}")


def _words(node: Node, path: Path) -> Iterator[Words]:
    if isinstance(node, Mapping) and node and set(node) <= set(LANGUAGES):
        for language in LANGUAGES:
            yield from _in_language(node.get(language), language, path)
    elif isinstance(node, Mapping):
        for key, value in node.items():
            if key not in INTERNAL_KEYS:
                yield from _words(value, (*path, str(key)))
    elif isinstance(node, Sequence):
        for index, value in enumerate(node):
            yield from _words(value, (*path, _name(value, index)))


def _in_language(node: Node, language: Language, path: Path) -> Iterator[Words]:
    if isinstance(node, Scalar):
        yield Words(path, language, node)
    elif isinstance(node, Sequence):
        for index, each in enumerate(node):
            if isinstance(each, Scalar):
                yield Words((*path, index), language, each)


def _rest(node: Node, path: Path) -> Iterator[tuple[Path, str]]:
    match node:
        case Mapping() if node and set(node) <= set(LANGUAGES):
            yield path, "words"
        case Mapping():
            for key, value in node.items():
                if key not in INTERNAL_KEYS:
                    yield from _rest(value, (*path, str(key)))
        case Sequence():
            for index, value in enumerate(node):
                yield from _rest(value, (*path, _name(value, index)))
        case _:
            yield path, str(node)


def _name(value: Node, index: int) -> str | int:
    """A member of a list by its own id where it has one: a position keeps its name when another goes before it."""
    return str(value["id"]) if isinstance(value, Mapping) and "id" in value else index


def _shown(path: Path) -> str:
    return ".".join(str(step) for step in path)


def _sha(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
