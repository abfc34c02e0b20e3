// Panels.
const panel = (name, open, first) => {
  $(name).hidden = !open;
  $(name + "-open").setAttribute("aria-expanded", String(open));
  if (open) first?.focus();
  else if (name === "find") { CSS.highlights?.clear(); hits = []; $("found").textContent = ""; }
};
const toggle = (name, first) => panel(name, $(name).hidden, first);
const escape = () => {
  const from = document.activeElement, open = ["find", "filter"].find((name) => !$(name).hidden);
  if (open) panel(open, false);
  else $("card").hidden = true;
  if (from?.closest?.("#find, #filter, #card")) $(now ? "change-" + now : (open ?? "help") + "-open").focus({ preventScroll: true });
};
const typing = (element) => element.closest?.("textarea, select, input:not([type=checkbox], [type=radio])");
const PRESSED = {
  j: () => step(1), k: () => step(-1), g: () => active.length && choose(active[0]),
  G: () => active.length && choose(active.at(-1)),
  v: () => view(VIEWS[(VIEWS.indexOf(root.dataset.view) + 1) % VIEWS.length]),
  f: () => toggle("filter", $("filter").querySelector("input")), "/": () => panel("find", true, $("sought")),
  t: () => { if (now) { note({ read: !tick(now).read }); card(); } }, n: () => { if (now) { card(); $("more").open = true; $("note").focus(); } },
  u: () => !$("unfold").hidden && unfold(), "?": () => $("help").showModal(),
};
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || $("help").open) return;
  if (event.key === "Escape") return escape();
  if (!keys || typing(event.target) || !Object.hasOwn(PRESSED, event.key)) return;
  event.preventDefault();
  PRESSED[event.key]();
});
document.addEventListener("click", (event) => {
  const link = event.target.closest?.('a[href^="#change-"]');
  if (link && link.id !== "link") {
    event.preventDefault();
    const number = Number(/\d+/.exec(link.hash)[0]);
    choose(number, link.classList.contains("n") ? { scroll: false, at: link.parentElement } : {});
  } else if (!link) {
    const changed = event.target.closest?.("#text [data-c], #side [data-c]");
    if (changed && !getSelection().toString()) choose(Number(changed.dataset.c), { scroll: false, focus: false, at: changed });
  }
});
const act = (id, event, what) => $(id).addEventListener(event, what);
act("previous", "click", () => step(-1));
act("next", "click", () => step(1));
act("view", "change", () => { view($("view").value); $("view").blur(); });
act("filter-open", "click", () => toggle("filter", $("filter").querySelector("input")));
act("filter-close", "click", escape);
act("filter", "change", filter);
act("clear", "click", () => { $("filter").reset(); filter(); });
act("find-open", "click", () => toggle("find", $("sought")));
act("find-close", "click", escape);
act("sought", "input", seek);
act("find-next", "click", () => forward(1));
act("find-previous", "click", () => forward(-1));
act("sought", "keydown", (event) => { if (event.key === "Enter") { event.preventDefault(); forward(event.shiftKey ? -1 : 1); } });
for (const name of ["find", "filter"]) act(name, "submit", (event) => event.preventDefault());
act("unfold", "click", unfold);
act("help-open", "click", () => $("help").showModal());
act("help-close", "click", () => $("help").close());
act("keys-on", "change", () => { keys = $("keys-on").checked; stored("drafting-keys", keys ? "on" : "off"); });
act("rail", "click", along);
act("card-close", "click", () => { $("card").hidden = true; });
act("read", "change", () => note({ read: $("read").checked }));
act("note", "input", () => note({ note: $("note").value }));
for (const choice of document.getElementsByName("decision")) choice.addEventListener("change", () => note({ decision: choice.value }));
act("link", "click", () => { navigator.clipboard?.writeText($("link").href).then(() => announce(words.copied), () => {}); });
act("other", "click", () => {
  const ends = [$("change-" + now), ...text.querySelectorAll(`[id^="change-${now}-move"]`)];
  bring(ends[(ends.findIndex((end) => inSight(end)) + 1) % ends.length]);
});
act("export", "click", () => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([JSON.stringify(asFile(), null, 1) + "\n"], { type: "application/json" }));
  link.download = told.name.replace(/\.\w+$/, "") + ".ticks.json";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  report(words.exported);
});
act("import", "change", async () => {
  const file = $("import").files[0];
  if (file && take(await file.text())) { keep(); if (now) card(); tell(); }
  $("import").value = "";
});
