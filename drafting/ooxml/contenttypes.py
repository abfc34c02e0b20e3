"""[Content_Types].xml: which part is of which kind (ECMA-376 part 2, 10.1.2)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from drafting.errors import Refusal
from drafting.ooxml.limits import Limits
from drafting.ooxml.names import CONTENT_TYPES_PART, CT, local
from drafting.ooxml.xmldoor import parse_xml, quoted
from drafting.place import Place


@dataclass(frozen=True, slots=True)
class ContentTypes:
    """Defaults by extension (lower case) and overrides by part name (without the leading slash)."""

    defaults: Mapping[str, str]
    overrides: Mapping[str, str]

    def of(self, part: str) -> str:
        """The content type of a part; "" when nothing says it. Names compare without regard to case."""
        found = self.overrides.get(part) or next(
            (t for n, t in self.overrides.items() if n.lower() == part.lower()), None
        )
        if found is not None:
            return found
        return self.defaults.get(part.rpartition(".")[2].lower(), "") if "." in part.rpartition("/")[2] else ""

    def changed(self, overrides: Mapping[str, str | None]) -> ContentTypes:
        """With these overrides set, or taken away where the value is None."""
        kept = {part: kind for part, kind in self.overrides.items() if part not in overrides}
        kept.update({part: kind for part, kind in overrides.items() if kind is not None})
        return replace(self, overrides=MappingProxyType(kept))

    def with_default(self, extension: str, kind: str) -> ContentTypes:
        """With a default for an extension that has none yet."""
        return replace(self, defaults=MappingProxyType({extension.lower(): kind, **self.defaults}))

    def serialise(self) -> bytes:
        """The part's bytes, defaults and overrides each in the order of their names."""
        rows = [
            f"<Default Extension={quoted(e)} ContentType={quoted(t)}/>" for e, t in sorted(self.defaults.items())
        ]
        rows += [
            f"<Override PartName={quoted('/' + p)} ContentType={quoted(t)}/>"
            for p, t in sorted(self.overrides.items())
        ]
        head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        return f'{head}<Types xmlns="{CT}">{"".join(rows)}</Types>'.encode()


def read_content_types(data: bytes | None, file: str, limits: Limits) -> ContentTypes:
    """Raises Refusal content-types-missing when there is no such part or it is something else."""
    root = parse_xml(data, file=file, part=CONTENT_TYPES_PART, limits=limits) if data is not None else None
    if root is None or root.tag != f"{{{CT}}}Types":
        raise Refusal(
            "content-types-missing",
            "This zip file is no Word document: it does not say what its parts are.",
            remedy="Name a file saved by Word as .docx.",
            place=Place(file=file, part=CONTENT_TYPES_PART),
        )
    defaults: dict[str, str] = {}
    overrides: dict[str, str] = {}
    for child in root:
        kind = child.get("ContentType", "")
        if local(child.tag) == "Default":
            defaults[child.get("Extension", "").lower()] = kind
        elif local(child.tag) == "Override":
            overrides[child.get("PartName", "").lstrip("/")] = kind
    return ContentTypes(MappingProxyType(defaults), MappingProxyType(overrides))
