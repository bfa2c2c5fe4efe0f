/**
 * What only some kinds of block need, scripts and looks: fetched once such a block is on the page, so
 * that a phone in another meeting does without. Until it is there, and where it cannot be fetched,
 * the plain form works.
 */

/** What has it on the page, and what fetches it.
 * @type {Map<string, () => Promise<unknown>>} */
const needed = new Map([
  ["lay-triangle", () => import("./triangle.js")],
  ["mark-text", () => import("./mark.js")],
  ["rank-list", () => import("./rank.js")],
  ["dot-giver", () => import("./rank.js")],
]);

/** Asks for what is on the page and was not fetched yet; what fails is asked for again. */
function look() {
  const more = document.querySelector("template#more");
  if (more instanceof HTMLTemplateElement && document.querySelector("[data-more]")) {
    more.replaceWith(more.content);
  }
  for (const [selector, fetch] of needed) {
    if (!document.querySelector(selector)) continue;
    needed.delete(selector);
    fetch().catch(() => needed.set(selector, fetch));
  }
}

/** Fetches something once this is on the page.
 * @param {string} selector @param {() => Promise<unknown>} fetch */
export function need(selector, fetch) {
  needed.set(selector, fetch);
  look();
}

new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
addEventListener("online", look);
look();
