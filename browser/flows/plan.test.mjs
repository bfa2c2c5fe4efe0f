// Preparing a meeting: from a card set to a programme, with a colleague, and on paper.

import assert from 'node:assert/strict';

import { flow } from '../support/flow.mjs';
import * as meeting from '../support/meeting.mjs';
import { until } from '../support/until.mjs';

const { place, press, shown } = meeting;

/** Makes a meeting from set 2.3 and answers its address. */
async function newMeeting(coach, program) {
  await meeting.signIn(coach, program.links.coach);
  return meeting.make(coach, { title: 'Grondhouding', team: 'Bovenbouw', start: 'deck:2.3' });
}

const rows = (coach) => coach.locator('[data-sort] > [data-id]');
const ids = (coach) => rows(coach).evaluateAll((all) => all.map((row) => row.dataset.id));
const row = (coach, id) => coach.locator(`[data-sort] > [data-id="${id}"]`);

/** What the whole programme takes, in minutes. */
async function total(coach) {
  const text = await coach.getByText(/^\d+ minuten\b/).first().innerText();
  return Number.parseInt(text, 10);
}

/** Does something that leads to this order, and looks whether the server has it too. */
async function leadsTo(coach, order, act) {
  const isOrder = async () => String(await ids(coach)) === String(order);
  const posted = coach.waitForResponse((answer) => answer.request().method() === 'POST');
  await Promise.all([posted, act()]);
  await until(isOrder, `the order is ${order}`);
  await coach.reload();
  assert.ok(await isOrder(), `the order is not kept: ${order}`);
}

flow('a coach makes a programme out of a card set', async ({ program, screens }) => {
  const coach = await screens.laptop();
  await newMeeting(coach, program);
  const laidOut = await ids(coach);
  assert.equal(laidOut.length, 7);
  assert.equal(await total(coach), 56);

  // A new block comes before the closing.
  await coach.getByLabel('Nieuw onderdeel').selectOption('writing');
  await coach.getByRole('button', { name: 'Zet erbij' }).click();
  await until(async () => (await rows(coach).count()) === 8, 'there are eight blocks');
  const [added] = (await ids(coach)).filter((id) => !laidOut.includes(id));
  assert.deepEqual(await ids(coach), [...laidOut.slice(0, 6), added, laidOut[6]]);
  assert.equal(await total(coach), 66);

  const step = (way) => row(coach, added).locator(`button[data-step="${way}"]`);
  await leadsTo(coach, [...laidOut.slice(0, 5), added, ...laidOut.slice(5)], () => step('omhoog').click());
  // Back again with the keyboard.
  await step('omlaag').focus();
  await leadsTo(coach, [...laidOut.slice(0, 6), added, laidOut[6]], () => coach.keyboard.press('Enter'));

  await row(coach, added).locator('button[name="copy"]').click();
  await until(async () => (await rows(coach).count()) === 9, 'there is a copy');
  assert.equal(await total(coach), 76);
  await row(coach, added).locator('button[name="remove"]').click();
  await row(coach, added).waitFor({ state: 'detached' });
  assert.equal(await total(coach), 66);
  await coach.getByRole('status').getByRole('button', { name: 'Ongedaan maken' }).click();
  await row(coach, added).waitFor();
  assert.equal(await total(coach), 76);

  await row(coach, added).getByRole('link').click();
  await coach.locator('input[name="title"]').fill('Schrijf je voornemen');
  await coach.locator('input[name="minutes"]').fill('4');
  await coach.locator('textarea[name="note"]').fill('Zet de muziek uit.');
  await coach.getByRole('button', { name: 'Bewaren', exact: true }).click();
  await row(coach, added).getByText('Schrijf je voornemen').waitFor();
  assert.equal(await total(coach), 70);
});

flow('a coach drags a block to another place', async ({ program, screens }) => {
  const coach = await screens.laptop();
  await newMeeting(coach, program);
  const [first, second, third, ...rest] = await ids(coach);
  const handle = row(coach, third).locator('[data-handle]');
  await handle.scrollIntoViewIfNeeded();
  const [from, to] = [await handle.boundingBox(), await row(coach, first).boundingBox()];
  await coach.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await coach.mouse.down();
  await coach.mouse.move(from.x + from.width / 2, to.y + 4, { steps: 12 });
  await leadsTo(coach, [third, first, second, ...rest], () => coach.mouse.up());
});

