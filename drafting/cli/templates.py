"""Which Word template a deal is set in: one named by the user, a workspace's own, or a shipped one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.errors import DraftingError
from drafting.files import read_bytes, read_text
from drafting.place import Place
from drafting.shipped import shipped

if TYPE_CHECKING:
    from drafting.instrument.tree import Profile
    from drafting.render.template import Template


def template_for(profile: Profile, paper: str, deal_file: str, named: str | None) -> Template:
    """The template for a register and a paper: ``named`` (a .docx), or the first that fits.

    Looked for in ``templates`` beside the deal, in the current folder, then among the shipped ones; each .docx has
    a YAML of the same name beside it. Raises DraftingError template-missing, and what the template's door refuses.
    """
    if named is not None:
        return read(Path(named))
    tried = [
        template
        for path in _candidates(deal_file)
        if profile in (template := read(path)).profiles and template.paper == paper
    ]
    if not tried:
        raise DraftingError(
            "template-missing",
            f"There is no template for the register {profile} on {paper} paper.",
            remedy="Put one into templates/ with its YAML beside it, or name one with --template.",
            place=Place(deal_file),
        )
    return tried[0]


def _candidates(deal_file: str) -> Iterator[Path]:
    yield from candidates(Path(deal_file).parent)


def candidates(*beside: Path) -> Iterator[Path]:
    """The Word files of templates: in ``templates`` of the folders ``beside`` and of the current one, then shipped."""
    folders = dict.fromkeys((folder / "templates").resolve() for folder in (*beside, Path()))
    for folder in folders:
        yield from (path for path in sorted(folder.glob("*.docx")) if path.with_suffix(".yaml").exists())
    yield from sorted(Path(str(entry)) for entry in shipped("templates").iterdir() if entry.name.endswith(".docx"))


def read(path: Path) -> Template:
    """The template in a Word file and the YAML beside it. Raises what the template's door refuses."""
    from drafting.render.template import read_template

    settings = path.with_suffix(".yaml")
    return read_template(read_bytes(path), read_text(settings), file=str(path), settings_file=str(settings))
