"""Whether a redline is faithful: accepting everything gives the new text, rejecting everything gives the old one."""

from __future__ import annotations

from dataclasses import dataclass

from drafting.finding import Finding
from drafting.ooxml.hazards import neutralised
from drafting.ooxml.package import Package
from drafting.ooxml.reading import read_package
from drafting.ooxml.views import accept_all, reject_all
from drafting.writers.docx.check import differences


@dataclass(frozen=True, slots=True)
class VerifyResult:
    """``findings`` name every place where a view differs from the version it should be; none means faithful."""

    accepts: bool
    rejects: bool
    findings: tuple[Finding, ...] = ()

    @property
    def faithful(self) -> bool:
        """Whether both views are right."""
        return self.accepts and self.rejects


def verify(
    redline: bytes,
    old: bytes,
    new: bytes,
    *,
    redline_name: str = "redline.docx",
    old_name: str = "old.docx",
    new_name: str = "new.docx",
) -> VerifyResult:
    """Compare both views of ``redline`` with the accepted views of ``old`` and ``new``, construct by construct.

    What Word cannot track (docs/redline-limits.md) does not count. Raises Refusal for unusable files.
    """
    marked = _safe(redline, redline_name)
    accepted = differences(accept_all(marked), accept_all(_safe(new, new_name)))
    rejected = differences(reject_all(marked), accept_all(_safe(old, old_name)))
    findings = (*_about(accepted, "accepted", new_name), *_about(rejected, "rejected", old_name))
    return VerifyResult(not accepted, not rejected, findings)


def _safe(data: bytes, name: str) -> Package:
    return neutralised(read_package(data, name))[0]


def _about(found: tuple[Finding, ...], view: str, version: str) -> tuple[Finding, ...]:
    return tuple(
        Finding(
            f"view-{view}-differs",
            "error",
            f"With all changes {view}, this is not {version}: {each.message}",
            remedy="Make the redline again with drafting redline, and do not edit it by hand.",
            place=each.place,
        )
        for each in found
    )
