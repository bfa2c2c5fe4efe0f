// Finding a card: as somebody types, with the keyboard, without a script, on a small phone.

import assert from 'node:assert/strict';

import { flow } from '../support/flow.mjs';
import { Inspection } from '../support/inspect.mjs';
import * as meeting from '../support/meeting.mjs';
import { until } from '../support/until.mjs';

const LARGE = { large: true };
const hits = (page) => page.locator('.hit');
const at = (page, path) => new URL(path, page.url()).href;

async function open(page, program, path = '/zoeken') {
  await meeting.signInToMeeting(page, program);
  await page.goto(at(page, path));
}

flow('results come as somebody types, and the address goes along', async ({ program, screens }) => {
  const page = await screens.laptop();
  await open(page, program, '/kaartenbak');
  await page.locator('header a[href="/zoeken"]').click();
  const field = page.getByRole('searchbox');
  await field.waitFor();
  const before = await page.evaluate(() => history.length);
  await field.pressSequentially('sinterklas', { delay: 15 });
  await page.locator('.hit mark', { hasText: 'Sinterklaas' }).waitFor();
  await until(() => page.url().endsWith('/zoeken?q=sinterklas'), 'the address has the question');
  assert.equal(await page.evaluate(() => history.length), before);
  await until(async () => /1 gevonden/.test(await page.locator('#telling').innerText()), 'it is said how much was found');
  assert.equal(await field.evaluate((field) => field === document.activeElement), true);

  // A suggestion is one tap; what it says is then in the field.
  await page.getByRole('link', { name: 'sinterklaas', exact: true }).click();
  await until(async () => (await field.inputValue()) === 'sinterklaas', 'the field has the suggestion');
  await page.locator('.find-remark').waitFor({ state: 'detached' });

  // Coming back from a card shows the same results.
  await page.locator('.hit-link').first().click();
  await page.waitForURL(/\/kaartenbak\/thuisbetrokkenheid/);
  await page.goBack();
  await page.locator('.hit mark', { hasText: 'Sinterklaas' }).waitFor();
});

flow('only the last question is answered', async ({ program, screens }) => {
  const page = await screens.laptop();
  await open(page, program);
  // The first answer is held back until the second has come.
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route(/q=feest&|q=feest$/, async (route) => {
    await held;
    await route.continue().catch(() => {});
  });
  const field = page.getByRole('searchbox');
  await field.fill('feest');
  await page.waitForRequest(/q=feest/);
  await field.fill('tienminutengesprek');
  await page.locator('.hit mark', { hasText: 'Tienminutengesprek' }).first().waitFor();
  release();
  await field.fill('tienminutengesprek ');
  await until(() => page.url().includes('tienminutengesprek'), 'the address has the last question');
  assert.equal(await page.locator('.hit mark', { hasText: 'feest' }).count(), 0);
});

flow('without a connection the page stays, and the question is asked once it is back', async ({ program, screens }) => {
  const page = await screens.laptop();
  await open(page, program);
  const field = page.getByRole('searchbox');
  await page.context().setOffline(true);
  await field.fill('sinterklaas');
  await page.getByRole('status').filter({ hasText: 'Geen verbinding' }).first().waitFor();
  assert.equal(await field.inputValue(), 'sinterklaas');
  assert.equal(new URL(page.url()).search, '');
  await page.context().setOffline(false);
  await page.locator('.hit mark', { hasText: 'Sinterklaas' }).waitFor();
  await until(() => page.url().endsWith('/zoeken?q=sinterklaas'), 'the address has the question');
});

flow('the keyboard reaches filters and results', async ({ program, screens }) => {
  const page = await screens.laptop();
  await open(page, program, '/zoeken?q=ouders');
  const focused = (selector) => page.evaluate((selector) => document.activeElement?.matches(selector), selector);
  await page.getByRole('searchbox').focus();
  await page.keyboard.press('ArrowDown');
  assert.equal(await focused('.hit-link'), true);
  await page.keyboard.press('ArrowUp');
  assert.equal(await focused('#veld-q'), true);

  // A family by keyboard: focus stays on it when the pieces are swapped.
  const family = page.locator('.find-families a', { hasText: 'Definities' });
  await family.focus();
  await page.keyboard.press('Enter');
  await page.locator('.find-families a[aria-current]', { hasText: 'Definities' }).waitFor();
  await until(() => page.url().includes('soort=definities'), 'the address has the family');
  assert.equal(await focused('.find-families a[aria-current]'), true);

  await page.locator('.find-more summary').focus();
  await page.keyboard.press('Enter');
  const set = page.locator('select[name="set"]');
  const some = await set.locator('option').nth(1).getAttribute('value');
  await set.selectOption(some);
  await until(() => page.url().includes(`set=${some}`), 'the address has the set');
  await page.locator('.find-more[open] select[name="set"]').waitFor();
  assert.equal(await set.inputValue(), some);
});

flow('more results join those that are there', async ({ program, screens }) => {
  const page = await screens.laptop();
  await open(page, program, '/zoeken?q=ouders');
  const first = await hits(page).count();
  await page.locator('[data-more]').click();
  await until(async () => (await hits(page).count()) === 2 * first, 'the next results are there');
  const names = await hits(page).evaluateAll((all) => all.map((hit) => hit.innerHTML));
  assert.equal(new Set(names).size, names.length);
  assert.equal(
    await page.evaluate((first) => document.activeElement === document.querySelectorAll('.hit-link')[first], first),
    true,
  );
});

flow('too long a question is explained as it is typed, and kept', async ({ program, screens }) => {
  const page = await screens.laptop();
  await open(page, program);
  const field = page.getByRole('searchbox');
  await field.fill('a'.repeat(201));
  await page.getByRole('alert').filter({ hasText: '200' }).waitFor();
  assert.equal((await field.inputValue()).length, 201);
  await field.fill('tolk');
  await page.locator('.hit mark').first().waitFor();
  assert.equal(await page.locator('#fout-q').count(), 0);
});

flow('searching works without a script', async ({ program, screens }) => {
  const page = await screens.laptop({ javaScriptEnabled: false });
  await meeting.signInToMeeting(page, program);
  await page.goto(new URL('/zoeken', program.origin).href);
  await page.getByRole('searchbox').fill('sinterklaas feest');
  await page.getByRole('button', { name: 'Zoeken', exact: true }).click();
  await page.locator('.hit mark', { hasText: 'Sinterklaas' }).waitFor();
});

flow('searching is accessible, also on a small phone with large text', async ({ program, screens }) => {
  const page = await screens.laptop();
  const inspection = new Inspection();
  await open(page, program);
  await inspection.look(page, 'before a question', LARGE);
  for (const query of ['q=ouders', 'q=sinterklas', 'q=qqxxyyzz', 'q=sinterklaas&set=1.1', 'q=ouders&set=1.3']) {
    await inspection.open(page, at(page, `/zoeken?${query}`), query, LARGE);
  }
  inspection.check();
});
