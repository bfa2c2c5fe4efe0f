/**
 * Marking in a text. Every sentence or word is a box with a label, which works without this; with it
 * the arrow keys go from one to the next, a pen or a mouse can be drawn over several, and what is
 * marked is kept by itself.
 */

/** How long after the last mark all of them are sent, in milliseconds. */
const SEND_AFTER = 900;

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;
/** The form may have come anew in the meantime: the one that stands now is sent. */
function sendSoon() {
  clearTimeout(timer);
  timer = setTimeout(() => {
    const form = document.querySelector("mark-text form");
    if (form instanceof HTMLFormElement) form.requestSubmit();
  }, SEND_AFTER);
}

/** @param {EventTarget | null} target @returns {HTMLInputElement | null} */
function boxOf(target) {
  const piece = target instanceof Element ? target.closest(".piece") : null;
  return piece?.querySelector("input") ?? null;
}

class MarkText extends HTMLElement {
  /** Whether the pen that is down lays marks or takes them away. @type {boolean | undefined} */
  lays;

  connectedCallback() {
    this.addEventListener("change", sendSoon);
    this.addEventListener("keydown", (event) => this.step(event));
    this.addEventListener("pointerdown", (event) => this.begin(event));
    this.addEventListener("pointerover", (event) => this.draw(event));
    for (const end of ["pointerup", "pointercancel", "pointerleave"]) {
      this.addEventListener(end, () => (this.lays = undefined));
    }
  }

  /** @returns {HTMLInputElement[]} */
  get boxes() {
    return Array.from(this.querySelectorAll(".piece input"));
  }

  /** To the next or the last piece, in the direction of the text. @param {KeyboardEvent} event */
  step(event) {
    const at = this.boxes.indexOf(/** @type {HTMLInputElement} */ (event.target));
    if (at < 0) return;
    const isRtl = getComputedStyle(/** @type {Element} */ (event.target)).direction === "rtl";
    const forward = ["ArrowDown", isRtl ? "ArrowLeft" : "ArrowRight"];
    const back = ["ArrowUp", isRtl ? "ArrowRight" : "ArrowLeft"];
    const to = forward.includes(event.key) ? at + 1 : back.includes(event.key) ? at - 1 : NaN;
    if (Number.isNaN(to)) return;
    event.preventDefault();
    this.boxes[to]?.focus();
  }

  /** A finger scrolls; a pen or a mouse can draw. @param {PointerEvent} event */
  begin(event) {
    const box = boxOf(event.target);
    if (box && event.pointerType !== "touch") this.lays = !box.checked;
  }

  /** @param {PointerEvent} event */
  draw(event) {
    const box = boxOf(event.target);
    const from = boxOf(event.relatedTarget);
    if (this.lays === undefined || !event.buttons || !box || box === from) return;
    for (const piece of [from, box]) {
      if (!piece || piece.checked === this.lays) continue;
      piece.checked = this.lays;
      sendSoon();
    }
  }
}

customElements.define("mark-text", MarkText);
