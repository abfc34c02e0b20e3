"""Findings as SARIF 2.1.0 (OASIS standard), which code hosts and editors show beside the lines they are about."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Final
from urllib.parse import quote

from drafting.finding import Finding
from drafting.place import NOWHERE, Place
from drafting.writers.lists.inert import inert_json

SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def as_sarif(findings: Iterable[Finding], version: str, page: Callable[[str], str] = lambda _: "") -> str:
    """The findings as one SARIF run. ``version`` is the program's; ``page`` gives the page of a code, "" for none."""
    found = list(findings)
    codes = sorted({finding.code for finding in found})
    run = {
        "tool": {"driver": {"name": "drafting", "version": version, "rules": [_rule(code, page) for code in codes]}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, codes.index(finding.code)) for finding in found],
    }
    return inert_json(json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2))


def _rule(code: str, page: Callable[[str], str]) -> dict[str, object]:
    rule: dict[str, object] = {"id": code, "shortDescription": {"text": code.replace("-", " ")}}
    if text := page(code):
        rule["help"] = {"text": text, "markdown": text}
    return rule


def _result(finding: Finding, index: int) -> dict[str, object]:
    said = f"{finding.message} {finding.remedy}".strip()
    result: dict[str, object] = {
        "ruleId": finding.code, "ruleIndex": index, "level": finding.level, "message": {"text": said},
    }  # fmt: skip
    if finding.workings:
        result["properties"] = {"workings": list(finding.workings)}
    if finding.place != NOWHERE:
        result["locations"] = [_location(finding.place)]
    if finding.related:
        result["relatedLocations"] = [_location(place) for place in finding.related]
    return result


def _location(place: Place) -> dict[str, object]:
    location: dict[str, object] = {}
    if place.file:
        physical: dict[str, object] = {"artifactLocation": {"uri": quote(place.file.replace("\\", "/"))}}
        if place.line:
            region: dict[str, object] = {"startLine": place.line}
            if place.column:
                region |= {"startColumn": place.column, "endColumn": place.column + place.width}
            physical["region"] = region
        location["physicalLocation"] = physical
    if inside := " ".join(filter(None, [place.part, place.where])):
        location["logicalLocations"] = [{"fullyQualifiedName": inside}]
    return location
