"""The roles that a template's styles play: what the body asks for, by name, and of which type it must be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

Role: TypeAlias = str
StyleType: TypeAlias = Literal["paragraph", "character", "table"]


@dataclass(frozen=True, slots=True)
class RoleKind:
    """The type of style (ECMA-376 part 1, 17.18.83), and what the role sets, for messages and docs."""

    style: StyleType
    says: str


ROLES: Final[Mapping[Role, RoleKind]] = {
    "title": RoleKind("paragraph", "the title at the head of the text"),
    "recital": RoleKind("paragraph", "the paragraphs of the preamble"),
    "article": RoleKind("paragraph", "the heading of an article or section; numbered, in the navigation pane"),
    "plain": RoleKind("paragraph", "a paragraph without a number"),
    "paragraph": RoleKind("paragraph", "an operative paragraph: 1."),
    "item": RoleKind("paragraph", "an item: (a)"),
    "sub-item": RoleKind("paragraph", "a sub-item: (i)"),
    "closing": RoleKind("paragraph", "the paragraphs before the signatures"),
    "signatory": RoleKind("paragraph", "the name under a signature line"),
    "annex": RoleKind("paragraph", "the heading of an annex; numbered, in the navigation pane, on a new page"),
    "annex-paragraph": RoleKind("paragraph", "a numbered paragraph of an annex"),
    "annex-item": RoleKind("paragraph", "an item of an annex"),
    "annex-sub-item": RoleKind("paragraph", "a sub-item of an annex"),
    "schedule": RoleKind("table", "a schedule"),
    "schedule-head": RoleKind("paragraph", "the head of a schedule's columns"),
    "schedule-text": RoleKind("paragraph", "words in a schedule"),
    "schedule-figure": RoleKind("paragraph", "figures in a schedule"),
    "contents-heading": RoleKind("paragraph", "the heading of the table of contents"),
    "contents-entry": RoleKind("paragraph", "a line of the table of contents; Word's own name for it is toc 1"),
    "footnote": RoleKind("paragraph", "the text of a footnote"),
    "footnote-mark": RoleKind("character", "the number of a footnote"),
    "bracket": RoleKind("character", "words that are not agreed"),
    "gap": RoleKind("character", "a value still to be given"),
    "defined-term": RoleKind("character", "a term where it is defined"),
}
