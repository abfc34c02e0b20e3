"""Comments on a page: their numbers, the words they are on, and the ways from one to the other.

A link cannot go around the words, which hold links themselves; so a small sign behind them leads to the comment, and
the sign at the comment's head leads back.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from drafting.writers.page.inert import text
from drafting.writers.page.phrases import Phrases


@dataclass(slots=True)
class Remarks:
    """``authors``: the key of each comment that the page shows → who wrote it. Counts them as they are met."""

    phrases: Phrases
    authors: Mapping[str, str]
    numbers: dict[str, int] = field(default_factory=dict)
    begun: set[str] = field(default_factory=set)
    placed: set[str] = field(default_factory=set)
    headed: set[str] = field(default_factory=set)

    def on(self, keys: Sequence[str], inner: str) -> str:
        """``inner``, which is HTML, as words that comments are on; a click leads to the one that began last."""
        if not keys or not inner:
            return inner
        fresh = [key for key in keys if key not in self.begun]
        self.begun.update(fresh)
        words = self.phrases.words["remark-on"]
        said = "".join(f'<span class="h">{words.format(number=self.number(key))} </span>' for key in fresh)
        return f'<span class="on" data-m="{self.number(keys[-1])}">{said}{inner}</span>'

    def sign(self, key: str) -> str:
        """The sign behind the words: a link to the comment; "" for a comment that the page does not show."""
        if key not in self.authors:
            return ""
        number, words = self.number(key), self.phrases.words
        who = words["comment"].format(author=self.authors[key] or words["someone"])
        ident = "" if key in self.placed else f' id="remark-{number}"'
        self.placed.add(key)
        return f'<a class="m"{ident} {self._to("comment", number, who)}'

    def head(self, key: str) -> tuple[str, str]:
        """(attributes of a comment, the sign at its head that leads back)."""
        number, first = self.number(key), key not in self.headed
        self.headed.add(key)
        ident = f' id="comment-{number}"' if first else ""
        back = f'<a class="m" {self._to("remark", number, self.phrases.words["back"])} '
        return f'{ident} data-m="{number}" tabindex="-1"', back

    def _to(self, end: str, number: int, said: str) -> str:
        return f'href="#{end}-{number}" data-m="{number}" aria-label="C{number}, {text(said)}">C{number}</a>'

    def number(self, key: str) -> int:
        """The number of a comment."""
        return self.numbers.setdefault(key, len(self.numbers) + 1)
