/**
 * A form with `data-passkey` asks the browser for a passkey and sends it along. Where the browser
 * has none, the form stays hidden and the page does without.
 */

/** What the server says is wrong, in words for the reader. */
class Refused extends Error {}

/**
 * @param {string} address
 * @param {object} body
 */
async function post(address, body) {
  const headers = { accept: "application/json", "content-type": "application/json" };
  const answer = await fetch(address, { method: "POST", headers, body: JSON.stringify(body) });
  const said = await answer.json();
  if (!answer.ok) throw new Refused(said.message);
  return said;
}

/** The offer among what the browser fills in; it ends when somebody asks for a passkey themselves. */
const offer = new AbortController();

/**
 * @param {string | undefined} kind
 * @param {any} options
 * @param {CredentialRequestOptions} how
 */
function ask(kind, options, how) {
  if (kind === "new") {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
    return navigator.credentials.create({ publicKey });
  }
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
  return navigator.credentials.get({ publicKey, ...how });
}

/**
 * @param {HTMLFormElement} form
 * @param {CredentialRequestOptions} how
 */
async function send(form, how = {}) {
  const asked = await post(form.dataset.ask ?? "", {});
  // Something else is needed first.
  if (asked.next) return location.assign(asked.next);
  const credential = await ask(form.dataset.passkey, asked.publicKey, how);
  if (!(credential instanceof PublicKeyCredential)) throw new Error("no passkey");
  const fields = Object.fromEntries(new FormData(form));
  const { next } = await post(form.action, { ...fields, credential: credential.toJSON() });
  location.assign(next);
}

/**
 * Offers passkeys in the field for the address, where the browser does that.
 *
 * @param {HTMLFormElement} form
 */
async function fill(form) {
  if (!(await PublicKeyCredential.isConditionalMediationAvailable?.())) return;
  await send(form, { mediation: "conditional", signal: offer.signal });
}

/**
 * @param {HTMLFormElement} form
 * @param {string} fault
 */
function say(form, fault) {
  const place = form.querySelector("[role=alert]");
  if (!(place instanceof HTMLElement)) return;
  place.textContent = fault;
  place.hidden = fault === "";
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.dataset.passkey === undefined) return;
  event.preventDefault();
  offer.abort();
  say(form, "");
  // Whoever stops, or whose device says no, can try again.
  send(form).catch((fault) => say(form, fault instanceof Refused ? fault.message : (form.dataset.fault ?? "")));
});

if (globalThis.PublicKeyCredential?.parseCreationOptionsFromJSON) {
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    if (!(form instanceof HTMLFormElement)) continue;
    form.hidden = false;
    // An offer that nobody takes up is nothing to speak of.
    if (document.querySelector("input[autocomplete~=webauthn]")) {
      fill(form).catch((fault) => fault instanceof Refused && say(form, fault.message));
    }
  }
}
