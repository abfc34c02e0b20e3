"""The page around its parts: one file, a policy that lets nothing be fetched and nothing else run."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from functools import cache
from importlib.resources import files
from typing import Final

from drafting.prose.kinds import Language
from drafting.writers.page.inert import data, text

# In this order, in one scope.
_SCRIPTS: Final = ("state", "choosing", "ticks", "filter", "views", "find", "remarks", "keys", "begin")


@cache
def _shipped(*name: str) -> str:
    return files("drafting.writers.page").joinpath(*name).read_text("utf-8")


@cache
def _script() -> str:
    whole = "\n".join(_shipped("script", f"{name}.js") for name in _SCRIPTS)
    return f'\n"use strict";\n(() => {{\n{whole}}})();\n'


def _fingerprint(content: str) -> str:
    return "'sha256-" + b64encode(hashlib.sha256(content.encode()).digest()).decode() + "'"


def policy(style: str, script: str) -> str:
    """The policy (W3C, CSP Level 3): this style, this script, pictures inside the page; nothing else, no address."""
    return (
        f"default-src 'none'; style-src {_fingerprint(style)}; script-src {_fingerprint(script)}; img-src data:; "
        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"
    )


def shell(title: str, ui: Language, body: str, told: object) -> bytes:
    """The page; ``body`` is HTML, ``told`` what the script is told, as JSON."""
    style, script = _shipped("page.css"), _script()
    return (
        f'<!doctype html>\n<html lang="{ui}" data-view="marks">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy(style, script)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n<meta name="color-scheme" content="light dark">\n'
        f"<title>{text(title)}</title>\n<style>{style}</style>\n</head>\n<body>\n{body}"
        f'<script type="application/json" id="told">{data(told)}</script>\n<script>{script}</script>\n'
        "</body>\n</html>\n"
    ).encode()
