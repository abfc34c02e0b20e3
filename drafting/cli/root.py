"""The command ``drafting``: its sub-commands, found only when they are used."""

from __future__ import annotations

import os
import sys

import rich_click as click

from drafting import __version__
from drafting.cli.lazy import LazyGroup

# Name of the command → module that exports it as ``command``. `drafting --help` lists them in this order.
COMMANDS = {
    "new": "drafting.cli.new",
    "ask": "drafting.cli.ask",
    "assemble": "drafting.cli.assemble",
    "brackets": "drafting.cli.brackets",
    "state-of-play": "drafting.cli.state_of_play",
    "release": "drafting.cli.release",
    "lock": "drafting.cli.lock",
    "upgrade": "drafting.cli.upgrade",
    "check": "drafting.cli.check",
    "concordance": "drafting.cli.concordance",
    "legal-scrub": "drafting.cli.legal_scrub",
    "redline": "drafting.cli.redline",
    "verify": "drafting.cli.verify",
    "changes": "drafting.cli.changes",
    "accept": "drafting.cli.accept",
    "reject": "drafting.cli.reject",
    "review": "drafting.cli.review",
    "combine": "drafting.cli.combine",
    "inspect": "drafting.cli.inspect",
    "clean-metadata": "drafting.cli.clean_metadata",
    "verify-manifest": "drafting.cli.verify_manifest",
    "clause": "drafting.cli.clause",
    "template": "drafting.cli.template",
    "git": "drafting.cli.git",
    "schema": "drafting.cli.schema",
    "explain": "drafting.cli.explain",
    "doctor": "drafting.cli.doctor",
    "completion": "drafting.cli.completion",
}
PANELS = [
    {"name": "Drafting", "commands": ["new", "ask", "assemble", "release", "lock", "upgrade"]},
    {"name": "Negotiating", "commands": ["brackets", "state-of-play"]},
    {"name": "Checking", "commands": ["check", "concordance", "legal-scrub"]},
    {"name": "Comparing", "commands": ["redline", "verify", "changes", "accept", "reject", "review", "combine"]},
    {"name": "Safety", "commands": ["inspect", "clean-metadata", "verify-manifest"]},
    {"name": "Library", "commands": ["clause", "template"]},
    {"name": "Help", "commands": ["git", "schema", "explain", "doctor", "completion"]},
]

click.rich_click.COMMAND_GROUPS = {"drafting": PANELS}  # type: ignore[dict-item]
click.rich_click.SHOW_ARGUMENTS = True
click.rich_click.TEXT_MARKUP = "rich"
click.rich_click.MAX_WIDTH = 100  # characters; longer help lines are hard to read


@click.group(
    name="drafting",
    cls=LazyGroup,
    table=COMMANDS,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit codes: 0 done, 1 findings, 2 could not run.",
)
@click.version_option(__version__, prog_name="drafting")
def drafting() -> None:
    """Deal files in, Word drafts in English and French and their redlines out."""


def _run(args: list[str] | None) -> object:
    """The command, under the limits that the environment sets."""
    if not os.environ.get("DRAFTING_LIMITS"):
        return drafting.main(args=args, standalone_mode=False, prog_name="drafting")
    from drafting.cli.allowances import allowances

    with allowances(os.environ):
        return drafting.main(args=args, standalone_mode=False, prog_name="drafting")


def main(args: list[str] | None = None) -> None:
    """Run the command line; ends the process with its exit code, never with a traceback."""
    from drafting.cli.streams import settle_streams
    from drafting.errors import DraftingError

    settle_streams()
    try:
        code = _run(args)
        sys.stdout.flush()
        sys.exit(code if isinstance(code, int) else 0)
    except click.Abort:
        click.echo("Stopped.", err=True)
        sys.exit(2)
    except click.ClickException as wrong:
        wrong.show()
        sys.exit(2)
    except DraftingError as error:
        from drafting.cli.report import print_findings
        from drafting.finding import Finding, Unusable

        findings = error.findings if isinstance(error, Unusable) else (Finding.of(error),)
        print_findings(findings, stream=sys.stderr)
        sys.exit(2)
    except Exception as bug:
        if os.environ.get("DRAFTING_DEBUG"):
            raise
        click.echo(
            f"error [internal-error] The tool failed in a way that it does not know ({type(bug).__name__}: {bug}). "
            "Nothing was written. Please report it; DRAFTING_DEBUG=1 shows where it happened.",
            err=True,
        )
        sys.exit(2)
