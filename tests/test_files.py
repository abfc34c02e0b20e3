"""Writing destroys nothing: not when it is killed, not when two write at once, not when the disk is full."""

from __future__ import annotations

import errno
import os
import time
from pathlib import Path

import pytest

from drafting import files
from drafting.errors import CannotWrite, Refusal
from drafting.files import read_bytes, read_folder, read_text, write_all, write_new

OLD, NEW = b"old" * 1_000, b"new" * 2_000


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_what_is_written_is_what_is_read(tmp_path: Path) -> None:
    write_new(tmp_path / "a.docx", NEW)
    assert read_bytes(tmp_path / "a.docx") == NEW
    assert names(tmp_path) == ["a.docx"]


def test_an_existing_file_is_left_alone(tmp_path: Path) -> None:
    target = tmp_path / "a.docx"
    target.write_bytes(OLD)
    with pytest.raises(CannotWrite, match="already there") as caught:
        write_new(target, NEW)
    assert caught.value.code == "output-exists"
    assert (target.read_bytes(), names(tmp_path)) == (OLD, ["a.docx"])


def test_a_file_that_appears_meanwhile_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "a.docx"
    stage = files._stage

    def late(path: Path, data: bytes, *, force: bool) -> files._Staged:
        staged = stage(path, data, force=force)
        target.write_bytes(OLD)
        return staged

    monkeypatch.setattr(files, "_stage", late)
    with pytest.raises(CannotWrite) as caught:
        write_new(target, NEW)
    assert caught.value.code == "output-exists"
    assert (target.read_bytes(), names(tmp_path)) == (OLD, ["a.docx"])


def test_force_replaces_and_keeps_the_mode(tmp_path: Path) -> None:
    target = tmp_path / "a.docx"
    target.write_bytes(OLD)
    target.chmod(0o640)
    write_new(target, NEW, force=True)
    assert target.read_bytes() == NEW
    assert target.stat().st_mode & 0o777 == 0o640


def test_force_writes_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.docx").write_bytes(OLD)
    (tmp_path / "link.docx").symlink_to("real.docx")
    write_new(tmp_path / "link.docx", NEW, force=True)
    assert (tmp_path / "link.docx").is_symlink()
    assert (tmp_path / "real.docx").read_bytes() == NEW


def test_a_dangling_link_counts_as_a_file(tmp_path: Path) -> None:
    (tmp_path / "link.docx").symlink_to("nowhere.docx")
    with pytest.raises(CannotWrite) as caught:
        write_new(tmp_path / "link.docx", NEW)
    assert caught.value.code == "output-exists"


@pytest.mark.parametrize(
    ("target", "code"), [("no/such/a.docx", "folder-missing"), (".", "output-is-folder"), ("x" * 300, "not-written")]
)
def test_where_nothing_can_be_written(tmp_path: Path, target: str, code: str) -> None:
    with pytest.raises(CannotWrite) as caught:
        write_new(tmp_path / target, NEW, force=True)
    assert (caught.value.code, names(tmp_path)) == (code, [])


@pytest.mark.parametrize(
    ("number", "code"), [(errno.ENOSPC, "disk-full"), (errno.EACCES, "not-permitted"), (errno.EIO, "not-written")]
)
@pytest.mark.parametrize("force", [False, True])
def test_a_full_disk_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str, force: bool
) -> None:
    target = tmp_path / "a.docx"
    if force:
        target.write_bytes(OLD)
    write = os.write

    def half(handle: int, data: bytes) -> int:
        if len(data) < 5_000:
            raise OSError(number, os.strerror(number))
        return write(handle, bytes(data[:4_000]))

    monkeypatch.setattr(os, "write", half)
    with pytest.raises(CannotWrite) as caught:
        write_new(target, NEW, force=force)
    monkeypatch.undo()
    assert caught.value.code == code
    assert names(tmp_path) == (["a.docx"] if force else [])
    assert not force or target.read_bytes() == OLD


@pytest.mark.parametrize("exists", [False, True])
def test_file_systems_without_links_are_served_as_safely(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, exists: bool
) -> None:
    def no_links(*_: object, **__: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", no_links)
    target = tmp_path / "a.docx"
    if exists:
        target.write_bytes(OLD)
        with pytest.raises(CannotWrite):
            write_new(target, NEW)
    else:
        write_new(target, NEW)
    assert (target.read_bytes(), names(tmp_path)) == (OLD if exists else NEW, ["a.docx"])


def test_several_outputs_are_all_written_or_none(tmp_path: Path) -> None:
    (tmp_path / "b.fr.docx").write_bytes(OLD)
    with pytest.raises(CannotWrite):
        write_all({str(tmp_path / "b.en.docx"): NEW, str(tmp_path / "b.fr.docx"): NEW})
    assert names(tmp_path) == ["b.fr.docx"]


def test_the_first_is_taken_back_when_the_second_fails_late(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    link = os.link

    def second_fails(source: Path, target: Path) -> None:
        if Path(target).name == "b.docx":
            raise OSError(errno.EIO, "broken")
        link(source, target)

    monkeypatch.setattr(os, "link", second_fails)
    with pytest.raises(CannotWrite):
        write_all({str(tmp_path / "a.docx"): NEW, str(tmp_path / "b.docx"): NEW})
    assert names(tmp_path) == []


def test_what_a_killed_process_left_is_swept(tmp_path: Path) -> None:
    stale, fresh = tmp_path / ".drafting-0123.part", tmp_path / ".drafting-4567.part"
    for path in (stale, fresh):
        path.write_bytes(OLD)
    os.utime(stale, (time.time() - 86_400,) * 2)
    write_new(tmp_path / "a.docx", NEW)
    assert names(tmp_path) == [fresh.name, "a.docx"]


def test_reading_says_what_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "latin.yaml").write_bytes("a: x\nb: é".encode("latin-1"))
    (tmp_path / "big").write_bytes(bytes(100))
    for call, code in (
        (lambda: read_bytes(tmp_path / "none"), "file-missing"),
        (lambda: read_bytes(tmp_path), "file-is-folder"),
        (lambda: read_bytes(tmp_path / "big", most=99), "file-too-large"),
        (lambda: read_text(tmp_path / "latin.yaml"), "text-not-utf8"),
        (lambda: read_folder(tmp_path / "none"), "folder-missing"),
    ):
        with pytest.raises(Refusal) as caught:
            call()
        assert caught.value.code == code
    assert caught.value.place.file == str(tmp_path / "none")


def test_a_byte_order_mark_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"\xef\xbb\xbfa: 1")
    assert read_text(tmp_path / "a.yaml") == "a: 1"


def test_a_folder_is_read_in_order_without_what_is_hidden(tmp_path: Path) -> None:
    for name in ("b/y.yaml", "a.yaml", ".hidden.yaml", "b/.git/z.yaml", "c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name)
    root = tmp_path.as_posix()
    assert read_folder(tmp_path) == {f"{root}/a.yaml": "a.yaml", f"{root}/b/y.yaml": "b/y.yaml"}


def test_a_word_file_in_the_place_of_a_text_is_called_one(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"PK\x03\x04\xff\xfe")
    with pytest.raises(Refusal, match="Word file") as caught:
        read_text(tmp_path / "a.docx")
    assert "deal" in caught.value.remedy
