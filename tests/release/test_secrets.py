from __future__ import annotations

from drafting.library.sources import Source
from drafting.release.secrets import secrets, typed_secrets

DEAL = "id: canada-us\nround: 3\nprofile: binding\n# hold back\nnotes: [one thing, {reserve: \"12\"}]\n"


def test_every_key_value_and_comment_is_internal() -> None:
    found = {(each.words, each.what) for each in secrets(Source("deal.yaml", DEAL), ())}
    assert {("one thing", "value"), ("reserve", "name"), ("12", "value"), ("hold back", "comment")} <= found


def test_what_stands_in_the_names_of_the_drafts_is_not() -> None:
    assert "canada-us" not in {each.words for each in secrets(Source("deal.yaml", DEAL), ())}


def test_a_comment_inside_a_text_is_internal_and_has_its_line() -> None:
    text = "text:\n  en: |\n    # not before June\n    The text.\n"
    every = secrets(Source("deal.yaml", "id: a\n"), [Source("c.yaml", text)])
    found = [each for each in every if each.what == "comment"]
    assert [(each.words, each.place.file, each.place.line) for each in found] == [("not before June", "c.yaml", 3)]


def test_what_a_history_says_is_internal() -> None:
    lines = '{"who": "A. Roy", "note": "we may go to 3,000"}\n{"round": 2}\n'
    found = [(each.words, each.place.line) for each in typed_secrets(Source("a.history.jsonl", lines))]
    assert ("we may go to 3,000", 1) in found
