"""The texts that are measured: agreements of so many pages and their revisions, the same for the same numbers."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from random import Random

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TEXT = (
    "the Participants shall endeavour to ensure that each supply of crude oil and critical minerals is offered on "
    "terms no less favourable than those of the preceding year subject to consultation notification and review"
)
WORDS = TEXT.split()
PARAGRAPHS_AN_ARTICLE = 9
ARTICLES_A_PAGE = 0.9
ROWS_A_PAGE = 2
EDITED = 0.05  # share of paragraphs and rows that change
Pair = tuple[str, bytes, bytes]
Article = list[str]


def agreement(pages: int) -> Pair:
    """Articles of numbered paragraphs and a tariff table; in the revision words, paragraphs, rows and cells changed,
    some articles came, went or moved.
    """
    random = Random(pages)
    old = [_article(random) for _ in range(max(3, round(pages * ARTICLES_A_PAGE)))]
    rows = [
        [f"{k:04d}.{random.randint(10, 99)}", _words(random, 4), f"{k % 60 / 2:g}%"] for k in range(pages * ROWS_A_PAGE)
    ]
    new = [[_edited(random, text) for text in article if random.random() > EDITED * 0.1] for article in old]
    for _ in range(max(1, len(old) // 100)):
        new.insert(random.randrange(len(new)), _article(random))
        del new[random.randrange(len(new))]
        new.insert(random.randrange(len(new)), new.pop(random.randrange(len(new))))
    changed = [_edited_row(random, row) for row in rows if random.random() > EDITED * 0.2]
    return f"{pages} pages", word_file(_body(old, rows)), word_file(_body(new, changed))


def repetitive(paragraphs: int = 8_000) -> Pair:
    """Paragraphs that differ in one word, against as many."""
    sides = []
    for seed in (1, 2):
        random = Random(seed)
        texts = []
        for _ in range(paragraphs):
            words = WORDS[:18]
            words[random.randrange(len(words))] = random.choice("abcdefghij")
            texts.append(" ".join(words))
        sides.append(word_file("".join(map(_paragraph, texts))))
    return f"{paragraphs:,} alike", sides[0], sides[1]


def revised(folder: Path, largest: int = 60_000) -> Iterator[Pair]:
    """The short Word files (in bytes) of a folder, each against itself with every tenth stretch of text changed."""
    for path in sorted(folder.glob("*.docx")):
        data = path.read_bytes()
        if len(data) > largest:
            continue
        try:
            yield path.stem, data, _with_changed_text(data)
        except (KeyError, zipfile.BadZipFile):  # no Word file, or one that keeps its text elsewhere
            continue


def _with_changed_text(data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            blob = source.read(name)
            if name == "word/document.xml":
                pieces = re.split(rb"(<w:t(?: [^>]*)?>[^<]+)", blob)
                pieces[1::20] = [piece + b" as amended" for piece in pieces[1::20]]
                blob = b"".join(pieces)
            target.writestr(name, blob)
    source.getinfo("word/document.xml")
    return out.getvalue()


def folder_pairs(folder: Path) -> Iterator[Pair]:
    """Pairs of a folder: NAME-old.docx and NAME-new.docx."""
    for old in sorted(folder.glob("*-old.docx"), key=lambda path: path.stat().st_size):
        new = old.with_name(old.name.replace("-old.docx", "-new.docx"))
        if new.exists():
            yield old.name.removesuffix("-old.docx"), old.read_bytes(), new.read_bytes()


# -- making
def _words(random: Random, count: int) -> str:
    return " ".join(random.choice(WORDS) for _ in range(count))


def _article(random: Random) -> Article:
    title = _words(random, 3).title()
    return [
        title,
        *(
            _words(random, random.randint(20, 90)) + f" ({random.randint(1, 9999)})."
            for _ in range(PARAGRAPHS_AN_ARTICLE - 1)
        ),
    ]


def _edited(random: Random, text: str) -> str:
    if random.random() > EDITED:
        return text
    words = text.split(" ")
    words[random.randrange(len(words))] = random.choice(WORDS).upper()
    return " ".join(words)


def _edited_row(random: Random, row: list[str]) -> list[str]:
    return [*row[:2], f"{random.randint(0, 60) / 2:g}%"] if random.random() < EDITED else row


def _paragraph(text: str, number: int = 0) -> str:
    lead = f'<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{number}. </w:t></w:r>' if number else ""
    return f'<w:p><w:pPr><w:pStyle w:val="Normal"/></w:pPr>{lead}<w:r><w:t>{text}</w:t></w:r></w:p>'


def _body(articles: list[Article], rows: list[list[str]]) -> str:
    blocks: list[str] = []
    for k, (title, *paragraphs) in enumerate((article for article in articles if article), 1):
        heading = '<w:pPr><w:keepNext/><w:outlineLvl w:val="1"/></w:pPr>'
        blocks.append(f"<w:p>{heading}<w:r><w:t>Article {k}: {title}</w:t></w:r></w:p>")
        blocks += [_paragraph(text, n) for n, text in enumerate(paragraphs, 1)]
    cell = '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="2000"/></w:tcPr><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>'
    table = "".join("<w:tr>" + "".join(map(cell.format, row)) + "</w:tr>" for row in rows)
    grid = '<w:gridCol w:w="2000"/>' * 3
    return "".join(blocks) + f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{table}</w:tbl><w:p/>"


def word_file(body: str) -> bytes:
    """A Word file with this body."""
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default '
        'Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{kind}"/></Types>',
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r" Type="{office}" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{body}<w:sectPr/></w:body></w:document>',
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            package.writestr(name, text)
    return out.getvalue()
