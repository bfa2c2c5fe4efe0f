/** What a word means, in a small window beside the word. Without this the word is a link. */

const GAP = 8;
const canOpen = "popover" in HTMLElement.prototype;

/**
 * Under the word, or above it where there is no room, and inside of the screen.
 * @param {HTMLElement} box
 * @param {DOMRect} word
 */
function place(box, word) {
  const { width, height } = box.getBoundingClientRect();
  const start = Math.min(Math.max(word.left, GAP), Math.max(innerWidth - width - GAP, GAP));
  const below = word.bottom + GAP;
  const top = below + height > innerHeight ? Math.max(word.top - height - GAP, GAP) : below;
  box.style.translate = `${start}px ${top}px`;
}

if (canOpen) {
  for (const box of document.querySelectorAll(".explanation")) {
    if (!(box instanceof HTMLElement)) continue;
    box.popover = "auto";
    box.hidden = false;
  }
}

document.addEventListener("click", (event) => {
  if (!canOpen || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const word = event.target instanceof Element ? event.target.closest("a[data-term]") : null;
  if (!(word instanceof HTMLElement)) return;
  const box = document.getElementById(word.dataset.term ?? "");
  if (!box) return;
  event.preventDefault();
  box.showPopover();
  place(box, word.getBoundingClientRect());
  box.focus({ preventScroll: true });
});

// A window that stays open while the page moves would lose its word.
addEventListener("scroll", () => {
  for (const box of document.querySelectorAll(".explanation:popover-open")) {
    if (box instanceof HTMLElement) box.hidePopover();
  }
});
