// Proving a second time who one is: an app with codes, codes on paper, passkeys.

import assert from 'node:assert/strict';

import { axe } from '../support/axe.mjs';
import { flow } from '../support/flow.mjs';
import { startMailbox } from '../support/mail.mjs';
import { signIn } from '../support/meeting.mjs';
import { startServe } from '../support/program.mjs';
import { codeOf, secretOn, withPasskeys } from '../support/second.mjs';

const NOOR = 'noor@school.example';

let mailbox;
const withMail = async () => {
  mailbox = await startMailbox();
  return startServe({ env: { DRIEHOEK_SMTP_URL: mailbox.url } });
};
const withMailByName = async () => {
  mailbox = await startMailbox();
  return startServe({ name: 'localhost', env: { DRIEHOEK_SMTP_URL: mailbox.url } });
};
/** Browsers allow passkeys on an encrypted address, and on this computer by its name. */
const byName = () => startServe({ name: 'localhost' });

async function openSchool(page, program) {
  await page.goto(program.links.firstRun);
  await page.locator('input[name="school"]').fill('Basisschool De Wilg');
  await page.locator('input[name="name"]').fill('Noor');
  await page.locator('input[name="email"]').fill(NOOR);
  await page.getByRole('button', { name: 'School maken' }).click();
  await page.waitForURL('**/bijeenkomsten');
}

async function signOut(page) {
  await page.locator('header details summary').click();
  await page.getByRole('button', { name: 'Afmelden' }).click();
  await page.waitForURL('**/aanmelden');
}

/** Signs in with the link in the mail; answers the address where that leads. */
async function byLetter(page, program) {
  await page.goto(new URL('/aanmelden', program.origin).href);
  await page.locator('input[name="email"]').fill(NOOR);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/aanmelden/onderweg');
  let letter = await mailbox.next(NOOR);
  while (letter.subject !== 'Aanmelden bij Driehoek') letter = await mailbox.next(NOOR);
  await signIn(page, letter.text.match(/http\S+/)[0]);
  return new URL(page.url()).pathname;
}

flow('an app with codes opens what is for the whole school', async ({ program, screens, t }) => {
  t.after(() => mailbox.close());
  const noor = await screens.laptop();
  await openSchool(noor, program);
  await noor.getByText('Een deel van je rollen wacht nog').waitFor();
  await noor.getByRole('link', { name: 'Mensen' }).first().click();
  await noor.getByRole('heading', { name: 'Tweede stap' }).waitFor();
  await axe(noor);
  await noor.getByRole('link', { name: 'App instellen' }).click();
  const secret = await secretOn(noor);
  await axe(noor);
  await noor.locator('input[name="code"]').fill('000000');
  await noor.keyboard.press('Enter');
  await noor.getByText('Deze code klopt niet').first().waitFor();
  assert.equal(await secretOn(noor), secret);
  await noor.locator('input[name="code"]').fill(codeOf(secret));
  await noor.keyboard.press('Enter');
  await noor.getByText('Je ziet deze codes maar één keer').waitFor();
  await axe(noor);
  const paper = await noor.locator('.paper-codes li').allInnerTexts();
  assert.equal(paper.length, 10);
  await noor.getByRole('link', { name: 'Verder' }).click();
  await noor.waitForURL('**/mensen');

  // Whoever comes in again with a mail is asked.
  await signOut(noor);
  assert.equal(await byLetter(noor, program), '/account/tweede-stap');
  await axe(noor);
  await noor.locator('input[name="code"]').fill(codeOf(secret, 1));
  await noor.keyboard.press('Enter');
  await noor.waitForURL('**/bijeenkomsten');

  // And without the phone, and without a script.
  const phone = await screens.phone({ javaScriptEnabled: false });
  assert.equal(await byLetter(phone, program), '/account/tweede-stap');
  await phone.locator('input[name="code"]').fill(paper[0].toUpperCase());
  await phone.getByRole('button', { name: 'Bevestigen' }).click();
  await phone.getByText('Nog 9 codes over').waitFor();
}, { start: withMail });

