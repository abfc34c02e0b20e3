"""What mutants are made from: real Word files where there are some, our own drafts and templates, files of the tests;
and every YAML and lock file that the repository ships."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import Final

from tests.making.packages import docx, paragraph
from tests.metadata.telling import telling
from tests.mutants.specimen import specimen

ROOT: Final = Path(__file__).parents[2]
_LARGEST: Final = 400_000  # bytes; a few files are so large that a thousand mutants of them would be all that is tried
_WORD: Final = (".docx", ".docm", ".dotx", ".dotm")


@cache
def own_files() -> tuple[bytes, ...]:
    """Word files that are always at hand: made by the tests, the templates, two drafts of an example."""
    from drafting.cli.drafts import Order, draw

    deals = [ROOT / "examples" / "canada-us-2025" / f"round-{number}.yaml" for number in (1, 2)]
    orders = [Order(str(deal), ("en",), (), False, "letter", None, False) for deal in deals]
    drafts = [data for order in orders for data in draw(order).files.values()]
    templates = [path.read_bytes() for path in sorted((ROOT / "templates").glob("*-a4.docx"))]
    return (docx(paragraph("plain é 4,000") * 3), specimen(), telling(), *templates, *drafts)


@cache
def word_files() -> tuple[bytes, ...]:
    """``own_files``, and the files of the folder that DRAFTING_CORPUS names."""
    folder = os.environ.get("DRAFTING_CORPUS")
    found = sorted(path for path in Path(folder).iterdir() if path.suffix in _WORD) if folder else []
    return (*own_files(), *(path.read_bytes() for path in found if path.stat().st_size <= _LARGEST))


@cache
def texts() -> tuple[tuple[str, str], ...]:
    """(path below the repository, text) of every clause, deal, lexicon, facts, outline, template and lock file."""
    found = [path for folder in ("clauses", "examples", "templates") for path in (ROOT / folder).rglob("*")]
    kept = sorted(path for path in found if path.suffix in (".yaml", ".lock"))
    return tuple((path.relative_to(ROOT).as_posix(), path.read_text("utf-8")) for path in kept)
