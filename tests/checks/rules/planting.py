"""Mistakes of law planted in the shipped deals, as data: nothing of the checks is imported here."""

from __future__ import annotations

import copy
import json
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Final

from ruamel.yaml import YAML

ROOT: Final = Path(__file__).parents[3]
WHOLE, ROUND_3, ROUND_2, ROUND_1 = (
    "whole-catalogue/arrangement", "canada-us-2025/round-3", "canada-us-2025/round-2", "canada-us-2025/round-1",
)  # fmt: skip
TALKS, TALKS_1, POST, SECURITY, URANIUM, FRAMEWORK, AGREEMENT = (
    "talks-2025-10/round-2", "talks-2025-10/round-1", "post-review-2026-07/round-1", "security-framework/round-1",
    "uranium-and-minerals/round-1", "whole-catalogue/framework", "whole-catalogue/agreement",
)  # fmt: skip
SHIPPED: Final = (WHOLE, ROUND_3, ROUND_2, ROUND_1, TALKS, TALKS_1, POST, SECURITY, URANIUM, FRAMEWORK, AGREEMENT,
                  "five-rounds/round-1", "five-rounds/round-5")  # fmt: skip
DROP: Final = "(taken out)"  # stands for a value that is taken out of with:
Path_ = tuple[Any, ...]


@dataclass(frozen=True)
class Plant:
    """``change``: "dates", "deal" or a clause id → what is set there. For a clause: its parameters under with:, and
    "@position", "@status", "@open", "@drop", "@new" (an article put in).

    ``code``: the finding that has to come; "" for a variant that is legal. ``at``: values all of whose lines the
    finding has to name, each a clause (or "dates") and a path. ``side``: whose text it has to be about. ``files``:
    library file → (old words, new words).
    """

    rule: str
    base: str
    change: dict[str, dict[str, Any]]
    code: str
    at: tuple[Path_, ...] = ()
    side: str = ""
    files: dict[str, tuple[str, str]] = field(default_factory=dict)

    def __str__(self) -> str:
        return f"{self.rule} {self.code or 'legal'} {json.dumps(self.change, default=str)[:90]}"


@cache
def _loaded(base: str) -> Any:
    return YAML(typ="safe").load((ROOT / "examples" / f"{base}.yaml").read_text("utf-8"))


def planted(plant: Plant) -> Any:
    """The deal with the mistake in it, as data."""
    deal = copy.deepcopy(_loaded(plant.base))
    if plant.rule != "R45":  # an open value would make what needs it closed too early, a mistake of its own
        for article in deal["articles"]:
            if article.get("status") == "closed":
                article["status"] = "agreed-ad-ref"
    for where, change in plant.change.items():
        if where == "deal":
            deal.update(change)
        elif where == "dates":
            deal["dates"].update(change)
        else:
            _in_article(deal, where, change)
    return deal


def _in_article(deal: Any, clause: str, change: dict[str, Any]) -> None:
    if "@new" in change:
        deal["articles"].insert(4, {"use": clause, "status": "tabled", **change["@new"]})
        return
    article = next(each for each in deal["articles"] if each["use"] == clause)
    if "@drop" in change:
        deal["articles"].remove(article)
        return
    values = article.setdefault("with", {})
    for name, value in change.items():
        if name == "@open":
            for opened in value:
                values.pop(opened, None)
            article.pop("position", None) if "position" in value else None
            article.setdefault("open", {}).update(
                {key: [{"side": side, "value": each} for side, each in offers.items()] for key, offers in value.items()}
            )
            article["status"] = "bracketed"
        elif name.startswith("@"):
            article[name[1:]] = value
        elif value == DROP:
            values.pop(name, None)
        else:
            article.get("open", {}).pop(name, None)
            values[name] = value


def written(deal: Any) -> str:
    """The deal as a file: JSON is the flow form of YAML, each value on a line of its own."""
    return json.dumps(deal, ensure_ascii=False, indent=1)


def line_of(deal: Any, path: Path_) -> int:
    """The line (from 1) on which the value at ``path`` begins in ``written(deal)``; of a key where ``path`` ends with
    one that is marked by a preceding "@key"."""
    if path[0] not in ("dates", "hs"):
        step = next(i for i, each in enumerate(deal["articles"]) if each["use"] == path[0])
        path = ("articles", step, *path[1:])
    marked = copy.deepcopy(deal)
    holder = marked
    for step in path[:-1]:
        holder = holder[step]
    holder[path[-1]] = "\x00"  # one line, as the first line of whatever stood there
    return json.dumps(marked, ensure_ascii=False, indent=1).split("\\u0000")[0].count("\n") + 1
