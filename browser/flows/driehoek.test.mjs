// The triangle: five phones, a coach and a wall, from laying to the change after the talk.

import assert from 'node:assert/strict';

import { flow } from '../support/flow.mjs';
import { Inspection } from '../support/inspect.mjs';
import * as meeting from '../support/meeting.mjs';
import { until } from '../support/until.mjs';

const { goOnTo, press, shown } = meeting;

flow('people lay child, parent and school, and lay them again after talking', async ({ program, screens }) => {
  const coach = await screens.laptop();
  const wall = await screens.wall();
  const phones = await Promise.all([
    screens.phone(),
    screens.phone(),
    screens.phone(),
    screens.phone(),
    screens.phone({ javaScriptEnabled: false }),
  ]);
  const [first, keys, mirrored, late, plain] = phones;
  const inspection = new Inspection();
  const home = await meeting.signInToMeeting(coach, program);
  await add(coach, home);
  await wall.goto(program.links.wall);
  for (const [at, phone] of phones.entries()) await meeting.join(phone, program.links.join, `Gast${at}`);
  await coach.goto(`${home}/leiden`);
  await press(coach, 'start');
  await goOnTo(coach, 'show-triangles');
  await wall.locator('.tri-table').waitFor();
  await first.locator('.lay-table').waitFor();

  // A card that does not lie yet is asked for.
  await first.locator('#play button[type="submit"]').click();
  await shownIn(first, '.lay-told', 'Leg eerst alle drie');
  await look(inspection, 'before anybody laid', [coach, wall, first]);

  // By touch or mouse, by arrow keys, mirrored, and in words without a script.
  await drag(first, 'child', 0, -0.6);
  await drag(first, 'parent', -0.4, 0.3);
  await drag(first, 'school', 0.4, 0.3);
  await shownIn(first, '.lay-told', /Kind .*Ouder/);
  await send(first);
  for (const corner of ['child', 'parent', 'school']) {
    const card = keys.locator(`.lay-card.tri-${corner}`);
    await card.focus();
    for (const key of { child: ['ArrowUp', 'ArrowUp'], parent: ['ArrowLeft'], school: ['ArrowRight'] }[corner]) {
      await card.press(`Shift+${key}`);
    }
  }
  await shownIn(keys, '.lay-told', /\(\d+\)/);
  await send(keys);
  await mirrored.evaluate(() => (document.documentElement.dir = 'rtl'));
  await drag(mirrored, 'child', 0, -0.2);
  await drag(mirrored, 'parent', 0.3, 0.2);
  await drag(mirrored, 'school', -0.3, 0.2);
  const [, parent] = (await mirrored.locator('[name="spots"]').inputValue()).split(' ');
  assert.match(parent, /^-\d/, 'the end of a line is on the other side');
  await send(mirrored);
  await plain.reload();
  for (const [pair, word] of [
    ['child-parent', 'near'],
    ['parent-school', 'far'],
    ['child-school', 'between'],
  ]) {
    await plain.locator(`[name="${pair}"][value="${word}"]`).check();
  }
  await plain.locator('#play button[type="submit"]').click();
  await plain.locator('[name="parent-school"][value="far"]:checked').waitFor();
  await shown(wall, '4 van').waitFor();

  // Without a network a triangle is kept; with one it arrives once.
  await late.context().setOffline(true);
  await drag(late, 'child', 0, -0.5);
  await drag(late, 'parent', -0.5, 0.2);
  await drag(late, 'school', 0.5, 0.2);
  await late.locator('#play button[type="submit"]').click();
  await late.locator('#play output[data-state="kept"]').waitFor();
  await late.context().setOffline(false);
  await shown(wall, '5 van').waitFor();
  assert.equal(await wall.locator('.tri-all').count(), 0);
  await look(inspection, 'while people lay', [coach, wall, first]);
  await inspection.look(mirrored, 'a phone from right to left, while people lay');

  // What was laid and not sent waits through a question of the coach.
  await drag(first, 'child', 0, -0.1);
  const kept = await first.locator('[name="spots"]').inputValue();
  await press(coach, 'next-question');
  await shown(wall, 'Hoe ziet jouw driehoek eruit').waitFor();
  await shown(first, 'Hoe ziet jouw driehoek eruit').waitFor();
  assert.equal(await first.locator('[name="spots"]').inputValue(), kept);

  await coach.keyboard.press('t');
  await wall.locator('.tri-average').waitFor();
  assert.equal(await wall.locator('.tri-all polygon').count(), 5);
  assert.equal(await wall.locator('.tri-own').count(), 0);
  await first.locator('#play .tri-own').waitFor();
  await look(inspection, 'over each other', [coach, wall, first]);
  await plain.reload();
  await plain.locator('#play .tri-own').waitFor();

  // After the talk they lay again, and see what changed.
  await press(coach, 'lay-again');
  for (const phone of [first, keys, mirrored, late]) {
    await phone.locator('.lay-table').waitFor();
    await drag(phone, 'child', 0, 0);
    await drag(phone, 'parent', -0.15, 0.15);
    await drag(phone, 'school', 0.15, 0.15);
    await send(phone);
  }
  await plain.reload();
  for (const pair of ['child-parent', 'parent-school', 'child-school']) {
    await plain.locator(`[name="${pair}"][value="near"]`).check();
  }
  await plain.locator('#play button[type="submit"]').click();
  await shown(wall, '5 van').waitFor();
  await press(coach, 'show-triangles');
  await wall.locator('.tri-arrows').waitFor();
  await shown(wall, 'Dichterbij').waitFor();
  await first.locator('#play .tri-own-past').waitFor();
  await look(inspection, 'the change', [coach, wall, first]);
  await inspection.look(mirrored, 'a phone from right to left, the change');

  await press(coach, 'hide-triangles');
  await wall.locator('.tri-closed').waitFor();
  assert.equal(await wall.locator('.tri-average').count(), 0);
  await coach.goto(`${home}/verslag`);
  await coach.locator('main article').getByText('Ouder – School').first().waitFor();
  inspection.check();
});

