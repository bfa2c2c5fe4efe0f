/**
 * Laying options in order and giving dots: comfort around number fields that work without a script.
 * The numbers stay what is sent, so drafts and the outbox need to know nothing of this.
 */

/** @param {string} tag @param {string} name @param {string} text @param {string} [label] */
function made(tag, name, text, label) {
  const element = document.createElement(tag);
  element.className = name;
  element.textContent = text;
  if (element instanceof HTMLButtonElement) element.type = "button";
  if (label) element.setAttribute("aria-label", label);
  return element;
}

/** @param {Element} item @returns {HTMLInputElement} */
const numberOf = (item) => /** @type {HTMLInputElement} */ (item.querySelector("input"));
/** @param {Element} item */
const textOf = (item) => item.querySelector(".rank-text, .dot-text")?.textContent?.trim() ?? "";
/** @param {HTMLInputElement} input */
const tell = (input) => input.dispatchEvent(new Event("input", { bubbles: true }));

class RankList extends HTMLElement {
  /** @type {Map<Element, HTMLInputElement>} */
  numbers = new Map();

  connectedCallback() {
    if (this.hasAttribute("data-live")) return;
    this.setAttribute("data-live", "");
    // The numbers stay in one order while the options move: drafts know them by their place.
    const numbers = made("div", "rank-numbers", "");
    const inputs = this.items().map((item) => {
      this.numbers.set(item, numberOf(item));
      return numberOf(item);
    });
    this.append(numbers);
    numbers.append(...inputs.sort((a, b) => a.name.localeCompare(b.name, "en", { numeric: true })));
    for (const item of this.items()) this.equip(item);
    // A draft may be put back first.
    requestAnimationFrame(() => this.sort());
  }

  /** @returns {HTMLLIElement[]} */
  items() {
    return Array.from(this.querySelectorAll("li"));
  }

  /** @param {Element} item */
  placeOf(item) {
    return Number(this.numbers.get(item)?.value);
  }

  /** Lays the options as their numbers say. */
  sort() {
    const list = this.querySelector("ol");
    const sorted = this.items().sort((a, b) => this.placeOf(a) - this.placeOf(b));
    sorted.forEach((item) => list?.append(item));
    this.number();
  }

  number() {
    this.items().forEach((item, at) => {
      const input = this.numbers.get(item);
      if (input) input.value = String(at + 1);
    });
  }

  /** @param {HTMLLIElement} item */
  equip(item) {
    const { up = "", down = "" } = this.dataset;
    const grip = made("span", "rank-grip", "");
    grip.setAttribute("aria-hidden", "true");
    const buttons = [
      { label: up, sign: "▲", by: -1 },
      { label: down, sign: "▼", by: 1 },
    ].map(({ label, sign, by }) => {
      const button = made("button", "rank-button", sign, `${label}: ${textOf(item)}`);
      button.addEventListener("click", () => this.step(item, by, button));
      return button;
    });
    item.prepend(grip);
    item.append(...buttons);
    item.addEventListener("keydown", (event) => {
      const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (!by || !(event.target instanceof HTMLButtonElement)) return;
      event.preventDefault();
      this.step(item, by, event.target);
    });
    grip.addEventListener("pointerdown", (event) => this.drag(item, grip, event));
  }

  /** @param {HTMLLIElement} item @param {number} by @param {HTMLElement} focus */
  step(item, by, focus) {
    const other = by < 0 ? item.previousElementSibling : item.nextElementSibling;
    if (!other) return;
    if (by < 0) other.before(item);
    else other.after(item);
    focus.focus();
    this.moved(item);
  }

  /** @param {HTMLLIElement} item @param {HTMLElement} grip @param {PointerEvent} event */
  drag(item, grip, event) {
    event.preventDefault();
    item.setAttribute("data-dragged", "");
    /** @param {PointerEvent} now */
    const move = (now) => {
      const over = this.items().find((other) => {
        const { top, bottom } = other.getBoundingClientRect();
        return other !== item && now.clientY > top && now.clientY < bottom;
      });
      if (!over) return;
      const { top, height } = over.getBoundingClientRect();
      if (now.clientY < top + height / 2) over.before(item);
      else over.after(item);
    };
    const drop = () => {
      removeEventListener("pointermove", move);
      removeEventListener("pointerup", drop);
      removeEventListener("pointercancel", drop);
      item.removeAttribute("data-dragged");
      this.moved(item);
    };
    // Not on the grip: it leaves the page for a moment whenever its option moves.
    addEventListener("pointermove", move);
    addEventListener("pointerup", drop);
    addEventListener("pointercancel", drop);
  }

  /** @param {HTMLLIElement} item */
  moved(item) {
    this.number();
    const input = this.numbers.get(item);
    if (input) tell(input);
    const told = this.querySelector("[role=status]");
    const sentence = (this.dataset.moved ?? "").replace("TEXT", textOf(item));
    if (told) told.textContent = sentence.replace("PLACE", String(this.placeOf(item)));
  }
}

class DotGiver extends HTMLElement {
  /** How the dots lay before each change. @type {string[][]} */
  before = [];

  connectedCallback() {
    if (this.hasAttribute("data-live")) return;
    this.setAttribute("data-live", "");
    const { more = "", less = "", undo = "" } = this.dataset;
    for (const item of this.items()) {
      const text = textOf(item);
      const add = made("button", "dot-button", "+", `${more}: ${text}`);
      const take = made("button", "dot-button", "−", `${less}: ${text}`);
      const dots = made("span", "dot-row", "");
      dots.setAttribute("aria-hidden", "true");
      add.addEventListener("click", () => this.give(item, 1));
      take.addEventListener("click", () => this.give(item, -1));
      item.append(dots, take, add);
    }
    const back = made("button", "button button-quiet dot-undo", undo);
    back.addEventListener("click", () => this.undo());
    this.append(back);
    this.addEventListener("input", () => this.show());
    requestAnimationFrame(() => this.show());
  }

  /** @returns {HTMLLIElement[]} */
  items() {
    return Array.from(this.querySelectorAll("li"));
  }

  left() {
    const given = this.items().reduce((sum, item) => sum + Number(numberOf(item).value), 0);
    return Number(this.dataset.each) - given;
  }

  /** @param {HTMLLIElement} item @param {number} by */
  give(item, by) {
    const input = numberOf(item);
    const next = Number(input.value) + by;
    if (next < 0 || by > this.left()) return;
    this.before.push(this.items().map((other) => numberOf(other).value));
    input.value = String(next);
    tell(input);
  }

  undo() {
    const was = this.before.pop();
    if (!was) return;
    this.items().forEach((item, at) => (numberOf(item).value = was[at] ?? "0"));
    const first = this.items()[0];
    if (first) tell(numberOf(first));
  }

  show() {
    const left = this.left();
    for (const item of this.items()) {
      const count = Number(numberOf(item).value);
      const row = item.querySelector(".dot-row");
      row?.replaceChildren(...Array.from({ length: Math.max(0, count) }, () => made("i", "", "")));
      const [take, add] = Array.from(item.querySelectorAll(".dot-button"));
      take?.setAttribute("aria-disabled", String(count === 0));
      add?.setAttribute("aria-disabled", String(left <= 0));
    }
    const told = this.querySelector(".dots-left");
    if (told) told.textContent = (this.dataset.left ?? "").replace("COUNT", String(left));
    this.querySelector(".dot-undo")?.toggleAttribute("hidden", this.before.length === 0);
  }
}

customElements.define("rank-list", RankList);
customElements.define("dot-giver", DotGiver);
