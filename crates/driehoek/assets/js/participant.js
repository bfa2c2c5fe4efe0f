/**
 * The participant's page: follows the group, keeps what is typed, sends it when it can.
 *
 * The forms stand outside of the live piece. When the group moves on they follow to the new place;
 * what was typed for the old place stays on this device and comes back with it.
 */

import "./form.js";
import { drafts, slotOf, typed } from "./drafts.js";
import { follow, opened, replace } from "./live.js";
import { need } from "./needed.js";
import { outbox } from "./outbox.js";
import { places } from "./places.js";
import { formFor, isBehind, typedIn } from "./play.js";

const mine = /** @type {HTMLElement} */ (document.getElementById("mine"));
const root = /** @type {HTMLElement} */ (mine.parentElement);
const page = mine.dataset.page ?? "";
const me = document.getElementById("live")?.dataset.me ?? "";
const box = outbox(page);
/** Over de streep, once it is here. @type {typeof import("./choose.js") | undefined} */
let sides;
/** What several people write in turn, once it is here. @type {typeof import("./together.js") | undefined} */
let shared;
const draft = drafts(page);
const bar = places(root);

/** How long after the last letter a note is saved, in milliseconds. */
const NOTE_AFTER = 2000;
/** What was sent empties its form. */
const EMPTIES = ["contribute", "add-point", "write-own-card"];

/** @returns {HTMLFormElement[]} */
const forms = () => Array.from(mine.querySelectorAll("form[data-act]"));
/** @returns {HTMLFormElement | null} */
const noteForm = () => mine.querySelector("#notes form");
/** @param {HTMLFormElement} form */
const areaOf = (form) => /** @type {HTMLTextAreaElement} */ (form.querySelector("textarea"));

/** @param {HTMLFormElement} form @param {string} state @param {string} [message] */
function say(form, state, message) {
  const sign = form.querySelector("output");
  if (!sign) return;
  sign.dataset.state = state;
  sign.textContent = message ?? form.dataset[state] ?? mine.dataset[state] ?? "";
}

/** One form per question that is open now. A form of an earlier question goes, unless something
 * stands in it that was not sent. @param {HTMLElement} place */
function followPrompts(place) {
  const holder = document.getElementById("forms");
  const empty = document.getElementById("contribute-form");
  if (!holder || !(empty instanceof HTMLTemplateElement)) return;
  const open = Array.from(place.querySelectorAll("[data-prompt]"));
  const wanted = open.map((prompt) => prompt.getAttribute("data-prompt") ?? "");
  const before = /** @type {HTMLFormElement[]} */ (Array.from(holder.children));
  for (const form of before.filter((form) => !wanted.includes(form.dataset.for ?? ""))) {
    if (areaOf(form).value) leaveBehind(form);
    else form.remove();
  }
  for (const prompt of open.reverse()) {
    const slot = prompt.getAttribute("data-prompt") ?? "";
    const known = before.find((form) => form.dataset.for === slot);
    const form = known ?? /** @type {HTMLFormElement} */ (empty.content.firstElementChild?.cloneNode(true));
    const isMoved = !known || "past" in form.dataset;
    if (isMoved) aim(form, slot, prompt.getAttribute("data-label") ?? "");
    if (isMoved) holder.prepend(form);
    if (!known) draft.restore(form);
    const isLocked = prompt.hasAttribute("data-locked");
    form.toggleAttribute("data-locked", isLocked);
    form.hidden = isLocked && !areaOf(form).value;
    form.dataset.about = (place.querySelector(".card-l .card-text") ?? place.querySelector("h1"))?.textContent ?? "";
  }
}

/** What was typed can still be sent after the group has moved on. @param {HTMLFormElement} form */
function leaveBehind(form) {
  form.dataset.past = "";
  const title = /** @type {HTMLElement} */ (form.querySelector("label"));
  const about = form.dataset.about?.trim();
  title.textContent = `${mine.dataset.past}${about ? ` ${about}` : ""}`;
  form.parentElement?.append(form);
}

/** Points a form to its place. @param {HTMLFormElement} form @param {string} slot @param {string} label */
function aim(form, slot, label) {
  delete form.dataset.past;
  form.dataset.for = slot;
  /** @type {HTMLInputElement} */ (form.elements.namedItem("slot")).value = slot;
  const title = /** @type {HTMLLabelElement} */ (form.querySelector("label"));
  const help = /** @type {HTMLElement} */ (form.querySelector(".readers"));
  areaOf(form).id = `text-${slot}`;
  title.htmlFor = areaOf(form).id;
  title.textContent = label;
  help.id = `help-${slot}`;
  areaOf(form).setAttribute("aria-describedby", help.id);
}

