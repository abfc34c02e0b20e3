"""Word files for pages: two versions that differ in every way, a copy that two people marked up, hostile words."""

from __future__ import annotations

from drafting.writers.compared import Compared, Shown, Side
from tests.making.packages import HEAD, NAMESPACES, WML, document, pack, paragraph, parts, relationships, run

HOSTILE = (
    "&lt;script&gt;window.ran=1&lt;/script&gt;", '&lt;img src="https://example.org/x.png" onerror="window.ran=1"&gt;',
    '"&gt;&lt;svg onload="window.ran=1"&gt;', "&lt;/script&gt;&lt;script&gt;window.ran=1&lt;/script&gt;",
    "javascript:window.ran=1", "safe\u202egnihton\u202c", "&lt;!-- ]]&gt; --&gt;", "{{ 7*7 }} ${7*7}",
)  # fmt: skip
EXTENDED = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"
W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
W15 = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
STYLES = f"""{HEAD}<w:styles {NAMESPACES}>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr>
<w:numPr><w:numId w:val="1"/></w:numPr><w:jc w:val="center"/><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Clause"><w:name w:val="Clause"/><w:pPr><w:numPr><w:ilvl w:val="1"/>
<w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style></w:styles>"""
NUMBERING = f"""{HEAD}<w:numbering {NAMESPACES}><w:abstractNum w:abstractNumId="0">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Article %1"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>"""
NOTES = f'{HEAD}<w:footnotes {NAMESPACES}><w:footnote w:id="2">{{}}</w:footnote></w:footnotes>'
PROPERTIES = (
    f'{HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
    '<dcterms:modified xsi:type="dcterms:W3CDTF">{}T09:00:00Z</dcterms:modified></cp:coreProperties>'
)
CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"


