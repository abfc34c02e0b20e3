"""Nothing comes in, nothing goes out, nothing of the document acts (safety.md rows 32 and 34)."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.conftest import Open

pytest.importorskip("playwright.sync_api", reason="playwright is not installed (the extra `dev`)")
from playwright.sync_api import Browser, Page

EVERYTHING = ("j", "k", "g", "G", "v", "v", "v", "v", "f", "Escape", "t", "u", "?", "Escape", "/", "Escape", "Escape")


def walk(page: Page) -> None:
    for key in EVERYTHING:
        page.keyboard.press("Shift+G" if key == "G" else key)


@pytest.mark.parametrize("name", ["en", "copy"])
def test_hostile_words_are_words_in_every_view(name: str, opened: Open) -> None:
    page = opened(name)  # the fixture fails on any request, error or breach of the policy
    walk(page)
    assert page.evaluate("window.ran === undefined")
    assert page.locator("#text :is(script, img, svg, iframe, object, embed, style)").count() == 0
    assert page.locator("a:not([href^='#'])").count() == 0
    if name == "en":
        text = page.locator("#text").inner_text()
        for words in ("<script>window.ran=1</script>", "javascript:window.ran=1", "{{ 7*7 }}", "safe\\u202egnihton"):
            assert words in text


TRIES = """async () => {
  const add = (name, more, into = document.body) => into.append(Object.assign(document.createElement(name), more));
  const tries = {
    script: () => add("script", { textContent: "window.ran = 1" }),
    html: () => document.body.insertAdjacentHTML("beforeend", "<b>x</b>"),
    handler: () => {
      add("b", { id: "tried" });
      document.getElementById("tried").setAttribute("onclick", "window.ran = 1");
      document.getElementById("tried").click();
    },
    code: () => new Promise((done) => { setTimeout("window.ran = 1", 0); setTimeout(done, 20); }),
    fetch: () => fetch("https://example.org/"),
    picture: () => new Promise((done, fail) => {
      add("img", { onload: done, onerror: fail, src: "https://example.org/x.png" });
    }),
  };
  const out = {};
  for (const [name, run] of Object.entries(tries)) {
    try { await run(); out[name] = "ran"; } catch { out[name] = "stopped"; }
  }
  return { ...out, ran: String(window.ran) };
}"""


def test_the_policy_lets_nothing_else_run_or_be_fetched(browser: Browser, pages: dict[str, Path]) -> None:
    asked: list[str] = []
    context = browser.new_context()
    page = context.new_page()
    page.on("response", lambda answer: asked.append(answer.url))
    page.goto(pages["en"].as_uri())
    tried = page.evaluate(TRIES)
    context.close()
    assert [name for name, end in tried.items() if end == "stopped"] == list(tried)[:-1]
    assert tried["ran"] == "undefined"
    assert asked == [pages["en"].as_uri()]


def test_another_page_cannot_be_put_around_it_by_a_base_or_a_form(opened: Open) -> None:
    page = opened()
    policy = page.locator("meta[http-equiv]").get_attribute("content") or ""
    assert "base-uri 'none'" in policy
    assert "form-action 'none'" in policy
    page.keyboard.press("/")
    page.keyboard.type("oil")
    page.keyboard.press("Enter")
    assert page.url.endswith("en.html")
