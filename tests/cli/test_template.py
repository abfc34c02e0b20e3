"""template: listed, checked with everything that can be wrong in one, previewed in its register."""

from __future__ import annotations

import io
import json
import shutil
import zipfile
from pathlib import Path

import pytest

from drafting.shipped import shipped
from tests.making.cli import drafting

INSERTED = '<w:ins w:id="1" w:author="A"><w:r><w:t>x</w:t></w:r></w:ins>'
SHIPPED = Path(str(shipped("templates")))


def changed(docx: bytes, old: str, new: str) -> bytes:
    """The Word file with one passage of its text changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as before, zipfile.ZipFile(out, "w") as after:
        for name in before.namelist():
            text = before.read(name)
            if name == "word/document.xml":
                assert old.encode() in text
                text = text.replace(old.encode(), new.encode())
            after.writestr(name, text)
    return out.getvalue()


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "templates").mkdir()
    for ending in ("docx", "yaml"):
        shutil.copy(SHIPPED / f"framework.{ending}", tmp_path / "templates" / f"house.{ending}")
    return tmp_path / "templates"


@pytest.mark.usefixtures("house")
def test_own_templates_come_first_in_the_list(capsys: pytest.CaptureFixture[str]) -> None:
    assert drafting("template", "list", "--format", "json") == 0
    rows = json.loads(capsys.readouterr().out)
    assert (rows[0]["name"], rows[0]["own"], rows[0]["profiles"]) == ("house", True, ["nonbinding-us"])
    assert {"agreement", "arrangement", "framework"} <= {row["name"] for row in rows}
    assert drafting("template", "list") == 0
    assert max(map(len, capsys.readouterr().out.split("\n"))) <= 80


@pytest.mark.usefixtures("house")
def test_a_template_in_order_has_no_findings(capsys: pytest.CaptureFixture[str]) -> None:
    assert drafting("template", "check") == 0
    assert "1 template checked, nothing found." in capsys.readouterr().err


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("  gap: Gap\n", "", "template-role-missing"),
        ("  gap: Gap\n", "  gap: Gap\n  gasp: Gap\n", "template-role-unknown"),
        ("gap: Gap", "gap: Gapp", "template-style-missing"),
        ("gap: Gap", "gap: Title", "template-style-type"),
    ],
)
def test_what_is_wrong_with_its_styles_is_said(
    house: Path, old: str, new: str, code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = house / "house.yaml"
    file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")
    assert drafting("template", "check", "--format", "json") == 1
    assert code in [finding["code"] for finding in json.loads(capsys.readouterr().out)]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("{{ draft_mark }}", "{{ draft_mork }}", "template-name-unknown"),
        ("{{ draft_mark }}", "{{ draft_mark.__class__ }}", "template-expression"),
        ("{{ draft_mark }}", "{{ draft_mark ", "template-syntax"),
        ("«text»", "«texte»", "template-placeholder"),
        ("{{ draft_mark }}</w:t></w:r>", f"{{{{ draft_mark }}}}</w:t></w:r>{INSERTED}", "template-revisions"),
    ],
)  # fmt: skip
def test_what_is_wrong_in_the_word_file_is_said(
    house: Path, old: str, new: str, code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = house / "house.docx"
    file.write_bytes(changed(file.read_bytes(), old, new))
    assert drafting("template", "check", file, "--format", "json") == 1
    assert code in [finding["code"] for finding in json.loads(capsys.readouterr().out)]


@pytest.mark.parametrize("name", ["agreement", "arrangement", "framework"])
def test_a_preview_is_a_draft_in_the_template_s_register(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert drafting("template", "preview", SHIPPED / f"{name}.docx", "--lang", "fr") == 0
    assert capsys.readouterr().out == f"{name}.preview.fr.docx\n"
    assert (tmp_path / f"{name}.preview.fr.docx").stat().st_size > 20_000
    assert drafting("template", "preview", SHIPPED / f"{name}.docx", "--lang", "fr") == 2
