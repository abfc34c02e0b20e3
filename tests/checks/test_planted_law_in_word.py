"""The planted mistakes of law in Word files: other people's, and our own drafts that somebody has edited."""

from __future__ import annotations

import json
from pathlib import Path
from typing import cast

import pytest

from drafting.cli.root import main
from drafting.cli.word_check import check_word
from drafting.prose.kinds import Language
from tests.checks.planted_law.foreign import FORMS, edited, titled
from tests.checks.planted_law.items import Planted, clean_items, register_items

LEAST = 0.98
PLACED = frozenset({"status", "present"} | {f"row {row}" for row in range(1, 45)})


def _planted(language: str) -> list[Planted]:
    return [item for item in register_items(language) if item.group in PLACED and not item.paragraphs[0].title
            and item.profile == "nonbinding"]  # fmt: skip


def _share(data: bytes, items: list[Planted], language: str, tmp_path: Path, *, words: bool = True) -> float:
    """The share of ``items`` of which ``drafting check`` marks the words (or the paragraph)."""
    file = tmp_path / "theirs.docx"
    file.write_bytes(data)
    hits = check_word(str(file), "nonbinding", cast("Language", language)).hits
    found = 0
    for item in items:
        text, (start, end) = item.paragraphs[0].text, item.paragraphs[0].wrong[0]
        places = [(hit.start - at, hit.end - at) for hit in hits if (at := hit.unit.text.find(text)) >= 0]
        found += any(first < end and start < last for first, last in places) if words else bool(places)
    print(f"\n{file.name}, {language}: {found} of {len(items)}")
    return found / len(items)


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("form", sorted(FORMS))
def test_planted_words_are_found_in_other_peoples_files(form: str, language: str, tmp_path: Path) -> None:
    items = _planted(language)
    data = FORMS[form]([item.paragraphs[0].text for item in items])
    assert _share(data, items, language, tmp_path) >= LEAST


@pytest.mark.parametrize("language", ["en", "fr"])
def test_planted_words_are_found_in_our_own_edited_draft(language: str, tmp_path: Path) -> None:
    deal = Path(__file__).parents[2] / "examples" / "canada-us-2025" / "round-1.yaml"
    with pytest.raises(SystemExit):
        main(["assemble", str(deal), "--lang", language, "--no-pages", "-o", str(tmp_path / "draft")])
    (draft,) = (tmp_path / "draft").glob("*.docx")
    items = _planted(language)
    data, room = edited(draft.read_bytes(), [item.paragraphs[0].text for item in items])
    assert room >= 50
    assert _share(data, items[:room], language, tmp_path) >= LEAST


def test_the_command_ends_with_1_and_names_the_codes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    items = _planted("fr")[:20]
    file = tmp_path / "theirs.docx"
    file.write_bytes(FORMS["sections"]([item.paragraphs[0].text for item in items]))
    with pytest.raises(SystemExit) as ended:
        main(["check", str(file), "--profile", "nonbinding", "--lang", "fr", "--format", "json"])
    assert ended.value.code == 1
    assert len(json.loads(capsys.readouterr().out)) >= len(items)


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("profile", ["nonbinding", "nonbinding-us", "binding"])
def test_clean_files_pass(profile: str, language: str, tmp_path: Path) -> None:
    items = [item for item in clean_items(language) if item.profile == profile]
    title = items[0].paragraphs[0].text
    texts = [item.paragraphs[0].text for item in items if not item.paragraphs[0].title]
    file = tmp_path / "clean.docx"
    file.write_bytes(titled(title, texts))
    checked = check_word(str(file), profile, cast("Language", language))  # type: ignore[arg-type]
    assert [(hit.unit.text, hit.code, hit.words) for hit in checked.hits] == []
    assert [each.message for each in checked.findings] == []
