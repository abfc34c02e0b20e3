from __future__ import annotations

import json
import shutil
from pathlib import Path

import docx
import pytest

from drafting.cli.sent import last_sent
from drafting.errors import Refusal
from drafting.render import controls
from tests.making.cli import drafting

EXAMPLE = Path(__file__).parents[2] / "examples" / "security-framework"


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the first round was released."""
    folder = tmp_path_factory.mktemp("released")
    for path in EXAMPLE.iterdir():
        shutil.copy(path, folder)
    assert release(folder / "round-1.yaml", "-o", str(folder / "output" / "security-framework" / "round-1")) == 0
    return folder


@pytest.fixture
def deal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A deal of which nothing was released."""
    monkeypatch.chdir(tmp_path)
    for path in EXAMPLE.iterdir():
        shutil.copy(path, tmp_path)
    return Path("round-1.yaml")


@pytest.fixture
def sent(released: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same deal with its first round out."""
    shutil.copytree(released, tmp_path / "sent")
    monkeypatch.chdir(tmp_path / "sent")
    return Path("round-1.yaml")


def release(deal: Path, *options: str) -> int:
    return drafting("release", deal, "--no-pages", "--lang", "en", *options)


def outgoing() -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in Path("output/security-framework/round-1").iterdir()}


def test_a_round_goes_out_with_a_manifest_and_a_record_stays(sent: Path) -> None:
    files = outgoing()
    assert sorted(files) == ["manifest.json", "security-framework-round-1.en.docx"]
    record = Path("security-framework.sent/round-1/record.json").read_text("utf-8")
    assert "framework.status" in record
    assert "round-1.yaml" in record
    assert b"framework.status" not in files["manifest.json"]
    kept = last_sent(str(sent), "security-framework", "en")
    assert kept is not None
    assert (kept.round, kept.data) == (1, files["security-framework-round-1.en.docx"])
    assert last_sent(str(sent), "security-framework", "fr") is None
    assert drafting("verify-manifest", "output/security-framework/round-1/manifest.json") == 0


def test_the_same_round_gives_the_same_bytes_and_is_never_written_over_unasked(
    sent: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first = outgoing()
    assert release(sent) == 2
    assert "output-exists" in capsys.readouterr().err
    assert release(sent, "--force") == 0
    assert outgoing() == first
    assert sorted(path.name for path in Path("security-framework.sent").iterdir()) == ["round-1", "round-1-2"]


def test_a_deal_with_an_error_is_not_released(deal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    deal.write_text(deal.read_text("utf-8").replace("profile: nonbinding-us", "profile: binding", 1), "utf-8")
    assert release(deal) == 1
    assert "Nothing was released." in capsys.readouterr().err
    assert not Path("output").exists()
    assert not Path("security-framework.sent").exists()


def test_a_round_with_gaps_is_no_final_text(deal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert release(deal, "--final", "--format", "json") == 1
    said = json.loads(capsys.readouterr().out)
    assert said["files"] == []
    assert {"gap-left", "value-missing"} & {each["code"] for each in said["findings"] if each["level"] == "error"}


def test_a_name_that_reaches_a_file_stops_the_release(
    deal: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(controls, "alias", lambda whole, _: whole.clause)
    assert release(deal) == 1
    said = capsys.readouterr().err
    assert "name-shows" in said
    assert "leak-found" in said
    assert not Path("output").exists()


def test_a_template_that_tells_something_stops_the_release(deal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from drafting.shipped import shipped

    source = next(each for each in Path(str(shipped("templates"))).glob("arrangement*.docx"))
    template = docx.Document(str(source))
    run = template.sections[0].header.paragraphs[0].add_run("framework.status must stay open")
    run.font.hidden = True
    template.save("own.docx")
    for path in Path(str(shipped("templates"))).glob(f"{source.stem}*.yaml"):
        shutil.copy(path, "own.yaml")
    assert release(deal, "--template", "own.docx") == 1
    assert {"leak-found", "trace-left"} & set(capsys.readouterr().err.replace("[", " ").replace("]", " ").split())


def test_nothing_is_written_on_a_dry_run(deal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = {path: path.read_bytes() for path in Path().rglob("*") if path.is_file()}
    assert release(deal, "--dry-run") == 0
    assert {path: path.read_bytes() for path in Path().rglob("*") if path.is_file()} == before
    assert "could be released" in capsys.readouterr().err


def test_a_copy_that_was_changed_is_not_taken_for_what_was_sent(sent: Path) -> None:
    copy = next(Path("security-framework.sent/round-1").glob("*.docx"))
    copy.write_bytes(copy.read_bytes() + b"x")
    with pytest.raises(Refusal) as refused:
        last_sent(str(sent), "security-framework", "en")
    assert refused.value.code == "sent-changed"


@pytest.mark.usefixtures("sent")
def test_verify_manifest_names_what_differs(capsys: pytest.CaptureFixture[str]) -> None:
    out = Path("output/security-framework/round-1")
    (out / "note.txt").write_text("more")
    capsys.readouterr()
    assert drafting("verify-manifest", out / "manifest.json", "--format", "json") == 1
    assert [each["code"] for each in json.loads(capsys.readouterr().out)] == ["manifest-added"]
