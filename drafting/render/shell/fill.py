"""The one place where docxtpl runs: on a template that came through the package's door and the guard."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Final

from docxtpl import DocxTemplate
from jinja2 import TemplateError

from drafting.errors import Refusal
from drafting.ooxml.names import w
from drafting.ooxml.package import Package, write_package
from drafting.ooxml.reading import read_package
from drafting.place import Place
from drafting.render.elements import words_of
from drafting.render.shell.guard import Guarded, check_text
from drafting.render.shell.names import Signer

_SHOWN: Final = 120  # characters of what a library says


def check_shell(package: Package) -> None:
    """Looks at every text of the template. Raises Refusal, naming the template and the place (see guard.check_text)."""
    for story in package.stories():
        text = "\n".join(words_of(p) for p in package.root(story.part).iter(w("p")))
        check_text(text, Place(file=package.name, part=story.part))


def fill(package: Package, values: Mapping[str, str | bool | Signer]) -> Package:
    """The template with ``values`` put in, escaped; ``package`` must have passed ``check_shell``.

    Pointers to parts that are not there are left out. Raises Refusal: template-syntax; template-unfillable for whatever
    python-docx and docxtpl cannot cope with, since both expect a file that nobody has damaged.
    """
    out = io.BytesIO()
    try:
        template = DocxTemplate(io.BytesIO(write_package(_whole(package))))
        template.render(dict(values), jinja_env=Guarded(), autoescape=True)
        template.save(out)
    except Refusal:
        raise
    except TemplateError as error:
        raise Refusal(
            "template-syntax",
            f"The template cannot be filled: {error.message or type(error).__name__}.",
            remedy="Write each {{ name }} in one go, without changing fonts in the middle.",
            place=Place(file=package.name),
        ) from None
    except Exception as error:
        raise Refusal(
            "template-unfillable",
            f"The template is damaged where it is to be filled ({type(error).__name__}: {str(error)[:_SHOWN]}).",
            remedy="Open it in Word, let Word repair it, and save it anew.",
            place=Place(file=package.name),
        ) from None
    return read_package(out.getvalue(), package.name)


def _whole(package: Package) -> Package:
    """The package without relationships to parts that are not there: Word writes such, python-docx stops there."""
    kept = {
        source: [rel for rel in rows.values() if rel.external or rel.exists]
        for source, rows in package.relations.items()
        if not all(rel.external or rel.exists for rel in rows.values())
    }
    return package.replaced(relationships=kept) if kept else package
