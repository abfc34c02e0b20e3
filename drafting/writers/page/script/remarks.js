// Comments: from the words to what is said of them and back, in the view that is shown.
root.classList.add("led");
const lead = (number, back) => {
  const all = [...(side ?? text).querySelectorAll(`${back ? "a.m" : ".cm"}[data-m="${number}"]`)];
  const end = all.filter((each) => back ? !each.closest(".cm") : true).at(-1);
  for (let up = end?.parentElement; up; up = up.parentElement) if (up.tagName === "DETAILS") up.open = true;
  if (!end?.checkVisibility()) return;
  bring(end);
  end.focus({ preventScroll: true });
  try { history.replaceState(null, "", (back ? "#remark-" : "#comment-") + number); } catch { /* no address of its own */ }
};
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a.m"), on = event.target.closest?.(".on");
  if (link) {
    event.preventDefault();
    lead(link.dataset.m, Boolean(link.closest(".cm")));
  } else if (on && !event.target.closest("a, [data-c]") && !getSelection().toString()) lead(on.dataset.m, false);
});
