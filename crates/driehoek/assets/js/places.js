/** The bar at the bottom of a phone: one place at a time. Wide screens show all of them. */

/** @param {HTMLElement} root */
export function places(root) {
  const links = /** @type {HTMLAnchorElement[]} */ (Array.from(root.querySelectorAll("[data-to]")));
  const dock = /** @type {HTMLElement} */ (root.querySelector(".dock"));
  const dot = /** @type {HTMLElement | null} */ (root.querySelector(".places-new"));

  /** @param {string} name */
  function show(name) {
    root.dataset.place = name;
    for (const link of links) {
      if (link.dataset.to === name) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    if (name === "now" && dot) dot.hidden = true;
    if (name === "me") document.getElementById("about-me")?.setAttribute("open", "");
  }

  root.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("[data-to]") : null;
    if (!(link instanceof HTMLElement)) return;
    event.preventDefault();
    show(link.dataset.to ?? "now");
    scrollTo({ top: 0, behavior: "instant" });
  });
  // Who goes from field to field, or is read to, comes past all of it: it shows where they are.
  root.addEventListener("focusin", (event) => {
    const at = event.target instanceof Element && event.target.closest("#live, .do, #notes, #points, #about-me");
    const name = at && (links.find((link) => link.hash === `#${at.id}`)?.dataset.to ?? "now");
    if (name && name !== root.dataset.place) show(name);
  });
  // The page leaves room for the bar; with very large letters the bar leaves room for the page.
  new ResizeObserver(() => {
    root.style.setProperty("--dock", `${dock.offsetHeight + 24}px`);
    root.toggleAttribute("data-large", dock.offsetHeight > innerHeight / 4);
  }).observe(dock);
  show(links.find((link) => link.hash === location.hash)?.dataset.to ?? "now");

  return {
    show,
    /** The group is at something new, which somebody at another place does not see. */
    mark() {
      if (dot && root.dataset.place !== "now") dot.hidden = false;
    },
  };
}
