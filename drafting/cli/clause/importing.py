"""``drafting clause import``: draft clause files from a Word text."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import rich_click as click

if TYPE_CHECKING:
    from drafting.document.document import Document
    from drafting.finding import Finding
    from drafting.intake.articles import Part
    from drafting.library.vocabulary import Language


@click.command(name="import")
@click.argument("files", nargs=-1, required=True, metavar="FILE.docx [FILE.docx]")
@click.option("--family", default="imported", show_default=True, metavar="NAME", help="The family of the new clauses.")
@click.option("--lang", "language", type=click.Choice(["en", "fr"]),
              help="The language of a single file. Default: told from its words.")  # fmt: skip
@click.option("--register", type=click.Choice(["any", "binding", "nonbinding"]), help="Where the clauses may stand. "
              "Default: told from the verbs.")  # fmt: skip
@click.option("-o", "--output", metavar="DIR", help="The folder for the files. Default: clauses/FAMILY.")
@click.option("--dry-run", is_flag=True, help="Say what would be written, and write nothing.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True,
              help="How the messages are given.")  # fmt: skip
def command(
    files: tuple[str, ...], family: str, language: str | None, register: str | None, output: str | None,
    dry_run: bool, form: str,
) -> None:  # fmt: skip
    """Make draft clauses of the articles of a Word text; of an English and a French file, clauses in both languages.

    Numbers, annexes and defined terms are kept, every word stands in a file. With one language alone the other is left
    out, and clause check says where it is missing.
    """
    from drafting.cli.counting import counted
    from drafting.cli.report import as_json, print_findings
    from drafting.files import make_folder, write_all
    from drafting.intake.articles import articles_of
    from drafting.intake.pairing import clause_files
    from drafting.library.fields import NAME

    if not NAME.fullmatch(family):
        raise click.UsageError(f"“{family}” cannot be the name of a family. Write small letters, digits and hyphens.")
    documents = _documents(files, language)
    parts: dict[Language, list[Part]] = {}
    found: list[Finding] = []
    for each, (_, document) in documents.items():
        found.extend(document.findings)
        parts[each], lost = articles_of(document, each)
        found.extend(lost)
    names = {each: Path(name).name for each, (name, _) in documents.items()}
    made, unpaired = clause_files(parts, family, names, register)  # type: ignore[arg-type]
    found = _summed([*found, *unpaired])
    folder = Path(output or Path("clauses") / family)
    outputs = {(folder / f"{clause_id}.yaml").as_posix(): text.encode() for clause_id, text in made.items()}
    if not dry_run:
        make_folder(folder)
        write_all(outputs)
    if form == "json":
        import json

        click.echo(
            json.dumps({"files": list(outputs), "findings": json.loads(as_json(found))}, ensure_ascii=False, indent=2)
        )
        return
    print_findings(found, stream=sys.stderr)
    for path in outputs:
        click.echo(path)
    told = "would be written" if dry_run else "written. Next: drafting clause check"
    click.echo(f"{counted(len(outputs), 'draft clause')} {told}", err=True)


def _documents(files: tuple[str, ...], language: str | None) -> dict[Language, tuple[str, Document]]:
    """Each file under its language."""
    from drafting.document.document import read_document
    from drafting.document.units import units_of
    from drafting.files import read_bytes

    if len(files) > 2:
        raise click.UsageError("Name one Word file, or the English and the French one.")
    found: dict[Language, tuple[str, Document]] = {}
    for name in files:
        document = read_document(read_bytes(name), name)
        if language is not None and len(files) == 1:
            told: Language = "en" if language == "en" else "fr"
        else:
            counted = Counter(unit.language for unit in units_of(document) for _ in unit.text.split())
            told = counted.most_common(1)[0][0] if counted else "en"
        if told in found:
            raise click.UsageError(f"Both files seem to be in {'English' if told == 'en' else 'French'}. "
                                   "Import them one by one, with --lang.")  # fmt: skip
        found[told] = (name, document)
    return found


def _summed(found: list[Finding]) -> list[Finding]:
    """Notes of one kind said once, with how many more there are."""
    from dataclasses import replace

    counts = Counter(finding.code for finding in found)
    seen: set[str] = set()
    out = []
    for finding in found:
        if finding.code.startswith("import-") and finding.level == "note":
            if finding.code in seen:
                continue
            seen.add(finding.code)
            if counts[finding.code] > 1:
                finding = replace(finding, message=f"{finding.message} ({counts[finding.code]} times; here first.)")
        out.append(finding)
    return out
