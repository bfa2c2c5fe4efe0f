/** Hides the names in a list that do not contain what is typed. Without this the form is sent. */

const field = document.getElementById("veld-q");
const list = document.querySelector("[data-filtered]");
const count = document.querySelector("[data-filter-count]");

/** Letters without accents and capitals. */
const plain = (/** @type {string} */ text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

function filter() {
  if (!(field instanceof HTMLInputElement) || !list) return;
  const asked = plain(field.value.trim());
  const rows = [...list.children];
  for (const row of rows) {
    const name = plain(row.querySelector("a")?.textContent ?? "");
    if (row instanceof HTMLElement) row.hidden = !name.includes(asked);
  }
  const left = rows.filter((row) => row instanceof HTMLElement && !row.hidden).length;
  if (count) count.textContent = asked === "" ? "" : `${left} / ${rows.length}`;
}

field?.addEventListener("input", filter);
