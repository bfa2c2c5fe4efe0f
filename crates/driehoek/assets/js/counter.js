/** Counts the characters of an area while somebody types. */

document.addEventListener("input", (event) => {
  const area = event.target;
  if (!(area instanceof HTMLTextAreaElement) || !area.dataset.counter) return;
  const count = document.getElementById(area.dataset.counter);
  if (!count) return;
  const typed = Array.from(area.value).length;
  // A field that must not cut off what is pasted takes more than fits, and says so.
  const most = Number(area.dataset.most ?? area.maxLength);
  count.textContent = `${typed}/${most}`;
  count.toggleAttribute("data-full", area.dataset.most ? typed > most : typed >= most);
});
