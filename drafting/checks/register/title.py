"""What an instrument calls itself: row 1 of the term table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from drafting.checks.register.hit import Hit
from drafting.prose.kinds import Language
from drafting.prose.units import Unit

_TREATY: Final[dict[Language, str]] = {
    "en": r"(?P<treaty>Treaty|Agreement|Convention|Protocol|Covenant|Pact|Compact)",
    "fr": r"(?P<treaty>Traité|Accord|Convention|Protocole(?!\s+d['’]entente)|Pacte)",
}
_LESSER: Final[dict[Language, str]] = {
    "en": r"(?P<lesser>Arrangement|Memorandum(?!\s+of\s+Agreement)"
    r"|Framework(?!\s+(?:Agreement|Treaty|Convention|Protocol))"
    r"|(?:General\s+)?Terms|(?:Joint\s+)?Declaration"
    r"|(?:Joint\s+)?Statement|Understanding)",
    "fr": r"(?P<lesser>Arrangement|Protocole\s+d['’]entente|Cadre|Déclaration|Entente|Mémorandum)",
}
_NAMES: Final = {
    language: re.compile(rf"\b(?:{_TREATY[language]}|{_LESSER[language]})\b", re.IGNORECASE)
    for language in ("en", "fr")
}
_INSTEAD: Final = {
    ("en", False): "Call it an Arrangement, a Memorandum of Understanding, a Framework or a Joint Declaration.",
    ("fr", False): "Call it Arrangement, Protocole d’entente, Cadre or Déclaration d’intention.",
    ("en", True): "Call it an Agreement, a Treaty, a Convention or a Protocol.",
    ("fr", True): "Call it Accord, Traité, Convention or Protocole.",
}


def wrong_name(unit: Unit, *, binding: bool) -> Iterator[Hit]:
    """The first name of an instrument in a title, when it is one of the other register; later ones are cited."""
    if unit.role != "title":
        return
    match = _NAMES[unit.language].search(unit.text)
    if match is None or bool(match["treaty"]) == binding:
        return
    yield Hit(
        unit, match.start(), match.end(), "register-title", "warning" if binding else "error",
        f"“{match[0]}” names a text that {'does not bind' if binding else 'binds'}.",
        _INSTEAD[unit.language, binding],
        "" if binding else "Arrangement",
    )  # fmt: skip
