"""A template: a Word file for the shell and the styles, and a YAML beside it that says which style plays which role."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from pydantic import BaseModel, ConfigDict, Field

from drafting.errors import Refusal
from drafting.finding import Finding, Unusable
from drafting.instrument.tree import Language, Profile
from drafting.library.decode import decode
from drafting.ooxml.hazards import neutralised
from drafting.ooxml.names import REL_COMMENTS, REL_STYLES, w
from drafting.ooxml.package import Package
from drafting.ooxml.reading import read_package
from drafting.ooxml.revisions import has_revisions
from drafting.ooxml.xmldoor import Element
from drafting.place import Place
from drafting.render.elements import words_of
from drafting.render.roles import ROLES, Role
from drafting.render.shell.fill import check_shell
from drafting.render.shell.names import BODY_PLACE, CONTENTS_PLACE
from drafting.render.styles import by_name
from drafting.source import Mapping as Node
from drafting.source import read_yaml

PAPERS: Final[Mapping[str, tuple[int, int]]] = {"letter": (12240, 15840), "a4": (11906, 16838)}  # twips, upright


class Settings(BaseModel):
    """The YAML beside a template. ``profiles``: the registers it is meant for."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    schema_: Literal["template/1"] = Field(alias="schema")
    paper: Literal["letter", "a4"]
    profiles: tuple[Profile, ...]
    classification: dict[Language, str]
    styles: dict[Role, str]


@dataclass(frozen=True, slots=True, eq=False)
class Template:
    """A template that has been looked at: every role has its style, nothing in it runs.

    ``styles``: role → id of the style in ``package``.
    """

    name: str
    package: Package
    paper: str
    profiles: tuple[Profile, ...]
    classification: Mapping[Language, str]
    styles: Mapping[Role, str]


def read_template(docx: bytes, settings: str, *, file: str, settings_file: str) -> Template:
    """The template in ``docx`` with the roles in ``settings`` (the text of the YAML).

    Raises Refusal or Unusable: whatever the package's and the YAML's doors refuse; template-revisions,
    template-comments, template-section, template-placeholder, template-syntax, template-expression,
    template-name-unknown, template-role-unknown, template-role-missing, template-style-missing, template-style-type.
    """
    node = read_yaml(settings, settings_file)
    given = decode(Settings, node)
    package, _ = neutralised(read_package(docx, file))
    _no_marks(package)
    _whole_sections(package)
    check_shell(package)
    for place in (CONTENTS_PLACE, BODY_PLACE):
        find_place(package.root(package.main), place, file)
    findings = [*_roles(given, node), *_styles(given, node, package)]
    if findings:
        raise Unusable(findings)
    ids = by_name(package.root(package.related(package.main, REL_STYLES) or ""))
    return Template(
        file,
        package,
        given.paper,
        given.profiles,
        given.classification,
        {role: ids[name.casefold()][0] for role, name in given.styles.items()},
    )


def find_place(root: Element, placeholder: str, file: str) -> Element:
    """The one paragraph of the main text that holds ``placeholder`` and nothing else.

    Raises Refusal template-placeholder.
    """
    found = [p for p in root.iter(w("p")) if words_of(p).strip() == placeholder]
    body = root.find(w("body"))
    if len(found) != 1 or found[0].getparent() is not body:
        raise Refusal(
            "template-placeholder",
            f"The template needs one paragraph, outside tables, that holds {placeholder} and nothing else; "
            f"it has {len(found) or 'none'}.",
            remedy=f"Type {placeholder} alone in a paragraph of its own, where that part of the draft is to stand.",
            place=Place(file=file),
        )
    return found[0]


def _no_marks(package: Package) -> None:
    for story in package.stories():
        if has_revisions(package.root(story.part)):
            raise Refusal(
                "template-revisions",
                "The template holds tracked changes, which would come out in every draft.",
                remedy="Accept or reject them in Word, save, and try again.",
                place=Place(file=package.name, part=story.part),
            )
    if package.related(package.main, REL_COMMENTS):
        raise Refusal(
            "template-comments",
            "The template holds comments, which would come out in every draft.",
            remedy="Delete all comments in Word, save, and try again.",
            place=Place(file=package.name),
        )


def _whole_sections(package: Package) -> None:
    """docxtpl takes a paragraph that holds {%p … %} away, and with it the end of a section that it carries."""
    for paragraph in package.root(package.main).iter(w("p")):
        if paragraph.find(f"{w('pPr')}/{w('sectPr')}") is not None and "{%p" in words_of(paragraph):
            raise Refusal(
                "template-section",
                "A section ends in a paragraph that is taken out when the template is filled.",
                remedy="In Word, put the section break after a paragraph of its own.",
                place=Place(file=package.name, part=package.main, where=f"at “{words_of(paragraph).strip()}”"),
            )


def _roles(given: Settings, node: Node) -> Iterator[Finding]:
    styles = node["styles"]
    assert isinstance(styles, Node)
    for role in given.styles:
        if role not in ROLES:
            near = difflib.get_close_matches(role, list(ROLES), 1)
            yield Finding(
                "template-role-unknown",
                "error",
                f"“{role}” is not a role that a style can play.",
                f"Did you mean “{near[0]}”?" if near else f"The roles are: {', '.join(ROLES)}.",
                styles.key_place(role),
            )
    for role, kind in ROLES.items():
        if role not in given.styles:
            yield Finding(
                "template-role-missing",
                "error",
                f"No style is named for the role “{role}” ({kind.says}).",
                f"Add {role}: and the name of a {kind.style} style.",
                node.key_place("styles"),
            )


def _styles(given: Settings, node: Node, package: Package) -> Iterator[Finding]:
    styles = node["styles"]
    assert isinstance(styles, Node)
    part = package.related(package.main, REL_STYLES)
    known = by_name(package.root(part)) if part else {}
    for role, name in given.styles.items():
        kind = known.get(name.casefold(), ("", ""))[1]
        if not kind:
            near = difflib.get_close_matches(name.casefold(), list(known), 1)
            yield Finding(
                "template-style-missing",
                "error",
                f"{package.name} has no style named “{name}”, which is to play the role “{role}”.",
                f"Did you mean “{near[0]}”?" if near else "Make the style in Word, or name another.",
                styles.value_place(role),
            )
        elif role in ROLES and kind != ROLES[role].style:
            yield Finding(
                "template-style-type",
                "error",
                f"“{name}” is a {kind} style; the role “{role}” needs a {ROLES[role].style} style.",
                "Name another style, or make a new one of that type in Word.",
                styles.value_place(role),
            )
