/**
 * The participant's page: follows the group, keeps what is typed, sends it when it can.
 *
 * The forms stand outside of the live piece. When the group moves on they follow to the new place;
 * what was typed for the old place stays on this device and comes back with it.
 */

import "./form.js";
import { follow, replace } from "./live.js";
import { outbox } from "./outbox.js";

const mine = /** @type {HTMLElement} */ (document.getElementById("mine"));
const page = mine.dataset.page ?? "";
const me = document.getElementById("live")?.dataset.me ?? "";
const box = outbox(page);

/** @param {string} name */
const draftName = (name) => `driehoek:draft:${page}:${name}`;

/** @param {HTMLFormElement} form */
function draftOf(form) {
  const act = form.dataset.act ?? "";
  const slot = /** @type {HTMLInputElement | null} */ (form.elements.namedItem("slot"))?.value ?? "";
  return draftName(`${act}:${slot}`);
}

/** @param {HTMLFormElement} form */
const typed = (form) =>
  /** @type {(HTMLTextAreaElement | HTMLInputElement)[]} */ (
    Array.from(form.querySelectorAll("textarea, input[name=title], input[type=date]"))
  );

/** @param {HTMLFormElement} form */
function keepDraft(form) {
  const values = typed(form).map((field) => field.value);
  const name = draftOf(form);
  if (values.some((value) => value)) localStorage.setItem(name, JSON.stringify(values));
  else localStorage.removeItem(name);
}

/** @param {HTMLFormElement} form */
function restoreDraft(form) {
  const kept = localStorage.getItem(draftOf(form));
  if (!kept) return;
  const values = JSON.parse(kept);
  typed(form).forEach((field, at) => {
    if (!field.value && values[at]) field.value = values[at];
  });
}

/** @param {HTMLElement} scope @returns {HTMLFormElement[]} */
const forms = (scope) => Array.from(scope.querySelectorAll("form[data-act]"));

/** @param {HTMLFormElement} form @param {string} state @param {string} [message] */
function say(form, state, message) {
  const sign = form.querySelector("output");
  if (!sign) return;
  sign.dataset.state = state;
  sign.textContent = message ?? mine.dataset[state] ?? "";
}

/** One form per question that is open now; forms of earlier questions go, their drafts stay. */
function followPrompts(/** @type {HTMLElement} */ place) {
  const holder = document.getElementById("forms");
  const empty = document.getElementById("contribute-form");
  if (!holder || !(empty instanceof HTMLTemplateElement)) return;
  const open = Array.from(place.querySelectorAll("[data-prompt]"));
  const wanted = open.map((prompt) => prompt.getAttribute("data-prompt") ?? "");
  for (const form of holder.querySelectorAll("form")) {
    if (!wanted.includes(form.dataset.for ?? "")) form.remove();
  }
  for (const prompt of open) {
    const slot = prompt.getAttribute("data-prompt") ?? "";
    let form = /** @type {HTMLFormElement | null} */ (
      holder.querySelector(`form[data-for="${CSS.escape(slot)}"]`)
    );
    if (!form) {
      form = /** @type {HTMLFormElement} */ (
        /** @type {Element} */ (empty.content.firstElementChild).cloneNode(true)
      );
      aim(form, slot, prompt.getAttribute("data-label") ?? "");
      holder.append(form);
      restoreDraft(form);
    }
    form.hidden = prompt.hasAttribute("data-locked");
  }
}

/** Points a fresh form to its place. @param {HTMLFormElement} form @param {string} slot @param {string} label */
function aim(form, slot, label) {
  form.dataset.for = slot;
  /** @type {HTMLInputElement} */ (form.elements.namedItem("slot")).value = slot;
  const field = /** @type {HTMLTextAreaElement} */ (form.querySelector("textarea"));
  const title = /** @type {HTMLLabelElement} */ (form.querySelector("label"));
  const help = /** @type {HTMLElement} */ (form.querySelector(".help"));
  field.id = `text-${slot}`;
  title.htmlFor = field.id;
  title.textContent = label;
  help.id = `help-${slot}`;
  field.setAttribute("aria-describedby", help.id);
}

