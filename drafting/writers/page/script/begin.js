// Begin: what was noted before, the change that the address names.
const before = stored(KEY);
if (before) take(before);
keys = $("keys-on").checked = stored("drafting-keys") !== "off";
$("more").open = matchMedia("(min-width: 72rem)").matches;
$("unfold").hidden = !text.querySelector(".fold");
if (changes.length) for (const id of ["bar", "rail"]) $(id).hidden = false;
const room = () => root.style.setProperty("--bar", $("bar").offsetHeight + "px");
room();
new ResizeObserver(room).observe($("bar"));
rail();
tell();
report("");
const named = () => {
  const number = Number(/^#change-(\d+)/.exec(location.hash)?.[1]);
  if (number && number !== now) choose(number, { at: document.getElementById(location.hash.slice(1))?.parentElement });
};
addEventListener("hashchange", named);
named();
