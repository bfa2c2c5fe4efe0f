/**
 * The form of an assignment keeps itself while somebody types. Until the server has it, it stays on
 * this device. Without this module the button keeps it.
 */

import "./form.js";
import { kept } from "./kept.js";

/** How long after the last letter it is kept, in milliseconds. */
const AFTER = 1500;

const form = /** @type {HTMLFormElement | null} */ (document.getElementById("work-form"));

/** What the form says, without what only this page knows. @param {HTMLFormElement} form */
function said(form) {
  const data = new FormData(form);
  for (const name of Array.from(data.keys())) if (name.startsWith("was.")) data.delete(name);
  data.delete("shared");
  return new URLSearchParams(/** @type {any} */ (data)).toString();
}

/** @param {HTMLFormElement} form */
function keeps(form) {
  const place = `driehoek:work:${location.pathname}`;
  const sign = form.querySelector("output");
  let safe = said(form);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let sending = false;

  /** @param {string} state @param {string} text */
  function tell(state, text) {
    if (!sign) return;
    sign.dataset.state = state;
    sign.textContent = text;
  }

  /** Puts back what this device kept and the server has not. */
  function restore() {
    const typed = kept.get(place);
    if (!typed || typed === safe) return;
    const values = new URLSearchParams(typed);
    for (const field of form.elements) {
      if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) {
        if (field.type === "checkbox" || (field.type === "radio" && field.name !== "shared")) {
          field.checked = values.getAll(field.name).includes(field.value);
        } else if (field.name.startsWith("text.")) {
          field.value = values.get(field.name) ?? "";
        }
      }
    }
    later();
  }

  /** @param {Record<string, string>} marks */
  function mark(marks) {
    for (const [name, value] of Object.entries(marks)) {
      const field = form.elements.namedItem(name);
      if (field instanceof HTMLInputElement) field.value = value;
    }
  }

  async function send() {
    if (sending) return later();
    const now = said(form);
    if (now === safe) return;
    sending = true;
    const data = new FormData(form);
    data.set("do", "save");
    const body = new URLSearchParams(/** @type {any} */ (data));
    const headers = { accept: "application/json" };
    const answer = await fetch(form.action, { method: "POST", body, headers }).catch(() => null);
    const told = await answer?.json().catch(() => null);
    sending = false;
    if (told?.ok) {
      safe = now;
      mark(told.marks);
      if (said(form) === now) kept.remove(place);
      tell("sent", form.dataset.kept ?? "");
    } else {
      tell("refused", told?.message ?? form.dataset.lost ?? "");
    }
  }

  function later() {
    clearTimeout(timer);
    timer = setTimeout(send, AFTER);
  }

  form.addEventListener("input", () => {
    kept.set(place, said(form));
    tell("idle", "");
    later();
  });
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    kept.remove(place);
  });
  addEventListener("online", () => void send());
  addEventListener("pagehide", () => {
    if (said(form) !== safe) kept.set(place, said(form));
  });
  restore();
}

if (form && form.querySelector("[value=save]")) keeps(form);
