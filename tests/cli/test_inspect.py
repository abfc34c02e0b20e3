"""``drafting inspect`` and ``drafting clean-metadata``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from drafting.cli.root import main
from tests.metadata.telling import SECRET, telling


def run(capsys: pytest.CaptureFixture[str], *args: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as ended:
        main(list(args))
    out, err = capsys.readouterr()
    return int(ended.value.code or 0), out, err


@pytest.fixture
def theirs(tmp_path: Path) -> Path:
    path = tmp_path / "theirs.docx"
    path.write_bytes(telling())
    return path


def test_a_file_is_told_before_it_is_opened(capsys: pytest.CaptureFixture[str], theirs: Path) -> None:
    code, out, _ = run(capsys, "inspect", str(theirs))
    assert code == 0
    for told in ("SecretReviser: 1 insertion", "SecretCommenter: 1", "SecretHidden", "SecretCompany", "SecretTemplate"):
        assert told in out


def test_as_json_every_secret_is_named(capsys: pytest.CaptureFixture[str], theirs: Path) -> None:
    _, out, _ = run(capsys, "inspect", str(theirs), "--format", "json")
    found = json.loads(out)
    assert found["revisions"] == {"SecretReviser": {"insertions": 1}, "SecretSecond": {"deletions": 1}}
    values = " ".join(trace["value"] for trace in found["traces"])
    for name in ("Creator", "Company", "Matter", "Store", "Client", "Query", "Person", "Hidden", "Home"):
        assert SECRET + name in values


def test_what_is_not_let_in_is_refused_with_the_reason(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "bad.docx").write_bytes(b"no zip at all")
    code, _, err = run(capsys, "inspect", str(tmp_path / "bad.docx"))
    assert code == 2
    assert "error [" in err


def test_the_clean_file_stands_beside_and_the_report_says_what_went(
    capsys: pytest.CaptureFixture[str], theirs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(theirs.parent)
    before = theirs.read_bytes()
    code, out, err = run(capsys, "clean-metadata", "theirs.docx", "--report", "json")
    told = json.loads(out)
    assert code == 0
    assert told["file"] == "theirs.clean.docx"
    assert {each["kind"] for each in told["left"]} == {"hidden-text", "embedded"}
    assert theirs.read_bytes() == before
    assert "removed" in err or told["removed"]


def test_a_kind_may_be_kept(capsys: pytest.CaptureFixture[str], theirs: Path) -> None:
    out = str(theirs.parent / "out.docx")
    run(capsys, "clean-metadata", str(theirs), "-o", out, "--keep", "comment-authors", "--remove", "hidden-text")
    _, told, _ = run(capsys, "inspect", out)
    assert "SecretCommenter: 1" in told
    assert "SecretHidden" not in told


def test_an_output_that_is_there_is_not_overwritten(capsys: pytest.CaptureFixture[str], theirs: Path) -> None:
    code, _, err = run(capsys, "clean-metadata", str(theirs), "-o", str(theirs))
    assert code == 2
    assert "output-exists" in err


def test_what_comes_close_to_a_limit_is_told(
    capsys: pytest.CaptureFixture[str], theirs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, out, _ = run(capsys, "inspect", str(theirs))
    assert "Close to a limit (docs/safety.md): nothing" in out
    monkeypatch.setenv("DRAFTING_LIMITS", "entries=20")
    _, out, _ = run(capsys, "inspect", str(theirs))
    assert "  - entries: " in out
    assert " of 20" in out
    _, out, _ = run(capsys, "inspect", str(theirs), "--format", "json")
    assert json.loads(out)["limits"]["entries"][1] == 20
