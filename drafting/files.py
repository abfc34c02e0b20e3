"""The only reading and writing of paths.

Writing is atomic and never destroys: the bytes go to a temporary file in the same folder, reach the disk, and take
their name in one step that fails when the name is taken. A crash, a kill or a full disk leaves what was there.
"""

from __future__ import annotations

import contextlib
import errno
import os
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from drafting.errors import CannotWrite, Refusal
from drafting.ooxml.limits import standing
from drafting.place import Place

STREAM: Final = "-"
_STALE_SECONDS: Final = 600  # a write takes seconds; what is older was left by a process that died
_ZIP: Final = b"PK\x03\x04"  # .docx, .xlsx and every other zip file begin so (PKWARE APPNOTE 4.3.7)
_PREFIX, _SUFFIX = ".drafting-", ".part"
_NO_LINKS: Final = frozenset({errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EINVAL})

PathName = str | os.PathLike[str]


def read_bytes(path: PathName, *, most: int | None = None) -> bytes:
    """The bytes of a file, or of standard input for "-"; at most ``most``, else as many as a package may have.

    Raises Refusal: file-missing, file-is-folder, file-not-permitted, file-too-large, file-not-readable.
    """
    name = os.fspath(path)
    most = standing().file if most is None else most
    try:
        if name == STREAM:
            data = sys.stdin.buffer.read(most + 1)
        else:
            with open(name, "rb") as source:
                data = source.read(most + 1)
    except OSError as error:
        raise _unreadable(name, error) from None
    if len(data) > most:
        raise _refuse("file-too-large", name, f"This file is larger than {most >> 20} MB.", "Name a smaller file.")
    return data


def read_text(path: PathName, *, most: int | None = None) -> str:
    """The text of a UTF-8 file, a byte order mark left out. Raises Refusal as read_bytes does, and text-not-utf8."""
    data = read_bytes(path, most=most)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if data.startswith(_ZIP):
            raise _refuse(
                "text-not-utf8",
                os.fspath(path),
                "This is a Word file or another zip file, not a text file.",
                "Name the text file instead, such as the deal (.yaml).",
            ) from None
        line = data.count(b"\n", 0, error.start) + 1
        raise Refusal(
            "text-not-utf8",
            "This text file is not in UTF-8.",
            remedy="Save it as UTF-8: in Notepad, Save as, Encoding.",
            place=Place(os.fspath(path), line),
        ) from None


def read_folder(folder: PathName, suffix: str = ".yaml") -> dict[str, str]:
    """{path: text} of the files below ``folder`` whose name ends with ``suffix``, sorted; hidden ones left out.

    Raises Refusal as read_text does; folder-missing when there is no such folder.
    """
    root = Path(folder)
    if not root.is_dir():
        raise _refuse("folder-missing", str(root), "There is no such folder.", "Check the name.")
    found = sorted(
        path
        for path in root.rglob(f"*{suffix}")
        if path.is_file() and not any(step.startswith(".") for step in path.relative_to(root).parts)
    )
    return {path.as_posix(): read_text(path) for path in found}


def make_folder(path: PathName) -> None:
    """Make the folder ``path``, and those above it, unless it is there. Raises CannotWrite folder-not-made."""
    try:
        Path(path).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotWrite(
            "folder-not-made",
            f"The folder could not be made ({error.strerror or error}).",
            remedy="Choose another place, one that you may write to.",
            place=Place(os.fspath(path)),
        ) from None


def write_new(path: PathName, data: bytes, *, force: bool = False) -> None:
    """Write ``data`` to ``path``; "-" is standard output. With ``force`` a file of that name is replaced.

    Raises CannotWrite: output-exists, output-is-folder, folder-missing, disk-full, not-permitted, not-written.
    """
    write_all({os.fspath(path): data}, force=force)


def write_all(outputs: Mapping[str, bytes], *, force: bool = False) -> None:
    """Write all of ``outputs`` ({path: bytes}) or none: every file is on the disk before the first gets its name.

    Raises CannotWrite as write_new does; files that already had got their name are taken back, unless ``force``
    let them replace others.
    """
    for name in outputs:
        if name != STREAM:
            _check(Path(name), force=force)
    staged: list[_Staged] = []
    published: list[Path] = []
    try:
        for name, data in outputs.items():
            if name != STREAM:
                staged.append(_stage(Path(name), data, force=force))
        for each in staged:
            _publish(each, force=force)
            published.append(each.target)
    except BaseException:
        if not force:
            for target in published:
                target.unlink(missing_ok=True)
        raise
    finally:
        for each in staged:
            each.temporary.unlink(missing_ok=True)
    for folder in {each.target.parent for each in staged}:
        _sync_folder(folder)
    if STREAM in outputs:
        sys.stdout.flush()
        sys.stdout.buffer.write(outputs[STREAM])
        sys.stdout.buffer.flush()


