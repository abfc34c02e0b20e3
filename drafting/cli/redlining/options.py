"""The options of ``drafting redline`` that are more than a word: lists with commas, dates, settings."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

import rich_click as click

if TYPE_CHECKING:
    from drafting.compare.settings import Settings

IGNORABLE: Final = ("formatting", "case", "space", "numbering")


class Several(click.ParamType):  # type: ignore[type-arg]  # not subscriptable in older click
    """Comma-separated choices."""

    name = "choices"

    def __init__(self, choices: Iterable[str]) -> None:
        self.choices = tuple(choices)

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:  # noqa: ARG002 - click's signature
        """How help shows the value."""
        return ",".join(self.choices)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, ...]:
        """The chosen names, each once, in the order given."""
        if isinstance(value, tuple):
            return value
        chosen = tuple(dict.fromkeys(word.strip() for word in str(value).split(",") if word.strip()))
        for word in chosen:
            if word not in self.choices:
                self.fail(f"{word!r} is none of {', '.join(self.choices)}.", param, ctx)
        return chosen


def settings_of(ignore: tuple[str, ...], granularity: str, no_moves: bool, existing: str) -> Settings:
    """The settings of the comparison, from words that click has checked."""
    from drafting.compare.settings import Settings

    return Settings(
        ignore=frozenset(ignore),  # type: ignore[arg-type]  # click has checked the words
        granularity=granularity,  # type: ignore[arg-type]
        moves=not no_moves,
        existing=existing,  # type: ignore[arg-type]
    )


def date_of(given: str | None) -> datetime | None:
    """--date, else SOURCE_DATE_EPOCH (seconds), else None: the engine then takes when NEW was modified."""
    if given is None:
        try:
            return datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), UTC)
        except (KeyError, ValueError, OverflowError, OSError):  # not set, no number, no year that there is
            return None
    try:
        when = datetime.fromisoformat(given)
        return (when if when.tzinfo else when.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        raise click.BadParameter("write it as 2026-01-31 or 2026-01-31T12:00:00Z.", param_hint="--date") from None
