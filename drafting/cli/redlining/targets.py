"""Where each output of a redline goes."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import PurePath

import rich_click as click

from drafting.cli.redlining.outputs import OUTPUTS


def targets(old: str, new: str, output: str | None, kinds: Sequence[str]) -> dict[str, str]:
    """{kind: path}. With several kinds -o names the one of its ending, else the first; the others differ in theirs.

    Raises UsageError for a path that would replace an input, for two inputs or several outputs on one stream, and for
    an ending that belongs to a Word file where none is made.
    """
    if output == "-" and len(kinds) > 1:
        raise click.UsageError("Standard output takes one kind of output: name a file with -o, or one kind with --as.")
    if old == new == "-":
        raise click.UsageError("Only one of OLD and NEW can come from standard input.")
    if output == "-":
        return {kinds[0]: "-"}
    if output is None:
        stem = f"{_stem(old)}-to-{_stem(new)}.redline"
        return {kind: stem + OUTPUTS[kind].ending for kind in kinds}
    if any(_same(output, each) for each in (old, new)):
        raise click.UsageError("The output would replace one of the two files compared: give -o another name.")
    return _named(output, kinds)


def in_language(path: str, language: str, kind: str) -> str:
    """``path`` with the language ahead of its ending, unless the name says it already or it is a stream."""
    ending = OUTPUTS[kind].ending if path.lower().endswith(OUTPUTS[kind].ending) else PurePath(path).suffix
    stem = path.removesuffix(ending) if ending else path
    return path if path == "-" or f".{language}" in PurePath(path).name else f"{stem}.{language}{ending}"


def _named(output: str, kinds: Sequence[str]) -> dict[str, str]:
    endings = {kind: OUTPUTS[kind].ending for kind in kinds}
    if len(kinds) == 1:
        ending = endings[kinds[0]]
        if output.lower().endswith(".docx") and not ending.endswith(".docx"):
            raise click.UsageError(f"{output} would not be a Word file: give -o the ending {ending}.")
        return {kinds[0]: output}
    longest_first = sorted(kinds, key=lambda kind: -len(endings[kind]))
    named = next((kind for kind in longest_first if output.lower().endswith(endings[kind])), None)
    if named is not None:
        base = output[: -len(endings[named])]
    else:
        named, (base, other) = kinds[0], os.path.splitext(output)
        if other.lower() in {"." + each.ending.rpartition(".")[2] for each in OUTPUTS.values()}:
            output = base + endings[named]  # it has the ending of a kind that is not made
    return {kind: output if kind == named else base + endings[kind] for kind in kinds}


def _same(output: str, given: str) -> bool:
    try:
        return os.path.samefile(output, given)
    except OSError:  # one of them is not there, or is a stream
        return False


def _stem(name: str) -> str:
    return "stdin" if name == "-" else PurePath(name).stem
