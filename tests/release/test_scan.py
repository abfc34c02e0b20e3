from __future__ import annotations

import base64
import zlib
from io import BytesIO

import docx
import pytest
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from drafting.library.sources import Source
from drafting.release.scan import leaks, usual_words
from drafting.release.secrets import secrets

DEAL = Source("deal.yaml", "id: canada-us\nround: 2\ntitle: Steel and more\narticles:\n  - use: supply.crude-volume\n")
CLAUSE = Source(
    "supply.crude-volume.yaml",
    "id: supply.crude-volume\n# Ask Ottawa before we move an inch.\nparams:\n  floor-value: {default: \"3275\"}\n"
    "  averaging: {type: choice}\npositions:\n"
    "  - {id: firm, concedes: \"We give up the seasonal swing for a firm price.\"}\n",
)  # fmt: skip
SECRETS = secrets(DEAL, [CLAUSE])
PROSE = "We give up the seasonal swing for a firm price."


def word_file(text: str = "Nothing here.", *, title: str = "", attribute: str = "", part: bytes = b"") -> bytes:
    document = docx.Document()
    run = document.add_paragraph().add_run("")
    for at in range(0, len(text), 3):
        run = document.paragraphs[0].add_run(text[at : at + 3])
    document.core_properties.title = title
    if attribute:
        bookmark = OxmlElement("w:bookmarkStart")
        bookmark.set(qn("w:id"), "1")
        bookmark.set(qn("w:name"), attribute)
        run._r.append(bookmark)
    if part:
        made = Part(PackURI("/word/media/thing.bin"), "application/octet-stream", part, document.part.package)
        document.part.relate_to(made, "http://example.org/thing")
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def found(data: bytes, *said: str, name: str = "out.docx") -> list[str]:
    usual = usual_words({name: word_file()})
    return [each.message for each in leaks({name: data}, SECRETS, said, usual)]


def test_a_file_that_says_nothing_internal_passes() -> None:
    data = word_file("The Participants will meet in Ottawa on a firm date.", title="Steel and more")
    assert found(data, "Steel and more") == []


@pytest.mark.parametrize(
    "data",
    [
        word_file(PROSE),
        word_file("as agreed we give up the  seasonal\u00a0swing, they said"),
        word_file(title=PROSE),
        word_file(attribute="supply.crude-volume"),
        word_file("Clause supply.crude-volume stands."),
        word_file(attribute="averaging"),
        word_file("about 3275 in all"),
        word_file("Ask Ottawa before we move an inch"),
        word_file(part=PROSE.encode("utf-16-le")),
        word_file(part=b"\x89PNG" + base64.b64encode(PROSE.encode())),
        word_file(part=b"\x00" + PROSE.encode("utf-16-be")),
    ],
)
def test_internal_words_are_found_wherever_they_stand(data: bytes) -> None:
    assert found(data)


def test_what_the_text_says_itself_is_no_secret() -> None:
    assert found(word_file("about 3275 in all"), "a floor of 3275 t") == []
    assert found(word_file(PROSE), f"Article 1. {PROSE}") == []


def test_a_plain_word_that_is_also_a_name_may_stand_in_the_text() -> None:
    assert found(word_file("The averaging of prices is firm.")) == []


@pytest.mark.parametrize("form", ["plain", "deflated", "hexadecimal"])
def test_a_pdf_is_searched_in_its_streams_and_its_properties(form: str) -> None:
    piece = {
        "plain": f"/Title ({PROSE})".encode(),
        "deflated": b"stream\n" + zlib.compress(PROSE.encode()) + b"\nendstream",
        "hexadecimal": b"/Title <FEFF" + PROSE.encode("utf-16-be").hex().encode() + b">",
    }[form]
    assert any(PROSE in each for each in found(b"%PDF-1.7\n" + piece, name="out.pdf"))


def test_the_name_of_the_file_is_searched_too() -> None:
    assert len(found(word_file(), name="supply.crude-volume.docx")) == 1


def test_the_finding_names_the_file_the_part_and_where_the_secret_is_written() -> None:
    every = leaks({"out.docx": word_file(title=PROSE)}, SECRETS, (), usual_words({"a.docx": word_file()}))
    finding = next(each for each in every if PROSE in each.message)
    assert (finding.code, finding.place.file, finding.place.part) == ("leak-found", "out.docx", "docProps/core.xml")
    assert [(each.file, each.line) for each in finding.related] == [("supply.crude-volume.yaml", 7)]
