/** Drafts: what was typed and not sent stays on this device, per form and per place of the group. */

import { kept } from "./kept.js";

/** @typedef {HTMLTextAreaElement | HTMLInputElement} Field */

/** @param {HTMLFormElement} form @returns {Field[]} */
export const typed = (form) =>
  Array.from(
    form.querySelectorAll(
      form.dataset.draft
        ? "textarea, select, input:not([type=hidden], [type=radio], [type=checkbox])"
        : "textarea, input[name=title], input[type=date]",
    ),
  );

/** @param {HTMLFormElement} form */
export const slotOf = (form) =>
  /** @type {HTMLInputElement | null} */ (form.elements.namedItem("slot"))?.value ?? "";

/** @param {string} page whose drafts */
export function drafts(page) {
  const start = `driehoek:draft:${page}:`;
  /** @param {HTMLFormElement} form */
  const nameOf = (form) => `${start}${form.dataset.act}:${form.dataset.draft ?? slotOf(form)}`;

  /** @param {string | null} text @returns {string[]} */
  const values = (text) => {
    try {
      return JSON.parse(text ?? "[]");
    } catch {
      return [];
    }
  };

  /** @param {HTMLFormElement} form */
  function keep(form) {
    const now = typed(form).map((field) => field.value);
    if (now.some((value) => value)) kept.set(nameOf(form), JSON.stringify(now));
    else kept.remove(nameOf(form));
  }

  /** @param {HTMLFormElement} form */
  function restore(form) {
    const was = values(kept.get(nameOf(form)));
    typed(form).forEach((field, at) => {
      if (was[at] && field.value === field.defaultValue) field.value = was[at];
    });
  }

  /** Follows what another tab types or sends, where nobody is typing here.
   * @param {() => HTMLFormElement[]} forms */
  function share(forms) {
    addEventListener("storage", (event) => {
      const form = forms().find((form) => nameOf(form) === event.key);
      if (!form) return;
      const [was, now] = [values(event.oldValue), values(event.newValue)];
      typed(form).forEach((field, at) => {
        if (field !== document.activeElement && field.value === (was[at] ?? "")) {
          field.value = now[at] ?? "";
        }
      });
    });
  }

  return {
    keep,
    restore,
    share,
    /** @param {HTMLFormElement} form */
    drop: (form) => kept.remove(nameOf(form)),
    /** What is safe elsewhere need not stay, unless more was typed since.
     * @param {string} act @param {string} slot @param {string} text */
    done(act, slot, text) {
      const name = `${start}${act}:${slot}`;
      if (values(kept.get(name))[0] === text) kept.remove(name);
    },
    /** For a form that is not on the page now. @param {string} act @param {string} slot @param {string} text */
    leave: (act, slot, text) => kept.set(`${start}${act}:${slot}`, JSON.stringify([text])),
  };
}
