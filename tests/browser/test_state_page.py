"""The state of play in a browser: WCAG 2.2 AA in both themes and languages, on a phone, internal or not."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafting.shipped import shipped
from tests.making.cli import drafting

pytest.importorskip("playwright.sync_api", reason="playwright is not installed (the extra `dev`)")
from playwright.sync_api import Browser

from tests.browser.test_access import violations


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The page of the five rounds: en, fr, and internal."""
    folder = tmp_path_factory.mktemp("state")
    found = {"en": folder / "en.html", "fr": folder / "fr.html", "internal": folder / "internal.html"}
    for name, path in found.items():
        options = ("--internal",) if name == "internal" else ("--ui", name)
        assert drafting("state-of-play", shipped("examples") / "five-rounds", *options, "-o", path) == 0
    return found


@pytest.mark.parametrize(
    ("name", "theme", "width"), [("en", "light", 1280), ("fr", "dark", 390), ("internal", "dark", 1280)]
)
def test_axe_finds_nothing_and_the_page_fits(
    name: str, theme: str, width: int, browser: Browser, written: dict[str, Path], axe: str
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=theme)  # type: ignore[arg-type]
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(written[name].as_uri())
    assert violations(page, axe) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert asked == [written[name].as_uri()]
    assert page.locator("svg[role=img] desc").text_content()
    context.close()
