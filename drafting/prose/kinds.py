"""What the recognisers give: pieces of text that mean one thing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Language = Literal["en", "fr"]
Kind = Literal["number", "quantity", "money", "rate", "date", "hs-code", "reference", "modal", "negation"]


@dataclass(frozen=True, slots=True)
class Recognised:
    """``text[start:end]`` is a ``kind``."""

    start: int
    end: int
    kind: Kind
