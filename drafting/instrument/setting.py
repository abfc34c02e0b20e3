"""Typography over a paragraph made of pieces: each keeps its own characters, the rules see the whole."""

from __future__ import annotations

from dataclasses import replace

from drafting.deal.wording.typography import OPAQUE, set_type
from drafting.instrument.tree import Alternative, Bracketed, Gap, Inline, Inlines, Language, Pointer


def set_inlines(inlines: Inlines, language: Language) -> Inlines:
    """``inlines`` as they are printed; pieces left without a character go."""
    typed = "".join(_characters(inline) for inline in inlines)
    printed = set_type(typed, language)
    out: list[Inline] = []
    at = 0
    for inline in inlines:
        begun, at = at, at + len(_characters(inline))
        text = "".join(printed[begun:at])
        match inline:
            case Pointer():
                out.append(inline)
            case Gap():
                out.append(replace(inline, label="".join(set_type(inline.label, language))))
            case Bracketed():
                inside = tuple(Alternative(one.tag, set_inlines(one.content, language)) for one in inline.alternatives)
                out.append(Bracketed(inside, "".join(set_type(inline.note, language))))
            case _:
                if text:
                    out.append(replace(inline, text=text))
    return tuple(out)


def _characters(inline: Inline) -> str:
    """What the rules see: a live number as letters of its own, a gap or bracket as one piece."""
    match inline:
        case Pointer(shown=shown):
            return shown
        case Gap() | Bracketed():
            return OPAQUE
        case _:
            return inline.text
