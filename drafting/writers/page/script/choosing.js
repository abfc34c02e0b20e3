// Where a change is seen in the view that is shown.
const place = (number) => {
  const within = root.dataset.view === "side" ? [...side.querySelectorAll(`[data-c="${number}"]`)] : elements.get(number);
  for (const element of within) for (let up = element.parentElement; up; up = up.parentElement) if (up.tagName === "DETAILS") up.open = true;
  let found = within.find((element) => element.checkVisibility()) ?? within[0];
  while (found && !found.checkVisibility()) found = found.previousElementSibling ?? found.parentElement;
  return found ?? text;
};
const mark = (number, on) => {
  for (const element of document.querySelectorAll(`[data-c="${number}"]`)) element.classList.toggle("now", on);
};
const bring = (element) => {
  element.scrollIntoView({ block: "center" });
  requestAnimationFrame(() => element.scrollIntoView({ block: "center" }));
};
const choose = (number, { scroll = true, focus = true, at = null } = {}) => {
  const change = byNumber.get(number);
  if (!change) return;
  mark(now, false);
  now = number;
  mark(now, true);
  const found = at ?? place(number), link = found.querySelector(".n") ?? found;
  if (scroll) bring(found);
  if (focus) {
    if (link.tagName !== "A") link.tabIndex = -1;
    link.focus({ preventScroll: true });
  }
  try { history.replaceState(null, "", "#change-" + number); } catch { /* a page that has no address of its own */ }
  card();
  tell();
  announce(`${$("where").textContent}. ${change.d.replaceAll("\n", ", ")}`);
};
const inSight = (element) => {
  const box = element.getBoundingClientRect();
  return box.bottom > 0 && box.top < innerHeight;
};
const step = (by) => {
  if (!active.length) return announce(words.nothing);
  let at = active.indexOf(now);
  if (now && (at < 0 || !inSight(place(now)))) {  // the reader went elsewhere by hand: go on from there
    const top = document.elementFromPoint(innerWidth / 3, innerHeight / 2) ?? text;
    const after = active.findIndex((n) => elements.get(n)[0] && top.compareDocumentPosition(elements.get(n)[0]) & 4);
    at = after < 0 ? active.length : by > 0 ? after - 1 : after;
  }
  choose(active[Math.min(Math.max(at < 0 && by < 0 ? 0 : at + by, 0), active.length - 1)]);
};
