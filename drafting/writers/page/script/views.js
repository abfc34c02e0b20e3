// Views. Side by side is made of copies, clause by clause: what both texts have stands in one row.
const leaves = function* (parent) {
  for (const child of parent.children) {
    if (child.tagName === "SECTION" || child.tagName === "DETAILS") yield* leaves(child);
    else if (child.tagName !== "SUMMARY") yield child;
  }
};
const copy = (element) => {
  const made = element.cloneNode(true);
  for (const each of [made, ...made.querySelectorAll("[id]")]) each.removeAttribute("id");
  return made;
};
const pairs = (section) => {
  const out = document.createElement("section");
  let row = null, mixed = false, joined = false;
  const open = () => {
    row = out.appendChild(document.createElement("div"));
    row.className = "row";
    for (const name of ["l", "r"]) row.appendChild(document.createElement("div")).className = name;
  };
  for (const block of section) {
    const old = block.classList.contains("old"), fresh = block.classList.contains("new");
    if (!row || (!joined && !(mixed && (old || fresh)) && !block.classList.contains("cm"))) open();
    mixed = old || fresh;
    joined = block.classList.contains("jn") || block.classList.contains("jo");
    if (!fresh && !block.classList.contains("cm")) row.firstChild.append(copy(block));
    if (!old) row.lastChild.append(copy(block));
  }
  return out;
};
const build = () => {
  side = document.createElement("div");
  side.id = "side";
  side.lang = text.lang;
  const heads = side.appendChild(document.createElement("div"));
  heads.className = "heads";
  heads.lang = root.lang;
  for (const name of ["view-old", "view-new"]) heads.appendChild(document.createElement("p")).textContent = words[name];
  for (const top of text.children) {
    const inner = top.tagName === "DETAILS" ? [...top.children].filter((each) => each.tagName === "SECTION") : [top];
    for (const section of inner) side.append(pairs(section.tagName === "SECTION" ? leaves(section) : [section]));
  }
  for (const element of side.querySelectorAll("[data-c]")) {
    const number = Number(element.dataset.c);
    (copies.get(number) ?? copies.set(number, []).get(number)).push(element);
  }
  text.after(side);
  mark(now, true);
};
const drop = () => {
  side.remove();
  side = null;
  copies.clear();
};
const forget = () => {
  drop();
  if (root.dataset.view === "side") build();
};
const view = (name) => {
  const at = now;
  root.dataset.view = $("view").value = name;
  if (name === "side" && !side) { build(); $("more").open = false; }
  if (name !== "side" && side) drop();
  folds(opened || name === "new" || name === "old");
  if (at) bring(place(at));
  announce(words["view-" + name]);
};
const folds = (open) => { for (const fold of text.querySelectorAll(".fold")) fold.open = open; };
const unfold = () => {
  opened = !opened;
  folds(opened);
  $("unfold").textContent = words[opened ? "fold" : "unfold"];
  if (now) bring(place(now));
};
