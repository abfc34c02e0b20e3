"""A group whose commands are imported by name, so that help and completion stay fast."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import rich_click as click


class LazyGroup(click.RichGroup):
    """``table``: name of the command → the module that exports it as ``command``; listed in that order."""

    def __init__(self, *args: Any, table: Mapping[str, str], **options: Any) -> None:
        super().__init__(*args, **options)
        self.table = table

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  (click's signature)
        """The names of the commands."""
        return list(self.table)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  (click's signature)
        """The command called ``cmd_name``, or None."""
        module = self.table.get(cmd_name)
        if module is None:
            return None
        found = import_module(module).command
        assert isinstance(found, click.Command)
        return found

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does, but an unknown command is answered with the nearest one."""
        if args and args[0] not in self.table and not args[0].startswith("-"):
            from rapidfuzz import process

            near = process.extractOne(args[0], self.table, score_cutoff=60)
            hint = f" Did you mean {near[2]}?" if near else ""
            within = f"{ctx.info_name} " if ctx.parent else ""
            ctx.fail(f"There is no command {within}{args[0]}.{hint}")
        return super().resolve_command(ctx, args)
