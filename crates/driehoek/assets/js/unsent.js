/** Without a connection a form is not sent into the browser's error page: what was typed stays. */

import { kept } from "./kept.js";
import { say } from "./toast.js";

/** What was typed in forms that say `data-unsent`: by the address they go to. */
const NAME = "driehoek:unsent";
/** Where it stands once it came in. */
const SAID = "h1, .translate-said";

/** @returns {Record<string, string>} */
function all() {
  try {
    return JSON.parse(kept.get(NAME) ?? "{}");
  } catch {
    return {};
  }
}

/** @param {Record<string, string>} texts */
function keep(texts) {
  if (Object.keys(texts).length > 0) kept.set(NAME, JSON.stringify(texts));
  else kept.remove(NAME);
}

/** What came in need not stay. */
function forget() {
  const said = new Set([...document.querySelectorAll(SAID)].map((place) => place.textContent?.trim()));
  keep(Object.fromEntries(Object.entries(all()).filter(([, text]) => !said.has(text.trim()))));
}

/** @param {HTMLFormElement} form */
function follow(form) {
  const field = form.querySelector("textarea, input[type=text]");
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;
  const address = new URL(form.action).pathname;
  const was = all()[address];
  if (was && !field.value) {
    field.value = was;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  field.addEventListener("input", () => {
    const { [address]: _, ...others } = all();
    keep(field.value.trim() ? { ...others, [address]: field.value } : others);
  });
}

// What has a script of its own was stopped before it comes here.
addEventListener("submit", (event) => {
  if (event.defaultPrevented || navigator.onLine) return;
  event.preventDefault();
  say(document.getElementById("meldingen")?.dataset.unsent ?? "");
});

forget();
for (const form of document.querySelectorAll("form[data-unsent]")) {
  if (form instanceof HTMLFormElement) follow(form);
}
