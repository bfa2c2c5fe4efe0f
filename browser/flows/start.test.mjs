// The first minute of whoever tries Driehoek: the demo prints three links, and all three open.

import assert from 'node:assert/strict';

import { axe } from '../support/axe.mjs';
import { flow } from '../support/flow.mjs';

flow('the demo opens its three doors', async ({ program, screens }) => {
  const coach = await screens.laptop();
  await open(coach, program.links.coach);
  // The link shows a button, because mail scanners open every link; the button signs in.
  const button = coach.locator('main form[method="post"] button').first();
  const signedIn = coach.waitForURL((url) => !url.pathname.startsWith('/aanmelden'));
  await Promise.all([signedIn, button.click()]);
  await complete(coach);

  const guest = await screens.phone();
  await open(guest, program.links.join);

  const wall = await screens.wall();
  await open(wall, program.links.wall);
});

flow('the doors open without JavaScript too', async ({ program, screens }) => {
  for (const link of Object.values(program.links)) {
    const page = await screens.phone({ javaScriptEnabled: false });
    const res = await page.goto(link);
    assert.equal(res.status(), 200, `${link} answers ${res.status()}`);
    assert.notEqual((await page.locator('main').innerText()).trim(), '');
  }
});

async function open(page, link) {
  const res = await page.goto(link);
  assert.equal(res.status(), 200, `${link} answers ${res.status()}`);
  await complete(page);
}

/** A page with a language, a title and something in it, that axe has nothing to say about. */
async function complete(page) {
  assert.match(await page.locator('html').getAttribute('lang'), /^nl\b/);
  assert.notEqual((await page.title()).trim(), '');
  assert.notEqual((await page.locator('main').innerText()).trim(), '');
  await axe(page);
}
