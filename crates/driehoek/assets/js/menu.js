/** Closes an open menu when somebody goes on elsewhere or presses Escape. */

/** @type {() => NodeListOf<HTMLDetailsElement>} */
const openMenus = () => document.querySelectorAll("details.account[open]");

document.addEventListener("click", (event) => {
  for (const menu of openMenus()) {
    if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
  }
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of openMenus()) {
    menu.open = false;
    menu.querySelector("summary")?.focus();
  }
});
