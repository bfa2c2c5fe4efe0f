/**
 * Ticks every clock of the page by the server's time, so that all screens show the same second.
 * The page carries when a clock ends and what time the server had; nothing here asks the server.
 */

/** @type {number} Server time minus our own, in milliseconds; the least delayed message knows best. */
let ahead = Number.NEGATIVE_INFINITY;

/** @param {number} left seconds */
function shown(left) {
  const seconds = Math.abs(Math.ceil(left));
  const rest = String(seconds % 60).padStart(2, "0");
  return `${left <= -1 ? "+" : ""}${Math.floor(seconds / 60)}:${rest}`;
}

/** @param {HTMLElement} timer */
function show(timer) {
  const ends = Number(timer.dataset.ends);
  if (!ends) return;
  const left = (ends - Date.now() - ahead) / 1000;
  const state = left < 0 ? "over" : "running";
  if (timer.dataset.state !== state) timer.dataset.state = state;
  const time = timer.querySelector(".timer-time");
  if (time && time.textContent !== shown(left)) time.textContent = shown(left);
  const track = timer.querySelector("progress");
  if (track) track.value = Math.max(0, Math.min(track.max, left));
}

/** Shows the present time on all clocks; call it after a piece of the page was replaced. */
export function tick() {
  /** @type {NodeListOf<HTMLElement>} */
  const timers = document.querySelectorAll("[data-timer]");
  for (const timer of timers) ahead = Math.max(ahead, Number(timer.dataset.now) - Date.now());
  timers.forEach(show);
}

tick();
setInterval(tick, 250);
