// A case: everybody marks in the story at once, the wall shows all marks, and a point that somebody
// wrote for themselves is shared by themselves.

import assert from 'node:assert/strict';

import { flow } from '../support/flow.mjs';
import { Inspection } from '../support/inspect.mjs';
import { addBlock, goOnToKind, look, step } from '../support/kinds.mjs';
import * as meeting from '../support/meeting.mjs';
import { until } from '../support/until.mjs';

const { press, shown } = meeting;

flow('people mark in a story and see where others did', async ({ program, screens }) => {
  const coach = await screens.laptop();
  const wall = await screens.wall();
  const phones = await Promise.all([screens.phone(), screens.phone(), screens.phone({ locale: 'ar' })]);
  const inspection = new Inspection();
  const home = await meeting.signInToMeeting(coach, program);
  await addBlock(coach, home, 'case');
  await wall.goto(program.links.wall);
  for (const [at, name] of ['Fatma', 'Jan', 'Maria'].entries()) await meeting.join(phones[at], program.links.join, name);
  await meeting.start(coach, home);
  await goOnToKind(coach, 'case');
  await shown(wall, 'samen bouwen met blokjes').waitFor();
  await look(inspection, 'reading', [coach, wall, ...phones]);

  // Read aloud, a part at a time, and whole again.
  await press(coach, 'next-part');
  await shown(wall, 'Stuk 1 van 4').waitFor();
  await press(coach, 'next-part');
  await shown(wall, 'Stuk 2 van 4').waitFor();
  await press(coach, 'whole');
  await shown(wall, 'Stuk 2 van 4').waitFor({ state: 'detached' });

  // Everybody marks at once; by touch, by key, and without a network for a while.
  await step(coach, 'mark');
  await Promise.all(phones.map((phone) => phone.locator('#piece-0').waitFor()));
  await phones[0].locator('#piece-1').check();
  await phones[1].locator('#piece-0').focus();
  await phones[1].keyboard.press('ArrowDown');
  await phones[1].keyboard.press('Space');
  assert.equal(await phones[1].locator('#piece-1').isChecked(), true);
  await phones[2].context().setOffline(true);
  await phones[2].locator('#piece-6').check();
  await phones[2].locator('mark-text output[data-state="kept"]').waitFor();
  await phones[2].context().setOffline(false);
  await shown(wall, '3 mensen hebben gestreept.').waitFor();
  assert.equal(await wall.locator('.marked').count(), 0);
  assert.equal(await coach.locator('.marked').count(), 0);
  await look(inspection, 'while people mark', [coach, wall, ...phones]);

  // A page that is loaded again has its marks.
  await phones[0].reload();
  assert.equal(await phones[0].locator('#piece-1').isChecked(), true);

  await coach.keyboard.press('t');
  await wall.locator('.marked-4 .marked-count', { hasText: '2' }).waitFor();
  await phones[0].locator('.overlay .marked').first().waitFor();
  await look(inspection, 'the marks', [coach, wall, ...phones]);
  await press(coach, 'hide-marks');
  await phones[0].locator('#piece-1').waitFor();
  assert.equal(await wall.locator('.marked').count(), 0);

  await step(coach, 'roles');
  await shown(wall, 'Kent het eigen kind door en door').waitFor();
  await look(inspection, 'the roles', [coach, wall, ...phones]);

  // What somebody wants to grow in is theirs, until they share it.
  await step(coach, 'points');
  const point = phones[0].locator('#own-point');
  await point.fill('Vaker vragen wat een kind thuis doet');
  await phones[0].locator('form:has(#own-point) button[type="submit"]').click();
  const mine = phones[0].locator('.kept-points li').filter({ hasText: 'Vaker vragen' });
  await mine.waitFor();
  assert.equal(await point.inputValue(), '');
  assert.equal(await shown(coach, 'Vaker vragen').count(), 0);
  await mine.getByRole('button', { name: 'Deel met de groep' }).click();
  await mine.getByText('Gedeeld.').waitFor();
  await meeting.cameIn(coach, 'Vaker vragen').waitFor();
  assert.equal(await shown(wall, 'Vaker vragen').count(), 0);
  await press(coach, 'reveal');
  await shown(wall, 'Vaker vragen').waitFor();
  await look(inspection, 'the points', [coach, wall, ...phones]);

  await coach.goto(`${home}/verslag`);
  await coach.locator('main article').getByText('Er is 1 ontwikkelpunt').waitFor();
  inspection.check();
});

flow('a story is marked without JavaScript', async ({ program, screens }) => {
  const [coach, phone] = [await screens.laptop(), await screens.phone({ javaScriptEnabled: false })];
  const home = await meeting.signInToMeeting(coach, program);
  await addBlock(coach, home, 'case');
  await meeting.join(phone, program.links.join, 'Fatma');
  await meeting.start(coach, home);
  await goOnToKind(coach, 'case');
  await step(coach, 'mark');
  await phone.reload();
  await phone.locator('#piece-1').check();
  await phone.getByRole('button', { name: 'Bewaar mijn strepen' }).click();
  await phone.getByText('Je hebt 1 streep gezet.').waitFor();
  await press(coach, 'show-marks');
  await until(async () => (await coach.locator('.marked').count()) > 0, 'the coach sees the mark');
  await step(coach, 'points');
  await phone.reload();
  await phone.locator('#own-point').fill('Rustig luisteren');
  await phone.locator('form:has(#own-point) button[type="submit"]').click();
  const mine = phone.locator('.kept-points li').filter({ hasText: 'Rustig luisteren' });
  await mine.locator('button[name="text"]').click();
  await mine.waitFor({ state: 'detached' });
});
