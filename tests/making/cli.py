"""The command line, run in this process as the shell would run it."""

from __future__ import annotations

import pytest

from drafting.cli.root import main


def drafting(*args: object) -> int:
    """Run ``drafting`` with ``args``; the exit code."""
    with pytest.raises(SystemExit) as ended:
        main([str(arg) for arg in args])
    code = ended.value.code
    return code if isinstance(code, int) else 0
