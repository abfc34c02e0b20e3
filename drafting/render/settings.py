"""The settings part, written anew: nothing in it asks the reader a question, tracks changes or remembers an editor."""

from __future__ import annotations

from copy import deepcopy
from typing import Final

from drafting.ooxml.names import w
from drafting.ooxml.xmldoor import Element
from drafting.render.elements import make
from drafting.render.notes import SEPARATORS

# What a maintainer may set in a template and a draft keeps; in the schema's order (ECMA-376 part 1, 17.15.1.78).
KEPT: Final = ("mirrorMargins", "bordersDoNotSurroundHeader", "bordersDoNotSurroundFooter", "gutterAtTop")
COMPATIBILITY: Final = 15  # Word 2013 and later; less opens in "compatibility mode" ([MS-DOCX] 2.1.5)
_TAB: Final = 567  # twips (1 cm) between default tab stops
_URI: Final = "http://schemas.microsoft.com/office/word"


def settings_root(existing: Element | None, language: str) -> Element:
    """The root of the settings part for a text in ``language`` (a tag such as en-CA)."""
    root = make("settings", make("zoom", percent=100))
    root.extend(_kept(existing, *KEPT))
    root.append(make("defaultTabStop", val=_TAB))
    root.extend(_kept(existing, "evenAndOddHeaders"))
    root.append(make("characterSpacingControl", val="doNotCompress"))
    root.append(make("footnotePr", *(make("footnote", id=own) for own, _, _ in SEPARATORS)))
    root.append(make("compat", make("compatSetting", name="compatibilityMode", uri=_URI, val=COMPATIBILITY)))
    root.append(make("themeFontLang", val=language))
    root.append(make("decimalSymbol", val="," if language.startswith("fr") else "."))
    root.append(make("listSeparator", val=";" if language.startswith("fr") else ","))
    return root


def _kept(existing: Element | None, *names: str) -> list[Element]:
    found = [] if existing is None else [existing.find(w(name)) for name in names]
    return [deepcopy(element) for element in found if element is not None]
