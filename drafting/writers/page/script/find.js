// Find: in what is shown, whatever marks lie between the letters; capitals and accents make no difference.
const folded = (said) => Array.from(said, (c) => (/\s/.test(c) ? " " : c.normalize("NFD")[0].toLowerCase().padEnd(c.length).slice(0, c.length))).join("");
const seek = () => {
  const sought = folded($("sought").value).trim(), where = side ?? text;
  hits = [];
  hit = -1;
  if (sought) {
    for (const block of where.querySelectorAll("p, h2, h3, h4, h5, h6")) {
      if (block.closest(".toc:not([open])")) continue;
      if (!folded(block.textContent).includes(sought) && block.childElementCount === 0) continue;
      const walk = document.createTreeWalker(block, NodeFilter.SHOW_TEXT), nodes = [];
      let all = "";
      for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        const parent = node.parentElement;
        if (parent.closest(".h, .n, .m") || !unfolded(parent)) continue;
        nodes.push([all.length, node]);
        all += folded(node.data);
      }
      for (let at = all.indexOf(sought); at >= 0; at = all.indexOf(sought, at + sought.length)) {
        const range = new Range(), last = at + sought.length;
        const first = nodes.findLast(([start]) => start <= at), end = nodes.findLast(([start]) => start < last);
        range.setStart(first[1], at - first[0]);
        range.setEnd(end[1], last - end[0]);
        hits.push(range);
      }
    }
  }
  globalThis.CSS?.highlights?.set("found", new Highlight(...hits));
  CSS.highlights?.delete("here");
  if (hits.length) forward(1);
  else $("found").textContent = sought ? words["no-match"] : "";
};
const unfolded = (element) => {  // shown in this view; what is folded away counts as shown
  for (let up = element; up && up !== text && up !== side; up = up.parentElement) if (getComputedStyle(up).display === "none") return false;
  return true;
};
const forward = (by) => {
  if (!hits.length) return;
  hit = (hit + by + hits.length) % hits.length;
  const at = hits[hit].startContainer.parentElement;
  for (let up = at; up; up = up.parentElement) if (up.tagName === "DETAILS") up.open = true;
  bring(at);
  CSS.highlights?.set("here", new Highlight(hits[hit]));
  $("found").textContent = phrase("matches", { n: hit + 1, all: hits.length });
};
