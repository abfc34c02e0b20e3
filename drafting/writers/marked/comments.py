"""Comments of a marked-up file, replies under what they answer (17.13.4; replies: [MS-DOCX] 2.5.3, commentsEx)."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from typing import Final

from drafting.ooxml.names import REL_COMMENTS, W14, W15, w
from drafting.ooxml.package import Package
from drafting.ooxml.xmldoor import Element
from drafting.writers.marked.model import Block, Comment

_EXTENDED: Final = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"
_PARA: Final = f"{{{W14}}}paraId"
_EX, _EX_PARA, _EX_PARENT, _EX_DONE = (f"{{{W15}}}{name}" for name in ("commentEx", "paraId", "paraIdParent", "done"))


_START, _END, _RUN = w("commentRangeStart"), w("commentRangeEnd"), w("r")


@dataclass(frozen=True, slots=True)
class _Thread:
    parent: str  # the paragraph id of the comment it answers
    done: bool


def comments_of(package: Package, read: Callable[[Element], tuple[Block, ...]]) -> tuple[Comment, ...]:
    """The comments that answer none, in the order of the file; ``read`` reads the blocks of one."""
    part = package.related(package.main, REL_COMMENTS)
    if part is None:
        return ()
    threads = _threads(package)
    listed = [(_ends(each), _comment(each, read, threads)) for each in package.root(part).findall(w("comment"))]
    known = {para for para, _ in listed if para}
    answers: dict[str, list[Comment]] = {}
    for para, comment in listed:
        parent = _parent(para, threads)
        if parent in known:
            answers.setdefault(parent, []).append(comment)
    return tuple(
        replace(comment, replies=tuple(answers.get(para, ()))) if para else comment
        for para, comment in listed
        if _parent(para, threads) not in known
    )


def _comment(element: Element, read: Callable[[Element], tuple[Block, ...]], threads: Mapping[str, _Thread]) -> Comment:
    thread = threads.get(_ends(element))
    ident, author, date = (element.get(w(name), "") for name in ("id", "author", "date"))
    return Comment(ident, author, date, read(element), resolved=thread is not None and thread.done)


def _ends(comment: Element) -> str:
    """The id of a comment's last paragraph, by which others name it."""
    paragraphs = comment.findall(w("p"))
    return paragraphs[-1].get(_PARA, "") if paragraphs else ""


def _parent(para: str, threads: Mapping[str, _Thread]) -> str:
    """The comment a thread begins with; Word knows one level of replies, others more."""
    seen = {para}
    parent = threads[para].parent if para in threads else ""
    while parent in threads and threads[parent].parent and parent not in seen:
        seen.add(parent)
        parent = threads[parent].parent
    return "" if parent in seen else parent


def _threads(package: Package) -> Mapping[str, _Thread]:
    part = package.related(package.main, _EXTENDED)
    if part is None:
        return {}
    rows = package.root(part).iter(_EX)
    return {row.get(_EX_PARA, ""): _Thread(row.get(_EX_PARENT, ""), row.get(_EX_DONE) in ("1", "true")) for row in rows}


def remarks_in(root: Element, keys: Collection[str]) -> Mapping[Element, tuple[str, ...]]:
    """Each run of a story that stands in the range of a comment → the keys of its comments, of those in ``keys``, in
    the order in which they begin (17.13.4.4). A range without an end is none."""
    ended = {each.get(w("id")) for each in root.iter(_END)} & set(keys)
    found: dict[Element, tuple[str, ...]] = {}
    opened: tuple[str, ...] = ()
    for each in root.iter(_START, _END, _RUN) if ended else ():
        key = each.get(w("id"), "")
        if each.tag == _RUN:
            if opened:
                found[each] = opened
        elif each.tag == _END:
            opened = tuple(other for other in opened if other != key)
        elif key in ended and key not in opened:
            opened = (*opened, key)
    return found
