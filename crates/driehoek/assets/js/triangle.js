/**
 * Laying child, parent and school on a round table: by dragging, by touch, or with the arrow keys.
 * Without this the form asks for three distances in words. What is laid stands in the field `spots`,
 * which waits, comes back and is sent as every field that somebody typed in.
 */

/** The table is a circle with this radius; its middle is 0,0. */
const RADIUS = 500;
/** How far an arrow key moves a card; with Shift, farther. */
const STEP = 20;
const LEAP = 100;
/** A distance up to here is near; up to there, between. As in the rules. */
const NEAR = 430;
const BETWEEN = 610;
/** Where the cards lie before somebody lays them: beside each other, below on the table. */
const START = [
  [-330, 280],
  [0, 440],
  [330, 280],
];
/** How long after the last move the distances are told, in milliseconds. */
const TELL_AFTER = 350;

const CORNERS = /** @type {const} */ (["child", "parent", "school"]);
/** Which two corners a distance is between. */
const PAIRS = [
  [0, 1],
  [1, 2],
  [0, 2],
];
const SVG = "http://www.w3.org/2000/svg";

/** @param {number} x @param {number} y @returns {[number, number]} a place on the table */
function onTable(x, y) {
  const far = Math.hypot(x, y);
  const part = far > RADIUS ? RADIUS / far : 1;
  return [Math.round(x * part), Math.round(y * part)];
}

class LayTriangle extends HTMLElement {
  /** @type {[number, number][]} */
  spots = [];
  /** @type {boolean[]} */
  laid = [];
  /** @type {HTMLButtonElement[]} */
  cards = [];
  /** @type {SVGLineElement[]} */
  lines = [];
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  soon;

  connectedCallback() {
    if (this.cards.length > 0) return;
    const words = this.querySelector(".lay-words");
    for (const field of words?.querySelectorAll("input") ?? []) field.disabled = true;
    words?.setAttribute("hidden", "");
    this.build();
    // What was laid before the form came anew is put back right after this.
    queueMicrotask(() => this.read());
    const form = this.closest("form");
    form?.addEventListener("submit", (event) => this.check(event), { capture: true });
    form?.addEventListener("reset", () => queueMicrotask(() => this.read()));
  }

  get field() {
    return /** @type {HTMLInputElement} */ (this.querySelector("[name=spots]"));
  }

  build() {
    const table = document.createElement("div");
    table.className = "lay-table";
    table.setAttribute("role", "group");
    table.setAttribute("aria-label", this.dataset.table ?? "");
    const lines = document.createElementNS(SVG, "svg");
    lines.setAttribute("viewBox", `${-RADIUS} ${-RADIUS} ${2 * RADIUS} ${2 * RADIUS}`);
    lines.setAttribute("aria-hidden", "true");
    this.lines = PAIRS.map(() => lines.appendChild(document.createElementNS(SVG, "line")));
    table.append(lines);
    this.cards = CORNERS.map((corner, at) => table.appendChild(this.card(corner, at)));
    const told = document.createElement("p");
    told.className = "lay-told";
    told.setAttribute("role", "status");
    told.textContent = this.dataset.help ?? "";
    this.append(table, told);
    this.told = told;
  }

  /** @param {"child" | "parent" | "school"} corner @param {number} at */
  card(corner, at) {
    const card = document.createElement("button");
    card.type = "button";
    card.className = `lay-card tri-${corner}`;
    const sign = document.createElement("i");
    sign.setAttribute("aria-hidden", "true");
    card.append(sign, this.dataset[corner] ?? "");
    card.addEventListener("pointerdown", (event) => this.take(event, at));
    card.addEventListener("keydown", (event) => this.move(event, at));
    return card;
  }

  /** Takes what stands in the field; without it the cards lie ready. */
  read() {
    const spots = this.field.value.split(" ").map((spot) => spot.split(",").map(Number));
    const isRead = spots.length === 3 && spots.flat().length === 6 && spots.flat().every(Number.isFinite);
    this.spots = (isRead ? spots : START).map(([x, y]) => onTable(x, y));
    this.laid = this.spots.map(() => isRead);
    this.draw();
    if (isRead) this.tell();
    else if (this.told) this.told.textContent = this.dataset.help ?? "";
  }

