"""The three doors by which other people's files come in, each as the guided fuzzer needs it: files to begin with, a way
to damage one that keeps it a file of its kind, and a judge."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from random import Random
from typing import Any, ClassVar, Final

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from drafting.ooxml.package import write_package
from drafting.render.shell.fill import fill
from drafting.render.shell.names import Signer, specimen_values
from drafting.render.template import read_template
from drafting.source import read_yaml
from tests.fuzz.archives import damaged_archive, packed, unpacked
from tests.fuzz.judge import Fault, of_package, outcome
from tests.fuzz.reader import words
from tests.fuzz.sources import ROOT, own_files, texts
from tests.fuzz.trees import damaged_tree
from tests.fuzz.written import damaged_text

Mutate = Callable[[bytes, int], bytes]  # the fuzzer's own mutator: (data, largest size) → data
FORBIDDEN: Final = ("socket.connect", "socket.getaddrinfo", "subprocess.Popen", "os.system", "os.exec",
                    "os.posix_spawn", "os.fork", "urllib.Request", "os.remove", "os.rename")  # fmt: skip
_JINJA: Final = (
    "{{ title }}", "{{ title|upper }}", "{{ first.name }}", "{% if side %}", "{% else %}", "{% endif %}",
    "{%p if of %}", "{%p endif %}", "{%tr if of %}", "{{r title }}", "{{ title.__class__ }}", "{% raw %}",
    "{% endraw %}", "{# x #}",
    "{{ 'x' * 9 }}", "{%- if has_open -%}", "{{ first['name'] }}", "{% for x in title %}", "{{", "}}", "{%", "%}", "{#",
    "{_{ title }_}", "{%_", "_%}", "{{ first }}", "{% if not (of and side) or page %}", "{% vm %}", "{% colspan 2 %}",
)  # fmt: skip
_SMALLEST: Final = (
    "a: b\n",
    "a: |\n  b\n  c\n",
    "a: [b, {c: d}]\n",
    "- a\n",
    'a: "\\u00e9 \\"b\\""\n',
    "a: 'b''c'\n",
    "? a\n: b\n",
)
_LETTERS: Final = ("y", "n")  # switches in the first list of types only (docs/decisions/0030)
_SIGN: Final = "\u27e8"


@dataclass(frozen=True, slots=True)
class Door:
    """``damaged``: (data, largest size, chance, the fuzzer's mutator) → data. ``judge`` raises Fault."""

    seeds: Callable[[], tuple[bytes, ...]]
    damaged: Callable[[bytes, int, Random, Mutate], bytes]
    judge: Callable[[bytes], str]


def _package(data: bytes, size: int, chance: Random, mutate: Mutate) -> bytes:
    """An archive stays one: it is a part of it that the fuzzer, or somebody who knows Word, damages."""
    return _repacked(data, size, chance, mutate, damaged_tree)


def _template(data: bytes, size: int, chance: Random, mutate: Mutate) -> bytes:
    return _repacked(data, size, chance, mutate, _with_braces)


def _repacked(
    data: bytes, size: int, chance: Random, mutate: Mutate, knowing: Callable[[bytes, Random], bytes | None]
) -> bytes:
    parts = unpacked(data)
    way = chance.random()
    if not parts or way < 0.05:
        return mutate(data, size)
    if way < 0.15:
        made = damaged_archive(parts, chance)
    else:
        at = _told(parts, chance)
        name, blob = parts[at]
        other = knowing(blob, chance) if way < 0.6 and name.endswith(".xml") else None
        made = packed(
            [*parts[:at], (name, mutate(blob, len(blob) + 4_096) if other is None else other), *parts[at + 1 :]]
        )
    return made if len(made) <= size else data


def _told(parts: list[tuple[str, bytes]], chance: Random) -> int:
    main = [at for at, (name, _) in enumerate(parts) if name.endswith("document.xml")]
    return chance.choice(main) if main and chance.random() < 0.5 else chance.randrange(len(parts))


def _with_braces(blob: bytes, chance: Random) -> bytes | None:
    """The part with Jinja put into a text of it, or as ``damaged_tree`` leaves it."""
    spots = list(re.finditer(rb">([^<>]+)</w:t>", blob))
    if not spots or chance.random() < 0.3:
        return damaged_tree(blob, chance)
    for _ in range(chance.choice((1, 1, 2, 3))):
        spots = list(re.finditer(rb">([^<>]*)</w:t>", blob))
        spot = chance.choice(spots)
        said = spot[1].decode("utf-8", "replace")
        at = chance.randrange(len(said) + 1)
        put = chance.choice(_JINJA)
        new = chance.choice((put, said[:at] + put + said[at:], said[:at] + said[at + 1 :]))
        blob = blob[: spot.start(1)] + new.encode() + blob[spot.end(1) :]
    return blob


def _yaml(data: bytes, size: int, chance: Random, mutate: Mutate) -> bytes:
    """The fuzzer's bytes, or the slips of people."""
    if chance.random() < 0.5:
        return mutate(data, size)
    return damaged_text(data.decode("utf-8", "replace"), chance).encode()[:size]


def of_yaml(data: bytes) -> str:
    """A text through the YAML door; what is read must be what YAML 1.1 and YAML 1.2 both make of it."""
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return "text-not-utf-8"

    def work() -> None:
        ours = read_yaml(text, "theirs.yaml")
        for version in ("1.1", "1.2"):
            loader = YAML(typ="safe", pure=True)
            loader.version = version
            try:
                other = loader.load(text.removeprefix("\ufeff"))
            except (YAMLError, ValueError) as refused:
                if version == "1.1":  # where a sign in a name between braces has a meaning that 1.2 took from it
                    continue
                raise Fault(f"read by us, refused by YAML {version}: {refused}") from None
            if not _equal(ours, other):
                raise Fault(f"YAML {version} reads {other!r}, we read {ours!r}")

    return outcome(work)


def _equal(ours: Any, other: Any) -> bool:
    if isinstance(ours, dict):
        return isinstance(other, dict) and _equal([*ours, *ours.values()], [*other, *other.values()])
    if isinstance(ours, list):
        return isinstance(other, list) and len(ours) == len(other) and all(map(_equal, ours, other))
    if isinstance(ours, str) and isinstance(other, bool):
        return ours.lower() in _LETTERS
    return isinstance(ours, str) is isinstance(other, str) and bool(ours == other)


def of_template(data: bytes) -> str:
    """A Word template looked at and, when it passes, filled: nothing runs, and each value that comes out is whole."""
    values = {name: _marked(value) for name, value in specimen_values().items()}

    def work() -> None:
        with watched():
            template = read_template(data, _settings(), file="house.docx", settings_file="house.yaml")
            made = write_package(fill(template.package, values))
        for text in words(made, codes=True).values():
            for said in text.split(_SIGN)[1:]:
                if not re.match(r"[a-z_]+(?: [a-z]+)? & <b>", said, re.IGNORECASE):
                    raise Fault(f"a value that is not whole: {said[:60]!r}")

    return outcome(work)


def _marked(value: str | bool | Signer) -> str | bool | Signer:
    match value:
        case str():
            return f"{_SIGN}{value} & <b>"
        case Signer():
            return Signer(*(f"{_SIGN}{each} & <b>" for each in (value.heading, value.name, value.title)))
    return value


@cache
def _settings() -> str:
    return (ROOT / "templates" / "arrangement.yaml").read_text("utf-8")


class watched:  # noqa: N801
    """While it is open, what a template must never cause is heard, and a Fault when it closes. One for all: an audit
    hook stays for good."""

    on = False
    hooked = False
    heard: ClassVar[list[str]] = []

    def __enter__(self) -> None:
        if not watched.hooked:
            sys.addaudithook(self._hear)
            watched.hooked = True
        watched.heard.clear()
        watched.on = True

    def __exit__(self, *_: object) -> None:
        watched.on = False
        if watched.heard:
            raise Fault(f"a template caused {watched.heard[0]}")

    @staticmethod
    def _hear(event: str, given: tuple[Any, ...]) -> None:
        if watched.on and (event in FORBIDDEN or (event == "open" and set("wax+") & set(str(given[1] or "")))):
            watched.heard.append(f"{event} {given!r:.200}")


def _templates() -> tuple[bytes, ...]:
    return tuple(path.read_bytes() for path in sorted((ROOT / "templates").glob("*.docx")))


def _texts() -> tuple[bytes, ...]:
    return tuple(text.encode() for text in (*_SMALLEST, *(text for _, text in texts() if len(text) < 6_000)))


DOORS: Final = {
    "word": Door(own_files, _package, of_package),
    "yaml": Door(_texts, _yaml, of_yaml),
    "template": Door(_templates, _template, of_template),
}
