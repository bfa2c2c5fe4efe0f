/**
 * Sends forms without leaving the page and loses nothing: what cannot be sent now is kept on this
 * device and sent once there is a connection. Every sending has a key of its own, so that the
 * server takes it once, however often it arrives.
 */

import { kept } from "./kept.js";

const TRY_AGAIN_AFTER = 3000;
/** A connection that says nothing for so long is lost, in milliseconds. */
const GIVE_UP_AFTER = 15000;
/** Answers that say "not now" rather than "no". */
const LATER = [408, 425, 429];

/** @typedef {{ key: string, address: string, body: string, act: string }} Sending */

/** A key in the form of a UUID; works on plain http too, where `randomUUID` does not exist. */
export function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** @param {string} name where on this device */
export function outbox(name) {
  const box = `driehoek:outbox:${name}`;
  /** @type {Set<(sending: Sending, state: string, message?: string, number?: number) => void>} */
  const listeners = new Set();
  let busy = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let again;

  /** @returns {Sending[]} */
  const waiting = () => {
    try {
      return JSON.parse(kept.get(box) ?? "[]");
    } catch {
      return [];
    }
  };
  /** @param {Sending[]} sendings */
  const keep = (sendings) => kept.set(box, JSON.stringify(sendings));
  /** @param {Sending} sending @param {string} state @param {string} [message] @param {number} [number] */
  const tell = (sending, state, message, number) =>
    listeners.forEach((hear) => hear(sending, state, message, number));

  async function flush() {
    if (busy) return;
    busy = true;
    clearTimeout(again);
    for (let next = waiting()[0]; next; next = waiting()[0]) {
      const outcome = await post(next);
      if (outcome.state === "kept") {
        waiting().forEach((sending) => tell(sending, "kept"));
        again = setTimeout(flush, TRY_AGAIN_AFTER * (1 + Math.random()));
        break;
      }
      const done = next;
      keep(waiting().filter((sending) => sending.key !== done.key));
      tell(done, outcome.state, outcome.message, outcome.number);
    }
    busy = false;
  }

  addEventListener("online", flush);
  addEventListener("driehoek:connected", (event) => {
    if (/** @type {CustomEvent} */ (event).detail) flush();
  });

  return {
    flush,
    waiting,
    /** @param {(sending: Sending, state: string, message?: string, number?: number) => void} hear */
    listen: (hear) => listeners.add(hear),
    /** Sends a form; `hold` hears its key before the listeners hear of it.
     * @param {string} address @param {FormData} data @param {string} act
     * @param {(key: string) => void} hold */
    send(address, data, act, hold) {
      const key = newKey();
      data.set("key", key);
      const body = new URLSearchParams(/** @type {any} */ (data)).toString();
      const sending = { key, address, body, act };
      hold(key);
      keep([...waiting(), sending]);
      tell(sending, navigator.onLine ? "sending" : "kept");
      flush();
    },
  };
}

/** @param {Sending} sending
 * @returns {Promise<{ state: string, message?: string, number?: number }>} the number is its place in the log */
async function post(sending) {
  const headers = { "Content-Type": "application/x-www-form-urlencoded", Accept: "application/json" };
  const stop = new AbortController();
  const late = setTimeout(() => stop.abort(), GIVE_UP_AFTER);
  try {
    const { address, body } = sending;
    const answer = await fetch(address, { method: "POST", headers, body, keepalive: true, signal: stop.signal });
    if (answer.ok) {
      const { number } = await answer.json().catch(() => ({}));
      return { state: "sent", number };
    }
    // The server is there but not well: what was typed stays here and is tried again.
    if (answer.status >= 500 || LATER.includes(answer.status)) return { state: "kept" };
    const told = await answer.json().catch(() => ({}));
    return { state: "refused", message: told.message };
  } catch {
    return { state: "kept" };
  } finally {
    clearTimeout(late);
  }
}
