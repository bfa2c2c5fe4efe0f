// In gesprek: people at one table write in one note at the same moment, with and without a network,
// bring back a point, and see what all tables brought back.

import assert from 'node:assert/strict';

import { flow } from '../support/flow.mjs';
import { Inspection } from '../support/inspect.mjs';
import * as meeting from '../support/meeting.mjs';
import { until } from '../support/until.mjs';

const { goOnTo, press, shown } = meeting;

flow('a table writes one note together and brings back a point', async ({ program, screens }) => {
  const coach = await screens.laptop();
  const wall = await screens.wall();
  const phones = await Promise.all([screens.phone(), screens.phone(), screens.phone()]);
  const [fatma, jan, noura] = phones;
  const inspection = new Inspection();
  const home = await meeting.signInToMeeting(coach, program);
  await addTheTalk(coach, home);

  await wall.goto(program.links.wall);
  for (const [phone, name] of [[fatma, 'Fatma'], [jan, 'Jan'], [noura, 'Noura']]) {
    await meeting.join(phone, program.links.join, name);
  }
  await coach.goto(`${home}/leiden`);
  await press(coach, 'start');
  await goOnToTheTalk(coach);
  await wall.locator('.talk-list li').first().waitFor();
  await look(inspection, 'before the tables', [coach, wall, fatma]);

  await press(coach, 'form-tables');
  await Promise.all(phones.map((phone) => note(phone).waitFor()));
  await meeting.button(coach, 'form-tables').waitFor();
  await fatma.locator('.talk-seat').waitFor();

  // Two write at the same moment, in different places and in different scripts.
  await type(fatma, 'Begin.\n');
  await reads(jan, 'Begin.\n');
  await reads(noura, 'Begin.\n');
  await note(fatma).focus();
  await fatma.keyboard.press('Control+Home');
  await note(jan).focus();
  await jan.keyboard.press('Control+End');
  await Promise.all([
    fatma.keyboard.type('Bellen na vier uur 👋🏽. ', { delay: 15 }),
    jan.keyboard.type('نتصل مساء، ኣብ ገዛ.', { delay: 20 }),
  ]);
  const both = 'Bellen na vier uur 👋🏽. Begin.\nنتصل مساء، ኣብ ገዛ.';
  await Promise.all(phones.map((phone) => reads(phone, both)));
  // The caret stayed where each of them was typing.
  await fatma.keyboard.type('F', { delay: 0 });
  await jan.keyboard.type('J', { delay: 0 });
  const more = 'Bellen na vier uur 👋🏽. FBegin.\nنتصل مساء، ኣብ ገዛ.J';
  await Promise.all(phones.map((phone) => reads(phone, more)));
  await look(inspection, 'while a table writes', [coach, wall, fatma]);

  // Without a network typing goes on; what both wrote in the meantime is there afterwards.
  await noura.context().setOffline(true);
  await note(noura).focus();
  await noura.keyboard.press('Control+End');
  await noura.keyboard.type('\nZonder net');
  await noura.locator('table-note output[data-state="kept"]').waitFor();
  await noura.keyboard.type(' geschreven.');
  await note(fatma).focus();
  await fatma.keyboard.press('Control+Home');
  await fatma.keyboard.type('Eerst: ');
  await reads(jan, `Eerst: ${more}`);
  await noura.context().setOffline(false);
  const all = `Eerst: ${more}\nZonder net geschreven.`;
  await Promise.all(phones.map((phone) => reads(phone, all)));
  await coach.getByText(`${Array.from(all).length} letters geschreven`).waitFor();
  assert.equal(await coach.getByText('Zonder net').count(), 0, 'the coach sees how much, not what');

  // A phone that is loaded again has the note and can go on.
  await jan.reload();
  await reads(jan, all);
  await type(jan, '!');
  await reads(fatma, `${all}!`);

  // Two bring back a point at once: one is theirs, the other is not lost.
  await fatma.locator('#talk-point').fill('Bellen na vier uur');
  await fatma.locator('.talk-bring button').click();
  await jan.locator('.talk-chosen').getByText('Bellen na vier uur').waitFor();
  await wall.locator('.talk-ready').first().waitFor();
  assert.equal(await wall.getByText('Bellen na vier uur').count(), 0);
  await look(inspection, 'with a point', [coach, wall, jan]);

  // What tables without a phone say, and the harvest.
  await heard(coach, '2', 'Later op de dag bellen');
  await heard(coach, '3', 'Koffie op het plein');
  await press(coach, 'open-harvest');
  await shown(wall, 'Koffie op het plein').waitFor();
  await shown(fatma, 'Koffie op het plein').waitFor();
  await look(inspection, 'the harvest', [coach, wall, fatma]);

  // What is alike is put together, and taken apart again.
  await coach.locator('#tick-1').check();
  await coach.locator('#tick-2').check();
  await coach.locator('#cluster-name').fill('Bellen');
  // A change of somebody else takes nothing away of what is ticked or typed.
  await type(jan, '?');
  await reads(fatma, `${all}!?`);
  await coach.getByText(`${Array.from(all).length + 2} letters geschreven`).waitFor();
  assert.equal(await coach.locator('#cluster-name').inputValue(), 'Bellen');
  assert.ok(await coach.locator('#tick-1').isChecked());
  await coach.locator('#together button').click();
  await wall.locator('.talk-pile-of h2').getByText('Bellen').waitFor();
  assert.equal(await wall.locator('.talk-pile-of p').count(), 2);
  await look(inspection, 'put together', [coach, wall, fatma]);
  await press(coach, 'undo-points');
  await wall.locator('.talk-pile-of').waitFor({ state: 'detached' });
  await press(coach, 'undo-points');
  await wall.locator('.talk-pile-of').waitFor();
  await press(coach, 'close-harvest');
  await wall.locator('.talk-list').waitFor();

  await coach.goto(`${home}/verslag`);
  await coach.locator('main article').getByText('Koffie op het plein').first().waitFor();
  await coach.locator('main article').getByText('Zonder net geschreven').first().waitFor();
  inspection.check();
});

