from __future__ import annotations

import pytest

from drafting.checks.register.hints import hints
from drafting.checks.register.lint import RULES
from drafting.prose.kinds import Language
from tests.checks.planted_law.items import clean_items, register_items


@pytest.mark.parametrize(
    ("pattern", "letters"),
    [
        ("shall", ("shall",)),
        ("duly authori[sz]ed", ("authori",)),
        ("(?:has|have) to(?! do)", ("has", "have")),
        ("(?:the |this )?Party(?! to)", ("party",)),
        ("(?:fully )?agree[sd]?", ("agree",)),
        ("a|b", ()),
        (r"(?:an?|the) \w+", ()),
    ],
)
def test_the_letters_are_ones_that_every_match_holds(pattern: str, letters: tuple[str, ...]) -> None:
    assert hints([pattern]) == letters


@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_rule_is_spared_a_text_that_it_would_find_something_in(language: Language) -> None:
    texts = [each.text for item in (*register_items(language), *clean_items(language)) for each in item.paragraphs]
    for rule in RULES:
        if rule.language == language:
            assert [text for text in texts if rule.pattern.search(text) and not rule.may_stand_in(text.lower())] == []
