"""LibreOffice's own accept-all and reject-all, by a macro in a profile of its own."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from drafting.ooxml.names import MC, w
from drafting.ooxml.reading import read_package
from drafting.ooxml.xmldoor import Element

View = Literal["plain", "accepted", "rejected"]

# For each file of a folder three copies are saved: as it is, with all changes accepted, with all rejected.
_MACRO = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Main(sFolder As String)
  Dim aFiles(10000) As String
  Dim nFiles As Integer
  Dim sFile As String
  nFiles = 0
  sFile = Dir(sFolder &amp; "/in/", 0)
  Do While sFile &lt;&gt; ""
    aFiles(nFiles) = sFile
    nFiles = nFiles + 1
    sFile = Dir
  Loop
  Dim k As Integer
  For k = 0 To nFiles - 1
    SaveAs(sFolder, aFiles(k), "plain", "")
    SaveAs(sFolder, aFiles(k), "accepted", ".uno:AcceptAllTrackedChanges")
    SaveAs(sFolder, aFiles(k), "rejected", ".uno:RejectAllTrackedChanges")
  Next k
End Sub

Sub SaveAs(sFolder As String, sFile As String, sKind As String, sCommand As String)
  On Error Resume Next
  Dim aOpen(0) As New com.sun.star.beans.PropertyValue
  Dim aSave(0) As New com.sun.star.beans.PropertyValue
  Dim oDoc As Object
  Dim oDispatch As Object
  aOpen(0).Name = "Hidden"
  aOpen(0).Value = True
  aSave(0).Name = "FilterName"
  aSave(0).Value = "MS Word 2007 XML"
  oDoc = StarDesktop.loadComponentFromURL(ConvertToURL(sFolder &amp; "/in/" &amp; sFile), "_blank", 0, aOpen())
  If sCommand &lt;&gt; "" Then
    oDispatch = createUnoService("com.sun.star.frame.DispatchHelper")
    oDispatch.executeDispatch(oDoc.CurrentController.Frame, sCommand, "", 0, Array())
  End If
  oDoc.storeToURL(ConvertToURL(sFolder &amp; "/" &amp; sKind &amp; "/" &amp; sFile), aSave())
  oDoc.close(True)
End Sub
</script:module>
"""
_LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false"
 library:passwordprotected="false"><library:element library:name="Module1"/></library:library>
"""
_LIBRARIES = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink">
 <library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple"
 library:link="false"/></library:libraries>
"""


def resolved(soffice: str, folder: Path, files: Mapping[str, bytes]) -> dict[str, dict[View, list[str]]]:
    """What each file says in LibreOffice as it is, accepted and rejected: its paragraphs that are not empty.

    A view that LibreOffice could not save is missing.
    """
    command = [soffice, f"-env:UserInstallation=file://{folder / 'profile'}", "--headless", "--norestore"]
    subprocess.run([*command, "--terminate_after_init"], check=True, capture_output=True)  # makes the profile
    basic = folder / "profile" / "user" / "basic"
    (basic / "Standard").mkdir(parents=True, exist_ok=True)
    (basic / "script.xlc").write_text(_LIBRARIES)
    (basic / "Standard" / "script.xlb").write_text(_LIBRARY)
    (basic / "Standard" / "Module1.xba").write_text(_MACRO)
    views: tuple[View, ...] = ("plain", "accepted", "rejected")
    for name in ("in", *views):
        (folder / name).mkdir()
    for name, data in files.items():
        (folder / "in" / f"{name}.docx").write_bytes(data)
    subprocess.run([*command, f'macro:///Standard.Module1.Main("{folder}")'], check=True, capture_output=True)
    found: dict[str, dict[View, list[str]]] = {}
    for name in files:
        saved = {view: folder / view / f"{name}.docx" for view in views}
        found[name] = {view: paragraphs(path.read_bytes()) for view, path in saved.items() if path.exists()}
    return found


def paragraphs(docx: bytes) -> list[str]:
    """The words of every paragraph of every story that has any, by part."""
    package = read_package(docx)
    texts = (_words(p) for story in package.stories() for p in package.root(story.part).iter(w("p")) if not _second(p))
    return [text for text in texts if text]


def _words(paragraph: Element) -> str:
    own = (each for each in paragraph.iter(w("t")) if next(each.iterancestors(w("p"))) is paragraph)
    return "".join("".join(each.text or "" for each in own).split())


def _second(element: Element) -> bool:
    return next(element.iterancestors(f"{{{MC}}}Fallback"), None) is not None