/** The note belongs to where the group is. @param {HTMLElement} now */
function followNote(now) {
  const form = /** @type {HTMLFormElement | null} */ (document.querySelector("#notes form"));
  if (!form) return;
  const block = now.dataset.block ?? "";
  const slot = now.dataset.slot ?? block;
  const place = /** @type {HTMLInputElement} */ (form.elements.namedItem("slot"));
  form.hidden = !slot;
  if (place.value === slot) return;
  const field = /** @type {HTMLTextAreaElement} */ (form.querySelector("textarea"));
  if (place.value) saveNote(form);
  place.value = slot;
  const kept = document.querySelector(`[data-note="${CSS.escape(slot)}"]`);
  field.value = kept?.textContent ?? "";
  field.defaultValue = field.value;
  say(form, "idle", "");
  restoreDraft(form);
}

/** @param {HTMLElement} place */
function changed(place) {
  const now = /** @type {HTMLElement | null} */ (place.querySelector(".now"));
  if (!now) return;
  followPrompts(place);
  followNote(now);
  const own = document.getElementById("own-question");
  if (own) {
    own.hidden = !now.hasAttribute("data-own-card");
    const block = /** @type {HTMLInputElement | null} */ (own.querySelector("[name=block]"));
    if (block) block.value = now.dataset.block ?? "";
  }
  for (const table of place.querySelectorAll("[data-people]")) {
    const isMine = (table.getAttribute("data-people") ?? "").includes(` ${me} `);
    table.classList.toggle("mine", isMine);
    if (isMine) table.setAttribute("data-mine", table.parentElement?.dataset.mine ?? "");
  }
  const phase = now.dataset.phase ?? "";
  if (mine.dataset.phase && mine.dataset.phase !== phase) refresh();
  mine.dataset.phase = phase;
}

/** Fetches what is theirs alone, without touching what is being typed. */
async function refresh() {
  const answer = await fetch(`${page}/eigen`).catch(() => null);
  if (!answer?.ok) return;
  const fresh = document.createElement("div");
  fresh.innerHTML = await answer.text();
  for (const id of ["cards", "needs", "my-words", "points"]) takeOver(fresh, id);
  const all = fresh.querySelector("#notes details");
  document.querySelector("#notes details")?.replaceWith(/** @type {Element} */ (all));
}

/** @param {HTMLElement} fresh @param {string} id */
function takeOver(fresh, id) {
  const next = fresh.querySelector(`#${id}`);
  const now = document.getElementById(id);
  if (!next) return now?.remove();
  if (!now) return mine.prepend(next);
  forms(now).forEach(keepDraft);
  now.replaceWith(next);
  forms(/** @type {HTMLElement} */ (next)).forEach(restoreDraft);
}

/** @param {HTMLFormElement} form */
function saveNote(form) {
  const field = /** @type {HTMLTextAreaElement} */ (form.querySelector("textarea"));
  if (field.value === field.defaultValue) return;
  field.defaultValue = field.value;
  submit(form, null);
}

/** @param {HTMLFormElement} form @param {HTMLElement | null} button */
function submit(form, button) {
  const data = new FormData(form, /** @type {HTMLElement | undefined} */ (button ?? undefined));
  const act = String(data.getAll("do").at(-1) ?? "");
  data.set("do", act);
  if (act === "pass") data.delete("text");
  const key = box.send(form.action, data, act);
  form.dataset.key = key;
  localStorage.removeItem(draftOf(form));
  if (act === "contribute" || act === "add-point" || act === "write-own-card") form.reset();
}

mine.addEventListener("submit", (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !form.dataset.act) return;
  event.preventDefault();
  if (form.dataset.act === "note") return saveNote(form);
  submit(form, event.submitter);
});

mine.addEventListener("input", (event) => {
  const form = event.target instanceof Element && event.target.closest("form");
  if (!form) return;
  keepDraft(form);
  if (form.dataset.act === "note") noteSoon(form);
});

/** @type {ReturnType<typeof setTimeout> | undefined} */
let noteTimer;
/** @param {HTMLFormElement} form */
function noteSoon(form) {
  clearTimeout(noteTimer);
  noteTimer = setTimeout(() => saveNote(form), 2000);
}

/** The text comes back to the form it was typed in, with the reason. */
function giveBack(/** @type {HTMLFormElement} */ form, /** @type {string} */ body) {
  const data = new URLSearchParams(body);
  for (const field of typed(form)) {
    if (!field.value) field.value = data.get(field.name) ?? "";
  }
}

box.listen((sending, state, message) => {
  const form = forms(mine).find((form) => form.dataset.key === sending.key);
  if (form) {
    if (state === "refused") giveBack(form, sending.body);
    say(form, state, message);
  }
  if (state === "sent" && sending.act !== "note") refresh();
});

forms(mine).forEach(restoreDraft);
follow(replace, changed);
box.flush();
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") refresh();
});
