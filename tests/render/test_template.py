from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pytest

from drafting.errors import DraftingError, Refusal
from drafting.finding import Unusable
from drafting.render.draft import render
from drafting.render.pages import UNMEASURED
from drafting.render.roles import ROLES
from drafting.render.shell.fill import fill
from drafting.render.shell.names import specimen_values
from drafting.render.template import PAPERS, Template, read_template
from tests.render import samples
from tests.render.reading import ROOT, W, part, parts, template, text

NAMES = ("agreement", "agreement-a4", "arrangement", "arrangement-a4", "framework", "framework-a4")
DOCX = (ROOT / "templates" / "arrangement.docx").read_bytes()
YAML = (ROOT / "templates" / "arrangement.yaml").read_text("utf-8")


def edited(name: str, change: Callable[[str], str]) -> bytes:
    """The arrangement template with one part changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for part_name, data in parts(DOCX).items():
            new = change(data.decode()).encode() if part_name == name else data
            assert part_name != name or new != data
            package.writestr(part_name, new)
    return out.getvalue()


def read(docx: bytes = DOCX, yaml: str = YAML) -> Template:
    return read_template(docx, yaml, file="house.docx", settings_file="house.yaml")


@pytest.mark.parametrize("name", NAMES)
def test_the_shipped_templates_are_fit_for_use(name: str) -> None:
    found = template(name)
    assert set(found.styles) == set(ROLES)
    sizes = part((ROOT / "templates" / f"{name}.docx").read_bytes()).iter(f"{W}pgSz")
    assert {(int(s.get(f"{W}w")), int(s.get(f"{W}h"))) for s in sizes} == {PAPERS[found.paper]}


BODY = "word/document.xml"
REFUSED: dict[str, tuple[str, Callable[[str], str]]] = {
    "template-expression": ("word/header1.xml", lambda x: x.replace("{{ date }}", "{{ date.__class__ }}")),
    "template-name-unknown": ("word/footer1.xml", lambda x: x.replace("{{ of }}", "{{ off }}")),
    "template-syntax": (BODY, lambda x: x.replace("{%p endif %}", "{%p endfi %}")),
    "template-placeholder": (BODY, lambda x: x.replace("«text»", "«texte»")),
    "template-revisions": (
        BODY,
        lambda x: x.replace(
            '<w:r><w:t xml:space="preserve">«text»</w:t></w:r>',
            '<w:ins w:id="9" w:author="A" w:date="2025-01-01T00:00:00Z"><w:r><w:t>«text»</w:t></w:r></w:ins>',
        ),
    ),
    "template-section": (BODY, lambda x: x.replace("{{ legend }}", "{%p if has_open %}{%p endif %}")),
    "xml-broken": ("word/styles.xml", lambda x: x[:-20]),
}


@pytest.mark.parametrize("code", REFUSED)
def test_a_template_that_cannot_be_used_is_refused_with_its_name_and_place(code: str) -> None:
    name, change = REFUSED[code]
    with pytest.raises(DraftingError) as refused:
        read(edited(name, change))
    assert refused.value.code == code
    assert refused.value.place.file == "house.docx"
    assert refused.value.remedy


def test_a_revision_inside_a_tag_is_refused() -> None:
    cut = (
        '{{ round_</w:t></w:r><w:del w:id="3" w:author="A"><w:r><w:delText>x</w:delText></w:r></w:del><w:r><w:t>mark }}'
    )
    with pytest.raises(Refusal) as refused:
        read(edited("word/header1.xml", lambda x: x.replace("{{ round_mark }}", cut)))
    assert refused.value.code == "template-revisions"


def test_a_tag_split_over_runs_is_still_filled() -> None:
    cut = "{{ round_</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>mark }}"
    found = read(edited("word/header1.xml", lambda x: x.replace("{{ round_mark }}", cut)))
    docx = render(samples.english(), found, ids=samples.IDS, pages=UNMEASURED)
    assert "Round 2" in text(part(docx, "word/header1.xml"))


MISTAKES = {
    "template-role-unknown": (YAML + "  artcle: Title\n", "artcle", "Did you mean “article”?"),
    "template-role-missing": (YAML.replace("  footnote: footnote text\n", ""), "styles", "Add footnote:"),
    "template-style-missing": (YAML.replace("Operative Item", "Operative Itm"), "Operative Itm", "operative item"),
    "template-style-type": (YAML.replace("bracket: Not Agreed", "bracket: Title"), "Title", "that type"),
    "field-unknown": (YAML + "colour: red\n", "colour", ""),
    "field-missing": (YAML.replace("paper: letter\n", ""), "", ""),
}


@pytest.mark.parametrize("code", MISTAKES)
def test_a_mistake_in_the_yaml_has_its_place(code: str) -> None:
    yaml, where, remedy = MISTAKES[code]
    with pytest.raises(Unusable) as wrong:
        read(yaml=yaml)
    finding = next(f for f in wrong.value.findings if f.code == code)
    assert finding.place.file == "house.yaml"
    assert where in (finding.place.excerpt or "")
    assert remedy in finding.remedy


def test_styles_are_found_by_name_whatever_their_id_and_case() -> None:
    renamed = edited(
        "word/styles.xml", lambda x: x.replace('"heading 1"', '"Heading 1"').replace('"Heading1"', '"Ttulo17"')
    )
    assert read(renamed).styles["article"] == "Ttulo17"
    docx = render(samples.english(), read(renamed), ids=samples.IDS, pages=UNMEASURED)
    assert b'<w:pStyle w:val="Ttulo17"/>' in parts(docx)["word/document.xml"]


def test_comments_and_other_peoples_parts_stay_behind() -> None:
    out = io.BytesIO()
    extra = {
        "customXml/item1.xml": b"<secret/>",
        "docProps/custom.xml": b"<secret/>",
        "word/glossary/document.xml": b"<secret/>",
    }
    with zipfile.ZipFile(out, "w") as package:
        for name, data in {**parts(DOCX), **extra}.items():
            package.writestr(name, data)
    docx = render(samples.english(), read(out.getvalue()), ids=samples.IDS, pages=UNMEASURED)
    assert not set(extra) & set(parts(docx))


def test_traces_of_editing_stay_behind() -> None:
    marked = edited(
        "word/header1.xml",
        lambda x: x.replace("<w:p>", '<w:p w:rsidR="00AB12CD" w14:paraId="12345678"><w:proofErr w:type="spellStart"/>'),
    )
    docx = render(samples.english(), read(marked), ids=samples.IDS, pages=UNMEASURED)
    header = parts(docx)["word/header1.xml"]
    assert not [trace for trace in (b"rsid", b"paraId", b"proofErr") if trace in header]
    assert "Round 2" in text(part(docx, "word/header1.xml"))


def test_a_template_with_comments_is_refused() -> None:
    out = io.BytesIO()
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
    with zipfile.ZipFile(out, "w") as package:
        for name, data in parts(DOCX).items():
            if name == "word/_rels/document.xml.rels":
                link = f'<Relationship Id="rId90" Type="{kind}" Target="comments.xml"/></Relationships>'
                data = data.replace(b"</Relationships>", link.encode())
            package.writestr(name, data)
        package.writestr("word/comments.xml", f'<w:comments xmlns:w="{W[1:-1]}"/>')
    with pytest.raises(Refusal) as refused:
        read(out.getvalue())
    assert refused.value.code == "template-comments"


def pointing(target: str, **more: bytes) -> bytes:
    """The template with one more pointer of its text, and parts."""
    rows = "word/_rels/document.xml.rels"
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml"
    row = f'<Relationship Id="rId99" Type="{kind}" Target="{target}"/></Relationships>'
    changed = edited(rows, lambda x: x.replace("</Relationships>", row))
    out = io.BytesIO(changed)
    with zipfile.ZipFile(out, "a") as package:
        for name, data in more.items():
            package.writestr(f"word/{name}", data)
    return out.getvalue()


def test_a_pointer_to_a_part_that_word_did_not_write_keeps_nobody_from_filling() -> None:
    made = fill(read(pointing("gone.xml")).package, specimen_values())
    assert "title_kind" in "".join(made.root(made.main).itertext())
    assert all(rel.exists for rows in made.relations.values() for rel in rows.values() if not rel.external)


def test_what_the_libraries_cannot_fill_is_refused_by_name() -> None:
    """A part of no known kind: Word drops it, python-docx stops."""
    with pytest.raises(Refusal) as caught:
        fill(read(pointing("thing", thing=b"x")).package, specimen_values())
    assert caught.value.code == "template-unfillable"
    assert caught.value.place is not None
    assert caught.value.place.file == "house.docx"
