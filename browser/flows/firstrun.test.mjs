// Where a school begins: an empty folder, a printed link, and letters with links to sign in.

import assert from 'node:assert/strict';

import { flow } from '../support/flow.mjs';
import { startMailbox } from '../support/mail.mjs';
import { signIn } from '../support/meeting.mjs';
import { startServe } from '../support/program.mjs';
import { setUpApp } from '../support/second.mjs';

const NOOR = 'noor@school.example';
const SAM = 'sam@school.example';

let mailbox;
const withMail = async () => {
  mailbox = await startMailbox();
  return startServe({ env: { DRIEHOEK_SMTP_URL: mailbox.url } });
};

/** The link in the next letter to somebody. */
async function linkFor(address, subject) {
  const letter = await mailbox.next(address);
  assert.equal(letter.subject, subject);
  return letter.text.match(/http\S+/)[0];
}

/** Opens a school as Noor; answers her browser, in which she is signed in. */
async function openSchool(program, screens) {
  const noor = await screens.laptop();
  await noor.goto(program.links.firstRun);
  await noor.locator('input[name="school"]').fill('Basisschool De Wilg');
  await noor.locator('input[name="name"]').fill('Noor');
  await noor.locator('input[name="email"]').fill(NOOR);
  await noor.getByRole('button', { name: 'School maken' }).click();
  await noor.waitForURL('**/bijeenkomsten');
  return noor;
}

flow('a school begins, and colleagues come in by mail', async ({ program, screens, t }) => {
  t.after(() => mailbox.close());
  const [noor, sam] = [await screens.laptop(), await screens.laptop()];
  // Without the code of the link nobody opens a school.
  const locked = await noor.goto(new URL('/eerste-keer', program.origin).href);
  assert.equal(locked.status(), 403);

  await noor.goto(program.links.firstRun);
  await noor.getByRole('button', { name: 'School maken' }).click();
  await noor.getByRole('link', { name: 'Vul de naam van de school in.' }).waitFor();
  await noor.locator('input[name="school"]').fill('Basisschool De Wilg');
  await noor.locator('input[name="name"]').fill('Noor');
  await noor.locator('input[name="email"]').fill(NOOR);
  await noor.getByRole('button', { name: 'School maken' }).click();
  await noor.waitForURL('**/bijeenkomsten');
  const gone = await sam.goto(program.links.firstRun);
  assert.equal(gone.status(), 404);

  await noor.locator('header details summary').click();
  await noor.getByRole('button', { name: 'Afmelden' }).click();
  await noor.waitForURL('**/aanmelden');
  await noor.locator('input[name="email"]').fill(NOOR);
  await noor.getByRole('button', { name: 'Stuur mij een link' }).click();
  await noor.waitForURL('**/aanmelden/onderweg');
  const own = await linkFor(NOOR, 'Aanmelden bij Driehoek');
  await signIn(noor, own);
  assert.equal(new URL(noor.url()).pathname, '/bijeenkomsten');
  // A link works once.
  assert.equal((await sam.goto(own)).status(), 410);

  // Who works here is for whoever proved twice who they are.
  await setUpApp(noor, program.origin);
  await noor.goto(new URL('/mensen', program.origin).href);
  await noor.locator('input[name="name"]').fill('Sam');
  await noor.locator('input[name="email"]').fill(SAM);
  await noor.getByRole('button', { name: 'Toevoegen' }).click();
  await noor.getByText('Sam krijgt een mail met een link.').waitFor();
  await signIn(sam, await linkFor(SAM, 'Je plek in Driehoek'));
  assert.equal(new URL(sam.url()).pathname, '/bijeenkomsten');
  await sam.locator('header').getByText('Sam').waitFor();
}, { start: withMail });

flow('a code from the mail opens a shared computer, until the browser is closed', async ({ program, screens, t }) => {
  t.after(() => mailbox.close());
  const noor = await openSchool(program, screens);

  const shared = await screens.laptop();
  await shared.goto(new URL('/aanmelden', program.origin).href);
  await shared.locator('input[name="email"]').fill(NOOR);
  await shared.keyboard.press('Enter');
  await shared.waitForURL('**/aanmelden/onderweg');
  const letter = await mailbox.next(NOOR);
  await shared.locator('input[name="code"]').fill('0000 0000');
  await shared.keyboard.press('Enter');
  await shared.getByText('Deze code klopt niet').first().waitFor();
  await shared.locator('input[name="code"]').fill(letter.text.match(/\d{4} \d{4}/)[0]);
  await shared.getByLabel('Dit is een gedeelde computer').check();
  await shared.getByRole('button', { name: 'Aanmelden' }).click();
  await shared.waitForURL('**/bijeenkomsten');
  const kept = (await shared.context().cookies()).find(({ name }) => name === 'sessie');
  assert.equal(kept.expires, -1, 'the cookie lasts as long as the browser is open');

  await noor.goto(new URL('/account', program.origin).href);
  await noor.getByText('Gedeeld', { exact: true }).waitFor();
  await noor.getByRole('button', { name: 'Alle andere apparaten afmelden' }).click();
  await noor.getByText('1 apparaat is afgemeld.').waitFor();
  await shared.goto(new URL('/account', program.origin).href);
  await shared.waitForURL('**/aanmelden?**');
}, { start: withMail });

flow('somebody who is not known gets the same answer and no letter', async ({ program, screens, t }) => {
  t.after(() => mailbox.close());
  const noor = await openSchool(program, screens);

  const guest = await screens.phone();
  for (const address of ['niemand@school.example', NOOR]) {
    await guest.goto(new URL('/aanmelden', program.origin).href);
    await guest.locator('input[name="email"]').fill(address);
    await guest.getByRole('button', { name: 'Stuur mij een link' }).click();
    await guest.waitForURL('**/aanmelden/onderweg');
    await guest.getByRole('heading', { name: 'Kijk in je mail' }).waitFor();
  }
  await linkFor(NOOR, 'Aanmelden bij Driehoek');
  assert.deepEqual(mailbox.letters.map(({ to }) => to), [[NOOR]]);
}, { start: withMail });
