"""What ``drafting redline`` can make: a row a kind, with the ending of its file and the module that writes it.

A module here has ``write(compared: Compared) -> bytes``; the lists of ``writers.lists`` have
``write(changes, ui) -> str``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from drafting.writers.compared import Compared


@dataclass(frozen=True, slots=True)
class Output:
    """``ending`` of the file's name, and what makes its bytes; ``described``: it says where changes stand."""

    ending: str
    make: Callable[[Compared], bytes]
    described: bool = True


def _document(module: str) -> Callable[[Compared], bytes]:
    """The writer of a document, imported when it is used."""

    def make(compared: Compared) -> bytes:
        made: bytes = import_module(module).write(compared)
        return made

    return make


def _list(name: str) -> Callable[[Compared], bytes]:
    """The writer of a list of changes in words."""

    def make(compared: Compared) -> bytes:
        text: str = import_module(f"drafting.writers.lists.{name}").write(compared.changes, ui=compared.shown.ui)
        return text.encode()

    return make


def _json(compared: Compared) -> bytes:
    from drafting.writers.lists.json import write

    return write(compared.changes).encode()


def _tracked(compared: Compared) -> bytes:
    return compared.docx


def _script(compared: Compared) -> bytes:
    from drafting.writers.lists.script import write
    from drafting.writers.script.making import edit_script

    return write(edit_script(compared.old.data, compared.new.data, settings=compared.settings)).encode()


OUTPUTS: Final[Mapping[str, Output]] = MappingProxyType({
    "tracked": Output(".docx", _tracked, described=False),
    "static": Output(".static.docx", _document("drafting.writers.static.write")),
    "pdf": Output(".pdf", _document("drafting.cli.redlining.pdf")),
    "html": Output(".html", _document("drafting.writers.page.page")),
    "mail": Output(".mail.html", _document("drafting.writers.mail.mail")),
    "json": Output(".json", _json),
    "md": Output(".md", _list("md")),
    "text": Output(".txt", _list("text")),
    "script": Output(".script.json", _script, described=False),
})  # fmt: skip
