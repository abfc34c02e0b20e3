"""The ladder: which steps an article may take, and what keeps it from others."""

from __future__ import annotations

import pytest

from drafting.deal.status import step_up
from drafting.library.vocabulary import Status


@pytest.mark.parametrize(
    ("old", "new", "is_open", "gaps", "code"),
    [
        ("tabled", "agreed-ad-ref", False, 0, None),
        ("untabled", "agreed-ad-ref", False, 2, None),
        ("agreed-ad-ref", "closed", False, 0, None),
        ("scrubbed", "concordance-certified", False, 0, None),
        ("tabled", "bracketed", True, 0, None),
        ("closed", "tabled", False, 0, "status-down"),
        ("closed", "closed", False, 0, "status-down"),
        ("tabled", "closed", False, 0, "status-step"),
        ("closed", "concordance-certified", False, 0, "status-step"),
        ("bracketed", "agreed-ad-ref", True, 0, "status-open"),
        ("agreed-ad-ref", "closed", False, 1, "status-gap"),
        ("untabled", "bracketed", False, 0, "status-bracketed"),
    ],
)
def test_a_step_is_taken_or_refused_with_its_reason(
    old: Status, new: Status, is_open: bool, gaps: int, code: str | None
) -> None:
    found = step_up(old, new, is_open=is_open, gaps=gaps)
    assert (found.code if found else None) == code
