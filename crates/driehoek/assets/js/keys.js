/** Presses the button that names a key, as a presenter's clicker does. Typing comes first. */

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  const target = event.target;
  if (target instanceof Element && target.closest("input, select, textarea, dialog")) return;
  const button = document.querySelector(`[data-key~="${CSS.escape(event.key)}"]:not(:disabled)`);
  if (!(button instanceof HTMLElement)) return;
  event.preventDefault();
  button.click();
});
