"""Findings as SARIF 2.1.0: what the standard requires of a log."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from drafting.finding import LEVELS, Finding
from drafting.place import Place
from drafting.writers.findings.sarif import as_sarif

PLACES = st.builds(Place, file=st.none() | st.text(min_size=1, max_size=20), line=st.none() | st.integers(1, 999),
                   column=st.none() | st.integers(1, 200), width=st.integers(1, 30),
                   part=st.none() | st.just("word/document.xml"))  # fmt: skip
FINDINGS = st.lists(st.builds(Finding, st.sampled_from(["value-missing", "clause-void"]), st.sampled_from(LEVELS),
                              st.text(min_size=1), st.text(), PLACES, st.tuples(PLACES)), max_size=4)  # fmt: skip


@given(FINDINGS)
def test_every_log_has_what_the_standard_requires(findings: list[Finding]) -> None:
    log = json.loads(as_sarif(findings, "1.0.0"))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert run["tool"]["driver"]["name"]
    assert len(run["results"]) == len(findings)
    assert len({rule["id"] for rule in rules}) == len(rules)
    for finding, result in zip(findings, run["results"], strict=True):
        assert result["message"]["text"]
        assert result["level"] in ("error", "warning", "note")
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == finding.code
        for location in (*result.get("locations", ()), *result.get("relatedLocations", ())):
            physical = location.get("physicalLocation")
            if physical is not None:
                uri = physical["artifactLocation"]["uri"]
                assert " " not in uri
                assert uri.isascii()
                region = physical.get("region", {"startLine": 1})
                assert region["startLine"] >= 1
                assert region.get("endColumn", 2) > region.get("startColumn", 1)


def test_the_page_of_a_code_is_its_help() -> None:
    log = json.loads(as_sarif([Finding("value-missing", "error", "Gone.")], "1.0.0", lambda code: f"# {code}"))
    assert log["runs"][0]["tool"]["driver"]["rules"][0]["help"]["text"] == "# value-missing"
    assert "locations" not in log["runs"][0]["results"][0]
