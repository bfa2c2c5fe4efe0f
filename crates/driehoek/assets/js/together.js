/**
 * A text that several people write, one after the other: a phone hears when somebody else changed
 * it, and whoever was typing sees that before their own is kept.
 */

/** @typedef {HTMLTextAreaElement} Area */

/** @param {Element} holder @returns {HTMLFormElement[]} */
const shared = (holder) =>
  Array.from(holder.querySelectorAll("form")).filter((form) => momentOf(form) && areaOf(form));
/** @param {HTMLFormElement} form */
export const momentOf = (form) =>
  /** @type {HTMLInputElement | null} */ (form.querySelector("input[name=moment]"));
/** @param {HTMLFormElement} form */
const areaOf = (form) => /** @type {Area | null} */ (form.querySelector("textarea"));
/** @param {HTMLFormElement} form */
const isTouched = (form) => areaOf(form)?.value !== areaOf(form)?.defaultValue;

/** `twos.0:3 fours.0:1` as places with how often they changed. @param {Element | null} holder */
function stirs(holder) {
  const words = (holder?.getAttribute("data-stirs") ?? "").split(" ").filter(Boolean);
  return new Map(words.map((word) => [word.split(":")[0], Number(word.split(":")[1])]));
}

let asked = "";
/** Whether somebody changed what this phone may read; asked for once for each change.
 * @param {Element} place @param {Element} mine */
export function isStirred(place, mine) {
  const now = stirs(place.querySelector("[data-stirs]"));
  const own = stirs(mine.querySelector("[data-stirs]"));
  const newer = Array.from(own.keys()).filter((at) => (now.get(at) ?? 0) > (own.get(at) ?? 0));
  const here = newer.map((at) => `${at}:${now.get(at)}`).join(" ");
  if (!here || here === asked) return false;
  asked = here;
  return true;
}

/** Remembers what forms said of themselves and from which moment somebody was typing; answers what
 * gives it to the forms that came instead. A refusal was told, so that the next try is from now.
 * @param {Element} holder @returns {(fresh: Element) => void} */
export function toldIn(holder) {
  /** @param {Element} holder @returns {HTMLFormElement[]} */
  const forms = (holder) => Array.from(holder.querySelectorAll("form[data-draft]"));
  const held = new Map(
    forms(holder).map((form) => {
      const sign = form.querySelector("output");
      const was = { moment: momentOf(form)?.value, state: sign?.dataset.state, text: sign?.textContent };
      return [form.dataset.draft, was];
    }),
  );
  return (fresh) => {
    for (const form of forms(fresh)) {
      const was = held.get(form.dataset.draft);
      const sign = form.querySelector("output");
      const moment = momentOf(form);
      if (!was) continue;
      if (sign && was.text && was.state) {
        sign.dataset.state = was.state;
        sign.textContent = was.text;
      }
      if (!moment || !areaOf(form) || !isTouched(form) || was.moment === moment.value) continue;
      if (was.state !== "refused") moment.value = was.moment ?? "";
      showSince(form);
    }
  };
}

/** Shows what the text says now beside what somebody types. @param {HTMLFormElement} form */
function showSince(form) {
  form.querySelector(".define-since")?.setAttribute("data-since", "");
}

/** A draft from before lies over what the others wrote: both are in sight. @param {Element} holder */
export function showBehind(holder) {
  for (const form of shared(holder)) {
    if (isTouched(form) && areaOf(form)?.defaultValue) showSince(form);
  }
}

/** What was sent stands: more that was typed since is written from there.
 * @param {HTMLFormElement | undefined} form @param {URLSearchParams} data */
export function stands(form, data) {
  const moment = form && momentOf(form);
  const area = form && areaOf(form);
  if (!moment || !area || !data.has("moment")) return;
  moment.value = String(Number(data.get("moment")) + 1);
  area.defaultValue = data.get("text") ?? "";
  form.querySelector(".define-since")?.removeAttribute("data-since");
}
