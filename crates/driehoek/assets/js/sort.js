/**
 * Lets people put the blocks of a list in another order: by dragging, or with the arrows without a
 * new page. The order goes to the form's address as the ids in `volgorde`.
 */

/** @param {Element} list */
const ids = (list) => Array.from(list.children, (row) => row.getAttribute("data-id") ?? "").join(",");

/** The first arrow up and the last arrow down lead nowhere. @param {Element} list */
function closeEnds(list) {
  for (const [at, row] of Array.from(list.children).entries()) {
    for (const step of row.querySelectorAll("button[data-step]")) {
      const isUp = step.getAttribute("data-step") === "omhoog";
      const isEnd = isUp ? at === 0 : at === list.children.length - 1;
      if (step instanceof HTMLButtonElement) step.disabled = isEnd;
    }
  }
}

/** @param {HTMLElement} list @param {string} before the order that was */
async function send(list, before) {
  closeEnds(list);
  const form = document.getElementById(list.dataset.sort ?? "");
  if (ids(list) === before || !(form instanceof HTMLFormElement)) return;
  const order = new URLSearchParams({ volgorde: ids(list) });
  const answer = await fetch(form.action, { method: "POST", body: order }).catch(() => null);
  list.dispatchEvent(new CustomEvent("sorted", { bubbles: true, detail: { kept: !!answer?.ok } }));
  if (answer && !answer.ok) location.reload();
}

/** @param {HTMLElement} list @param {HTMLElement} row @param {PointerEvent} start */
function drag(list, row, start) {
  const before = ids(list);
  let from = start.clientY;
  row.dataset.taken = "";

  /** @param {PointerEvent} event */
  const move = (event) => {
    const above = row.previousElementSibling;
    const below = row.nextElementSibling;
    const top = row.offsetTop;
    if (above && event.clientY < middle(above)) above.before(row);
    else if (below && event.clientY > middle(below)) below.after(row);
    from += row.offsetTop - top;
    row.style.transform = `translateY(${event.clientY - from}px)`;
  };
  const drop = () => {
    removeEventListener("pointermove", move);
    row.style.transform = "";
    delete row.dataset.taken;
    send(list, before);
  };
  addEventListener("pointermove", move);
  addEventListener("pointerup", drop, { once: true });
  addEventListener("pointercancel", drop, { once: true });
}

/** @param {Element} row */
function middle(row) {
  const box = row.getBoundingClientRect();
  return box.top + box.height / 2;
}

/** @param {HTMLElement} list @param {Event} event */
function step(list, event) {
  const button = event.target instanceof Element && event.target.closest("button[data-step]");
  const row = button && button.closest("[data-id]");
  if (!(button instanceof HTMLElement) || !row) return;
  event.preventDefault();
  const before = ids(list);
  if (button.dataset.step === "omhoog") row.previousElementSibling?.before(row);
  else row.nextElementSibling?.after(row);
  send(list, before);
  const other = row.querySelector("button[data-step]:not(:disabled)");
  if (button.matches(":disabled")) /** @type {HTMLElement | null} */ (other)?.focus();
  else button.focus();
}

for (const list of document.querySelectorAll("[data-sort]")) {
  if (!(list instanceof HTMLElement)) continue;
  list.dataset.sorting = "";
  list.addEventListener("click", (event) => step(list, event));
  list.addEventListener("pointerdown", (event) => {
    const handle = event.target instanceof Element && event.target.closest("[data-handle]");
    const row = handle && handle.closest("[data-id]");
    if (!(row instanceof HTMLElement) || event.button !== 0) return;
    event.preventDefault();
    drag(list, row, event);
  });
}