/** The note belongs to where the group is. @param {HTMLElement} now */
function followNote(now) {
  const form = noteForm();
  if (!form) return;
  const slot = now.dataset.phase === "running" ? (now.dataset.slot ?? now.dataset.block ?? "") : "";
  const place = /** @type {HTMLInputElement} */ (form.elements.namedItem("slot"));
  form.hidden = !slot;
  if (place.value === slot) return;
  if (place.value) saveNote(form);
  place.value = slot;
  areaOf(form).value = mine.querySelector(`[data-note="${CSS.escape(slot)}"]`)?.textContent ?? "";
  areaOf(form).defaultValue = areaOf(form).value;
  say(form, "idle", "");
  draft.restore(form);
}

/** @param {HTMLElement} place */
function followTables(place) {
  for (const table of place.querySelectorAll("[data-people]")) {
    const isMine = (table.getAttribute("data-people") ?? "").includes(` ${me} `);
    table.classList.toggle("mine", isMine);
    if (isMine) table.parentElement?.setAttribute("data-found", "");
  }
}

let where = "";
/** Says aloud where the group is now, for who does not see it, and marks it for who looks elsewhere.
 * @param {HTMLElement} now */
function tellWhere(now) {
  const here = `${now.dataset.phase} ${now.dataset.slot ?? now.dataset.block}`;
  if (where && where !== here) {
    const spoken = document.getElementById("spoken");
    if (spoken) spoken.textContent = now.querySelector(".card-l .card-body, h1")?.textContent ?? "";
    bar.mark();
  }
  where = here;
}

let shape = "";
/** @param {HTMLElement} place */
function changed(place) {
  const now = /** @type {HTMLElement | null} */ (place.querySelector(".now"));
  if (!now) return;
  followPrompts(place);
  followNote(now);
  followTables(place);
  sides?.followChoice(place, mine);
  const own = document.getElementById("own-question");
  if (own) {
    for (const words of own.querySelectorAll("[data-own]")) {
      const kind = now.dataset.kind === "cross-the-line" ? "cross-the-line" : "cards";
      /** @type {HTMLElement} */ (words).hidden = words.getAttribute("data-own") !== kind;
    }
    own.hidden = !now.hasAttribute("data-own-card");
    const block = /** @type {HTMLInputElement | null} */ (own.querySelector("[name=block]"));
    if (block) block.value = now.dataset.block ?? "";
  }
  tellWhere(now);
  root.dataset.phase = now.dataset.phase;
  const before = shape;
  shape = `${now.dataset.phase} ${now.dataset.needs}`;
  if ((before && before !== shape) || isFirstLack(place)) renew(place);
  else if (isNewTurn(now) || shared?.isStirred(place, mine) || isNewWork(now)) refresh();
}

/** @type {string | undefined} */
let out;
/** Whether cards were handed out or taken back since. @param {HTMLElement} now */
function isNewWork(now) {
  const before = out;
  out = now.dataset.out ?? "";
  return before !== undefined && before !== out;
}

let turn = "";
/** Whether the group can do something else than the forms here say; asked for once in each turn.
 * @param {HTMLElement} now */
function isNewTurn(now) {
  const here = now.dataset.turn ?? "";
  if (!isBehind(now, mine)) turn = here;
  if (turn === here) return false;
  turn = here;
  return true;
}

let lacked = "";
/** Whether this page misses what the group needs now; asked for once in each block. @param {HTMLElement} place */
function isFirstLack(place) {
  const here = place.querySelector(".now")?.getAttribute("data-block") ?? "";
  if (lacked === here || !sides?.lacks(place, mine)) return false;
  lacked = here;
  return true;
}

async function fetched() {
  const answer = await fetch(`${page}/eigen`).catch(() => null);
  if (!answer?.ok) return null;
  const fresh = document.createElement("div");
  fresh.innerHTML = await answer.text();
  return fresh;
}

/** What several write in follows by itself. @param {Element} old @param {HTMLElement} next */
function staysAsItIs(old, next) {
  const stays = old.getAttribute("data-stays");
  return Boolean(stays) && stays === next.dataset.stays;
}

