// Making a definition: a coach, four phones and a wall, from one's own text to a card of the school.

import assert from 'node:assert/strict';

import { flow } from '../support/flow.mjs';
import { Inspection } from '../support/inspect.mjs';
import * as meeting from '../support/meeting.mjs';
import { until } from '../support/until.mjs';

const { goOnTo, press, shown } = meeting;

flow('a group writes a definition, alone, with two, with four and together', async ({ program, screens }) => {
  const coach = await screens.laptop();
  const wall = await screens.wall();
  const phones = await Promise.all([screens.phone(), screens.phone(), screens.phone(), screens.phone()]);
  const inspection = new Inspection();
  const home = await meeting.signInToMeeting(coach, program);
  await addTheDefinition(coach, home);

  await wall.goto(program.links.wall);
  for (const [number, name] of ['Fatma', 'Jan', 'Maria', 'Sem'].entries()) {
    await meeting.join(phones[number], program.links.join, name);
  }
  await coach.goto(`${home}/leiden`);
  await press(coach, 'start');
  await goOnTo(coach, 'next-step');
  await wall.locator('.define-alone').waitFor();

  // Alone: everybody at once; one without a network for a while.
  await phones[3].context().setOffline(true);
  await Promise.all(phones.map((phone, number) => write(phone, 'own', OWN[number], { keeps: number === 3 })));
  await phones[3].context().setOffline(false);
  await shown(wall, '4 mensen hebben een tekst.').waitFor();
  assert.equal(await coach.locator('#live').getByText('verantwoordelijk').count(), 0);
  await look(inspection, 'alone', [coach, wall, phones[0]]);

  // With two: the other sees what is laid before them, with what both say marked.
  await press(coach, 'next-step');
  await Promise.all(phones.map((phone) => phone.locator('.define-circle').waitFor()));
  const pair = await partners(phones);
  await phones[0].locator('form[data-draft*=":lay:"] button').first().click();
  await pair.locator('.define-text mark.alike').first().waitFor();
  await look(inspection, 'with two', [coach, wall, pair]);

  // Who was typing while the other saved is told, and loses nothing.
  await area(pair).fill('Wij vinden iets anders');
  await write(phones[0], 'write', 'Samen zorgen voor ieder kind');
  await pair.locator('.define-since[data-since]', { hasText: 'Samen zorgen' }).waitFor();
  assert.equal(await area(pair).inputValue(), 'Wij vinden iets anders');
  await save(pair);
  await pair.locator('.define-circle output[data-state="refused"]').first().waitFor();
  assert.equal(await area(pair).inputValue(), 'Wij vinden iets anders');
  await look(inspection, 'who is told', [coach, wall, pair]);
  await area(pair).fill('Samen zorgen voor ieder kind, thuis en op school');
  await save(pair);
  await until(async () => (await area(phones[0]).inputValue()).endsWith('op school'), 'the other has it');
  await phones[0].locator('details[data-keep^="versions-"]').waitFor();
  const others = phones.filter((phone) => phone !== phones[0] && phone !== pair);
  await write(others[0], 'write', 'Ouders en school: gelijk en samen');

  // With four, and with everybody.
  await press(coach, 'next-step');
  await Promise.all(phones.map((phone) => phone.locator('.define-circle .define-text').nth(1).waitFor()));
  await look(inspection, 'with four', [coach, wall, phones[1]]);
  await write(phones[1], 'write', 'Ouders en school zorgen samen voor ieder kind');
  await press(coach, 'next-step');
  await wall.locator('.define-plenary').waitFor();
  assert.equal(await wall.locator('.define-sheet').count(), 0);
  for (const _ of [1, 2]) await showOne(coach, wall);
  await wall.locator('.define-sheet mark.alike').first().waitFor();
  await look(inspection, 'texts side by side', [coach, wall, phones[2]]);

  // Right to left the same stands mirrored.
  await wall.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
  await inspection.look(wall, 'the wall from right to left', { narrow: false });
  await wall.evaluate(() => document.documentElement.setAttribute('dir', 'ltr'));

  // The second is written and sent before the answer to the first is there.
  await coach.route('**/handelingen', slowly, { times: 1 });
  await agree(coach, 'Ouders en school zorgen samen voor ieder kind.');
  await wall.locator('.define-agreed', { hasText: 'zorgen samen' }).waitFor();
  await agree(coach, 'Ouders en school zorgen samen, als gelijken.');
  await wall.locator('.define-agreed', { hasText: 'als gelijken' }).waitFor();
  await press(coach, 'undo-agreed');
  await wall.locator('.define-agreed', { hasText: 'voor ieder kind' }).waitFor();
  for (const _ of [1, 2]) await press(coach, 'show-text', { on: 'no' });
  await press(coach, 'turn-definition');
  await wall.locator('.define-card').waitFor();
  await look(inspection, 'beside the card', [coach, wall, phones[0]]);

  // A phone that is loaded again is where the group is, with its own texts.
  await phones[1].reload();
  await phones[1].locator('details[data-keep^="earlier-fours"]').waitFor();

  // One click makes a card of it, in a window of its own; another takes it back.
  const opened = coach.waitForEvent('popup');
  await coach.locator('#live form[action$="/kaart"] button').click();
  const kept = await opened;
  await kept.getByText('Onze definities').waitFor();
  await inspection.look(kept, 'the card that was made');
  await kept.locator('form:has([value="undo"]) button').click();
  await kept.locator('form:has([value="keep"]) button').waitFor();

  await coach.goto(`${home}/verslag`);
  await coach.locator('main article').getByText('Ouders en school zorgen samen').first().waitFor();
  inspection.check();
});

