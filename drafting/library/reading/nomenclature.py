"""Headings and some subheadings of the Harmonized System, and the editions in which they came or went.

Written down from general knowledge, not from the tables of the World Customs Organization (treaty-practice.md 4.6: NV):
what is read here warns and never refuses. Subheadings are listed only under headings that the clauses speak of.
"""

from __future__ import annotations

from typing import Final

# Chapter → its last heading. Headings that were deleted in between are listed below.
_LAST: Final = (
    6, 10, 9, 10, 11, 4, 14, 14, 10, 8, 9, 14, 2, 4, 22, 5, 4, 6, 5, 9, 6, 9, 9, 4, 30, 21, 16, 53, 42, 6, 5,
    15, 7, 7, 7, 6, 7, 27, 26, 17, 15, 6, 4, 21, 4, 2, 7, 23, 11, 7, 13, 12, 11, 8, 16, 9, 5, 11, 11, 6, 17,
    17, 10, 6, 7, 3, 4, 15, 14, 20, 18, 29, 26, 19, 8, 16, 0, 6, 7, 7, 13, 15, 11, 87, 49, 9, 16, 7, 8, 33,
    14, 9, 7, 6, 8, 20, 6,
)  # fmt: skip
# Heading or subheading → the first edition that has it.
_SINCE: Final = {
    "0308": 2012, "0309": 2022, "2404": 2022, "2852": 2007, "2853": 2007, "3826": 2012, "3827": 2022, "8485": 2022,
    "8486": 2007, "8487": 2007, "8524": 2022, "8549": 2022, "8806": 2022, "8807": 2022, "9619": 2012, "9620": 2017,
    "8507.50": 2012, "8507.60": 2012, "8517.13": 2022, "8517.14": 2022, "8517.61": 2007, "8517.62": 2007,
    "8708.22": 2022, "8708.30": 2007, "8708.95": 2007, "2844.41": 2022, "2844.42": 2022, "2844.43": 2022,
    "2844.44": 2022, "8703.40": 2017, "8703.50": 2017, "8703.60": 2017, "8703.70": 2017, "8703.80": 2017,
    "8525.81": 2022, "8525.82": 2022, "8525.83": 2022, "8525.89": 2022, "2710.12": 2012,
}  # fmt: skip
# Heading or subheading → the first edition that has it no longer (1996: before every edition that a text may cite).
_UNTIL: Final = {
    "0503": 2007, "0509": 2007, "1402": 2007, "1403": 2007, "1519": 1996, "2527": 2007, "2838": 2007, "2848": 2017,
    "2851": 2007, "4108": 2002, "4109": 2002, "4110": 2002, "4111": 2002, "4204": 2007, "4815": 2007, "5304": 2007,
    "6503": 2007, "7012": 2007, "7414": 2007, "7416": 2007, "7417": 2007, "7803": 2007, "7805": 2007, "7906": 2007,
    "8004": 2007, "8005": 2007, "8006": 2007, "8107": 2022, "8469": 2017, "8520": 2007, "8803": 2022, "9009": 2007,
    "9203": 2007, "9204": 2007, "9501": 2007, "9502": 2007, "8517.12": 2022, "2844.40": 2022, "8525.80": 2022,
    "8507.40": 2022, "2710.11": 2012,
}  # fmt: skip
# Heading → the subheadings that one edition or another has under it.
_UNDER: Final = {
    "2504": "10 90", "2603": "00", "2604": "00", "2605": "00", "2611": "00", "2612": "10 20", "2709": "00",
    "2716": "00",
    "2711": "11 12 13 14 19 21 29", "2805": "11 12 19 21 22 30 40", "2822": "00", "2825": "10 20 30 40 50 60 70 80 90",
    "2836": "10 20 30 40 50 60 70 91 92 99", "2844": "10 20 30 40 41 42 43 44 50", "2846": "10 90",
    "3104": "10 20 30 90",
    "3801": "10 20 30 90", "7501": "10 20", "7502": "10 20", "8105": "20 30 90", "8110": "10 20 90",
    "8507": "10 20 30 40 50 60 80 90", "8517": "11 12 13 14 18 19 21 22 30 50 61 62 69 70 71 79 80 90",
    "8526": "10 91 92", "8703": "10 21 22 23 24 31 32 33 40 50 60 70 80 90",
    "8708": "10 21 22 29 30 31 39 40 50 60 70 80 91 92 93 94 95 99",
}  # fmt: skip


def unknown_in(code: str, edition: int) -> str:
    """Why ``code`` ("72", "8507.60") is none of the ``edition``, so far as is known; "" where nothing says so."""
    digits = code.replace(".", "")
    chapter, heading, last = int(digits[:2]), digits[:4], _LAST[int(digits[:2]) - 1]
    if len(digits) > 2 and not 1 <= int(heading[2:]) <= last:
        return f"chapter {digits[:2]} has the headings {chapter:02}01 to {chapter:02}{last:02}"
    if len(digits) > 4 and heading in _UNDER and digits[4:] not in _UNDER[heading].split():
        return f"heading {heading} has no subheading {code}"
    for part in dict.fromkeys((heading, code)):
        if edition < _SINCE.get(part, 0):
            return f"{part} came with the edition of {_SINCE[part]}"
        if edition >= _UNTIL.get(part, edition + 1):
            return f"{part} went with the edition of {_UNTIL[part]}"
    return ""
