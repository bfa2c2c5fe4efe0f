/**
 * The projector: follows the meeting, and lets every text be as large as its place allows. Nobody
 * scrolls a wall, so what is long gets smaller letters.
 */

import { follow, replace } from "./live.js";

/** The smallest that letters become, as a part of what they want to be. */
const LEAST = 0.3;
/** The smallest for what the group said: rather the beginning large than all of it small, since
 * everybody has the whole of it on their phone. */
const LEAST_SAID = 0.55;
/** The smallest for the sake of one long word; a word that needs smaller letters is broken. */
const LEAST_WORD = 0.6;
/** Lines of a contribution that is cut off: from, down to. */
const LINES = [8, 3];
/** Halvings of the search: fine enough that nobody sees the difference. */
const STEPS = 7;

/** A word that stands out, also where a card cuts it off. @param {HTMLElement} box */
const isTooWide = (box) => [box, ...box.querySelectorAll(".card")].some((it) => it.scrollWidth > it.clientWidth + 1);

/** What is to be as wide as it can be may stand out above and below. @param {HTMLElement} box */
const isTooMuch = (box) =>
  isTooWide(box) ||
  (box.dataset.fit !== "wide" && box.scrollHeight > box.clientHeight + 1);

/** As large as fits, and no smaller than `least`. @param {HTMLElement} box @param {number} least */
function shrink(box, least) {
  let most = 1;
  box.style.setProperty("--fit", "1");
  if (!isTooMuch(box)) return;
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (least + most) / 2;
    box.style.setProperty("--fit", String(middle));
    if (isTooMuch(box)) most = middle;
    else least = middle;
  }
  box.style.setProperty("--fit", String(least));
}

/** @param {HTMLElement} box */
function fit(box) {
  box.style.removeProperty("--lines");
  box.removeAttribute("data-breaks");
  box.style.setProperty("--fit", String(LEAST_WORD));
  box.toggleAttribute("data-breaks", isTooWide(box));
  const isSaid = box.querySelector(".wall-lines") !== null;
  shrink(box, isSaid ? LEAST_SAID : LEAST);
  if (!isSaid || !isTooMuch(box)) return;
  for (let lines = LINES[0]; lines >= LINES[1] && isTooMuch(box); lines -= 1) {
    box.style.setProperty("--lines", String(lines));
  }
  if (isTooMuch(box)) shrink(box, LEAST);
}

/** From the inside to the outside, since a box is as large as what is in it. */
function fitAll() {
  /** @type {HTMLElement[]} */
  const boxes = Array.from(document.querySelectorAll("[data-fit]"));
  boxes.reverse().forEach(fit);
}

/** The scene that the room saw last: people walk to their side once, not at every change.
 * @type {string | undefined} */
let scene;
/** Where somebody will stand is measured before they walk. @param {HTMLElement} place */
function changed(place) {
  place.removeAttribute("data-walk");
  fitAll();
  const now = place.querySelector("[data-scene]")?.getAttribute("data-scene") ?? "";
  place.toggleAttribute("data-walk", scene !== undefined && now !== scene);
  scene = now;
}

follow(replace, changed);
addEventListener("resize", () => {
  document.getElementById("live")?.removeAttribute("data-walk");
  fitAll();
});
document.fonts?.ready.then(fitAll);
