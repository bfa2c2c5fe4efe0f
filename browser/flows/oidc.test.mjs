// Signing in with an account at a real OpenID provider: asking to be let in, coming back, leaving,
// and what happens when the provider or the school says no.

import assert from 'node:assert/strict';

import { axe } from '../support/axe.mjs';
import { flow } from '../support/flow.mjs';
import { startServe } from '../support/program.mjs';
import { signInThere, startProvider } from '../support/provider.mjs';
import { setUpApp } from '../support/second.mjs';

const PEOPLE = {
  sam: { name: 'Sam de Vries', email: 'sam@wilg.example', email_verified: true, hd: 'wilg.example' },
  kim: { hd: 'wilg.example' },
  vreemd: { name: 'Iemand Anders', email: 'iemand@elders.example', hd: 'elders.example' },
};
const ONLY_WILG = `
  [provider.schools]
  claim = "hd"
  [provider.schools.allowed]
  "wilg.example" = "Basisschool De Wilg"`;

let provider;
const withProvider = async () => {
  provider = await startProvider(PEOPLE);
  const program = await startServe({ settings: provider.settings(ONLY_WILG) });
  provider.serve(program.origin);
  return program;
};

const at = (program, path) => new URL(path, program.origin).href;

/** Opens a school as Noor; answers her browser, in which she is signed in. */
async function openSchool(program, screens) {
  const noor = await screens.laptop({ visits: provider.origin });
  await noor.goto(program.links.firstRun);
  await noor.locator('input[name="school"]').fill('Basisschool De Wilg');
  await noor.locator('input[name="name"]').fill('Noor');
  await noor.locator('input[name="email"]').fill('noor@wilg.example');
  await noor.getByRole('button', { name: 'School maken' }).click();
  await noor.waitForURL('**/bijeenkomsten');
  return noor;
}

/** From the page for signing in to the provider. */
async function toProvider(page, program) {
  await page.goto(at(program, '/aanmelden'));
  await page.getByRole('link', { name: 'Aanmelden met Werkaccount' }).click();
}

async function signOut(page, next) {
  await page.locator('header details summary').click();
  await page.getByRole('button', { name: 'Afmelden' }).click();
  await page.waitForURL(next);
}

flow('somebody new is let in, comes back, and signs out here and there', async ({ program, screens, t }) => {
  t.after(() => provider.stop());
  const noor = await openSchool(program, screens);
  // Who works here is for whoever proved twice who they are.
  await setUpApp(noor, program.origin);
  const sam = await screens.phone({ visits: provider.origin });
  await sam.goto(at(program, '/aanmelden'));
  await axe(sam);
  await toProvider(sam, program);
  await signInThere(sam, 'sam');
  await sam.waitForURL('**/aanmelden/toegang');
  assert.equal(await sam.locator('input[name="name"]').inputValue(), 'Sam de Vries');
  assert.equal(await sam.locator('input[name="email"]').inputValue(), 'sam@wilg.example');
  await axe(sam);
  await sam.getByRole('button', { name: 'Toegang vragen' }).click();
  await sam.waitForURL('**/aanmelden/wachten');
  await axe(sam);

  await noor.goto(at(program, '/mensen'));
  await axe(noor);
  await noor.getByRole('link', { name: 'Bekijken' }).click();
  await noor.getByRole('heading', { name: 'Sam de Vries wil toegang' }).waitFor();
  await axe(noor);
  await noor.getByRole('button', { name: 'Toelaten', exact: true }).click();
  await noor.getByText('Sam de Vries kan zich voortaan aanmelden.').waitFor();

  // Who is still signed in there is in at once.
  await toProvider(sam, program);
  await sam.waitForURL('**/kaartenbak');
  await sam.locator('header').getByText('Sam de Vries').waitFor();

  await signOut(sam, '**/afgemeld?*');
  await sam.goto(at(program, '/account'));
  await sam.waitForURL('**/aanmelden?**');
  await sam.goBack();
  await axe(sam);
  await sam.getByRole('link', { name: 'Ook afmelden bij Werkaccount' }).click();
  await sam.locator('button[name="logout"]').click();
  await sam.waitForURL('**/aanmelden');
  await toProvider(sam, program);
  await sam.locator('input[name="login"]').waitFor();
}, { start: withProvider });

flow('an account of another school is refused, and who turns back can start again', async ({ program, screens, t }) => {
  t.after(() => provider.stop());
  await openSchool(program, screens);
  const stranger = await screens.phone({ visits: provider.origin });
  await toProvider(stranger, program);
  await signInThere(stranger, 'vreemd');
  await stranger.getByRole('heading', { name: 'Met dit account kun je hier niet terecht' }).waitFor();
  await axe(stranger);

  const kim = await screens.phone({ visits: provider.origin });
  await toProvider(kim, program);
  await kim.getByRole('link', { name: 'Cancel' }).click();
  await kim.getByRole('heading', { name: 'Je bent niet aangemeld' }).waitFor();
  await kim.getByRole('link', { name: 'Opnieuw met Werkaccount' }).click();
  await signInThere(kim, 'kim');
  // An account without a name or an address: a short form asks the rest.
  await kim.waitForURL('**/aanmelden/toegang');
  await kim.getByRole('button', { name: 'Toegang vragen' }).click();
  await kim.getByRole('link', { name: 'Vul een naam in.' }).waitFor();
  await kim.locator('input[name="name"]').fill('Kim');
  await kim.locator('input[name="email"]').fill('kim@wilg.example');
  await kim.getByRole('button', { name: 'Toegang vragen' }).click();
  await kim.waitForURL('**/aanmelden/wachten');
}, { start: withProvider });

flow('somebody who is in links an account, comes in with it, and takes it away', async ({ program, screens, t }) => {
  t.after(() => provider.stop());
  const noor = await openSchool(program, screens);
  await noor.goto(at(program, '/account'));
  await noor.getByRole('link', { name: 'Werkaccount koppelen' }).click();
  await signInThere(noor, 'sam');
  await noor.waitForURL('**/account/koppelen');
  await noor.getByText('Sam de Vries').waitFor();
  await axe(noor);
  await noor.getByRole('button', { name: 'Ja, koppelen' }).click();
  await noor.getByText('Je account is gekoppeld.').waitFor();
  await signOut(noor, '**/aanmelden');
  await toProvider(noor, program);
  await noor.waitForURL((url) => url.origin === program.origin && !url.pathname.startsWith('/aanmelden'));
  await noor.goto(at(program, '/account'));
  await axe(noor);
  await noor.getByRole('button', { name: 'Loskoppelen' }).click();
  await noor.getByText('Je account is losgekoppeld.').waitFor();
}, { start: withProvider });

flow('while the provider is down the other way in is there', async ({ program, screens, t }) => {
  await openSchool(program, screens);
  await provider.stop();
  const sam = await screens.phone({ visits: provider.origin });
  await toProvider(sam, program);
  await sam.getByRole('heading', { name: 'Werkaccount antwoordt niet' }).waitFor();
  await axe(sam);
  await sam.getByRole('link', { name: 'Anders aanmelden' }).click();
  await sam.waitForURL('**/aanmelden');
}, { start: withProvider });
