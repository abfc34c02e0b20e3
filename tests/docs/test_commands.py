"""docs/commands.md and the command line say the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from drafting.cli.root import drafting

PAGE = (Path(__file__).parent.parent.parent / "docs" / "commands.md").read_text("utf-8")


def _commands(command: click.Command, name: str) -> Iterator[tuple[str, click.Command]]:
    if isinstance(command, click.Group):
        context = click.Context(command, info_name=name)
        for child in command.list_commands(context):
            found = command.get_command(context, child)
            assert found is not None
            yield from _commands(found, f"{name} {child}".strip())
    else:
        yield name, command


COMMANDS = dict(_commands(drafting, ""))


def _section(name: str) -> str:
    parts = re.split(r"^## ", PAGE, flags=re.MULTILINE)
    return next((part for part in parts if part.startswith(f"`{name}")), "")


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_option_of_a_command_is_on_the_page(name: str) -> None:
    section = _section(name)
    assert section, f"docs/commands.md has no section for {name}"
    options = {opt for p in COMMANDS[name].params if isinstance(p, click.Option) for opt in p.opts if opt[:2] == "--"}
    documented = set(re.findall(r"`(--[a-z-]+)", section))
    assert documented - {"--help"} == options - {"--help"}


def test_the_page_names_no_command_that_does_not_exist() -> None:
    headed = re.findall(r"^## `([a-z -]+?)(?: [A-Z\[][^`]*)?`", PAGE, flags=re.MULTILINE)
    assert sorted(headed) == sorted(COMMANDS)
