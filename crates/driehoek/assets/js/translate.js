/** Translating: Ctrl + Enter saves and goes on; what was typed and not saved stays on this device. */

import { kept } from "./kept.js";

const START = "driehoek:translation:";

/** @param {string} path of the text */
const nameOf = (path) => START + decodeURI(path);

/** @param {HTMLFormElement} form @returns {HTMLTextAreaElement[]} */
const fieldsOf = (form) => Array.from(form.querySelectorAll("textarea"));

/** @param {HTMLFormElement} form @returns {HTMLInputElement} */
const seenOf = (form) => /** @type {HTMLInputElement} */ (form.elements.namedItem("seen"));

/** @param {HTMLFormElement} form */
function keep(form) {
  const fields = fieldsOf(form);
  const name = nameOf(new URL(form.action).pathname);
  if (fields.every((field) => field.value === field.defaultValue)) return kept.remove(name);
  const values = Object.fromEntries(fields.map((field) => [field.name, field.value]));
  kept.set(name, JSON.stringify({ seen: seenOf(form).value, values }));
}

/** Puts back what was typed, with what was seen then, so that the server can tell when somebody
 * else saved in between. @param {HTMLFormElement} form */
function restore(form) {
  const text = kept.get(nameOf(new URL(form.action).pathname));
  const notice = form.querySelector("[data-draft]");
  if (!text || !notice || form.querySelector("[aria-invalid], .errors")) return;
  let draft;
  try {
    draft = JSON.parse(text);
  } catch {
    return;
  }
  let differs = false;
  for (const field of fieldsOf(form)) {
    const was = draft.values?.[field.name];
    if (typeof was !== "string" || was === field.value) continue;
    field.value = was;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    differs = true;
  }
  if (!differs) return;
  seenOf(form).value = String(draft.seen ?? "");
  /** @type {HTMLElement} */ (notice).hidden = false;
}

for (const saved of document.querySelectorAll("[data-saved]")) {
  kept.remove(nameOf(saved.getAttribute("data-saved") ?? ""));
}

for (const form of document.querySelectorAll("form[data-translation]")) {
  if (!(form instanceof HTMLFormElement)) continue;
  const seen = seenOf(form).value;
  restore(form);
  form.addEventListener("input", () => keep(form));
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    form.requestSubmit(/** @type {HTMLButtonElement} */ (form.querySelector("button[value=checked]")));
  });
  form.querySelector("[data-draft-drop]")?.addEventListener("click", () => {
    form.reset();
    seenOf(form).value = seen;
    for (const field of fieldsOf(form)) field.dispatchEvent(new Event("input", { bubbles: true }));
    /** @type {HTMLElement} */ (form.querySelector("[data-draft]")).hidden = true;
    fieldsOf(form)[0]?.focus();
  });
}