@dataclass(frozen=True, slots=True)
class _Staged:
    temporary: Path
    target: Path


def _check(target: Path, *, force: bool) -> None:
    if not os.path.isdir(target.parent):
        raise CannotWrite(
            "folder-missing",
            f"The folder {target.parent} does not exist.",
            remedy="Create it, or name another folder.",
            place=Place(str(target)),
        )
    if os.path.isdir(target):
        raise CannotWrite(
            "output-is-folder",
            "This is a folder, not a file.",
            remedy="Name a file in it.",
            place=Place(str(target)),
        )
    if not force and os.path.lexists(target):
        raise _exists(target)


def _stage(target: Path, data: bytes, *, force: bool) -> _Staged:
    """The bytes in a temporary file beside the target, safely on the disk."""
    if force and os.path.islink(target):
        target = Path(os.path.realpath(target))
    _sweep(target.parent)
    temporary = target.parent / f"{_PREFIX}{os.urandom(8).hex()}{_SUFFIX}"
    try:
        with _opened(temporary) as handle:
            _write_fully(handle, data)
            os.fsync(handle)
        if force:
            with contextlib.suppress(OSError):
                temporary.chmod(target.stat().st_mode & 0o7777)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise _unwritten(target, error) from None
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return _Staged(temporary, target)


@contextlib.contextmanager
def _opened(temporary: Path) -> Iterator[int]:
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    try:
        yield handle
    finally:
        os.close(handle)


def _write_fully(handle: int, data: bytes) -> None:
    left = memoryview(data)
    while left:
        left = left[os.write(handle, left) :]


def _publish(staged: _Staged, *, force: bool) -> None:
    try:
        if force:
            os.replace(staged.temporary, staged.target)
            return
        try:
            os.link(staged.temporary, staged.target)
        except FileExistsError:
            raise
        except (OSError, AttributeError) as error:
            if isinstance(error, OSError) and error.errno not in _NO_LINKS:
                raise
            _claim(staged)
    except FileExistsError:
        raise _exists(staged.target) from None
    except OSError as error:
        raise _unwritten(staged.target, error) from None


def _claim(staged: _Staged) -> None:
    """Where the file system has no links: take the name with an empty file, then put the full one over it."""
    os.close(os.open(staged.target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666))
    try:
        os.replace(staged.temporary, staged.target)
    except BaseException:
        staged.target.unlink(missing_ok=True)
        raise


def _sweep(folder: Path) -> None:
    """Remove temporary files that a process left here when it was killed."""
    with contextlib.suppress(OSError):
        for path in folder.glob(f"{_PREFIX}*{_SUFFIX}"):
            with contextlib.suppress(OSError):
                if time.time() - path.stat().st_mtime > _STALE_SECONDS:
                    path.unlink()


def _sync_folder(folder: Path) -> None:
    with contextlib.suppress(OSError):  # Windows opens no folders; the name is safe there without
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _exists(target: Path) -> CannotWrite:
    return CannotWrite(
        "output-exists",
        "A file of this name is already there; nothing was written.",
        remedy="Add --force to overwrite it, or name another file with -o.",
        place=Place(str(target)),
    )


def _unwritten(target: Path, error: OSError) -> CannotWrite:
    place = Place(str(target))
    if error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)):
        return CannotWrite("disk-full", "The disk is full; nothing was written.", remedy="Make room.", place=place)
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return CannotWrite(
            "not-permitted",
            "You may not write here, or the file is open in Word; nothing was written.",
            remedy="Close the file in Word, or name another folder with -o.",
            place=place,
        )
    reason = os.strerror(error.errno) if error.errno else str(error)
    return CannotWrite("not-written", f"Nothing was written: {reason}.", remedy="Name another file.", place=place)


def _unreadable(name: str, error: OSError) -> Refusal:
    if isinstance(error, FileNotFoundError):
        return _refuse("file-missing", name, "There is no such file.", "Check the name and the folder.")
    if isinstance(error, IsADirectoryError) or os.path.isdir(name):
        return _refuse("file-is-folder", name, "This is a folder, not a file.", "Name a file in it.")
    if isinstance(error, PermissionError):
        return _refuse(
            "file-not-permitted",
            name,
            "You may not read this file, or it is open elsewhere.",
            "Close it, or ask for it.",
        )
    reason = os.strerror(error.errno) if error.errno else str(error)
    return _refuse("file-not-readable", name, f"This file cannot be read: {reason}.", "Copy it to your own disk first.")


def _refuse(code: str, name: str, message: str, remedy: str) -> Refusal:
    return Refusal(code, message, remedy=remedy, place=Place(name))
