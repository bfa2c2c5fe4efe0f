/**
 * The projector: follows the meeting, and lets every text be as large as its place allows. Nobody
 * scrolls a wall, so what is long gets smaller letters.
 */

import { follow, replace } from "./live.js";

/** The smallest that letters become, as a part of what they want to be. */
const LEAST = 0.3;
/** Lines of a contribution, when even small letters are too many: from, down to. */
const LINES = [9, 2];
/** Halvings of the search: fine enough that nobody sees the difference. */
const STEPS = 7;

/** @param {HTMLElement} box */
const isTooMuch = (box) => box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1;

/** @param {HTMLElement} box */
function fit(box) {
  box.style.removeProperty("--lines");
  box.style.setProperty("--fit", "1");
  if (!isTooMuch(box)) return;
  let [least, most] = [LEAST, 1];
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (least + most) / 2;
    box.style.setProperty("--fit", String(middle));
    if (isTooMuch(box)) most = middle;
    else least = middle;
  }
  box.style.setProperty("--fit", String(least));
  for (let lines = LINES[0]; lines >= LINES[1] && isTooMuch(box); lines -= 1) {
    box.style.setProperty("--lines", String(lines));
  }
}

/** From the inside to the outside, since a box is as large as what is in it. */
function fitAll() {
  /** @type {HTMLElement[]} */
  const boxes = Array.from(document.querySelectorAll("[data-fit]"));
  boxes.reverse().forEach(fit);
}

follow(replace, fitAll);
addEventListener("resize", fitAll);
document.fonts?.ready.then(fitAll);
