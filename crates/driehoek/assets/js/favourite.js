/** The star of a card keeps it or lets it go without leaving the page. Without this it is a form. */

import { say } from "./toast.js";

/**
 * @param {HTMLFormElement} form
 * @param {HTMLButtonElement} star
 */
async function press(form, star) {
  const keep = star.value === "yes";
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form, star)) body.append(name, String(value));
  const answer = await fetch(form.action, { method: "POST", headers: { accept: "application/json" }, body });
  if (!answer.ok) {
    const { message } = await answer.json();
    if (message) say(message);
    return;
  }
  show(form, keep);
  const { kept, gone, undo } = form.dataset;
  if (keep) say(kept ?? "");
  else say(gone ?? "", undo ? { verb: undo, act: () => void press(form, star) } : undefined);
}

/**
 * Every star of the same thing on this page.
 * @param {HTMLFormElement} form
 * @param {boolean} kept
 */
function show(form, kept) {
  const thing = new FormData(form).get("element");
  for (const other of document.querySelectorAll("form[data-favourite]")) {
    if (!(other instanceof HTMLFormElement) || new FormData(other).get("element") !== thing) continue;
    const star = other.querySelector("button");
    star?.setAttribute("aria-pressed", String(kept));
    if (star) star.value = kept ? "no" : "yes";
  }
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.dataset.favourite === undefined) return;
  const star = form.querySelector("button");
  if (!star) return;
  event.preventDefault();
  press(form, star).catch(() => say(document.getElementById("meldingen")?.dataset.unsent ?? ""));
});