  get mirrored() {
    return getComputedStyle(this).direction === "rtl";
  }

  draw() {
    this.cards.forEach((card, at) => {
      const [x, y] = this.spots[at];
      card.style.insetInlineStart = `${50 + (50 * x) / RADIUS}%`;
      card.style.setProperty("--at", String(0.5 + x / (2 * RADIUS)));
      card.style.insetBlockStart = `${50 + (50 * y) / RADIUS}%`;
      card.toggleAttribute("data-laid", this.laid[at]);
    });
    const turn = this.mirrored ? -1 : 1;
    this.lines.forEach((line, at) => {
      const [from, to] = PAIRS[at].map((corner) => this.spots[corner]);
      line.setAttribute("x1", String(turn * from[0]));
      line.setAttribute("y1", String(from[1]));
      line.setAttribute("x2", String(turn * to[0]));
      line.setAttribute("y2", String(to[1]));
      line.toggleAttribute("hidden", !PAIRS[at].every((corner) => this.laid[corner]));
    });
  }

  /** @param {number} at @param {number} x @param {number} y */
  lay(at, x, y) {
    this.spots[at] = onTable(x, y);
    this.laid[at] = true;
    this.draw();
    clearTimeout(this.soon);
    this.soon = setTimeout(() => this.tell(), TELL_AFTER);
    if (!this.laid.every(Boolean)) return;
    this.field.value = this.spots.map((spot) => spot.join(",")).join(" ");
    this.field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  /** Says the distances that can be told. */
  tell() {
    const told = PAIRS.filter((pair) => pair.every((corner) => this.laid[corner])).map(([one, other]) => {
      const [a, b] = [this.spots[one], this.spots[other]];
      const far = Math.hypot(a[0] - b[0], a[1] - b[1]);
      const words = far <= NEAR ? this.dataset.near : far <= BETWEEN ? this.dataset.between : this.dataset.far;
      return (words ?? "")
        .replace("{one}", this.dataset[CORNERS[one]] ?? "")
        .replace("{other}", this.dataset[CORNERS[other]] ?? "")
        .replace("{distance}", String(Math.round(far / 10)));
    });
    if (this.told && told.length > 0) this.told.textContent = `${told.join(". ")}.`;
  }

  /** @param {PointerEvent} event @param {number} at */
  take(event, at) {
    const card = this.cards[at];
    const table = /** @type {HTMLElement} */ (card.parentElement);
    card.setPointerCapture(event.pointerId);
    card.toggleAttribute("data-held", true);
    const carry = (/** @type {PointerEvent} */ move) => {
      const place = table.getBoundingClientRect();
      const x = ((move.clientX - place.x) / place.width) * 2 * RADIUS - RADIUS;
      const y = ((move.clientY - place.y) / place.height) * 2 * RADIUS - RADIUS;
      this.lay(at, this.mirrored ? -x : x, y);
    };
    const drop = () => {
      card.toggleAttribute("data-held", false);
      card.removeEventListener("pointermove", carry);
    };
    card.addEventListener("pointermove", carry);
    card.addEventListener("pointerup", drop, { once: true });
    card.addEventListener("pointercancel", drop, { once: true });
  }

  /** @param {KeyboardEvent} event @param {number} at */
  move(event, at) {
    const far = event.shiftKey ? LEAP : STEP;
    const side = this.mirrored ? -far : far;
    /** @type {Record<string, [number, number]>} */
    const ways = { ArrowLeft: [-side, 0], ArrowRight: [side, 0], ArrowUp: [0, -far], ArrowDown: [0, far] };
    const way = ways[event.key];
    if (!way) return;
    event.preventDefault();
    event.stopPropagation();
    this.lay(at, this.spots[at][0] + way[0], this.spots[at][1] + way[1]);
  }

  /** A card that was not laid says nothing yet. @param {SubmitEvent} event */
  check(event) {
    const isAway = event.submitter?.getAttribute("name") === "away";
    if (isAway || this.laid.every(Boolean)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (this.told) this.told.textContent = this.dataset.unlaid ?? "";
    this.cards[this.laid.indexOf(false)].focus();
  }
}

customElements.define("lay-triangle", LayTriangle);
