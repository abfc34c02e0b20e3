"""What is written when nobody reads any more: the command goes on, and its exit code is its own."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator

import pytest

from drafting.cli.streams import Patient, settle_streams


@pytest.fixture
def pipe() -> Iterator[tuple[int, int]]:
    ends = os.pipe()
    yield ends
    for end in ends:
        try:
            os.close(end)
        except OSError:
            continue


def test_what_a_reader_takes_arrives(pipe: tuple[int, int]) -> None:
    reader, writer = pipe
    patient = Patient(writer)
    assert (patient.writable(), patient.fileno()) == (True, writer)
    assert patient.write("« é ».".encode()) == 9
    assert os.read(reader, 99).decode() == "« é »."


def test_after_the_reader_has_gone_everything_is_taken_and_goes_nowhere(pipe: tuple[int, int]) -> None:
    reader, writer = pipe
    os.close(reader)
    patient = Patient(writer)
    assert [patient.write(b"one line\n") for _ in range(3)] == [9, 9, 9]


def test_standard_output_into_a_pipe_is_utf_8_and_patient(
    pipe: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    reader, writer = pipe
    with io.TextIOWrapper(os.fdopen(os.dup(writer), "wb"), encoding="ascii") as console:
        monkeypatch.setattr(sys, "stdout", console)
        settle_streams()
        print("● « é » \ud800", flush=True)
        assert os.read(reader, 99).decode() == "● « é » ?\n"
        os.close(writer)
        os.close(reader)
        print("nobody hears this", flush=True)


def test_a_stream_that_is_no_file_stays_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a notebook, or under a test runner."""
    plain = io.StringIO()
    monkeypatch.setattr(sys, "stdout", plain)
    monkeypatch.setattr(sys, "stderr", io.TextIOWrapper(io.BytesIO()))
    settle_streams()
    assert sys.stdout is plain
