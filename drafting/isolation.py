"""Other programs started so that they can fetch nothing: without a network, where the system lets us."""

from __future__ import annotations

import contextlib
import functools
import shutil
import subprocess
from collections.abc import Sequence
from typing import Final

_WAYS: Final = (("--net",), ("--net", "--map-root-user"))  # as the administrator; as anybody

# Settings of LibreOffice (schema org.openoffice.Office.Common, Security/Scripting): no macros, no active content,
# nothing fetched for a file that lies in no trusted folder.
_SETTINGS: Final = {
    "BlockUntrustedRefererLinks": "true",
    "DisableMacrosExecution": "true",
    "DisableActiveContent": "true",
    "MacroSecurityLevel": "3",
}
_ITEM: Final = (
    '<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="{}" oor:op="fuse">'
    "<value>{}</value></prop></item>"
)


def without_network(command: Sequence[str]) -> list[str]:
    """``command`` in a network namespace that is empty, where the system has them and permits it; else as it is."""
    return [*namespace(), *command]


@functools.cache
def namespace() -> tuple[str, ...]:
    """What is put before a command to take the network from it; () where that cannot be done (not on Linux, or
    forbidden by the administrator or by a container)."""
    unshare, true = shutil.which("unshare"), shutil.which("true")
    if unshare is None or true is None:
        return ()
    for way in _WAYS:
        with contextlib.suppress(OSError, subprocess.TimeoutExpired):
            done = subprocess.run([unshare, *way, true], capture_output=True, timeout=10, check=False)
            if done.returncode == 0:
                return (unshare, *way)
    return ()


def office_settings() -> str:
    """The text of ``registrymodifications.xcu``, by which a profile of LibreOffice refuses macros and links."""
    items = "".join(_ITEM.format(name, value) for name, value in _SETTINGS.items())
    return (
        '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry" '
        'xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"{items}</oor:items>"
    )
