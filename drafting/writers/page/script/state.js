const $ = (id) => document.getElementById(id);
const told = JSON.parse($("told").textContent), changes = told.changes, words = told.words;
const root = document.documentElement, text = $("text"), KEY = "drafting-ticks:" + told.redline;
const VIEWS = ["marks", "new", "old", "side"], SCHEMA = "drafting-ticks-1";
const byNumber = new Map(changes.map((change) => [change.n, change]));
const elements = new Map(changes.map((change) => [change.n, []]));
let active = changes.map((change) => change.n), now = 0, side = null, opened = false, keys = true, kept = true;
let ticks = new Map(), hits = [], hit = -1;

const phrase = (name, more) => words[name].replace(/\{(\w+)\}/g, (_, key) => more[key]);
const announce = (said) => { $("say").textContent = said; };
const stored = (key, value) => {
  try {
    if (value === undefined) return localStorage.getItem(key);
    localStorage.setItem(key, value);
  } catch { kept = false; }
  return null;
};
for (const element of text.querySelectorAll("[data-c]")) elements.get(Number(element.dataset.c))?.push(element);
const copies = new Map();  // the same in the copies of the view side by side
const everywhere = (number) => [...(elements.get(number) ?? []), ...(copies.get(number) ?? [])];
