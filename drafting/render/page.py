"""Self-contained pages: one file, nothing fetched, no script, all text escaped."""

from __future__ import annotations

from html import escape
from typing import Final

# Nothing may be fetched and nothing may run; only the style inside the page counts (W3C, CSP Level 3).
POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
STYLE: Final = """
:root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fff; --rule: #c9c9c9; --soft: #f4f4f1; --in: #0b5a2b;
  --out: #a01020; --value: #fff0b3; --muted: #5c5c5c }
@media (prefers-color-scheme: dark) { :root { --ink: #eee; --paper: #181818; --rule: #4a4a4a; --soft: #242424;
  --in: #7fdc9f; --out: #ff9aa5; --value: #5b4a00; --muted: #b0b0b0 } }
body { margin: 2rem auto; max-width: 76rem; padding: 0 1.5rem; font: 1rem/1.5 Georgia, "Times New Roman", serif;
  color: var(--ink); background: var(--paper) }
h1 { font-size: 1.5rem } h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; border-bottom: 1px solid var(--rule) }
h3 { font-size: 1rem; margin: 1rem 0 .25rem } p { margin: .35rem 0 }
.muted { color: var(--muted); font-size: .9rem }
ins { color: var(--in); text-decoration: underline } del { color: var(--out); text-decoration: line-through }
.columns { display: flex; flex-wrap: wrap; gap: 1rem; align-items: stretch }
.variant { flex: 1 1 20rem; border: 1px solid var(--rule); border-radius: .4rem; padding: .75rem 1rem; min-width: 0 }
.variant > h3 { margin-top: 0 } .level2 { margin-left: 1.5rem } .level3 { margin-left: 3rem }
mark { background: var(--value); color: inherit; padding: 0 .15em } .gap { font-weight: bold }
table { border-collapse: collapse; margin: .5rem 0; width: 100% }
th, td { border: 1px solid var(--rule); padding: .2rem .5rem; text-align: left } .figures { text-align: right }
.hidden { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden }
@media print { body { margin: 0; max-width: none } .variant { break-inside: avoid } }
"""


def page(title: str, body: str, language: str = "en", style: str = "") -> str:
    """The page around ``body``, which is HTML already; ``style`` is added to the common one."""
    return (
        f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{escape(title)}</title>\n'
        f"<style>{STYLE}{style}</style>\n</head>\n<body>\n<main>\n<h1>{escape(title)}</h1>\n{body}\n</main>\n</body>\n</html>\n"
    )
