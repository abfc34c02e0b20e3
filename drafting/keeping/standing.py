"""How a clause stands: approved or not, its approval void, one language left behind, its version too small."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from drafting.finding import Finding
from drafting.keeping.published import language_print, pair_print, paragraphs, published, steering_print
from drafting.keeping.record import Approval, Record
from drafting.keeping.versions import Reason, after, enough, needed, reasons
from drafting.library.clause_file import ClauseFile
from drafting.library.vocabulary import LANGUAGES, Language
from drafting.place import Place

NAMES: dict[Language, str] = {"en": "English", "fr": "French"}


@dataclass(frozen=True, slots=True)
class Stale:
    """Words of ``language`` that did not change when the other language's did. ``pair``: their print (record.py)."""

    language: Language
    place: Place
    pair: str


@dataclass(frozen=True, slots=True)
class Standing:
    """``approval``: the last one; ``changed``: what is no longer as approved (English, French, parameters)."""

    approval: Approval | None
    changed: tuple[str, ...]
    stale: tuple[Stale, ...]
    reasons: tuple[Reason, ...]

    @property
    def approved(self) -> bool:
        """Whether the last approval holds for the words as they are."""
        return self.approval is not None and not self.changed

    @property
    def shown(self) -> str:
        """A few words for a list: "approved", "approval void", "French stale"; "" when there is nothing to say."""
        said = ["approved" if self.approved else "approval void"] if self.approval else []
        said += [
            f"{NAMES[language]} stale" for language in LANGUAGES if any(s.language == language for s in self.stale)
        ]
        return ", ".join(said)


def standing(file: ClauseFile, record: Record | None, before: ClauseFile | None) -> Standing:
    """``record``: approvals so far; ``before``: the clause as it was last approved, or as it came with the program."""
    approval = record.approvals[-1] if record and record.approvals else None
    confirmed = frozenset(str(pair) for each in (record.confirmed if record else ()) for pair in each.pairs)
    return Standing(
        approval,
        tuple(_changed(file, approval)) if approval else (),
        tuple(_stale(file, before, confirmed)) if before else (),
        reasons(before, file) if before else (),
    )


def findings(file: ClauseFile, found: Standing, before: ClauseFile | None) -> Iterator[Finding]:
    """What ``clause check`` says about approvals, languages left behind and the version."""
    clause, at = file.clause, file.root.value_place
    approval = found.approval
    if approval is not None and found.changed:
        changed = " and the ".join(found.changed)
        yield Finding(
            "approval-void", "error" if clause.maturity == "approved" else "warning",
            f"The approval by {approval.by} on {approval.date} (version {approval.version}) is void: "
            f"the {changed} changed since.",
            f"Have it approved again (drafting clause approve {clause.id} --by NAME), or write maturity: review.",
            at("maturity"))  # fmt: skip
    if approval is None and clause.maturity == "approved":
        yield Finding("approval-missing", "warning", "The clause says it is approved, and no approval is recorded.",
                      f"Record it with drafting clause approve {clause.id} --by NAME, or write maturity: review.",
                      at("maturity"))  # fmt: skip
    for each in found.stale:
        this, other = NAMES[each.language], NAMES["fr" if each.language == "en" else "en"]
        yield Finding("translation-stale", "warning",
                      f"The {other} changed here and the {this} did not.",
                      f"Change the {this}, or say that it still fits: drafting clause approve {clause.id} "
                      f"--confirm {each.language} --by NAME.", each.place)  # fmt: skip
    step = needed(found.reasons)
    if before is not None and not enough(str(before.clause.version), str(clause.version), step):
        wanted = after(str(before.clause.version), step)
        more = f" and {len(found.reasons) - 1} more" if len(found.reasons) > 1 else ""
        yield Finding(
            "version-step", "error" if step in ("minor", "major") else "warning",
            f"Since version {before.clause.version}, {found.reasons[0].why}{more}: a {step} change; the file says "
            f"{clause.version}.", f'Write version: "{wanted}".{_way_out(found)}', at("version"))  # fmt: skip


def _way_out(found: Standing) -> str:
    only_words = all("words have changed" in reason.why for reason in found.reasons if reason.step == "major")
    wording = " If their meaning is as before, raise the last number and approve it with --same-meaning."
    return wording if only_words and needed(found.reasons) == "major" else ""


def _changed(file: ClauseFile, approval: Approval) -> Iterator[str]:
    for language in LANGUAGES:
        if language_print(file.root, language) != (approval.en if language == "en" else approval.fr):
            yield NAMES[language]
    if steering_print(file.root) != approval.steering:
        yield "parameters, positions or needs"


def _stale(file: ClauseFile, before: ClauseFile, confirmed: frozenset[str]) -> Iterator[Stale]:
    """Paragraph by paragraph where the paragraphs are as many as before, else text by text."""
    now = {(words.path, words.language): words for words in published(file.root)}
    then = {(words.path, words.language): words for words in published(before.root)}
    for path in dict.fromkeys(path for path, _ in now):
        if all((path, language) in side for language in LANGUAGES for side in (now, then)):
            english, french = (
                (paragraphs(now[path, language].text), paragraphs(then[path, language].text)) for language in LANGUAGES
            )
            yield from _stale_at(english, french, confirmed)


Lines: TypeAlias = tuple[list[tuple[str, Place]], list[tuple[str, Place]]]


def _stale_at(english: Lines, french: Lines, confirmed: frozenset[str]) -> Iterator[Stale]:
    counts = {len(lines) for side in (english, french) for lines in side}
    spans = [(at, at + 1) for at in range(max(counts))] if len(counts) == 1 else [(0, max(counts))]
    for start, end in spans:
        (en, en_was), (fr, fr_was) = (
            (_text(new, start, end), _text(old, start, end)) for new, old in (english, french)
        )
        if (en == en_was) == (fr == fr_was) or pair_print(en, fr) in confirmed:
            continue
        behind: Language = "fr" if fr == fr_was else "en"
        lines = (french if behind == "fr" else english)[0]
        yield Stale(behind, lines[min(start, len(lines) - 1)][1] if lines else Place(), pair_print(en, fr))


def _text(lines: list[tuple[str, Place]], start: int, end: int) -> str:
    return "\n".join(line for line, _ in lines[start:end])
