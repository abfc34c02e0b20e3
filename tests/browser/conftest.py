"""A browser, and pages in it. Without Chromium or playwright these tests skip; in CI both are there."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from drafting.ooxml.reading import read_package
from drafting.writers.compared import Compared
from drafting.writers.docx.existing import changes_of
from drafting.writers.page import page as writer
from tests.making.pages import compared, comparison, long, marked_copy

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync",
         "--disable-component-update", "--disable-default-apps"]  # fmt: skip
Open = Callable[..., "Page"]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, driven through a pipe: no socket is opened."""
    driver = pytest.importorskip("playwright.sync_api", reason="playwright is not installed (the extra `dev`)")
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed")
    with driver.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield started
        started.close()


@pytest.fixture(scope="session")
def comparisons() -> dict[str, Compared]:
    """What the pages show, by name: en, fr, long."""
    return {"en": compared("en"), "fr": compared("fr"), "long": comparison(*long(60, 12))}


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory, comparisons: dict[str, Compared]) -> dict[str, Path]:
    """Written pages, by name: those of the comparisons, and copy and copy-fr of a marked-up copy."""
    folder = tmp_path_factory.mktemp("pages")
    package = read_package(marked_copy(), "copy.docx")
    changes = changes_of(package)
    contents = {name: writer.write(each) for name, each in comparisons.items()}
    contents |= {
        "copy": writer.write_copy(marked_copy(), package, changes),
        "copy-fr": writer.write_copy(marked_copy(), package, changes, "fr"),
    }
    for name, content in contents.items():
        (folder / f"{name}.html").write_bytes(content)
    return {name: folder / f"{name}.html" for name in contents}


@pytest.fixture
def opened(browser: Browser, pages: dict[str, Path]) -> Iterator[Open]:
    """Opens a page by its name: ``at`` is the fragment of its address, the rest goes to the browser's context.

    Fails at the end where a page asked for anything but itself, or an error or a breach of its policy was reported.
    """
    contexts: list[BrowserContext] = []
    wrong: list[str] = []

    def show(name: str = "en", at: str = "", context: BrowserContext | None = None, **options: Any) -> Page:
        if context is None:
            context = browser.new_context(**{"viewport": {"width": 1280, "height": 800}, **options})
            contexts.append(context)
        page, address = context.new_page(), pages[name].as_uri()
        page.set_default_timeout(5000)
        page.on("request", lambda asked: asked.url.startswith((address, "blob:")) or wrong.append(asked.url))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda said: said.type in ("error", "warning") and wrong.append(said.text))
        page.goto(address + (f"#{at}" if at else ""))
        return page

    yield show
    for each in contexts:
        each.close()
    assert not wrong


@pytest.fixture(scope="session")
def axe() -> str:
    """The source of axe-core (in the package axe-playwright-python), to be run in a page."""
    pytest.importorskip("axe_playwright_python", reason="axe-playwright-python is not installed (the extra `dev`)")
    return files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