flow('a passkey is made and opens the school, until it was copied', async ({ program, screens }) => {
  const noor = await screens.laptop();
  const { session, authenticatorId } = await withPasskeys(noor);
  await openSchool(noor, program);
  await noor.goto(new URL('/account/tweede-stap?verder=/mensen', program.origin).href);
  await axe(noor);
  await noor.locator('input[name="name"]').fill('Laptop van school');
  await noor.getByRole('button', { name: 'Passkey maken' }).click();
  await noor.getByText('Je ziet deze codes maar één keer').waitFor();
  await noor.getByRole('link', { name: 'Verder' }).click();
  await noor.waitForURL('**/mensen');
  await noor.goto(new URL('/account', program.origin).href);
  await noor.getByText('Laptop van school', { exact: true }).waitFor();
  await axe(noor);

  await signOut(noor);
  await axe(noor);
  const button = noor.getByRole('button', { name: 'Aanmelden met een passkey' });
  await button.click();
  await noor.waitForURL('**/bijeenkomsten');
  const people = await noor.goto(new URL('/mensen', program.origin).href);
  assert.equal(new URL(people.url()).pathname, '/mensen');

  // The same device proves it again, where a fresh proof is asked.
  await noor.goto(new URL('/account/tweede-stap', program.origin).href);
  await noor.getByRole('button', { name: 'Passkey gebruiken' }).click();
  await noor.waitForURL('**/account');

  // A copy counts from an earlier moment.
  await signOut(noor);
  const { credentials } = await session.send('WebAuthn.getCredentials', { authenticatorId });
  assert.equal(credentials.length, 1);
  const [credential] = credentials;
  assert.ok(credential.signCount > 1, `it counts: ${credential.signCount}`);
  await session.send('WebAuthn.clearCredentials', { authenticatorId });
  await session.send('WebAuthn.addCredential', { authenticatorId, credential: { ...credential, signCount: 1 } });
  await button.click();
  await noor.getByText('Deze passkey is misschien gekopieerd').waitFor();
  await axe(noor);
  await button.click();
  await noor.getByText('Deze passkey kennen we niet').waitFor();
}, { start: byName });

flow('a device that does not ask who holds it makes no passkey', async ({ program, screens }) => {
  const noor = await screens.phone();
  const { session, authenticatorId } = await withPasskeys(noor);
  await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
  await openSchool(noor, program);
  await noor.goto(new URL('/account/tweede-stap', program.origin).href);
  await noor.getByRole('button', { name: 'Passkey maken' }).click();
  await noor.getByText('Het is niet gelukt, of je bent gestopt').waitFor();
  const { credentials } = await session.send('WebAuthn.getCredentials', { authenticatorId });
  assert.equal(credentials.length, 0);
}, { start: byName });

flow('a passkey is offered in the field for the address', async ({ program, screens, t }) => {
  t.after(() => mailbox.close());
  const noor = await screens.laptop();
  const { session, authenticatorId } = await withPasskeys(noor);
  await openSchool(noor, program);
  await noor.goto(new URL('/account/tweede-stap?verder=/mensen', program.origin).href);
  await noor.getByRole('button', { name: 'Passkey maken' }).click();
  await noor.getByText('Je ziet deze codes maar één keer').waitFor();
  // The device shows nothing as long as nobody chooses; the form for the mail stays as it is.
  await session.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled: false });
  await signOut(noor);
  await noor.locator('input[name="email"][autocomplete="username webauthn"]').waitFor();
  await axe(noor);
  // Somebody chooses it there, and is in without a button.
  await session.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled: true });
  await noor.goto(new URL('/aanmelden', program.origin).href);
  await noor.waitForURL('**/bijeenkomsten');
}, { start: withMailByName });
