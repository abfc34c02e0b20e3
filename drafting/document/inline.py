"""Reading what stands inside a paragraph. One method a kind of content; what is not known becomes an opaque piece."""

from __future__ import annotations

import re
from typing import Final

from drafting.document.boxes import ALTERNATE
from drafting.document.context import PackageContext, digest
from drafting.document.controls import control_key, control_offer
from drafting.document.fields import FieldReader
from drafting.document.links import link_code, link_key
from drafting.document.specials import HOLE, VOLATILE, Special, Unit, instruction_name
from drafting.ooxml.names import XML_SPACE, M, W, local, w
from drafting.ooxml.xmldoor import Element

Span = tuple[int, int, Element | None]  # start, end, run properties
Anchor = tuple[int, Element | Unit]  # offset, element of the paragraph or child of a run

_T: Final = w("t")
_BOX: Final = w("txbxContent")
_RPR: Final = w("rPr")
_R: Final = w("r")
_P: Final = w("p")
SKIPPED: Final = frozenset(
    w(n) for n in ["rPr", "pPr", "proofErr", "lastRenderedPageBreak", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr"]
)
_ANCHORS: Final = frozenset(
    w(n) for n in ["bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "permStart", "permEnd"]
)
_TRANSPARENT: Final = frozenset(w(n) for n in ("smartTag", "customXml", "ins", "moveTo", "sdtContent"))
_SHOWN: Final = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad", "ptab": "\t"}
MEANING: Final = re.compile("([\ufffc\u2029])")  # HOLE, and the paragraph mark of stream.PILCROW
_DRAWN: Final = frozenset({"drawing", "pict", "object"})
_SHEETS: Final = {"page": "page", "column": "column"}


class InlineReader:
    """Gathers text, spans, specials and anchors of one paragraph."""

    __slots__ = ("anchors", "context", "fields", "length", "part", "parts", "spans", "specials")

    def __init__(self, part: str, context: PackageContext) -> None:
        self.part = part
        self.context = context
        self.parts: list[str] = []
        self.length = 0
        self.spans: list[Span] = []
        self.specials: dict[int, Special] = {}
        self.anchors: list[Anchor] = []
        self.fields = FieldReader(self)

    # -- paragraph level
    def children(self, parent: Element) -> None:
        """All inline children of a paragraph or of a wrapper in it."""
        for child in parent:
            tag = child.tag
            if tag == _R:
                self.run(child)
            elif tag in SKIPPED:
                continue
            elif tag in _ANCHORS:
                self.anchors.append((self.length, child))
            elif tag in _TRANSPARENT:
                self.children(child)
            elif isinstance(tag, str):
                self._wrapper_or_node(child, tag, local(tag))

    def _wrapper_or_node(self, child: Element, tag: str, name: str) -> None:
        known = tag.startswith(f"{{{W}}}")
        if not (known and name == "fldSimple"):  # that is a field in a field
            self.fields.interrupt()
        if known and name == "hyperlink":
            code = link_code(child, self.part, self.context)
            key = link_key(child, self.part, self.context)
            self._wrapped(child, child, Special("open", key, node=child, apart="field" if code else "", code=code))
        elif known and name == "sdt":
            key = f"control {' '.join(control_key(child))} {control_offer(child)}"
            self._wrapped(child, child.find(w("sdtContent")), Special("open", key, node=child, apart="range"))
        elif known and name in ("bdo", "dir"):
            self._wrapped(child, child, Special("open", f"{name} {child.get(w('val'))}", node=child))
        elif known and name == "fldSimple":
            self.fields.simple(child)
        elif name in ("oMath", "oMathPara") and tag.startswith(f"{{{M}}}"):
            text = "".join(t.text or "" for t in child.iter(f"{{{M}}}t"))
            self.special(Special("node", f"math {self._opaque(child)}", text or "[formula]", node=child))
        elif known and name in ("subDoc", "contentPart"):
            self.special(Special("node", f"{name} {self._opaque(child)}", f"[{name}]", node=child))
        else:
            self.special(Special("node", f"{tag} {self._opaque(child)}", "[object]", node=child))

    def _wrapped(self, wrapper: Element, content: Element | None, opening: Special) -> None:
        self.special(opening)
        if content is not None:
            self.children(content)
        self.fields.interrupt()
        self.special(Special("close", "/" + opening.key, node=wrapper))

    # -- run level
    def run(self, run: Element) -> None:
        """The children of ``w:r``, each with the run's properties."""
        properties: Element | None = None
        for child in run:
            if child.tag == _T and not self.fields.collecting:
                self._words(child, properties)
            elif child.tag == _RPR:
                properties = child
            elif child.tag in SKIPPED:
                continue
            elif isinstance(child.tag, str):
                self.unit(properties, child)

    def unit(self, properties: Element | None, child: Element) -> None:
        """One child of a run."""
        name = local(child.tag)
        if name == "commentReference" or child.tag in _ANCHORS:
            self.anchors.append((self.length, (properties, child)))  # in a field's result too, which is one special
        elif self.fields.takes(properties, child):
            return
        elif child.tag == _T:
            self._words(child, properties)
        else:
            self.special(self._piece(child, name, ((properties, child),)))

    def _words(self, element: Element, properties: Element | None) -> None:
        """The characters of a ``w:t``; one that means something else in a text of ours stands for itself."""
        text = text_of(element)
        if text.isascii() or not MEANING.search(text):
            self.text(text, properties)
            return
        for piece in MEANING.split(text):
            if MEANING.fullmatch(piece):
                literal = element.makeelement(_T)
                literal.text = piece
                self.special(Special("piece", f"character {ord(piece):04X}", piece, ((properties, literal),)))
            else:
                self.text(piece, properties)

    def _piece(self, child: Element, name: str, units: tuple[Unit, ...]) -> Special:
        if name in ("footnoteReference", "endnoteReference"):
            kind = name[:-9]
            custom = " custom" if child.get(w("customMarkFollows")) else ""
            return Special("note", f"{kind}{custom} {self.context.note_key(kind, child.get(w('id')))}", "[note]", units)
        if name == "br" and child.get(w("type")) in _SHEETS:
            return Special("piece", f"br {child.get(w('type'))}", "\n", units)
        if name in ("br", "cr"):
            return Special("piece", "br", "\n", units)
        if name == "sym":
            return Special(
                "piece", f"sym {child.get(w('font'))} {(child.get(w('char')) or '').upper()}", "[symbol]", units
            )
        if name in _SHOWN:
            return Special("piece", name, _SHOWN[name], units)
        if (name in _DRAWN or child.tag == ALTERNATE) and next(child.iter(_BOX), None) is not None:
            return self._drawn(child, name, units)
        if name in _DRAWN or child.tag == ALTERNATE or len(child):
            return Special("piece", f"{name} {self._opaque(child)}", "[drawing]", units)
        return Special("piece", f"{name} {self._opaque(child)}", "", units)

    def _drawn(self, child: Element, name: str, units: tuple[Unit, ...]) -> Special:
        """A drawing with text boxes: what it says is compared apart from what it looks like."""
        said: list[object] = []
        words: list[str] = []

        def story(box: Element, part: str) -> object:
            said.append(self.context.note_text(box, part))
            words.extend("".join(text.text or "" for text in paragraph.iter(_T)) for paragraph in box.iter(_P))
            return "box"

        frame = f"{name} {self.context.opaque(child, self.part, story)}"
        return Special("piece", f"{frame} {digest(said)}", " ".join(words).strip() or "[drawing]", units, frame=frame)

    def _opaque(self, child: Element) -> str:
        return self.context.opaque(child, self.part, self.context.note_text)

    # -- results
    def text(self, text: str, properties: Element | None) -> None:
        """Add characters."""
        if not text:
            return
        start = self.length
        self.length += len(text)
        self.parts.append(text)
        if self.spans and self.spans[-1][2] is properties:
            self.spans[-1] = (self.spans[-1][0], self.length, properties)
        else:
            self.spans.append((start, self.length, properties))

    def special(self, special: Special) -> None:
        """Add a special; its formatting is that of its first unit."""
        self.specials[self.length] = special
        formatted = special.kind in ("piece", "note")
        self.text(HOLE, special.units[0][0] if formatted and special.units else None)

    def finish(self) -> None:
        """The paragraph is over: what was begun in it is closed here."""
        self.fields.interrupt()


def volatile(instruction: str) -> bool:
    """Whether Word recomputes the result of this field by itself."""
    return instruction_name(instruction) in VOLATILE


def text_of(element: Element) -> str:
    """The text of a ``w:t``; white space at its ends counts only where it says so (17.3.3.31)."""
    text = "".join(element.itertext()) if len(element) else element.text or ""
    bare = text.strip(" \t\r\n")
    return text if bare == text or element.get(XML_SPACE) == "preserve" else bare
