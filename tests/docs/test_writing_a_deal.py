"""docs/writing-a-deal.md names every field and status of a deal, and its article is one."""

from __future__ import annotations

import re
from pathlib import Path

from drafting.deal.deal import Deal
from drafting.deal.place_deal import place_deal
from drafting.deal.read import read_deal
from drafting.library.library import Source, library_of
from drafting.library.vocabulary import STATUSES
from drafting.shipped import shipped_texts

PAGE = (Path(__file__).parent.parent.parent / "docs" / "writing-a-deal.md").read_text("utf-8")


def test_every_field_has_a_row() -> None:
    table = PAGE.split("## An article")[0]
    assert set(re.findall(r"^\| `([a-z_]+)` \|", table, re.MULTILINE)) == {
        field.alias or name for name, field in Deal.model_fields.items()
    }


def test_every_status_is_named() -> None:
    line = next(line for line in PAGE.splitlines() if line.startswith("- `status`"))
    assert tuple(re.findall(r"`([a-z-]+)`", line))[1:] == STATUSES


def test_the_article_stands_in_a_deal() -> None:
    article = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)[0]
    deal = next(text for path, text in shipped_texts("examples") if path.endswith("canada-us-2025/round-1.yaml"))
    head = deal.split("articles:\n")[0]
    file = read_deal(Source("deal.yaml", f"{head}articles:\n{article}"))
    library = library_of(Source(path, text) for path, text in shipped_texts("clauses"))
    _, findings = place_deal(file, library)
    alone = ("clause-needed", "position-needed", "ref-not-standing")  # the page shows one article, not a whole deal
    assert not [finding for finding in findings if finding.level == "error" and finding.code not in alone]
