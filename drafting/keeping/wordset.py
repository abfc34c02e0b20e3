"""An instrument set in Word, and what is not valid in the file: the last step of trying a clause."""

from __future__ import annotations

from collections.abc import Callable

from drafting.errors import DraftingError
from drafting.instrument.tree import Instrument
from drafting.ooxml.reading import read_package
from drafting.ooxml.sound import faults
from drafting.render.draft import render
from drafting.render.template import Template
from drafting.render.wholes import wholes


def faults_in_word(instrument: Instrument, template: Template) -> tuple[str, ...]:
    """What Word would refuse or repair in the draft of ``instrument``, each fault once; () when all is well."""
    try:
        return tuple(dict.fromkeys(faults(read_package(drawn(instrument, template)))))
    except (DraftingError, ValueError) as error:
        return (str(error),)


def drawn(instrument: Instrument, template: Template) -> bytes:
    """The draft, its provisions under plain numbers instead of random ids: it is looked at and thrown away."""
    ids = {whole.id: f"trial{at:05d}" for at, whole in enumerate(wholes(instrument))}
    return render(instrument, template, ids=ids)


def setter(template_of: Callable[[Instrument], Template]) -> Callable[[Instrument], tuple[str, ...]]:
    """``faults_in_word`` with the template that fits each instrument."""
    return lambda instrument: faults_in_word(instrument, template_of(instrument))
