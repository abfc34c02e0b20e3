"""The forms in which findings are printed: for people, for programs, for code hosts."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import rich_click as click

if TYPE_CHECKING:
    from drafting.finding import Finding

FORMS: Final = ("text", "json", "sarif", "github")


def print_in(form: str, findings: Sequence[Finding], *, explain: bool = False) -> None:
    """The findings on standard output, in one of ``FORMS``; the text form adds their sums to ``explain``."""
    match form:
        case "json":
            from drafting.cli.report import as_json

            click.echo(as_json(findings))
        case "sarif":
            from drafting import __version__
            from drafting.writers.findings.sarif import as_sarif

            click.echo(as_sarif(findings, __version__, _page))
        case "github":
            from drafting.writers.findings.github import as_commands

            for line in as_commands(findings):
                click.echo(line)
        case _:
            from drafting.cli.report import print_findings

            print_findings(findings, stream=sys.stdout, explain=explain)


def _page(code: str) -> str:
    from drafting.shipped import shipped

    page = shipped("codes").joinpath(f"{code}.md")
    return page.read_text(encoding="utf-8") if page.is_file() else ""
