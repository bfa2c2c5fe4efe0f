/**
 * Choosing the colour of the school: the picker of the browser beside the field, and the example
 * that follows. The server makes the example, as it does for whoever has no script.
 */

const PAUSE_MS = 250;
const WHOLE = /^#[0-9a-f]{6}$/i;

const form = document.querySelector("[data-look]");
const field = form?.querySelector('[name="kleur"]');
const picker = form?.querySelector(".look-picker");
const pick = picker?.closest("label");
const example = document.getElementById("voorbeeld");

let waiting = 0;
let asked = "";

/** Asks for the page with this colour and takes its example, unless another was asked for since. */
async function show(colour) {
  if (!WHOLE.test(colour) || colour === asked) return;
  asked = colour;
  const address = `${form.dataset.look}?kleur=${encodeURIComponent(colour)}`;
  const answer = await fetch(address).catch(() => null);
  if (!answer?.ok || colour !== asked) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.getElementById("voorbeeld");
  if (fresh) example.replaceChildren(...fresh.childNodes);
}

function soon(colour) {
  clearTimeout(waiting);
  waiting = setTimeout(() => show(colour), PAUSE_MS);
}

function choose(colour) {
  field.value = colour;
  if (WHOLE.test(colour)) picker.value = colour.toLowerCase();
  soon(colour);
}

if (form && field && pick && example) {
  pick.hidden = false;
  for (const see of form.querySelectorAll("[data-look-see]")) see.hidden = true;
  picker.addEventListener("input", () => choose(picker.value));
  field.addEventListener("input", () => {
    const colour = field.value.trim();
    const whole = colour.startsWith("#") ? colour : `#${colour}`;
    if (WHOLE.test(whole)) {
      picker.value = whole.toLowerCase();
      soon(whole);
    }
  });
  for (const link of document.querySelectorAll("[data-look-colour]")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      choose(link.dataset.lookColour);
    });
  }
}