flow('without a script a text is a form and a page', async ({ program, screens }) => {
  const coach = await screens.laptop();
  const home = await meeting.signInToMeeting(coach, program);
  await addTheDefinition(coach, home);
  const plain = await screens.phone({ javaScriptEnabled: false });
  await meeting.join(plain, program.links.join, 'Fatma');
  const other = await screens.phone();
  await meeting.join(other, program.links.join, 'Jan');
  await coach.goto(`${home}/leiden`);
  await press(coach, 'start');
  await goOnTo(coach, 'next-step');
  await plain.reload();
  await sendPlain(plain, 'Samen voor het kind');
  assert.equal(await area(plain).inputValue(), 'Samen voor het kind');
  await press(coach, 'next-step');
  await other.locator('.define-circle').waitFor();
  await plain.reload();
  await area(plain).fill('Van ons twee');
  await write(other, 'write', 'Van de ander');
  await plain.locator('.define-circle form:has(textarea) button[type="submit"]').first().click();
  await plain.locator('.define-since[data-since]', { hasText: 'Van de ander' }).waitFor();
  assert.equal(await area(plain).inputValue(), 'Van ons twee');
  await plain.locator('.define-circle form:has(textarea) button[type="submit"]').first().click();
  await until(async () => (await area(other).inputValue()) === 'Van ons twee', 'the other has it');
});

const OWN = [
  'Samen verantwoordelijk voor het kind',
  'Ouders en school zorgen samen',
  'Elkaar helpen en samen kijken',
  'Het kind staat voorop, samen',
];

/** The first field to write in on a phone. */
const area = (phone) => phone.locator('.define-own form:has(textarea) textarea').first();

async function save(phone) {
  await phone.locator('.define-own form:has(textarea) button[type="submit"]').first().click();
}

async function write(phone, deed, text, { keeps = false } = {}) {
  const form = phone.locator(`.define-own form[data-draft*=":${deed}:"]:has(textarea)`).first();
  await form.locator('textarea').fill(text);
  await form.locator('button[type="submit"]').click();
  const state = keeps ? 'kept' : 'sent';
  if (keeps) await form.locator(`output[data-state="${state}"]`).waitFor();
  else await until(async () => (await form.locator('textarea').evaluate((it) => it.defaultValue)) === text, 'it is kept');
}

async function sendPlain(phone, text) {
  await area(phone).fill(text);
  await save(phone);
  await phone.waitForLoadState('load');
}

/** The phone that works with the first one. */
async function partners(phones) {
  const names = await phones[0].locator('.define-with bdi').allTextContents();
  assert.equal(names.length, 1);
  return phones[['Fatma', 'Jan', 'Maria', 'Sem'].indexOf(names[0])];
}

/** Lays one more text before the group. */
async function showOne(coach, wall) {
  const before = await wall.locator('.define-sheet').count();
  await press(coach, 'show-text', { on: 'yes' });
  await until(async () => (await wall.locator('.define-sheet').count()) > before, 'one more lies there');
}

/** Brings an answer a second late. @param {import('playwright-core').Route} route */
async function slowly(route) {
  const response = await route.fetch();
  await new Promise((resolve) => setTimeout(resolve, 1000));
  await route.fulfill({ response });
}

/** The coach writes what the group agrees on. */
async function agree(coach, text) {
  const field = await meeting.reach(coach.locator('#agree-text'));
  await field.fill(text);
  await coach.locator('#define-agree button[type="submit"]').click();
}

/** Puts the block on the agenda, with a card that lies beside it. */
async function addTheDefinition(coach, home) {
  await coach.goto(home);
  const form = coach.locator('form:has([name="kind"])').first();
  await (await meeting.reach(form.locator('[name="kind"]'))).selectOption('definition');
  await Promise.all([coach.waitForLoadState('load'), form.locator('button[type="submit"]').first().click()]);
  await coach.getByRole('link', { name: 'Definitie maken' }).first().click();
  await coach.locator('[name="title"]').fill('Wat is educatief partnerschap?');
  await (await meeting.reach(coach.locator('[name="definition"][value="definitie-educatief-partnerschap"]'))).check();
  await coach.locator('.save-bar button[type="submit"]').click();
  await coach.getByRole('link', { name: 'Wat is educatief partnerschap?' }).first().waitFor();
}

/** Light and dark; what is not a wall also on 320 pixels. */
async function look(inspection, what, [coach, wall, phone]) {
  await inspection.look(wall, `the wall, ${what}`, { narrow: false });
  await inspection.look(coach, `the coach, ${what}`);
  await inspection.look(phone, `a phone, ${what}`);
}
