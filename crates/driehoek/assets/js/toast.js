/** Says what happened in the live region, and goes away by itself unless somebody is on it. */

const STAYS_MS = 8000;
const region = document.getElementById("meldingen");

/** @param {HTMLElement} toast */
function leave(toast) {
  if (toast.matches(":hover, :focus-within")) {
    setTimeout(leave, 1000, toast);
  } else {
    toast.remove();
  }
}

/** @param {HTMLElement} toast */
function put(toast) {
  if (!region) return;
  // Twice the same at once says no more; two cards taken away each keep their undo.
  const hasAct = toast.querySelector("button");
  for (const other of region.children) {
    if (!hasAct && other.textContent === toast.textContent) other.remove();
  }
  region.append(toast);
  setTimeout(leave, STAYS_MS, toast);
}

/**
 * @param {string} text
 * @param {{ verb: string, act: () => void }} [undo]
 */
export function say(text, undo) {
  const toast = document.createElement("div");
  toast.className = "toast";
  const words = document.createElement("span");
  words.textContent = text;
  toast.append(words);
  if (undo) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = undo.verb;
    button.addEventListener("click", () => {
      toast.remove();
      undo.act();
    });
    toast.append(button);
  }
  put(toast);
}

for (const toast of document.querySelectorAll("main > [data-toast]")) {
  if (toast instanceof HTMLElement) put(toast);
}

addEventListener("offline", () => {
  if (region?.dataset.offline) say(region.dataset.offline);
});
