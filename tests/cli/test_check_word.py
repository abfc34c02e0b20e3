"""``drafting check`` on anybody's Word file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from drafting.cli.root import main
from tests.making.packages import docx, paragraph

TEXT = (
    "Arrangement between Canada and the United States",
    "The Participants shall consult each other.",
    "This Arrangement is not legally binding and creates no rights or obligations under international law.",
)


def run(capsys: pytest.CaptureFixture[str], *args: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as ended:
        main(["check", *args])
    out, err = capsys.readouterr()
    return int(ended.value.code or 0), out, err


@pytest.fixture
def theirs(tmp_path: Path) -> str:
    path = tmp_path / "theirs.docx"
    path.write_bytes(docx("".join(paragraph(text) for text in TEXT)))
    return str(path)


def test_a_shall_in_a_foreign_nonbinding_text_is_an_error_with_its_place(
    capsys: pytest.CaptureFixture[str], theirs: str
) -> None:
    code, out, _ = run(capsys, theirs, "--profile", "nonbinding", "--format", "json")
    found = json.loads(out)
    assert code == 1
    assert [each["code"] for each in found] == ["register-shall"]
    assert found[0]["part"] == "word/document.xml"
    assert "paragraph" in found[0]["where"]
    assert found[0]["remedy"] == "Write “will”."


def test_the_same_text_as_a_binding_one_is_about_its_title_and_status(
    capsys: pytest.CaptureFixture[str], theirs: str
) -> None:
    code, out, _ = run(capsys, theirs, "--profile", "binding", "--format", "json")
    assert code == 1
    assert {"register-title", "status-polarity"} <= {each["code"] for each in json.loads(out)}


def test_without_a_profile_the_command_asks_for_it(capsys: pytest.CaptureFixture[str], theirs: str) -> None:
    code, _, err = run(capsys, theirs)
    assert code == 2
    assert "--profile" in err
