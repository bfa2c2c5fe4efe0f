/**
 * Forms of a kind of block with rules of its own: they come anew when the group can do something
 * else, and what was typed or ticked in them and not sent yet goes along.
 */

/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control */

/** @param {Element} holder @returns {HTMLFormElement[]} */
const forms = (holder) => Array.from(holder.querySelectorAll("form[data-draft]"));
/** @param {HTMLFormElement} form @returns {Control[]} */
const controls = (form) =>
  Array.from(form.querySelectorAll("textarea, select, input:not([type=hidden])"));
/** @param {Control} control */
const placeOf = (control) =>
  `${control.closest("form")?.dataset.draft} ${control.name} ${isTick(control) ? control.value : ""}`;
/** @param {Control} control */
const isTick = (control) => control.type === "radio" || control.type === "checkbox";

/** @param {Control} control */
function isTouched(control) {
  if (control instanceof HTMLSelectElement) {
    return Array.from(control.options).some((option) => option.selected !== option.defaultSelected);
  }
  if (control instanceof HTMLInputElement && isTick(control)) {
    return control.checked !== control.defaultChecked;
  }
  return control.value !== control.defaultValue;
}

/** Remembers what was typed and not sent; answers what puts it into the forms that came instead.
 * @param {Element} holder @returns {(fresh: Element) => void} */
export function typedIn(holder) {
  const touched = forms(holder).flatMap(controls).filter(isTouched);
  const held = new Map(
    touched.map((control) => [
      placeOf(control),
      control instanceof HTMLInputElement && isTick(control) ? control.checked : control.value,
    ]),
  );
  return (fresh) => {
    for (const control of forms(fresh).flatMap(controls)) {
      const was = held.get(placeOf(control));
      if (typeof was === "boolean" && control instanceof HTMLInputElement) control.checked = was;
      else if (typeof was === "string") control.value = was;
    }
  };
}

/** Whether the forms that stand here are not those that the group needs now.
 * @param {HTMLElement} now the head of the group's piece @param {Element} mine */
export function isBehind(now, mine) {
  const play = mine.querySelector("#play");
  return Boolean(play) && play?.getAttribute("data-turn") !== (now.dataset.turn ?? "");
}

/** The form from which something was sent: it may have come anew since.
 * @param {Element} mine @param {URLSearchParams} data */
export function formFor(mine, data) {
  const name = `${data.get("block")}:${data.get("deed")}:${data.get("about") ?? ""}`;
  return forms(mine).find((form) => form.dataset.draft === name);
}
