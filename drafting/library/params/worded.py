"""Parameters that hold words, a choice, a yes or no, a side."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from drafting.library.fields import Bilingual, Flag, Line, Name, carried, one_of, reads
from drafting.library.params.base import BaseParam, default_fits
from drafting.library.problem import Problem, instead, wrong
from drafting.library.reading import scalars
from drafting.library.values import Choice, SideValue, Words
from drafting.library.values import Flag as FlagValue
from drafting.library.vocabulary import SIDES
from drafting.source import Node


class TextParam(BaseParam):
    """Words in both languages, where nothing narrower will do."""

    type: Literal["text"]
    default: Annotated[Words | None, reads(lambda node: Words(scalars.both(node)))] = None

    def read(self, node: Node) -> Words:
        return Words(scalars.both(node))


class ChoiceParam(BaseParam):
    """One of the options ``of``; a text has a form for each, in their order, or prints the option's ``words``."""

    type: Literal["choice"]
    of: tuple[Name, ...] = Field(min_length=2)
    words: dict[Name, Bilingual] = Field(default_factory=dict)
    default: Line | None = None

    @property
    def ways(self) -> tuple[str | bool, ...]:
        return self.of

    @property
    def preset(self) -> Choice | None:
        return None if self.default is None else Choice(str(self.default))

    def read(self, node: Node, *path: str) -> Choice:
        text = scalars.line(node, "one of the options")
        if text not in self.of:
            raise wrong("choice-unknown", f"“{text}” is not one of the options.",
                        instead(text, self.of, "options"), *path)  # fmt: skip
        return Choice(str(text))

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        for index, option in enumerate(self.of):
            if option in self.of[:index]:
                raise carried(Problem("option-twice", f"The option “{option}” stands twice.",
                                      "Delete one of the two.", ("of", index)))  # fmt: skip
        problems = [
            Problem(
                "choice-unknown",
                f"“{option}” is not one of the options.",
                instead(option, self.of, "options"),
                ("words", option),
                True,
            )
            for option in self.words
            if option not in self.of
        ] or [
            Problem(
                "option-wordless",
                f"The option “{option}” has no words, but others have.",
                f"Add {option}: {{en: …, fr: …}} under words:.",
                ("words",),
            )
            for option in self.of
            if self.words and option not in self.words
        ]
        if problems:
            raise carried(*problems)
        return default_fits(self, lambda: self.default is not None and self.read(self.default, "default"))


class FlagParam(BaseParam):
    """Yes or no; a passage hangs on it."""

    type: Literal["flag"]
    default: Flag | None = None

    @property
    def ways(self) -> tuple[str | bool, ...]:
        return (True, False)

    @property
    def preset(self) -> FlagValue | None:
        return None if self.default is None else FlagValue(self.default)

    def read(self, node: Node) -> FlagValue:
        return FlagValue(scalars.flag(node))


class SideParam(BaseParam):
    """One of the two sides."""

    type: Literal["side"]
    default: Annotated[str | None, one_of(SIDES, "sides")] = None

    @property
    def ways(self) -> tuple[str | bool, ...]:
        return SIDES

    @property
    def preset(self) -> SideValue | None:
        return SideValue("CAN" if self.default == "CAN" else "USA") if self.default else None

    def read(self, node: Node) -> SideValue:
        return SideValue("CAN" if scalars.option(node, SIDES, "word-unknown", "sides") == "CAN" else "USA")
