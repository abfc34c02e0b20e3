"""``drafting completion``: what a shell needs to complete commands and options."""

from __future__ import annotations

import rich_click as click
from click.shell_completion import get_completion_class

SHELLS = ("bash", "zsh", "fish")


@click.command(name="completion")
@click.argument("shell", type=click.Choice(SHELLS))
def command(shell: str) -> None:
    """Print the completion script for a shell.

    For bash: drafting completion bash > ~/.local/share/bash-completion/completions/drafting
    """
    from drafting.cli.root import drafting

    kind = get_completion_class(shell)
    assert kind is not None, "click knows the shells of SHELLS"
    click.echo(kind(drafting, {}, "drafting", "_DRAFTING_COMPLETE").source())
