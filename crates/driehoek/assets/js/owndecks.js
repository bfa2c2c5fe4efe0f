/**
 * Writing one's own cards: keeps what is typed while one types, and shows how the card looks. Without
 * it the buttons of the form do the same.
 */

import { kept } from "./kept.js";
import { say } from "./toast.js";

/** Somebody who stops for this long has finished a thought. */
const SAVE_AFTER_MS = 900;
const SHOW_AFTER_MS = 250;
/** How long until what could not be sent is tried again. */
const AGAIN_AFTER_MS = 5000;

/** @param {HTMLFormElement} form */
const bodyOf = (form) => {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) body.append(name, String(value));
  return body;
};

/** @param {() => void} act @param {number} ms */
function later(act, ms) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  return (after = ms) => {
    clearTimeout(waiting);
    waiting = setTimeout(act, after);
  };
}

/** @param {HTMLFormElement} form @returns {boolean} whether something was put back that was not sent */
function saves(form) {
  const sign = form.querySelector("[data-saving]") ?? form.closest("section")?.querySelector("[data-saving]");
  const base = form.elements.namedItem("base");
  const name = `driehoek:own:${form.action}`;
  let saved = String(bodyOf(form));
  let sending = false;
  let stopped = false;

  /** @param {string} state */
  const show = (state) => sign instanceof HTMLElement && (sign.dataset.saving = state);

  const soon = later(send, SAVE_AFTER_MS);

  async function send() {
    const typed = bodyOf(form);
    if (stopped || sending || String(typed) === saved) return;
    sending = true;
    show("sending");
    const headers = { accept: "application/json" };
    const answer = await fetch(form.action, { method: "POST", body: typed, headers }).catch(() => null);
    sending = false;
    const told = answer ? await answer.json().catch(() => ({})) : null;
    if (told?.ok) return done(typed, told);
    if (answer && answer.status < 500) return refused(told);
    // Not sent: it stays on this device until it is.
    kept.set(name, String(typed));
    show("kept");
    soon(AGAIN_AFTER_MS);
  }

  /** @param {URLSearchParams} typed @param {{ base?: string }} told */
  function done(typed, told) {
    if (base instanceof HTMLInputElement && told.base) {
      base.value = told.base;
      typed.set("base", told.base);
    }
    saved = String(typed);
    kept.remove(name);
    show("saved");
    printed(told.base);
    if (String(bodyOf(form)) !== saved) soon();
  }

  /** @param {{ message?: string } | null} told */
  function refused(told) {
    // What was typed stays in the form; its own button tells what can be done.
    stopped = true;
    show("idle");
    if (told?.message) say(told.message);
  }

  if (!restore(form, kept.get(name), saved)) kept.remove(name);
  form.addEventListener("input", () => {
    // It says "kept" only of what stands there.
    if (!sending) show(String(bodyOf(form)) === saved ? "saved" : "idle");
    soon();
  });
  form.addEventListener("submit", () => {
    // Should it not arrive, it is here when the page opens again; once it did, it has another base.
    kept.set(name, String(bodyOf(form)));
    show(navigator.onLine ? "idle" : "kept");
    stopped = navigator.onLine;
  });
  addEventListener("online", () => soon(0));
  addEventListener("pagehide", () => {
    const typed = bodyOf(form);
    if (stopped || String(typed) === saved) return;
    const headers = { accept: "application/json" };
    fetch(form.action, { method: "POST", body: typed, headers, keepalive: true }).catch(() => {});
  });
  if (String(bodyOf(form)) !== saved) soon(0);
  return String(bodyOf(form)) !== saved;
}

/** The picture of the printed card is of what is kept. @param {string} [base] */
function printed(base) {
  const picture = document.querySelector("img[data-paper]");
  if (!(picture instanceof HTMLImageElement) || !base) return;
  const address = new URL(picture.src);
  address.searchParams.set("v", base);
  picture.src = address.href;
}

/** Puts back what was typed without a connection, on the same text as then.
 * @param {HTMLFormElement} form @param {string | null} was @param {string} now
 * @returns {boolean} whether it was on that text */
function restore(form, was, now) {
  if (!was) return false;
  const typed = new URLSearchParams(was);
  if (typed.get("base") !== new URLSearchParams(now).get("base")) return false;
  for (const [name, value] of typed) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement && field.type === "checkbox") field.checked = true;
    else if (field && "value" in field) field.value = value;
  }
  return true;
}

/** @param {HTMLFormElement} form @param {boolean} restored */
function shows(form, restored) {
  const place = document.querySelector(`[data-preview-of="${form.id}"]`);
  const kind = form.elements.namedItem("kind");
  if (!place || !form.dataset.preview) return;
  let asked = 0;

  const soon = later(async () => {
    const mine = ++asked;
    const address = form.dataset.preview ?? "";
    const answer = await fetch(address, { method: "POST", body: bodyOf(form) }).catch(() => null);
    // Only the last question counts.
    if (!answer?.ok || mine !== asked) return;
    place.innerHTML = await answer.text();
    limits(form, place);
  }, SHOW_AFTER_MS);

  form.addEventListener("input", (event) => {
    soon();
    const field = event.target;
    if (field === kind && kind instanceof HTMLSelectElement) ofKind(form, kind.value);
    if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) counts(form, field);
  });
  if (!restored) return;
  if (kind instanceof HTMLSelectElement) ofKind(form, kind.value);
  soon(0);
}

/** @param {HTMLFormElement} form @param {string} kind */
function ofKind(form, kind) {
  for (const part of form.querySelectorAll("[data-kinds]")) {
    if (part instanceof HTMLElement) part.hidden = !part.dataset.kinds?.split(" ").includes(kind);
  }
}

/** What fits follows from the kind of card. @param {HTMLFormElement} form @param {Element} place */
function limits(form, place) {
  const all = place.querySelector("[data-limits]")?.getAttribute("data-limits") ?? "";
  for (const one of all.split(" ")) {
    const [name, most] = one.split(":");
    const count = form.querySelector(`[data-count="${name}"]`);
    const field = form.elements.namedItem(name);
    if (count) count.textContent = `0/${most}`;
    if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) counts(form, field);
  }
}

/** @param {HTMLFormElement} form @param {HTMLInputElement | HTMLTextAreaElement} field */
function counts(form, field) {
  const count = form.querySelector(`[data-count="${field.name}"]`);
  const most = count?.textContent?.split("/")[1];
  if (!count || !most) return;
  const typed = Array.from(field.value.trim()).length;
  count.textContent = `${typed}/${most}`;
  count.toggleAttribute("data-over", typed > Number(most));
}

for (const form of document.querySelectorAll("form[data-autosave]")) {
  if (!(form instanceof HTMLFormElement)) continue;
  shows(form, saves(form));
}