/** Puts the block on the agenda, with the card that is played like that. */
async function add(coach, home) {
  await coach.goto(home);
  const form = coach.locator('form:has([name="kind"])').first();
  await (await meeting.reach(form.locator('[name="kind"]'))).selectOption('triangle');
  await Promise.all([coach.waitForLoadState('load'), form.locator('button[type="submit"]').first().click()]);
  await coach.getByRole('link', { name: 'Driehoek' }).first().waitFor();
}

/** Drags a card to a place on the table: from the middle, as parts of its radius. */
async function drag(phone, corner, x, y) {
  const card = phone.locator(`#play .lay-card.tri-${corner}`);
  await phone.locator('#play .lay-table').scrollIntoViewIfNeeded();
  const table = await phone.locator('#play .lay-table').boundingBox();
  const from = await card.boundingBox();
  await phone.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await phone.mouse.down();
  await phone.mouse.move(table.x + (table.width * (1 + x)) / 2, table.y + (table.height * (1 + y)) / 2, { steps: 4 });
  await phone.mouse.up();
}

async function send(phone) {
  await phone.locator('#play button[type="submit"]').click();
  const done = phone.locator('#play [name="spots"]:not([value=""])');
  await until(async () => (await done.count()) === 1, 'the triangle is at the server');
}

async function shownIn(page, selector, text) {
  await page.locator(selector, { hasText: text }).first().waitFor();
}

/** Light and dark; what is not a wall also on 320 pixels. */
async function look(inspection, what, [coach, wall, phone]) {
  await inspection.look(wall, `the wall, ${what}`, { narrow: false });
  await inspection.look(coach, `the coach, ${what}`);
  await inspection.look(phone, `a phone, ${what}`);
}
