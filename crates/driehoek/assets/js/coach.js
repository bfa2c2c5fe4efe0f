/**
 * The coach's screen: buttons act without leaving the page, keys and a presenter's clicker too.
 * The live piece is morphed, so that focus stays where it was.
 */

import { Idiomorph } from "./idiomorph.js";
import { followAgreed } from "./agree.js";
import "./menu.js";
import "./needed.js";
import { follow } from "./live.js";
import { newKey } from "./outbox.js";
import { momentOf } from "./together.js";

const place = /** @type {HTMLElement} */ (document.getElementById("live"));
const actions = place.dataset.actions ?? "";
const me = place.dataset.me ?? "";
/** On a shared computer a quarter of an hour without a request signs out; people may talk longer. */
const HERE_EVERY_MS = 5 * 60_000;

/** Whether a coach ticked, chose or typed this in the live piece: then it stays.
 * @param {string} name @param {Element} node */
function isTyped(name, node) {
  if (!["value", "checked", "selected"].includes(name) || !node.closest("[data-own]")) return false;
  const isText = node instanceof HTMLInputElement && node.type !== "checkbox";
  return !isText || node.value !== node.defaultValue;
}

/** @param {HTMLElement} place @param {string} html */
function morph(place, html) {
  Idiomorph.morph(place, html, {
    morphStyle: "innerHTML",
    callbacks: {
      beforeAttributeUpdated: (/** @type {string} */ name, /** @type {Element} */ node) =>
        !(name === "open" && node.tagName === "DETAILS") && !isTyped(name, node),
    },
  });
}

/** Where the rail was last brought to: on a phone it is a strip that scrolls. */
let stop = "";

/** @param {HTMLElement} piece */
function followRail(piece) {
  const now = piece.dataset.block ?? "";
  const current = piece.querySelector(".rail [aria-current]");
  const strip = current?.closest("ol");
  if (!current || !strip || now === stop) return;
  stop = now;
  const [a, b] = [current.getBoundingClientRect(), strip.getBoundingClientRect()];
  strip.scrollBy({
    left: (a.left + a.right - b.left - b.right) / 2,
    top: (a.top + a.bottom - b.top - b.bottom) / 2,
  });
}

/** @param {HTMLElement} place */
function changed(place) {
  const lead = /** @type {HTMLElement | null} */ (place.querySelector("[data-leads]"));
  if (!lead) return;
  const leads = lead.dataset.leads === me;
  document.body.classList.toggle("leads", leads);
  document.getElementById("desk")?.classList.toggle("follows", !leads);
  followRail(lead);
  for (const tool of document.querySelectorAll("#typing [data-kind]")) {
    const isOther = tool.hasAttribute("data-of") && tool.getAttribute("data-of") !== lead.dataset.block;
    /** @type {HTMLElement} */ (tool).hidden = isOther || tool.getAttribute("data-kind") !== lead.dataset.kind;
  }
  for (const tool of document.querySelectorAll("#typing [data-unless]")) {
    /** @type {HTMLElement} */ (tool).hidden = (tool.getAttribute("data-unless") ?? "").split(" ").includes(lead.dataset.kind ?? "");
  }
  for (const field of document.querySelectorAll("#typing input[name=round]")) {
    /** @type {HTMLInputElement} */ (field).value = lead.dataset.round ?? "first";
  }
  for (const field of document.querySelectorAll("#typing input[name=turn]")) {
    /** @type {HTMLInputElement} */ (field).value = lead.dataset.turn ?? "";
  }
  followAgreed(place);
  const slot = (lead.dataset.slots ?? "").split(" ")[0] ?? "";
  for (const field of document.querySelectorAll("#typing input[name=slot]")) {
    /** @type {HTMLInputElement} */ (field).value = slot;
  }
  const laid = /** @type {HTMLElement | null} */ (place.querySelector("[data-message]"));
  for (const field of document.querySelectorAll("#typing input[name=message]")) {
    const input = /** @type {HTMLInputElement} */ (field);
    const number = input.dataset.follows === "next" ? laid?.dataset.next : laid?.dataset.message;
    if (number) input.value = number;
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

/** What a form sends as it stands now. @param {HTMLFormElement} form @param {HTMLElement | null} button */
const written = (form, button) => new FormData(form, /** @type {HTMLElement | undefined} */ (button ?? undefined));

/** @param {FormData} data */
const asBody = (data) => new URLSearchParams(/** @type {any} */ (data));

/** What each form sent last, until it is answered: the next waits for it. @type {WeakMap<HTMLFormElement, Promise<void>>} */
const underway = new WeakMap();

/** Sends a form. What is typed while it is under way stays, and is sent from what stands by then.
 * @param {HTMLFormElement} form @param {HTMLElement | null} button */
function act(form, button) {
  const data = written(form, button);
  const sending = (underway.get(form) ?? Promise.resolve()).then(() => send(form, button, data));
  underway.set(form, sending);
  return sending;
}

/** @param {HTMLFormElement} form @param {HTMLElement | null} button @param {FormData} data */
async function send(form, button, data) {
  const moment = momentOf(form);
  if (moment) data.set("moment", moment.value);
  const sent = asBody(data).toString();
  data.set("key", newKey());
  const body = asBody(data);
  const headers = { Accept: "application/json" };
  for (let tries = 0; ; tries += 1) {
    const answer = await fetch(actions, { method: "POST", headers, body }).catch(() => null);
    if (answer && answer.status < 500) {
      const told = await answer.json().catch(() => ({}));
      const isAsSent = asBody(written(form, button)).toString() === sent;
      if (answer.ok && form.hasAttribute("data-clear") && isAsSent) form.reset();
      if (!answer.ok) tell(told.message ?? "");
      form.dispatchEvent(new CustomEvent("driehoek:acted", { bubbles: true, detail: { ok: answer.ok, data } }));
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
  k: ["draw-card", "next-statement", "next-question", "draw-person", "next-step"],
  t: ["show-sides", "show-triangles", "show-number", "show-marks", "show-kind", "reveal", "open-harvest"],
  PageDown: ["next-page", "next", "start", "close"],
  ArrowRight: ["next-page", "next", "start"],
  PageUp: ["page-back", "back"],
  ArrowLeft: ["page-back", "back"],
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

setInterval(() => {
  if (document.visibilityState === "visible") fetch(location.href, { method: "HEAD" }).catch(() => {});
}, HERE_EVERY_MS);
