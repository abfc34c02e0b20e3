"""What a content control is called, so that it can be found again in another file (17.5.2)."""

from __future__ import annotations

from typing import Final

from drafting.ooxml.names import local, w
from drafting.ooxml.xmldoor import Element

ControlKey = tuple[str, ...]

_VAL: Final = w("val")
_NAMELESS: Final = frozenset(
    {"id", "rPr", "lock", "placeholder", "showingPlcHdr"}
)  # say nothing about which control it is


def control_key(control: Element) -> ControlKey:
    """The control's tag, or its title, or what kind it is; never its id, which Word may change."""
    properties = control.find(w("sdtPr"))
    if properties is None:
        return (local(control.tag), control.get(w("element")) or "")
    for name in ("tag", "alias"):
        named = properties.find(w(name))
        if named is not None and named.get(_VAL):
            return (f"{name}={named.get(_VAL)}",)
    return tuple(sorted(local(c.tag) for c in properties if local(c.tag) not in _NAMELESS))


def control_offer(control: Element) -> str:
    """What a control lets its reader do: which choices it offers, what it is bound to, whether it is locked. "" for a
    control of plain text without any of these.

    A date's or a box's present state is not part of it: that shows in its words.
    """
    properties = control.find(w("sdtPr"))
    found: list[str] = []
    for child in properties if properties is not None else ():
        name = local(child.tag)
        if name in ("dropDownList", "comboBox"):
            found += [f"{name} {item.get(w('displayText'))}={item.get(w('value'))}" for item in child]
        elif name == "dataBinding":
            found.append(f"bound {child.get(w('xpath'))}")
        elif name == "lock":
            found.append(f"lock {child.get(_VAL)}")
    return ";".join(found)
