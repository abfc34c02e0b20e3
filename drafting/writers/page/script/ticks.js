// What is said about the change that is chosen, and of all.
const tick = (number) => ticks.get(byNumber.get(number).id) ?? { read: false, note: "", decision: "" };
const card = () => {
  const change = byNumber.get(now), noted = tick(now);
  $("card").hidden = false;
  $("card-title").textContent = phrase("of", { n: now, all: changes.length });
  $("card-what").textContent = change.d;
  $("read").checked = noted.read;
  $("note").value = noted.note;
  for (const choice of document.getElementsByName("decision")) choice.checked = choice.value === noted.decision;
  $("link").href = "#change-" + now;
  $("other").hidden = !text.querySelector(`[id^="change-${now}-move"]`);
};
const tell = () => {
  $("where").textContent = now ? phrase("of", { n: now, all: changes.length }) : phrase("shown", { n: active.length, all: changes.length });
  $("read-count").textContent = phrase("read", { n: changes.filter((change) => ticks.get(change.id)?.read).length, all: changes.length });
  $("shown").textContent = phrase("shown", { n: active.length, all: changes.length });
  for (const each of $("rail").children) each.classList.toggle("here", each.dataset.n.split(" ").includes(String(now)));
};
const ticked = (number) => {
  const on = tick(number).read;
  for (const element of [$("change-" + number), document.querySelector(`[data-r="${number}"]`)]) element?.classList.toggle("read", on);
};
const note = (more) => {
  if (!now) return;
  const noted = { ...tick(now), ...more };
  if (noted.read || noted.note || noted.decision) ticks.set(byNumber.get(now).id, noted);
  else ticks.delete(byNumber.get(now).id);
  keep();
  ticked(now);
  tell();
};
const report = (said) => {
  $("ticks-say").textContent = said;
  announce(said);
};
const keep = () => {
  stored(KEY, JSON.stringify(asFile()));
  if (!kept) report(words["not-kept"]);
};
const asFile = () => ({
  schema: SCHEMA, redline: "sha256:" + told.redline,
  changes: changes.filter((change) => ticks.has(change.id)).map((change) => {
    const { read, note: said, decision } = ticks.get(change.id);
    return { id: change.id, number: change.n, read, note: said, ...(decision ? { decision } : {}) };
  }),
});
const take = (content) => {
  let file;
  try { file = JSON.parse(content); } catch { return report(words["not-ticks"]), false; }
  if (file?.schema !== SCHEMA || !Array.isArray(file.changes)) return report(words["not-ticks"]), false;
  if (file.redline !== "sha256:" + told.redline) return report(words["other-redline"]), false;
  const known = new Set(changes.map((change) => change.id));
  const taken = file.changes.filter((each) => known.has(each?.id));
  for (const each of taken) {
    const decision = ["accept", "reject"].includes(each.decision) ? each.decision : "";
    ticks.set(each.id, { read: each.read === true, note: typeof each.note === "string" ? each.note : "", decision });
  }
  for (const change of changes) ticked(change.n);
  report(phrase("imported", { n: taken.length }));
  return true;
};