/** Fetches what is theirs alone, without touching what is being typed. */
async function refresh() {
  const fresh = await fetched();
  if (!fresh) return;
  const restore = opened(mine);
  for (const old of mine.querySelectorAll("[data-fresh]")) {
    const name = CSS.escape(old.getAttribute("data-fresh") ?? "");
    const next = /** @type {HTMLElement | null} */ (fresh.querySelector(`[data-fresh="${name}"]`));
    if (!next || next.isEqualNode(old) || staysAsItIs(old, next)) continue;
    const hadFocus = old.contains(document.activeElement);
    const field = hadFocus ? document.activeElement?.id : "";
    const putBack = typedIn(old);
    const tellAgain = shared?.toldIn(old);
    old.replaceWith(next);
    putBack(next);
    tellAgain?.(next);
    next.querySelectorAll("form[data-draft]").forEach((form) => draft.restore(form));
    if (!hadFocus) continue;
    const again = field ? document.getElementById(field) : null;
    if (again) {
      again.focus({ preventScroll: true });
      continue;
    }
    next.tabIndex = -1;
    next.focus({ preventScroll: true });
  }
  restore();
  countPoints();
}

/** Before, during and after the meeting other things stand here. @param {HTMLElement} place */
async function renew(place) {
  const note = noteForm();
  if (note) saveNote(note);
  const fresh = await fetched();
  if (!fresh) return;
  forms().forEach(draft.keep);
  const focus = document.activeElement?.id;
  mine.replaceChildren(...fresh.childNodes);
  forms().forEach(draft.restore);
  changed(place);
  if (focus) document.getElementById(focus)?.focus({ preventScroll: true });
  countPoints();
}

function countPoints() {
  const count = document.getElementById("points-count");
  if (!count) return;
  count.textContent = mine.querySelector("[data-count]")?.getAttribute("data-count") ?? "0";
  count.hidden = count.textContent === "0";
}

/** @param {HTMLFormElement} form */
function saveNote(form) {
  clearTimeout(noteTimer);
  if (areaOf(form).value === areaOf(form).defaultValue) return;
  areaOf(form).defaultValue = areaOf(form).value;
  submit(form, null);
}

/** A text that came too late becomes a note. @param {HTMLFormElement} form */
function toNote(form) {
  const note = noteForm();
  const slot = /** @type {HTMLInputElement | undefined} */ (note?.elements.namedItem("slot"));
  if (note && slot?.value === slotOf(form)) {
    const before = areaOf(note).value;
    areaOf(note).value = before ? `${before}\n${areaOf(form).value}` : areaOf(form).value;
    saveNote(note);
  } else {
    submit(form, form.querySelector("[value=note]"));
  }
  areaOf(form).value = "";
  draft.drop(form);
  form.hidden = true;
}

/** @param {HTMLFormElement} form @param {HTMLElement | null} button */
function submit(form, button) {
  const data = new FormData(form);
  if (button instanceof HTMLButtonElement && button.name) data.set(button.name, button.value);
  const act = String(data.get("do") ?? "");
  if (act === "pass") data.delete("text");
  box.send(form.action, data, act, (key) => (form.dataset.key = key));
  if (act === "pass") return passed(form, data.get("passes") === "yes");
  sides?.choseHere(mine, data, true);
  // A note stays in its field: until it is at the server, only the draft brings it back.
  if (act !== "note") draft.drop(form);
  if (EMPTIES.includes(act) || form.hasAttribute("data-empties")) form.reset();
  form.closest("li")?.setAttribute("data-waits", "");
  if (act === "answer-point" || (form.dataset.draft && button?.hasAttribute("aria-pressed"))) {
    for (const other of form.querySelectorAll("[aria-pressed]")) {
      other.setAttribute("aria-pressed", String(other === button));
    }
  }
}

/** @param {HTMLFormElement} form @param {boolean} passes */
function passed(form, passes) {
  form.querySelector("[data-pass]")?.setAttribute("aria-pressed", String(passes));
  /** @type {HTMLInputElement} */ (form.elements.namedItem("passes")).value = passes ? "no" : "yes";
}

mine.addEventListener("submit", (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !form.dataset.act) return;
  event.preventDefault();
  if (form.dataset.act === "note") return saveNote(form);
  if (event.submitter?.getAttribute("value") === "note") return toNote(form);
  submit(form, event.submitter);
});

mine.addEventListener("input", (event) => {
  const form = event.target instanceof Element && event.target.closest("form");
  if (!form) return;
  draft.keep(form);
  say(form, "idle", "");
  if (form.dataset.act === "note") noteSoon(form);
});

/** @type {ReturnType<typeof setTimeout> | undefined} */
let noteTimer;
/** @param {HTMLFormElement} form */
function noteSoon(form) {
  clearTimeout(noteTimer);
  noteTimer = setTimeout(() => saveNote(form), NOTE_AFTER);
}

/** The form that something was sent from, also after the page was loaded again.
 * @param {import("./outbox.js").Sending} sending */
