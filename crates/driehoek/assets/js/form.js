/** Buttons that print the page, and a title proposed from what a meeting starts with. */

addEventListener("click", (event) => {
  const target = event.target;
  if (target instanceof Element && target.closest("[data-print]")) print();
});

let proposed = "";

addEventListener("change", (event) => {
  const tile = event.target;
  if (!(tile instanceof HTMLInputElement) || tile.dataset.title === undefined) return;
  const title = tile.form?.elements.namedItem("title");
  if (!(title instanceof HTMLInputElement)) return;
  // What somebody typed themselves stays.
  if (title.value !== proposed) return;
  proposed = title.value = tile.dataset.title;
});