flow('the run sheet is made for paper', async ({ program, screens }) => {
  const coach = await screens.laptop();
  await newMeeting(coach, program);
  await coach.context().addInitScript(() => {
    globalThis.print = () => document.documentElement.toggleAttribute('data-printed', true);
  });
  await coach.locator('main a[href$="/draaiboek"]').click();
  await coach.locator('[data-print]').click();
  await coach.locator('html[data-printed]').waitFor({ state: 'attached' });
  await coach.getByRole('table').getByText('Actiepunten').first().waitFor();
  await coach.emulateMedia({ media: 'print' });
  assert.ok(!(await coach.locator('[data-print]').isVisible()), 'the button is not on paper');
  const paper = await coach.pdf({ format: 'A4' });
  const pages = paper.toString('latin1').match(/\/Type\s*\/Page\b/g).length;
  assert.ok(pages <= 2, `the run sheet takes ${pages} pages`);
});

flow('participants say what they need and the coach sees it', async ({ program, screens }) => {
  const [coach, ...phones] = [await screens.laptop(), await screens.phone(), await screens.phone()];
  const home = await meeting.signInToMeeting(coach, program);
  await coach.goto(home);
  await coach.getByRole('button', { name: 'Vraag het de deelnemers' }).click();
  for (const [at, phone] of phones.entries()) {
    await meeting.join(phone, program.links.join, `Gast ${at}`);
    await phone.locator('#needs input[value="1.2"]').check();
  }
  await phones[0].locator('#needs input[value="3.1"]').check();
  for (const phone of phones) {
    await phone.locator('#needs form button').click();
    await phone.locator('#needs').getByRole('status').getByText('Verstuurd').waitFor();
  }
  const outcome = (deck, count) =>
    coach.getByRole('row').filter({ hasText: deck }).getByText(String(count), { exact: true }).first();
  await coach.reload();
  await outcome('1.2', 2).waitFor();
  await outcome('3.1', 1).waitFor();
  await coach.goto(`${home}/leiden`);
  await outcome('1.2', 2).waitFor();
});

flow('two coaches lead one meeting', async ({ program, screens }) => {
  const [noor, sam] = [await screens.laptop(), await screens.laptop()];
  const home = await newMeeting(noor, program);
  await noor.getByLabel('Collega').selectOption({ label: 'Sam Jansen' });
  await noor.getByRole('button', { name: 'Voeg toe' }).click();
  await noor.getByRole('button', { name: 'Haal weg' }).waitFor();

  await noor.goto(new URL('/mensen', home).href);
  await noor.locator('main form[action$="/link"] button').click();
  // The demonstration shows its mail instead of sending it.
  await noor.getByText('Sam Jansen krijgt een mail met een link.').waitFor();
  await sam.goto(new URL('/demo/post', home).href);
  await meeting.signIn(sam, await sam.locator('main a[href*="/aanmelden/"]').first().getAttribute('href'));
  await meeting.start(noor, home);
  await sam.goto(`${home}/leiden`);
  await shown(sam, 'Noor de Wit leidt').waitFor();
  await press(sam, 'take-over');
  for (const page of [noor, sam]) await shown(page, 'Sam Jansen leidt').waitFor();
  // Who does not lead cannot go on, with a clicker neither.
  await noor.keyboard.press('PageDown');
  await noor.getByRole('status').getByText('Iemand anders leidt').waitFor();
  await press(sam, 'hand-over');
  for (const page of [noor, sam]) await shown(page, 'Noor de Wit leidt').waitFor();

  // Noor has a second screen: both say next in the same instant.
  const second = await noor.context().newPage();
  await second.goto(`${home}/leiden`);
  const agenda = await second.locator('#live form[data-act="go-to"] input[name="block"]')
    .evaluateAll((fields) => fields.map((field) => field.value));
  assert.equal(await place(noor), agenda[0]);
  await atOnce([noor, second], '**/handelingen', (page) => press(page, 'next'));
  for (const page of [noor, second, sam]) {
    await until(async () => (await place(page)) === agenda[1], 'everybody is at the second block');
  }
});

/** Does something on all of these pages, and lets what they send go in one instant. */
async function atOnce(pages, address, act) {
  const held = pages.map((page) => new Promise((resolve) => page.route(address, resolve, { times: 1 })));
  const answered = pages.map((page) => page.waitForResponse(address));
  await Promise.all(pages.map(act));
  const routes = await Promise.all(held);
  await Promise.all(routes.map((route) => route.continue()));
  await Promise.all(answered);
}
