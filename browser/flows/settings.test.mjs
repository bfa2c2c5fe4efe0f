// The settings of a school: its colour and logo, the languages of its parents, and how Driehoek runs;
// as people with other eyes, screens and settings see them, and with the keyboard alone.

import assert from 'node:assert/strict';

import { flow } from '../support/flow.mjs';
import { Inspection } from '../support/inspect.mjs';
import { join, signIn } from '../support/meeting.mjs';

const LARGE = { large: true };
const PLAIN = { javaScriptEnabled: false };
const SMALL = { viewport: { width: 320, height: 640 } };
const BLUE = '#1e63a1';

/** The colour of the button that is most in sight, as the browser paints it. */
const painted = (page, what) => page.locator(what).first().evaluate((of) => getComputedStyle(of).backgroundColor);

/** A logo, drawn by the browser. */
async function logo(page) {
  const address = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 300, height: 100 });
    const pen = canvas.getContext('2d');
    pen.fillStyle = 'rgb(30 99 161)';
    pen.fillRect(0, 0, 90, 100);
    pen.font = '48px sans-serif';
    pen.fillText('De Brug', 105, 66);
    return canvas.toDataURL('image/png');
  });
  return { name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from(address.split(',')[1], 'base64') };
}

flow('a school chooses its look, and guests see it', async ({ program, screens }) => {
  const page = await screens.laptop();
  const inspection = new Inspection();
  const at = (path) => new URL(path, program.origin).href;
  await signIn(page, program.links.coach);
  await page.goto(at('/beheer'));
  await page.getByRole('link', { name: /School en uiterlijk/ }).click();
  await page.getByLabel('Kleurcode').fill('#ffd400');
  await page.getByText('De dichtstbijzijnde kleur').waitFor();
  await inspection.look(page, 'a colour that is too light', LARGE);
  await page.getByLabel('Kleurcode').fill(BLUE);
  await page.getByText('Goed te lezen').waitFor();
  assert.equal(await painted(page, '.look-example[data-theme="light"] .button'), 'rgb(30, 99, 161)');
  assert.notEqual(await painted(page, '.look-example[data-theme="dark"] .button'), 'rgb(30, 99, 161)');
  await page.getByRole('button', { name: 'Kleur bewaren' }).click();
  await page.getByText('De kleur is bewaard').waitFor();
  await page.getByLabel('Bestand met het logo').setInputFiles(await logo(page));
  await page.getByRole('button', { name: 'Logo bewaren' }).click();
  await page.getByText('Het logo is bewaard').waitFor();
  for (const summary of await page.locator('main details summary').all()) await summary.click();
  await inspection.look(page, 'the look of the school', LARGE);

  const phone = await screens.phone();
  await phone.goto(program.links.join);
  assert.equal(await painted(phone, 'main .button-primary'), 'rgb(30, 99, 161)');
  await phone.locator('.school-logo img').waitFor();
  await inspection.look(phone, 'joining a meeting of the school', LARGE);
  await join(phone, program.links.join, 'Fatma');
  await phone.locator('.dressed .school-logo img').waitFor();
  const wall = await screens.wall();
  await wall.goto(program.links.wall);
  await wall.locator('.school-logo img').waitFor();
  await inspection.look(wall, 'the wall of the school', { narrow: false });
  inspection.check();
});

flow('the languages of parents are put in order without a script', async ({ program, screens }) => {
  const page = await screens.laptop({ ...PLAIN, ...SMALL });
  await page.goto(program.links.coach);
  await page.locator('main form button').click();
  await page.goto(new URL('/beheer/talen', program.origin).href);
  for (const lang of ['uk', 'ar', 'ti']) {
    await page.getByLabel('Welke taal').selectOption(lang);
    await page.getByRole('button', { name: 'Toevoegen' }).click();
    await page.locator(`#taal-${lang}`).waitFor();
  }
  const order = () => page.locator('.spoken-lang').evaluateAll((all) => all.map((one) => one.id));
  const before = await order();
  await page.getByRole('button', { name: 'Tigrinya hoger zetten' }).click();
  await page.waitForURL(/stap=up/);
  const after = await order();
  assert.deepEqual(after.slice(-2), before.slice(-2).reverse());
  const focused = await page.evaluate(() => document.activeElement.value);
  assert.equal(focused, 'up:ti');
  // The keyboard is on the button: pressing goes on.
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('.spoken-lang')?.id === 'taal-ti').catch(() => null);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(wide <= 0, `${wide} pixels too wide`);
});

flow('the pages of how it runs are accessible', async ({ program, screens }) => {
  const page = await screens.laptop();
  const inspection = new Inspection();
  const at = (path) => new URL(path, program.origin).href;
  await signIn(page, program.links.coach);
  for (const path of ['/beheer', '/beheer/talen', '/beheer/aanmelden', '/beheer/gezondheid', '/beheer/post']) {
    await inspection.open(page, at(path), path, LARGE);
  }
  await page.getByRole('button', { name: 'Stuur mij een proefbrief' }).click();
  await page.getByText('De proefbrief is verstuurd').waitFor();
  await inspection.look(page, 'a letter to try mail', LARGE);
  inspection.check();
});
