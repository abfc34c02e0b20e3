// Where a change is seen in the view that is shown.
const place = (number) => {
  const within = (root.dataset.view === "side" ? copies : elements).get(number) ?? [];
  for (const element of within) for (let up = element.parentElement; up; up = up.parentElement) if (up.tagName === "DETAILS") up.open = true;
  let found = within.find((element) => element.checkVisibility()) ?? within[0];
  while (found && !found.checkVisibility()) found = found.previousElementSibling ?? found.parentElement;
  return found ?? text;
};
const mark = (number, on) => {
  for (const element of everywhere(number)) element.classList.toggle("now", on);
};
let moving = 0;  // which journey is under way; a new one, or the reader's own hand, ends it
for (const hand of ["wheel", "touchmove", "pointerdown"]) addEventListener(hand, () => { moving += 1; }, { passive: true });
const bring = (element, frames = 8, journey = (moving += 1)) => {  // what comes into sight takes its real height only then
  element.scrollIntoView({ block: "center" });
  const top = element.getBoundingClientRect().top;
  const settle = (left) => requestAnimationFrame(() => {
    if (journey !== moving) return;
    if (Math.abs(element.getBoundingClientRect().top - top) > 2) bring(element, left - 1, journey);
    else if (left > 0) settle(left - 1);
  });
  if (frames > 0) settle(frames);
};
const choose = (number, { scroll = true, focus = true, at = null } = {}) => {
  const change = byNumber.get(number);
  if (!change) return;
  mark(now, false);
  now = number;
  mark(now, true);
  const found = at ?? place(number), own = found.querySelector(".n");
  const link = own?.checkVisibility() ? own : found;
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
