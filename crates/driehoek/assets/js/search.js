/**
 * Searches as somebody types: fetches the pieces of the page that change, puts them in their place,
 * keeps the address in step and says how much was found. Without this the form is sent as a form.
 */

import { say as tell } from "./toast.js";

/** How long to wait after a letter before asking, in milliseconds. */
const WAIT_MS = 140;
/** How long to wait before saying how much was found: until somebody stopped typing. */
const SAY_MS = 700;
/** How long until a question that could not be asked is asked again, in milliseconds. */
const AGAIN_MS = 5000;

const form = /** @type {HTMLFormElement | null} */ (document.getElementById("zoeken"));
const field = /** @type {HTMLInputElement | null} */ (document.getElementById("veld-q"));

/** @type {AbortController | undefined} */
let asking;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let saying;
/** Whether the last question did not reach the server. */
let unasked = false;

/** The address of what stands in the form. */
function address() {
  if (!form) return "/zoeken";
  const filled = [...new FormData(form)].filter(([, value]) => String(value).trim() !== "");
  const query = new URLSearchParams(/** @type {[string, string][]} */ (filled)).toString();
  return query ? `/zoeken?${query}` : "/zoeken";
}

/** Fetches the pieces of an address; nothing when a newer question came. @param {string} url */
async function piecesOf(url) {
  asking?.abort();
  asking = new AbortController();
  const to = new URL(url, location.href);
  to.searchParams.set("stuk", "ja");
  const answer = await fetch(to, { signal: asking.signal, headers: { accept: "text/html" } });
  // Too long a question is answered with a piece that says so; anything else is for a whole page.
  if (!answer.ok && answer.status !== 422) throw new Error(String(answer.status));
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

/** @param {Document} pieces @param {string} name */
const piece = (pieces, name) => pieces.querySelector(`[data-piece="${name}"]`);

/** Puts a piece in its place; who was in it stays where they were. @param {Document} pieces @param {string} name */
function put(pieces, name) {
  const [place, fresh] = [document.getElementById(name), piece(pieces, name)];
  if (!place || !fresh) return;
  const here = document.activeElement;
  const focused = here instanceof HTMLElement && place.contains(here) ? here : null;
  const label = focused?.textContent?.replace(/\d+\s*$/, "").trim();
  const wasOpen = place.querySelector("details")?.open;
  place.replaceChildren(...fresh.childNodes);
  const drawer = place.querySelector("details");
  if (drawer && wasOpen) drawer.open = true;
  if (!focused) return;
  const links = [...place.querySelectorAll("a")];
  const again = focused.id
    ? document.getElementById(focused.id)
    : links.find((link) => link.textContent?.replace(/\d+\s*$/, "").trim() === label);
  (again ?? field)?.focus();
}

/** Says how much was found, once somebody stopped typing. @param {string} text */
function say(text) {
  clearTimeout(saying);
  saying = setTimeout(() => {
    const place = document.getElementById("telling");
    if (place) place.textContent = text;
  }, SAY_MS);
}

/** @param {string} url */
async function ask(url) {
  clearTimeout(waiting);
  try {
    const pieces = await piecesOf(url);
    put(pieces, "verfijnen");
    put(pieces, "gevonden");
    say(piece(pieces, "telling")?.textContent ?? "");
    field?.setAttribute("aria-invalid", String(Boolean(document.getElementById("fout-q"))));
    history.replaceState(history.state, "", url);
    unasked = false;
  } catch (fault) {
    failed(fault, url);
  }
}

/** Without a connection the page stays, and the question is asked again; what else went wrong is
 * told by a whole page. @param {unknown} fault @param {string} url */
function failed(fault, url) {
  if (fault instanceof DOMException && fault.name === "AbortError") return;
  if (!(fault instanceof TypeError)) return location.assign(url);
  const region = document.getElementById("meldingen");
  if (!unasked) tell(region?.dataset.offline ?? "");
  unasked = true;
  waiting = setTimeout(askAgain, AGAIN_MS);
}

function askAgain() {
  if (unasked) ask(address());
}

/** Adds the next results to those that are there. @param {HTMLAnchorElement} link */
async function more(link) {
  try {
    const pieces = await piecesOf(link.href);
    const [list, fresh] = [document.querySelector(".hits"), piece(pieces, "gevonden")];
    const added = [...(fresh?.querySelectorAll(".hits > li") ?? [])];
    list?.append(...added);
    const [pages, next] = [document.querySelector(".find-pages"), fresh?.querySelector(".find-pages")];
    next?.querySelector(".find-before")?.remove();
    if (pages && next) pages.replaceWith(next);
    const first = added[0]?.querySelector("a");
    if (first instanceof HTMLElement) first.focus();
  } catch (fault) {
    if (fault instanceof TypeError) return tell(document.getElementById("meldingen")?.dataset.unsent ?? "");
    if (!(fault instanceof DOMException && fault.name === "AbortError")) location.assign(link.href);
  }
}

/** The question of a link goes into the field. @param {string} url */
function take(url) {
  if (field) field.value = new URL(url, location.href).searchParams.get("q") ?? "";
}

/** From the field down into the results and back. @param {KeyboardEvent} event */
function walk(event) {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const stops = [field, ...document.querySelectorAll(".hit-link")];
  const at = stops.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  const to = stops[at + (event.key === "ArrowDown" ? 1 : -1)];
  if (at < 0 || !(to instanceof HTMLElement)) return;
  event.preventDefault();
  to.focus();
  to.scrollIntoView({ block: "nearest" });
}

if (form) {
  form.dataset.live = "";
  form.addEventListener("input", (event) => {
    if (event.target !== field) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => ask(address()), WAIT_MS);
  });
  form.addEventListener("change", (event) => {
    if (event.target instanceof HTMLSelectElement) ask(address());
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask(address());
  });
  form.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (link.matches("[data-ask]")) {
      event.preventDefault();
      take(link.href);
      ask(link.href);
    } else if (link.matches("[data-more]")) {
      event.preventDefault();
      more(link);
    }
  });
  form.addEventListener("keydown", walk);
  addEventListener("online", askAgain);
}
