/**
 * The note of a table, in which several write at once. What somebody types goes to the server as what
 * changed, by the outbox, so that it also arrives after a time without a connection. What the others
 * type comes by the stream and is put under the caret, in a moment in which nothing of one's own is
 * on its way. Without this script the same place has the text and a line to add.
 */

import { carried, difference } from "./splice.js";

/** How long typing is collected before it is sent, in milliseconds. */
const SEND_AFTER = 600;
/** The name under which the outbox sends what is written; `participant.js` knows it too. */
const WRITES = "table";
/** What no text may have; a field hardly ever has it either. */
const UNSEEN = /(?![\n\t])[\p{Cc}\p{Cs}]/gu;

/** @typedef {ReturnType<typeof import("./outbox.js").outbox>} Box */
/** @typedef {{ table: number, mates: number[], note: string, version: number, point_entry: number }} Own */

/** @type {Box | undefined} */
let box;
/** @type {() => void} */
let refresh = () => {};
/** What the stream told last. @type {{ block: number, own: Own } | undefined} */
let heard;

class TableNote extends HTMLElement {
  connectedCallback() {
    if (this.area || !box) return;
    const template = this.querySelector("template");
    if (!template) return;
    /** Which of the open pages this is. */
    this.pen = crypto.getRandomValues(new Uint32Array(1))[0];
    /** The note as the server will have it once it has all that was sent from here. */
    this.text = this.querySelector(".talk-note")?.textContent ?? "";
    this.base = Number(this.dataset.version);
    this.acked = this.base;
    this.flying = 0;
    this.isStuck = false;
    this.querySelector(".talk-plain")?.remove();
    this.append(template.content.cloneNode(true));
    this.area = /** @type {HTMLTextAreaElement} */ (this.querySelector("textarea"));
    this.area.value = this.text;
    this.area.addEventListener("input", () => this.typed());
    this.area.addEventListener("blur", () => this.send());
    this.area.addEventListener("compositionend", () => this.typed());
    if (heard && this.isOf(heard)) this.hear(heard.own);
  }

  disconnectedCallback() {
    this.send();
  }

  /** @param {{ block: number, own: Own }} told */
  isOf(told) {
    return this.dataset.block === String(told.block) && this.dataset.table === String(told.own.table);
  }

  /** @param {string} state @param {string} [message] */
  say(state, message) {
    const sign = this.querySelector("output");
    if (!sign) return;
    sign.dataset.state = state;
    sign.textContent = message ?? this.dataset[state] ?? "";
  }

  typed() {
    this.isStuck = false;
    this.timer ??= setTimeout(() => this.send(), SEND_AFTER);
  }

  /** What stands in the field, as the server takes it. */
  get now() {
    return (this.area?.value ?? "").replace(UNSEEN, "");
  }

  send() {
    clearTimeout(this.timer);
    this.timer = undefined;
    const edit = this.area && difference(this.text ?? "", this.now);
    if (!edit || !box || this.isStuck) return;
    const data = new FormData();
    const { block = "", table = "" } = this.dataset;
    const fields = { do: "play", kind: "table-talk", deed: "write", block, table };
    for (const [name, value] of Object.entries(fields)) data.set(name, value);
    data.set("base", String(this.base));
    data.set("pen", String(this.pen));
    data.set("edits", JSON.stringify([edit]));
    this.text = this.now;
    this.flying += 1;
    box.send(this.dataset.address ?? "", data, WRITES, () => {});
  }

  /** What became of something that was sent from here.
   * @param {string} state @param {string} [message] @param {number} [number] */
  told(state, message, number) {
    this.say(state, message);
    if (state !== "sent" && state !== "refused") return;
    this.flying -= 1;
    if (state === "sent") this.acked = Math.max(this.acked ?? 0, number ?? 0);
    else this.isRefused = true;
    this.adopt();
  }

  /** The note as the server has it. @param {Own} own */
  hear(own) {
    this.fresh = own;
    this.adopt();
  }

  /** Takes over what others wrote, once the server has all that was sent from here. */
  adopt() {
    const { area, fresh } = this;
    if (!area || !fresh || this.flying > 0 || fresh.version < (this.acked ?? 0)) return;
    if (this.isRefused) {
      // What was not accepted still stands in the field, and is sent with what is typed next.
      this.isRefused = false;
      this.isStuck = true;
      [this.text, this.base] = [fresh.note, fresh.version];
      return;
    }
    if (this.isStuck || this.now !== this.text) return;
    if (fresh.note !== area.value) {
      const { selectionStart, selectionEnd, selectionDirection, scrollTop, value } = area;
      area.value = fresh.note;
      area.setSelectionRange(
        carried(value, fresh.note, selectionStart),
        carried(value, fresh.note, selectionEnd),
        selectionDirection,
      );
      area.scrollTop = scrollTop;
    }
    [this.text, this.base] = [fresh.note, fresh.version];
  }
}

/** @returns {TableNote[]} */
const sheets = () => Array.from(document.querySelectorAll("table-note"));

/** Tells the sheet that something was sent from what became of it. Answers the words that were
 * refused when the sheet is gone, to give them back.
 * @param {import("./outbox.js").Sending} sending @param {string} state @param {string} [message]
 * @param {number} [number] */
export function told(sending, state, message, number) {
  const sent = new URLSearchParams(sending.body);
  const sheet = sheets().find((sheet) => String(sheet.pen) === sent.get("pen"));
  if (sheet) sheet.told(state, message, number);
  if (sheet || state !== "refused") return undefined;
  /** @type {{ insert?: string }[]} */
  const edits = JSON.parse(sent.get("edits") ?? "[]");
  return edits.map((edit) => edit.insert ?? "").join(" ");
}

/** Who sits here and which point they have, as the page shows it. */
const seatShown = () =>
  document.querySelector('[data-fresh="talk-point"]')?.getAttribute("data-seat") ?? "";

/** What the stream tells of the table of whoever reads. @param {{ block: number, own: Own }} now */
export function hear(now) {
  heard = now;
  const { own } = now;
  const sheet = sheets().find((sheet) => sheet.isOf(now));
  sheet?.hear(own);
  const seat = `${own.mates.join(",")};${own.point_entry}`;
  if (!sheet || seatShown() !== seat) refresh();
}

/** Lets the notes on this page be written in. @param {Box} outbox @param {() => void} renew fetches what
 * is somebody's own, when another table or another point is theirs */
export function shareNotes(outbox, renew) {
  [box, refresh] = [outbox, renew];
  customElements.define("table-note", TableNote);
  addEventListener("pagehide", () => sheets().forEach((sheet) => sheet.send()));
}
