/**
 * The coach's field for what the group agrees on: it follows what another coach writes, until
 * somebody types in it; then what stands is shown beside it, and nobody overwrites it unseen.
 */

import { momentOf } from "./together.js";

/** The form that what stands in the live piece is about. @param {Element} place */
const formOf = (place) => {
  const name = place.querySelector("[data-agreed]")?.getAttribute("data-agreed");
  return /** @type {HTMLFormElement | null} */ (document.getElementById(name || "define-agree"));
};
/** @param {HTMLFormElement} form */
const areaOf = (form) => /** @type {HTMLTextAreaElement} */ (form.querySelector("textarea"));

/** Which block the field is about. */
let block = "";

/** @param {Element} place the coach's live piece */
export function followAgreed(place) {
  const agree = formOf(place);
  const now = /** @type {HTMLElement | null} */ (place.querySelector("[data-agreed]"));
  const moment = agree && momentOf(agree);
  if (!agree || !now || !moment) return;
  const area = areaOf(agree);
  const text = now.textContent ?? "";
  const since = agree.querySelector(".define-since");
  const quote = since?.querySelector("blockquote");
  if (quote) quote.textContent = text;
  const isOther = block && block !== now.dataset.block;
  block = now.dataset.block ?? "";
  if (isOther || area.value === area.defaultValue || area.value === text) {
    area.value = area.defaultValue = text;
    moment.value = now.dataset.moment ?? "0";
    since?.removeAttribute("data-since");
  } else if (moment.value !== now.dataset.moment) {
    since?.setAttribute("data-since", "");
  }
}

/** What was sent stands; what was refused was told with what stands beside it, so that the next try
 * is from there. */
document.addEventListener("driehoek:acted", (event) => {
  const agree = formOf(document.documentElement);
  const now = /** @type {HTMLElement | null} */ (document.querySelector("#live [data-agreed]"));
  const moment = agree && momentOf(agree);
  if (!agree || !moment || event.target !== agree) return;
  const { ok, data } = /** @type {CustomEvent<{ ok: boolean, data: FormData }>} */ (event).detail;
  const area = areaOf(agree);
  if (ok) {
    // The live piece may have told it already; what was typed since is written from here.
    area.defaultValue = String(data.get(area.name) ?? "");
    moment.value = String(Math.max(Number(moment.value), Number(data.get("moment")) + 1));
    if (moment.value === now?.dataset.moment) agree.querySelector(".define-since")?.removeAttribute("data-since");
  } else {
    moment.value = now?.dataset.moment ?? moment.value;
  }
});
