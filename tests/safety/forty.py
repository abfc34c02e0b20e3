"""The forty rows, one or more cases each. Row 40, a kill and a full disk, is tests/safety/test_kills.py."""

from tests.safety.case import Case
from tests.safety.rows_of_packages import PACKAGES
from tests.safety.rows_of_texts import TEXTS

CASES: tuple[Case, ...] = (*PACKAGES, *TEXTS)
