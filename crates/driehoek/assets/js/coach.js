/**
 * The coach's screen: buttons act without leaving the page, keys and a presenter's clicker too.
 * The live piece is morphed, so that focus stays where it was.
 */

import { Idiomorph } from "./idiomorph.js";
import "./menu.js";
import { follow } from "./live.js";
import { newKey } from "./outbox.js";

const place = /** @type {HTMLElement} */ (document.getElementById("live"));
const actions = place.dataset.actions ?? "";
const me = place.dataset.me ?? "";

/** @param {HTMLElement} place @param {string} html */
function morph(place, html) {
  Idiomorph.morph(place, html, {
    morphStyle: "innerHTML",
    ignoreActiveValue: true,
    callbacks: {
      beforeAttributeUpdated: (/** @type {string} */ name, /** @type {Element} */ node) =>
        !(name === "open" && node.tagName === "DETAILS"),
    },
  });
}

/** @param {HTMLElement} place */
function changed(place) {
  const lead = /** @type {HTMLElement | null} */ (place.querySelector(".lead"));
  if (!lead) return;
  document.body.classList.toggle("leads", lead.dataset.leads === me);
  const slot = (lead.dataset.slots ?? "").split(" ")[0] ?? "";
  for (const field of document.querySelectorAll("#typing input[name=slot]")) {
    /** @type {HTMLInputElement} */ (field).value = slot;
  }
  for (const field of document.querySelectorAll("#typing input[name=block]")) {
    const input = /** @type {HTMLInputElement} */ (field);
    const text = input.form?.querySelector("#group-text-field");
    if (text instanceof HTMLTextAreaElement && input.value && input.value !== lead.dataset.block) text.value = "";
    input.value = lead.dataset.block ?? "";
  }
}

/** @param {string} text */
function tell(text) {
  const region = document.getElementById("meldingen");
  if (!region) return;
  const toast = document.createElement("div");
  toast.className = "toast";
  toast.textContent = text;
  region.replaceChildren(toast);
  setTimeout(() => toast.remove(), 8000);
}

/** @param {HTMLFormElement} form @param {HTMLElement | null} button */
async function act(form, button) {
  const data = new FormData(form, /** @type {HTMLElement | undefined} */ (button ?? undefined));
  data.set("key", newKey());
  const body = new URLSearchParams(/** @type {any} */ (data));
  const headers = { Accept: "application/json" };
  for (let tries = 0; ; tries += 1) {
    const answer = await fetch(actions, { method: "POST", headers, body }).catch(() => null);
    if (answer && answer.status < 500) {
      const told = await answer.json().catch(() => ({}));
      if (answer.ok && form.hasAttribute("data-clear")) form.reset();
      if (!answer.ok) tell(told.message ?? "");
      const sign = form.querySelector("output");
      if (sign) sign.textContent = answer.ok ? "✓" : (told.message ?? "");
      return;
    }
    if (tries === 0) tell(document.getElementById("meldingen")?.dataset.offline ?? "");
    if (tries === 20) return;
    await new Promise((resolve) => setTimeout(resolve, 500 + 500 * Math.random()));
  }
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !form.dataset.act) return;
  event.preventDefault();
  act(form, event.submitter);
});

/** @type {Record<string, string[]>} */
const KEYS = {
  PageDown: ["next", "start", "close"],
  ArrowRight: ["next", "start"],
  PageUp: ["back"],
  ArrowLeft: ["back"],
  k: ["draw-card"],
  t: ["reveal"],
  p: ["pause-timer", "resume-timer"],
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  const target = event.target;
  if (target instanceof Element && target.closest("input, select, textarea, dialog")) return;
  const names = KEYS[event.key] ?? KEYS[event.key.toLowerCase()] ?? [];
  for (const name of names) {
    const form = /** @type {HTMLFormElement | null} */ (
      place.querySelector(`form[data-act="${name}"]`)
    );
    if (form) {
      event.preventDefault();
      return form.requestSubmit();
    }
  }
});

follow(morph, changed);
