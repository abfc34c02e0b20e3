"""The field types of the models through which people's files enter."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Final, TypeAlias, TypeVar

from pydantic import BaseModel, ConfigDict, PlainValidator
from pydantic_core import PydanticCustomError

from drafting.library.problem import Problem, Wrong, wrong
from drafting.library.reading import numbers, scalars
from drafting.library.vocabulary import Language
from drafting.source import Mapping, Node, Scalar

T = TypeVar("T")
NAME: Final = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
CLAUSE_ID: Final = re.compile(rf"{NAME.pattern}(\.{NAME.pattern})+")
VERSION: Final = re.compile(r"(0|[1-9][0-9]*)(\.(0|[1-9][0-9]*)){2}")


def carried(*problems: Problem) -> PydanticCustomError:
    """An error that takes our problems through pydantic unchanged."""
    return PydanticCustomError("drafting", "{message}", {"message": problems[0].message, "problems": problems})


def reads(reader: Callable[[Any], T]) -> PlainValidator:
    """A field read by one of our readers; null is nothing."""

    def validate(node: Node) -> T | None:
        if node is None:
            return None
        try:
            return reader(node)
        except Wrong as error:
            raise carried(*error.problems) from None

    return PlainValidator(validate)


def needs(reader: Callable[[Any], T]) -> PlainValidator:
    """A field read by one of our readers; null is refused."""

    def validate(node: Node) -> T:
        try:
            return reader(node)
        except Wrong as error:
            raise carried(*error.problems) from None

    return PlainValidator(validate)


def name(node: Node) -> str:
    """A name that texts and deals use: small letters, digits and hyphens."""
    text = scalars.line(node, "a name")
    if not NAME.fullmatch(text):
        raise wrong("name-form", f"“{text}” cannot be a name.", "Write small letters, digits and hyphens: phase-in.")
    return str(text)


def clause_id(node: Node) -> str:
    """A clause id: family, point, name."""
    text = scalars.line(node, "the id of a clause")
    if not CLAUSE_ID.fullmatch(text):
        raise wrong("clause-id-form", f"“{text}” cannot be the id of a clause.",
                    "Write the family, a point and the name in small letters: supply.crude-volume.")  # fmt: skip
    return str(text)


def version(node: Node) -> str:
    """Three numbers with points."""
    text = scalars.line(node, "a version")
    if not VERSION.fullmatch(text):
        raise wrong("version-form", f"“{text}” is not a version.", 'Write three numbers: "1.0.0".')
    return str(text)


def whole(node: Node) -> int:
    """A whole number, typed with or without quotation marks."""
    if isinstance(node, int) and not isinstance(node, bool):
        return node
    text = scalars.line(node, "a whole number")
    if not re.fullmatch(r"[0-9]{1,6}", text):
        raise wrong("number-form", f"“{text}” is not a whole number.", "Write digits only.")
    return int(text)


def raw_mapping(node: Node) -> Mapping:
    """Values that can be read only once the parameters are known."""
    if isinstance(node, Mapping):
        return node
    raise wrong("wrong-type", f"Here stands {scalars.what_is(node)}, where names and values are needed.",
                "Write {name: value, …}.")  # fmt: skip


Line: TypeAlias = Annotated[Scalar, needs(lambda node: scalars.line(node))]
Name: TypeAlias = Annotated[str, needs(name)]
ClauseId: TypeAlias = Annotated[str, needs(clause_id)]
Version: TypeAlias = Annotated[str, needs(version)]
Flag: TypeAlias = Annotated[bool, needs(scalars.flag)]
Whole: TypeAlias = Annotated[int, needs(whole)]
IsoDate: TypeAlias = Annotated[date | None, reads(scalars.iso_date)]
Number: TypeAlias = Annotated[Decimal | None, reads(numbers.decimal)]
Raw: TypeAlias = Annotated[Mapping, needs(raw_mapping)]


@dataclass(frozen=True)
class OneOf(PlainValidator):
    """A word from a closed set, which editors can offer too."""

    options: tuple[str, ...] = ()


def one_of(options: tuple[str, ...], kind: str, code: str = "word-unknown") -> OneOf:
    """A word from a closed set."""
    reader = needs(lambda node: scalars.option(node, options, code, kind))
    return OneOf(reader.func, options=options)


def free_text(node: Node) -> Scalar:
    """Words of any length, or none at all."""
    if isinstance(node, Scalar):
        return node
    raise wrong("wrong-type", f"Here stands {scalars.what_is(node)}, where words are needed.",
                "Put the words in quotation marks.")  # fmt: skip


FreeText: TypeAlias = Annotated[Scalar, needs(free_text)]


class Written(BaseModel):
    """A part of a file that a person typed: frozen, and nothing in it unknown."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True, populate_by_name=True)


class Bilingual(Written):
    """The same text in the two languages; ``.en.source`` gives places."""

    en: Line
    fr: Line

    def __getitem__(self, language: Language) -> Scalar:
        return self.en if language == "en" else self.fr
