/**
 * Over de streep on a phone: the two sides stand outside of the live piece and follow its statement.
 * What somebody chose shows at once, also when it waits for a connection; a refusal takes it back.
 */

/** What was chosen here since the page came, by statement and round; empty when it was refused.
 * @type {Map<string, string>} */
const chosen = new Map();

/** @param {HTMLElement} mine @returns {HTMLFormElement | null} */
const formOf = (mine) => mine.querySelector("#choose");
/** @param {HTMLFormElement} form @param {string} name */
const field = (form, name) => /** @type {HTMLInputElement} */ (form.elements.namedItem(name));
/** @param {HTMLFormElement} form */
const placeOf = (form) => `${field(form, "slot").value} ${field(form, "round").value}`;

/** What the server knows of it. @param {HTMLElement} mine @param {string} place */
function known(mine, place) {
  const [slot, round] = place.split(" ").map(CSS.escape);
  const line = mine.querySelector(`[data-chose="${slot}"][data-round="${round}"]`);
  return line?.getAttribute("data-stance") ?? "";
}

/** @param {HTMLElement} mine @param {HTMLFormElement} form */
function press(mine, form) {
  const place = placeOf(form);
  const stance = chosen.get(place) ?? known(mine, place);
  for (const button of form.querySelectorAll("[name=stance]")) {
    button.setAttribute("aria-pressed", String(button.getAttribute("value") === stance));
  }
}

/** Whether a form is missing that the group needs now.
 * @param {HTMLElement} place @param {HTMLElement} mine */
export function lacks(place, mine) {
  const block = place.querySelector(".now")?.getAttribute("data-block");
  if (place.querySelector("[data-vote]") && !formOf(mine)) return true;
  const asks = place.querySelector("[data-schools]");
  const school = mine.querySelector('[data-fresh="school"]');
  const isOther = !school || school.getAttribute("data-block") !== block || school.hasAttribute("data-ahead");
  return Boolean(asks && isOther);
}

/** Points the sides to the statement that is asked now. @param {HTMLElement} place @param {HTMLElement} mine */
export function followChoice(place, mine) {
  const school = /** @type {HTMLElement | null} */ (mine.querySelector('[data-fresh="school"]'));
  // Before the group gets there it is asked too, folded away.
  if (school) school.hidden = !place.querySelector("[data-schools]") && !school.hasAttribute("data-ahead");
  const form = formOf(mine);
  if (!form) return;
  const asked = /** @type {HTMLElement | null} */ (place.querySelector("[data-vote]"));
  form.hidden = asked?.dataset.stage !== "open";
  if (!asked) return;
  field(form, "slot").value = asked.dataset.vote ?? "";
  field(form, "block").value = (asked.dataset.vote ?? "").split(":")[0];
  const isNew = field(form, "round").value !== asked.dataset.round;
  field(form, "round").value = asked.dataset.round ?? "first";
  const title = form.querySelector("h2");
  if (title && isNew) title.textContent = form.dataset[asked.dataset.round === "second" ? "again" : "ask"] ?? "";
  const readers = form.querySelector("#choose-help span");
  const who = asked.hasAttribute("data-named") ? form.dataset.readersNamed : form.dataset.readers;
  if (readers && who) readers.textContent = who;
  const sign = form.querySelector("output");
  if (sign && form.dataset.at !== placeOf(form)) sign.textContent = "";
  form.dataset.at = placeOf(form);
  press(mine, form);
}

/** Somebody chose, or a choice was refused. @param {HTMLElement} mine @param {URLSearchParams | FormData} data
 * @param {boolean} holds */
export function choseHere(mine, data, holds) {
  if (data.get("deed") !== "vote") return;
  const place = `${data.get("slot")} ${data.get("round")}`;
  if (holds) chosen.set(place, String(data.get("stance")));
  else chosen.delete(place);
  const form = formOf(mine);
  if (form) press(mine, form);
}