function formOf(sending) {
  const slot = new URLSearchParams(sending.body).get("slot") ?? "";
  const act = sending.act === "pass" ? "contribute" : sending.act;
  return (
    forms().find((form) => form.dataset.key === sending.key) ??
    (sending.act === "play" ? formFor(mine, new URLSearchParams(sending.body)) : undefined) ??
    forms().find((form) => !form.closest("li") && form.dataset.act === act && slotOf(form) === slot)
  );
}

/** The text comes back to where it was typed, with the reason.
 * @param {import("./outbox.js").Sending} sending @param {HTMLFormElement | undefined} form */
function giveBack(sending, form) {
  const data = new URLSearchParams(sending.body);
  sides?.choseHere(mine, data, false);
  if (sending.act === "play" && !form?.dataset.draft) return leave(data);
  if (!form) return draft.leave(sending.act, data.get("slot") ?? "", data.get("text") ?? "");
  if (sending.act === "pass") return passed(form, data.get("passes") !== "yes");
  for (const field of typed(form)) {
    const refused = data.get(field.name) ?? "";
    // What is shared stands there anew; what was typed goes back over it.
    const isShared = shared?.momentOf(form);
    const isFresh = isShared && field.value === /** @type {HTMLTextAreaElement} */ (field).defaultValue;
    if (!field.value || isFresh) field.value = refused;
    else if (isShared) continue;
    else if (field instanceof HTMLTextAreaElement && refused && field.value !== refused) {
      field.value = `${refused}\n${field.value}`;
    }
  }
  draft.keep(form);
  form.hidden = false;
}

box.listen((sending, state, message, number) => {
  if (sending.act === "table") {
    /** @param {string} [lost] */
    const tell = (lost) => lost !== undefined && tellApart(message, lost);
    notes().then((note) => tell(note.told(sending, state, message, number)), () => undefined);
    return;
  }
  const form = formOf(sending);
  const data = new URLSearchParams(sending.body);
  const isPass = sending.act === "pass" && data.get("passes") === "yes";
  if (state === "sent") draft.done(sending.act, data.get("slot") ?? "", data.get("text") ?? "");
  if (state === "refused") giveBack(sending, form);
  if (state === "sent") shared?.stands(form, data);
  if (form && "past" in form.dataset && state === "sent" && !areaOf(form).value) form.remove();
  else if (form) say(form, state, message ?? (isPass && state === "sent" ? form.dataset.passed : undefined));
  else if (state === "refused") tellApart(message, sending.act === "play" ? data.get("text") : "");
  if (state !== "sending" && state !== "kept") refresh();
});

/** Says what became of something whose form is gone, with what was typed in it.
 * @param {string} [message] @param {string | null} [text] */
function tellApart(message, text) {
  const line = document.getElementById("told");
  if (line) line.textContent = [message ?? mine.dataset.refused, text].filter(Boolean).join(" ");
}

/** What was typed in a form that is gone waits for it to come back. @param {URLSearchParams} data */
function leave(data) {
  const name = `${data.get("block")}:${data.get("deed")}:${data.get("about") ?? ""}`;
  if (data.get("text")) draft.leave("play", name, data.get("text") ?? "");
}

/** @type {Promise<typeof import("./table-note.js")> | undefined} */
let fetching;
/** The note that a table shares: fetched once somebody has one. */
function notes() {
  fetching ??= import("./table-note.js").then((note) => {
    note.shareNotes(box, refresh);
    return note;
  });
  fetching.catch(() => (fetching = undefined));
  return fetching;
}

/** Goes on with what could not be followed without it. */
const goOn = () => changed(/** @type {HTMLElement} */ (document.getElementById("live")));
need("table-note", notes);
need("[data-vote], [data-schools], #choose", async () => {
  sides = await import("./choose.js");
  goOn();
});
need("[data-stirs], input[name=moment]", async () => {
  shared = await import("./together.js");
  shared.showBehind(mine);
  goOn();
});
addEventListener("driehoek:own", (event) => {
  const talk = /** @type {CustomEvent} */ (event).detail["table-talk"];
  if (talk) notes().then((note) => note.hear(talk), () => undefined);
});
forms().forEach(draft.restore);
draft.share(forms);
follow(replace, changed);
for (const sending of box.waiting()) {
  const form = formOf(sending);
  if (form) say(form, "kept");
}
box.flush();

document.addEventListener("visibilitychange", () => {
  const note = noteForm();
  if (document.visibilityState === "visible") refresh();
  else if (note) saveNote(note);
});

/** @type {(() => void) | undefined} */
let fold;
addEventListener("beforeprint", () => {
  const closed = Array.from(root.querySelectorAll("details:not([open])"));
  closed.forEach((details) => details.setAttribute("open", ""));
  fold = () => closed.forEach((details) => details.removeAttribute("open"));
});
addEventListener("afterprint", () => fold?.());