flow('without javascript, and from right to left, a table works as well', async ({ program, screens }) => {
  const coach = await screens.laptop();
  const plain = await screens.phone({ javaScriptEnabled: false });
  const arabic = await screens.phone({ locale: 'ar' });
  const inspection = new Inspection();
  const home = await meeting.signInToMeeting(coach, program);
  await addTheTalk(coach, home);
  await meeting.join(plain, program.links.join, 'Piet');
  await meeting.join(arabic, program.links.join, 'نور');
  await coach.goto(`${home}/leiden`);
  await press(coach, 'start');
  await goOnToTheTalk(coach);
  await press(coach, 'form-tables');
  await note(arabic).waitFor();

  await plain.reload();
  await plain.locator('#talk-line').fill('Een regel erbij');
  await Promise.all([plain.waitForLoadState('load'), plain.locator('.talk-plain button').click()]);
  await plain.locator('.talk-note').getByText('Een regel erbij').waitFor();
  await reads(arabic, 'Een regel erbij');
  await type(arabic, '\nسطر آخر');
  await inspection.look(arabic, 'an Arabic phone at its table');
  await until(async () => {
    await plain.reload();
    return (await plain.locator('.talk-note').textContent()).includes('سطر آخر');
  }, 'the line is there without a script too');
  await plain.locator('#talk-point').fill('Ons punt');
  await Promise.all([plain.waitForLoadState('load'), plain.locator('.talk-bring button').click()]);
  await plain.locator('.talk-chosen').getByText('Ons punt').waitFor();
  await arabic.locator('.talk-chosen').getByText('Ons punt').waitFor();
  inspection.check();
});

/** Puts the block on the agenda, as the card box plans it. */
async function addTheTalk(coach, home) {
  await coach.goto(home);
  const form = coach.locator('form:has([name="kind"])').first();
  await (await meeting.reach(form.locator('[name="kind"]'))).selectOption('table-talk');
  await Promise.all([coach.waitForLoadState('load'), form.locator('button[type="submit"]').first().click()]);
  await coach.getByRole('link', { name: 'In gesprek' }).first().waitFor();
}

/** Goes on until the talk at tables stands in the middle. */
async function goOnToTheTalk(coach) {
  for (let steps = 0; steps < 12; steps += 1) {
    if (await coach.locator('#live .talk-desk').count()) return;
    await meeting.next(coach);
  }
  throw new Error('no talk at tables on this agenda');
}

const note = (phone) => phone.locator('#talk-together');

/** Types at the end of the note. */
async function type(phone, text) {
  await note(phone).focus();
  await phone.keyboard.press('Control+End');
  await phone.keyboard.insertText(text);
}

async function reads(phone, text) {
  await note(phone).waitFor();
  let found = '';
  const has = async () => {
    found = await note(phone).inputValue();
    return found === text;
  };
  await until(has, 'the note of a table').catch(() => assert.equal(found, text));
}

/** What a table without a phone says, typed by the coach. */
async function heard(coach, table, point) {
  const tool = coach.locator('[data-form="bring"]');
  if (!(await tool.locator('#bring-table').isVisible())) await tool.locator('summary').click();
  await tool.locator('#bring-table').fill(table);
  await tool.locator('#bring-text').fill(point);
  await tool.locator('button').click();
  await coach.locator('#live .talk-table-point').getByText(point).waitFor();
}

/** Light and dark; what is not a wall also on 320 pixels. */
async function look(inspection, what, [coach, wall, phone]) {
  await inspection.look(wall, `the wall, ${what}`, { narrow: false });
  await inspection.look(coach, `the coach, ${what}`);
  await inspection.look(phone, `a phone, ${what}`);
}
