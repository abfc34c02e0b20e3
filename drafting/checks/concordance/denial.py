"""A denial that stands in one language only, whatever its subject (rule R36, modal polarity)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from drafting.checks.concordance.mismatch import Mismatch
from drafting.prose.units import Unit

_EN_DENIES: Final = re.compile(
    r"\b(?:shall|will|may|does|do|must|should|is|are)\s+not\b|\b(?:neither|no\s+\w+\s+(?:shall|will|may))\b",
    re.IGNORECASE,
)
_EN_ANY: Final = re.compile(
    r"\b(?:not|no|nor|neither|never|none|nothing|without|cannot|only|unless|until|fail\w*|refrain\w*|absen\w+|lack\w*"
    r"|except|exempt\w*|prohibit\w*|prevent\w*|avoid\w*|forgo|free|cease\w*|other\s+than|less|before|outside|in\w+able"
    r"|unable|deni\w+|deny|refus\w+|exclud\w+|non-?\w+|un(?!it|i[ovq]|til|der|anim)\w+"
    r"|dis(?!cuss|trib|tric|cover|count|play|pos|t)\w+|hardly|instead|rather|beyond)\b",
    re.IGNORECASE,
)
_FR_DENIES: Final = re.compile(
    r"\b(?:ne\b|n['’])(?:(?!\bqu(?:e\b|['’]))[^.;:]){0,60}\b(?:pas|jamais|aucune?|ni|rien|nul(?:le)?)\b"
    r"|\b(?:aucune?|ni|nul(?:le)?|en aucun cas)\b[^.;:]{0,80}\b(?:ne\b|n['’])",
    re.IGNORECASE,
)
_FR_ANY: Final = re.compile(
    r"\b(?:ne|ni|aucune?s?|sans|jamais|rien|non|nul(?:le)?|sauf|hors|hormis|sinon|excep\w+|exclu\w+|interdi\w+|emp[eê]ch\w+"
    r"|évit\w+|renonc\w+|cess\w+|abst\w+|refus\w+|franchise|exempt\w+|exonér\w+|défaut|absen\w+|manqu\w+|seul\w*"
    r"|uniquement|tant|moins|in(?!st|form|dus|di[qcv]|iti|t[eéè]|vest|spec|aug|clu|scri)\w+"
    r"|dé(?!pas|sign|cid|cemb|cla|but|la|liv|part|term|vel|pens|fin[iî]|pend|pos|l[éeè]g|tail|rou|cri|mon|co|vou|sir|pôt)\w+|mal\w*)\b|\bn['’]",
    re.IGNORECASE,
)


def denial_mismatches(english: Unit, french: Unit) -> Iterator[Mismatch]:
    """A warning when one language plainly denies and the other holds no word at all that could."""
    one, other = _EN_DENIES.search(english.text), _FR_DENIES.search(french.text)
    if other and not _EN_ANY.search(english.text):
        said, name = other[0], "French"
    elif one and not _FR_ANY.search(french.text):
        said, name = one[0], "English"
    else:
        return
    yield Mismatch(
        "concordance-force", "warning", english, french, (said, "") if name == "English" else ("", said),
        f"Only the {name} text denies: “{said}”.", "Say in both languages that it is so, or that it is not.",
    )  # fmt: skip
