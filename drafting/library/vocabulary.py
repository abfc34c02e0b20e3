"""The closed sets of words that clause and deal files choose from. formats.md."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

Language: TypeAlias = Literal["en", "fr"]
Profile: TypeAlias = Literal["binding", "nonbinding", "nonbinding-us"]
Register: TypeAlias = Literal["any", "binding", "nonbinding"]
Side: TypeAlias = Literal["CAN", "USA"]
Kind: TypeAlias = Literal["preamble", "article", "closing"]
Maturity: TypeAlias = Literal["draft", "review", "approved", "deprecated"]
Status: TypeAlias = Literal[
    "untabled", "tabled", "bracketed", "agreed-ad-ref", "closed", "scrubbed", "concordance-certified"
]

LANGUAGES: Final[tuple[Language, ...]] = ("en", "fr")
PROFILES: Final[tuple[Profile, ...]] = ("binding", "nonbinding", "nonbinding-us")  # the order of every choice
SIDES: Final[tuple[Side, ...]] = ("CAN", "USA")
STATUSES: Final[tuple[Status, ...]] = (
    "untabled", "tabled", "bracketed", "agreed-ad-ref", "closed", "scrubbed", "concordance-certified",
)  # fmt: skip
SETTLED: Final[tuple[Status, ...]] = STATUSES[STATUSES.index("agreed-ad-ref") :]  # nothing may be open from there on
DEAL_VALUES: Final = ("effect-date", "end-date", "as-of", "hs")  # names a text may use beside its parameters

ALLOWED: Final[dict[Register, tuple[Profile, ...]]] = {
    "any": PROFILES,
    "binding": ("binding",),
    "nonbinding": ("nonbinding", "nonbinding-us"),
}
"""The profiles in which a clause of each register may stand, in the order of its choices."""
