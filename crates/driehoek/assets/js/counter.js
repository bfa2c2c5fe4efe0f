/** Counts the characters of an area while somebody types. */

document.addEventListener("input", (event) => {
  const area = event.target;
  if (!(area instanceof HTMLTextAreaElement) || !area.dataset.counter) return;
  const count = document.getElementById(area.dataset.counter);
  if (!count) return;
  const typed = Array.from(area.value).length;
  count.textContent = `${typed}/${area.maxLength}`;
  count.toggleAttribute("data-full", typed >= area.maxLength);
});
