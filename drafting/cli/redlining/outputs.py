"""What ``drafting redline`` can make: a row a kind, with the ending of its file and the module that writes it.

A module here has ``write(compared: Compared) -> bytes``; the lists of ``writers.lists`` have
``write(changes, ui) -> str``. What is to be said of an output beside its bytes comes with them, as notes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from drafting.finding import Finding
    from drafting.writers.compared import Compared


class Written(NamedTuple):
    """The bytes of an output, and what the user is to be told of it."""

    data: bytes
    notes: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Output:
    """``ending`` of the file's name, and what makes its bytes; ``described``: it says where changes stand."""

    ending: str
    make: Callable[[Compared], Written]
    described: bool = True


def _document(module: str) -> Callable[[Compared], Written]:
    """The writer of a document, imported when it is used."""

    def make(compared: Compared) -> Written:
        made: bytes = import_module(module).write(compared)
        return Written(made)

    return make


def _list(name: str) -> Callable[[Compared], Written]:
    """The writer of a list of changes in words."""

    def make(compared: Compared) -> Written:
        text: str = import_module(f"drafting.writers.lists.{name}").write(compared.changes, ui=compared.shown.ui)
        return Written(text.encode())

    return make


def _json(compared: Compared) -> Written:
    from drafting.writers.lists.json import write

    return Written(write(compared.changes).encode())


def _tracked(compared: Compared) -> Written:
    return Written(compared.docx)


def _mail(compared: Compared) -> Written:
    from drafting.writers.mail.mail import message, shortened

    made = message(compared)
    return Written(made.data, shortened(made, len(compared.changes)))


def _script(compared: Compared) -> Written:
    from drafting.writers.lists.script import write
    from drafting.writers.script.making import edit_script

    script = edit_script(compared.old.data, compared.new.data, settings=compared.settings)
    return Written(write(script).encode())


OUTPUTS: Final[Mapping[str, Output]] = MappingProxyType({
    "tracked": Output(".docx", _tracked, described=False),
    "static": Output(".static.docx", _document("drafting.writers.static.write")),
    "pdf": Output(".pdf", _document("drafting.cli.redlining.pdf")),
    "html": Output(".html", _document("drafting.writers.page.page")),
    "mail": Output(".mail.html", _mail),
    "json": Output(".json", _json),
    "md": Output(".md", _list("md")),
    "text": Output(".txt", _list("text")),
    "script": Output(".script.json", _script, described=False),
})  # fmt: skip
