// Filter.
const chosen = (name) => new Set([...document.querySelectorAll(`#filter [name="${name}"]:checked`)].map((box) => box.value));
const filter = () => {
  const kinds = chosen("kind"), authors = chosen("author"), article = $("article").value, unread = $("unread").checked;
  const fits = (change) => (!kinds.size || change.k.some((kind) => kinds.has(kind))) && (!authors.size || authors.has(change.a))
    && (article === "" || change.p === Number(article)) && !(unread && ticks.get(change.id)?.read);
  active = changes.filter(fits).map((change) => change.n);
  const left = new Set(active);
  for (const [number, found] of elements) for (const element of found) element.classList.toggle("off", !left.has(number));
  for (const row of document.querySelectorAll("[data-r]")) row.classList.toggle("off", !left.has(Number(row.dataset.r)));
  if (side) forget();
  rail();
  tell();
  announce(active.length ? $("shown").textContent : words.nothing);
};

// The rail: one mark for what stands at one height.
const rail = () => {
  const marks = new Map(), left = new Set(active);
  for (const change of changes) {
    if (!left.has(change.n)) continue;
    const at = Math.round(change.y * 200), found = elements.get(change.n);
    const seen = marks.get(at) ?? marks.set(at, { n: [], ins: false, del: false, mv: false }).get(at);
    seen.n.push(change.n);
    seen.mv ||= found.some((element) => element.classList.contains("mv"));
    seen.ins ||= found.some((element) => element.tagName === "INS" || element.classList.contains("new"));
    seen.del ||= found.some((element) => element.tagName === "DEL" || element.classList.contains("old"));
  }
  $("rail").replaceChildren(...[...marks].map(([at, seen]) => {
    const made = document.createElement("span");
    made.className = seen.mv ? "mv" : seen.ins && seen.del ? "both" : seen.ins ? "ins" : seen.del ? "del" : "";
    made.style.top = at / 2.02 + "%";
    made.dataset.n = seen.n.join(" ");
    return made;
  }));
};
const along = (event) => {
  const at = (event.clientY - $("rail").getBoundingClientRect().top) / $("rail").clientHeight, left = new Set(active);
  const near = changes.filter((change) => left.has(change.n)).sort((a, b) => Math.abs(a.y - at) - Math.abs(b.y - at))[0];
  if (near) choose(near.n);
};