def styled(style: str, content: str) -> str:
    """A paragraph of this style around runs."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{content}</w:p>'


def heading(words: str) -> str:
    """A numbered heading."""
    return styled("Heading1", run(words))


def clause(words: str, more: str = "") -> str:
    """A numbered paragraph."""
    return styled("Clause", run(words) + more)


def table(*rows: tuple[str, ...]) -> str:
    """A table of words."""
    lines = "".join(f"<w:tr>{''.join(f'<w:tc>{paragraph(cell)}</w:tc>' for cell in row)}</w:tr>" for row in rows)
    return f"<w:tbl><w:tblPr/><w:tblGrid>{'<w:gridCol/>' * len(rows[0])}</w:tblGrid>{lines}</w:tbl>"


def word(body: str, note: str = "A note.", day: str = "2026-01-31", **more: str) -> bytes:
    """A file with styles, numbering, a footnote; ``more`` are further parts of the folder word, by their name."""
    kinds = {"word/styles.xml": "styles", "word/numbering.xml": "numbering", "word/footnotes.xml": "footnotes"}
    kinds |= {f"word/{name}.xml": name for name in more}
    types = {part.replace("/", "__").replace(".xml", "_xml"): f"{WML}{kind}+xml" for part, kind in kinds.items()}
    related = [("rId1", "styles", "styles.xml"), ("rId2", "numbering", "numbering.xml"),
               ("rId3", "footnotes", "footnotes.xml")]  # fmt: skip
    related += [(f"rId{9 + at}", EXTENDED if "Ext" in name else name, f"{name}.xml") for at, name in enumerate(more)]
    contents = parts(body, **types) | {
        "_rels/.rels": relationships(
            [("rId1", "officeDocument", "word/document.xml"), ("rId2", CORE, "docProps/core.xml")]
        ),
        "docProps/core.xml": PROPERTIES.format(day),
        "word/document.xml": document(body),
        "word/_rels/document.xml.rels": relationships(related),
        "word/styles.xml": STYLES,
        "word/numbering.xml": NUMBERING,
        "word/footnotes.xml": NOTES.format(paragraph(note)),
        **{f"word/{name}.xml": content for name, content in more.items()},
    }
    return pack(contents)


REFERENCE = '<w:r><w:footnoteReference w:id="2"/></w:r>'
MOVED = "This paragraph about the supply of natural gas moves as it is from one Article to another one."
FRENCH = "Le Canada et les États-Unis se consultent sur les prix du pétrole dans les trente jours de la demande."
OLD = (
    heading("Crude Oil Volumes") + clause("Canada intends to deliver 4,000 kb/d of crude oil in each year.", REFERENCE)
    + clause(MOVED) + clause("The Participants meet once a year in Ottawa or in Washington.") + clause(FRENCH)
    + heading("Review") + clause("A paragraph that goes away because nobody has asked for it again.")
    + clause("The last words stay as they are.") + clause("Done in duplicate.")
    + table(("Year", "Quantity"), ("2026", "100"), ("2027", "200"))
)  # fmt: skip
NEW = (
    heading("Crude Oil Volumes") + clause("Canada intends to deliver 3,200 kb/d of crude oil in each year.", REFERENCE)
    + clause("The Participants meet twice a year in Ottawa or in Washington.")
    + clause(FRENCH.replace("trente", "vingt")) + heading("Review")
    + clause("The last words stay as they are.") + clause(MOVED)
    + "".join(map(clause, HOSTILE)) + clause("Done in duplicate.")
    + table(("Year", "Quantity"), ("2026", "100"), ("2026 bis", "150"), ("2027", "250"))
)  # fmt: skip


def versions() -> tuple[Side, Side]:
    """Two versions of a text: every kind of change, and hostile words in the new one."""
    old = word(OLD, "The old note says 10 %.", "2026-01-31")
    return Side("deals/old text.docx", old), Side("new <text>.docx", word(NEW, "The new note says 12 %.", "2026-03-01"))


def compared(ui: str = "en", **more: bool) -> Compared:
    """Their comparison, as the command makes it."""
    return comparison(*versions(), shown=Shown("fr" if ui == "fr" else "en", **more))


def comparison(old: Side, new: Side, shown: Shown | None = None) -> Compared:
    """The comparison of two texts, as the command makes it."""
    from drafting.cli.redlining.comparing import compared as make
    from drafting.compare.settings import Settings

    return make(old, new, author="Redline", date=None, settings=Settings(), shown=shown or Shown())


def long(articles: int, changed: int) -> tuple[Side, Side]:
    """Two long versions: of ``articles`` articles every ``changed``-th has one change."""

    def body(*, new: bool) -> str:
        out = ""
        for at in range(articles):
            count = "3,200" if new and at % changed == 0 else "4,000"
            out += heading(f"Title {at}") + clause(f"Canada intends to deliver {count} kb/d in year {at}.")
            out += "".join(clause(f"Paragraph {k} of this Article says nothing new about {at}.") for k in range(8))
        return out

    return Side("old.docx", word(body(new=False))), Side("new.docx", word(body(new=True)))


def _by(author: str, name: str, number: int, inner: str) -> str:
    return f'<w:{name} w:id="{number}" w:author="{author}" w:date="2026-02-0{number}T10:00:00Z">{inner}</w:{name}>'


def marked_copy() -> bytes:
    """A copy that Ann and Bob marked up: a comment on changed words, a reply, and one that is settled, on no words."""
    gone = '<w:r><w:delText xml:space="preserve">{} </w:delText></w:r>'.format
    body = (
        heading("Price")
        + clause("The price is ", '<w:commentRangeStart w:id="1"/><w:commentRangeStart w:id="2"/>'
                 + _by("Ann", "del", 1, gone("10")) + _by("Ann", "ins", 2, run("12 ")) + run("dollars.")
                 + '<w:commentRangeEnd w:id="1"/><w:commentRangeEnd w:id="2"/>'
                 '<w:r><w:commentReference w:id="1"/></w:r>'
                 '<w:r><w:commentReference w:id="2"/></w:r>')
        + clause("It is paid ", _by("Bob &lt;b&gt;", "ins", 3, run("promptly ")) + run("in Ottawa.")
                 + '<w:r><w:commentReference w:id="3"/></w:r>')
    )  # fmt: skip
    listed = "".join(
        f'<w:comment w:id="{n}" w:author="{who}" w:date="2026-02-0{n}T11:00:00Z">'
        f'<w:p w14:paraId="0000000{n}">{run(said)}</w:p></w:comment>'
        for n, who, said in ((1, "Ann", "Is this our floor?"), (2, "Bob", "It is."), (3, "Ann", "Fine."))
    )
    comments = f"{HEAD}<w:comments {NAMESPACES} {W14}>{listed}</w:comments>"
    extended = (
        f'{HEAD}<w15:commentsEx {W15}><w15:commentEx w15:paraId="00000001" w15:done="0"/>'
        '<w15:commentEx w15:paraId="00000002" w15:paraIdParent="00000001" w15:done="0"/>'
        '<w15:commentEx w15:paraId="00000003" w15:done="1"/></w15:commentsEx>'
    )
    return word(body, comments=comments, commentsExtended=extended)
