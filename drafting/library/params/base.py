"""What all parameters have in common."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import Annotated, Any, Final, Protocol, Self, TypeVar

from pydantic import model_validator

from drafting.library.fields import Bilingual, Flag, Name, Written, carried, needs
from drafting.library.problem import Problem, Wrong, instead, wrong
from drafting.library.reading import scalars
from drafting.library.values import Value
from drafting.library.vocabulary import Language
from drafting.source import Node

AMOUNT: Final = ("lower", "higher")
TIME: Final = ("earlier", "later")
LENGTH: Final = ("shorter", "longer")
COUNT: Final = ("fewer", "more")


class Better(Written):
    """Which way the value is better, for each side: a way, an option of a choice, or a flag. *Internal.*"""

    CAN: Annotated[str | bool, needs(lambda node: node if isinstance(node, bool) else str(scalars.line(node, "a way")))]
    USA: Annotated[str | bool, needs(lambda node: node if isinstance(node, bool) else str(scalars.line(node, "a way")))]


class BaseParam(Written, ABC):
    """A parameter: what it may hold, the question that asks for it, the label that a gap shows.

    ``ask`` and ``label`` are plain bilingual prose. ``optional``: left out, it is no gap. ``fact``: where the deal
    gives no value, the one in force on its ``as_of`` stands.
    """

    optional: Flag = False
    ask: Bilingual | None = None
    label: Bilingual | None = None
    better: Better | None = None
    fact: Name | None = None

    @property
    def ways(self) -> tuple[str | bool, ...]:
        """What ``better`` may say; () where no way of the value is better."""
        return ()

    @model_validator(mode="after")
    def _better_known(self) -> Self:
        for side, way in (("CAN", self.better.CAN), ("USA", self.better.USA)) if self.better else ():
            if way not in self.ways:
                raise carried(Problem("word-unknown", f"“{way}” does not say which way the value is better.",
                                      instead(str(way).lower(), [str(w).lower() for w in self.ways], "ways")
                                      if self.ways else "Take better: out; words have no direction.",
                                      ("better", side)))  # fmt: skip
        return self

    @property
    def preset(self) -> Value | None:
        """The value that stands when nobody gives one."""
        return getattr(self, "default", None)

    @abstractmethod
    def read(self, node: Node) -> Value:
        """The exact value typed as ``node``. Raises ``Wrong`` where it does not fit this parameter."""

    def shown(self, name: str, language: Language) -> str:
        """The label of a gap: ``label``, or the name where the clause gives none."""
        return str(self.label[language]) if self.label else name.replace("-", " ")


class Ordered(Protocol):
    """Values that can be smaller and larger."""

    def __lt__(self, other: Any, /) -> bool: ...


O = TypeVar("O", bound=Ordered)  # noqa: E741


def within(value: O, low: O | None, high: O | None, shown: str, unit: str, *path: str) -> None:
    """Raises ``Wrong`` param-out-of-range unless ``low`` ≤ ``value`` ≤ ``high``."""
    if (low is not None and value < low) or (high is not None and high < value):
        between = " and ".join([f"at least {low}"] * (low is not None) + [f"at most {high}"] * (high is not None))
        raise wrong("param-out-of-range", f"{shown} lies outside the range of this parameter.",
                    f"Give {between}{unit}, or ask the keeper of the clause to widen the range.", *path)  # fmt: skip


def ordered(low: O | None, high: O | None) -> None:
    """Raises where a range ends before it begins."""
    if low is not None and high is not None and high < low:
        raise carried(Problem("range-order", "The largest value allowed is smaller than the smallest.",
                              "Exchange min and max.", ("max",)))  # fmt: skip


P = TypeVar("P", bound=BaseParam)


def default_fits(param: P, check: Callable[[], object]) -> P:
    """``param`` again, unless ``check`` of its default raises ``Wrong``."""
    try:
        check()
    except Wrong as error:
        raise carried(*error.problems) from None
    return param
