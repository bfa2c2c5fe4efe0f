/**
 * The live part of a page: keeps a stream open, puts every new piece in its place, and lets the
 * clock tick by the server's time. Nothing here holds what somebody typed.
 */

/** @type {HTMLElement | null} */
const place = document.getElementById("live");

/** Server time minus our own, in milliseconds. */
let ahead = place ? Number(place.dataset.now) - Date.now() : 0;

/** How long to wait before trying again, at least and at most, in milliseconds. */
const RETRY_LEAST = 300;
const RETRY_MOST = 2000;

/** @type {EventSource | null} */
let source = null;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let again;

/**
 * @callback Put
 * @param {HTMLElement} place
 * @param {string} html
 */

/** Remembers which details a reader opened, since every piece comes with all of them closed;
 * answers what opens them again. @param {HTMLElement} place */
export function opened(place) {
  const open = new Map();
  for (const fold of place.querySelectorAll("details[data-keep]")) {
    open.set(fold.getAttribute("data-keep"), /** @type {HTMLDetailsElement} */ (fold).open);
  }
  return () => {
    for (const fold of place.querySelectorAll("details[data-keep]")) {
      const was = open.get(fold.getAttribute("data-keep"));
      if (was !== undefined) /** @type {HTMLDetailsElement} */ (fold).open = was;
    }
  };
}

/** @type {Put} */
export const replace = (place, html) => {
  const restore = opened(place);
  place.innerHTML = html;
  restore();
};

/** @param {number} seconds */
function shown(seconds) {
  const size = Math.abs(seconds);
  const rest = String(size % 60).padStart(2, "0");
  return `${seconds < 0 ? "+" : ""}${Math.floor(size / 60)}:${rest}`;
}

function tick() {
  for (const clock of document.querySelectorAll("[data-clock][data-ends]")) {
    const left = (Number(clock.getAttribute("data-ends")) - Date.now() - ahead) / 1000;
    const state = left <= 0 ? "over" : "running";
    if (clock.getAttribute("data-state") !== state) clock.setAttribute("data-state", state);
    const time = clock.querySelector(".timer-time");
    const text = shown(Math.ceil(left));
    if (time && time.textContent !== text) time.textContent = text;
    const track = clock.querySelector("progress");
    if (track) track.value = Math.max(0, Math.min(track.max, left));
  }
}

/** @param {boolean} on */
function connected(on) {
  document.documentElement.dataset.connected = on ? "yes" : "no";
  dispatchEvent(new CustomEvent("driehoek:connected", { detail: on }));
}

/**
 * Opens the stream and keeps it open: after a loss it comes back by itself, a little by chance so
 * that a whole hall does not come back in the same instant.
 * @param {Put} put
 * @param {(place: HTMLElement) => void} changed
 */
export function follow(put, changed) {
  if (!place || !place.dataset.stream) return;
  const open = () => {
    clearTimeout(again);
    source?.close();
    source = new EventSource(place.dataset.stream ?? "");
    source.addEventListener("open", () => connected(true));
    source.addEventListener("clock", (event) => {
      ahead = Number(event.data) - Date.now();
      tick();
    });
    source.addEventListener("piece", (event) => {
      put(place, event.data);
      tick();
      changed(place);
    });
    source.addEventListener("own", (event) => {
      dispatchEvent(new CustomEvent("driehoek:own", { detail: JSON.parse(event.data) }));
    });
    source.addEventListener("error", () => {
      connected(false);
      source?.close();
      again = setTimeout(open, RETRY_LEAST + Math.random() * (RETRY_MOST - RETRY_LEAST));
    });
  };
  open();
  addEventListener("online", open);
  addEventListener("offline", () => connected(false));
  addEventListener("pagehide", () => source?.close());
  addEventListener("pageshow", (event) => event.persisted && open());
  setInterval(tick, 250);
  tick();
  changed(place);
}
