// The basic attitude: everybody weighs for themselves, the group is shown from five people on, and
// somebody is done with two action points.

import assert from 'node:assert/strict';

import { flow } from '../support/flow.mjs';
import { Inspection } from '../support/inspect.mjs';
import { addBlock, goOnToKind, look, step } from '../support/kinds.mjs';
import * as meeting from '../support/meeting.mjs';

const { press, shown } = meeting;
const NAMES = ['Fatma', 'Jan', 'Maria', 'Ali', 'Sofie'];

flow('people weigh themselves and make two action points', async ({ program, screens }) => {
  const coach = await screens.laptop();
  const wall = await screens.wall();
  const phones = await Promise.all(NAMES.map((_, at) => screens.phone(at === 4 ? { locale: 'ar' } : undefined)));
  const inspection = new Inspection();
  const home = await meeting.signInToMeeting(coach, program);
  await addBlock(coach, home, 'attitude');
  await wall.goto(program.links.wall);
  for (const [at, name] of NAMES.entries()) await meeting.join(phones[at], program.links.join, name);
  await meeting.start(coach, home);
  await goOnToKind(coach, 'attitude');
  await Promise.all(phones.map((phone) => phone.locator('.weigh').first().waitFor()));
  await look(inspection, 'weighing', [coach, wall, ...phones]);

  // Four people are not told.
  for (const phone of phones.slice(0, 4)) await weigh(phone, 2);
  await shown(wall, '4 mensen zijn klaar.').waitFor();
  await coach.keyboard.press('t');
  await shown(wall, 'minstens 5 mensen').waitFor();
  assert.equal(await wall.locator('.stand-table, .count-bars').count(), 0);
  await look(inspection, 'too few to show', [coach, wall, ...phones]);
  await press(coach, 'hide-kind');

  // The fifth one weighs without a network for a while.
  await phones[4].locator('.weigh').first().waitFor();
  await phones[4].context().setOffline(true);
  await phones[4].locator('[name="reciprocity"][value="4"]').check();
  await phones[4].locator('form:has(.weigh) button').click();
  await phones[4].locator('form:has(.weigh) output[data-state="kept"]').waitFor();
  await phones[4].context().setOffline(false);
  await shown(wall, '5 mensen zijn klaar.').waitFor();
  await press(coach, 'show-kind');
  await wall.locator('.stand-table').waitFor();
  await phones[0].locator('.stand-table').waitFor();
  await look(inspection, 'the picture', [coach, wall, ...phones]);

  // Two action points each; the wall and the coach see a number that grows.
  await step(coach, 'points');
  await phones[0].locator('[data-made="0"]').waitFor();
  await addPoint(phones[0], 'Elke week een ouder bellen');
  await phones[0].locator('[data-made="1"]').waitFor();
  await look(inspection, 'one point to go', [coach, wall, ...phones]);
  await addPoint(phones[0], 'Vragen wat thuis werkt');
  await phones[0].locator('[data-made="2"]').waitFor();
  await wall.locator('.attitude-number', { hasText: '1 / 5' }).waitFor();
  await shown(coach, '1 van 5 hebben minstens 2 actiepunten').waitFor();
  await look(inspection, 'done', [coach, wall, ...phones]);

  await coach.goto(`${home}/verslag`);
  await coach.locator('main article').getByText('Elke week een ouder bellen').first().waitFor();
  await coach.locator('main article').getByText('5 mensen vulden dit in.').waitFor();
  inspection.check();
});

flow('the attitude is weighed without JavaScript', async ({ program, screens }) => {
  const [coach, phone] = [await screens.laptop(), await screens.phone({ javaScriptEnabled: false })];
  const home = await meeting.signInToMeeting(coach, program);
  await addBlock(coach, home, 'attitude');
  await meeting.join(phone, program.links.join, 'Fatma');
  await meeting.start(coach, home);
  await goOnToKind(coach, 'attitude');
  await phone.reload();
  for (const name of ['reciprocity', 'equality', 'diversity']) await phone.locator(`[name="grow"][value="${name}"]`).check();
  await phone.locator('[name="equality"][value="3"]').check();
  await phone.locator('form:has(.weigh) button').click();
  await phone.getByRole('alert').waitFor();
  assert.equal(await phone.locator('[name="equality"][value="3"]').isChecked(), true);
  await phone.locator('[name="grow"][value="diversity"]').uncheck();
  await phone.locator('form:has(.weigh) button').click();
  await phone.locator('[data-weighed]').waitFor();
  await step(coach, 'points');
  await phone.reload();
  await phone.locator('#attitude-point').fill('Elke week bellen');
  await phone.locator('form:has(#attitude-point) button').click();
  await phone.locator('[data-made="1"]').waitFor();
});

async function weigh(phone, level) {
  await phone.locator(`[name="reciprocity"][value="${level}"]`).check();
  await phone.locator('[name="grow"][value="equality"]').check();
  await phone.locator('form:has(.weigh) button').click();
  await phone.locator('[data-weighed]').waitFor();
}

async function addPoint(phone, words) {
  await phone.locator('#attitude-point').fill(words);
  await phone.locator('form:has(#attitude-point) button').click();
}
