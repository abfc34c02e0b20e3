"""Other engines, where they are installed. None is needed, and none is a part of this project.

- Docxodus (MIT, .NET) and jubarte (AGPL) are looked for in the Python that PEERS_PYTHON names (pip install
  python-redlines jubarte-redlines, in a virtual environment of their own).
- LibreOffice is looked for on the PATH, with a python3 that can ``import uno``. It is started once; its start does not
  count.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

_READ = "import sys,time\na,b=(open(p,'rb').read() for p in sys.argv[1:3])\nt=time.perf_counter()\n"
_WRITE = "\nopen(sys.argv[3],'wb').write(out)\nprint(time.perf_counter()-t)"
_IN_PYTHON: Mapping[str, tuple[str, str]] = {
    "Docxodus": (
        "python_redlines",
        "from python_redlines import DocxodusEngine\n"
        + _READ
        + "out=DocxodusEngine().run_redline('Bench',a,b)[0]"
        + _WRITE,
    ),
    "jubarte": (
        "jubarte_redlines",
        "import jubarte_redlines as j\n"
        + _READ
        + "out=j.compare_documents(a,b,author='Bench',date='2026-01-01T00:00:00Z')"
        + _WRITE,
    ),
}
_UNO = """import sys,time,uno
from com.sun.star.beans import PropertyValue as P
def p(n,v):
    x=P(); x.Name=n; x.Value=v; return x
port,old,new,out=sys.argv[1:5]
here=uno.getComponentContext()
find=here.ServiceManager.createInstanceWithContext('com.sun.star.bridge.UnoUrlResolver',here)
there=find.resolve('uno:socket,host=127.0.0.1,port=%s;urp;StarOffice.ComponentContext'%port)
make=lambda name: there.ServiceManager.createInstanceWithContext(name,there)
url=uno.systemPathToFileUrl
t=time.perf_counter()
doc=make('com.sun.star.frame.Desktop').loadComponentFromURL(url(new),'_blank',0,(p('Hidden',True),))
make('com.sun.star.frame.DispatchHelper').executeDispatch(doc.CurrentController.Frame,'.uno:CompareDocuments','',0,
    (p('URL',url(old)),p('NoAcceptDialog',True)))
doc.storeToURL(url(out),(p('FilterName','MS Word 2007 XML'),))
doc.close(True)
print(time.perf_counter()-t)
"""


@contextmanager
def installed() -> Iterator[dict[str, list[str]]]:
    """{name: command, to which OLD, NEW and OUT are added} of the engines that are here, LibreOffice running."""
    found: dict[str, list[str]] = {}
    python = os.environ.get("PEERS_PYTHON")
    for name, (module, script) in _IN_PYTHON.items() if python else ():
        if python and _imports(python, module):
            found[name] = [python, "-c", script]
    office, scripting = shutil.which("soffice"), next((p for p in _pythons() if _imports(p, "uno")), None)
    if office is None or scripting is None:
        yield found
        return
    with tempfile.TemporaryDirectory() as profile, socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        free.close()
        command = [office, "--headless", "--norestore", "--nologo", f"-env:UserInstallation=file://{profile}",
                   f"--accept=socket,host=127.0.0.1,port={port};urp;"]  # fmt: skip
        running = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        )
        try:
            if _listens(port):
                found["LibreOffice"] = [scripting, "-c", _UNO, str(port)]
            yield found
        finally:
            os.killpg(running.pid, 15)
            running.wait()


def _pythons() -> list[str]:
    return [path for path in (shutil.which("python3"), "/usr/bin/python3") if path is not None and os.path.exists(path)]


def _imports(python: str, module: str) -> bool:
    try:
        return subprocess.run([python, "-c", f"import {module}"], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def _listens(port: int) -> bool:
    for _ in range(120):
        with socket.socket() as attempt:
            if attempt.connect_ex(("127.0.0.1", port)) == 0:
                return True
        time.sleep(0.5)
    return False
