// The communication model: a sentence of the group, what everybody hears in it, and a look back that
// stays one's own.

import assert from 'node:assert/strict';

import { flow } from '../support/flow.mjs';
import { Inspection } from '../support/inspect.mjs';
import { addBlock, goOnToKind, look, step, tool } from '../support/kinds.mjs';
import * as meeting from '../support/meeting.mjs';

const { press, shown } = meeting;
const SENTENCE = 'Uw zoon kwam deze week drie keer te laat.';

flow('a sentence is laid down and everybody writes what they hear', async ({ program, screens }) => {
  const coach = await screens.laptop();
  const wall = await screens.wall();
  const phones = await Promise.all([screens.phone(), screens.phone(), screens.phone({ locale: 'ar' })]);
  const inspection = new Inspection();
  const home = await meeting.signInToMeeting(coach, program);
  await addBlock(coach, home, 'message-model');
  await wall.goto(program.links.wall);
  for (const [at, name] of ['Fatma', 'Jan', 'Maria'].entries()) await meeting.join(phones[at], program.links.join, name);
  await meeting.start(coach, home);
  await goOnToKind(coach, 'message-model');
  await look(inspection, 'before a sentence', [coach, wall, ...phones]);

  // Somebody sends a sentence; the coach lays it down.
  await meeting.contribute(phones[0], SENTENCE);
  await press(coach, 'lay-message');
  await wall.locator('.model-message', { hasText: SENTENCE }).waitFor();
  await Promise.all(phones.map((phone) => phone.locator('#hear-referential').waitFor()));
  await phones[0].locator('#hear-referential').fill('Drie keer, deze week');
  await phones[0].locator('#hear-relational').fill('Hij vindt mij slordig');
  await phones[0].locator('form:has(#hear-referential) button').click();
  await phones[1].context().setOffline(true);
  await phones[1].locator('#hear-appealing').fill('Breng hem op tijd');
  await phones[1].locator('form:has(#hear-appealing) button').click();
  await phones[1].locator('form:has(#hear-appealing) output[data-state="kept"]').waitFor();
  await phones[1].context().setOffline(false);
  await shown(wall, '2 mensen zijn klaar.').waitFor();
  assert.equal(await shown(wall, 'slordig').count(), 0);
  await look(inspection, 'while people write', [coach, wall, ...phones]);

  // The coach reads first, and keeps something off the wall.
  const line = coach.locator('#live li.line').filter({ hasText: 'Breng hem op tijd' });
  await line.locator('form[data-act="leave-out"] button').click();
  await coach.locator('#live li.hidden-line').filter({ hasText: 'Breng hem op tijd' }).waitFor();
  await tool(coach, 'message-model', 'room', { aspect: 'expressive', text: 'Ze klinkt moe' });
  await coach.keyboard.press('t');
  await wall.locator('.model-heard li', { hasText: 'Hij vindt mij slordig' }).waitFor();
  await wall.locator('.model-heard li', { hasText: 'Ze klinkt moe' }).waitFor();
  assert.equal(await shown(wall, 'Breng hem op tijd').count(), 0);
  await shown(phones[2], 'Hij vindt mij slordig').waitFor();
  await look(inspection, 'what is heard', [coach, wall, ...phones]);

  await step(coach, 'goals');
  await phones[0].locator('[name="goal"][value="motivate"]').check();
  await phones[0].locator('form:has([value="motivate"]) button').click();
  await shown(wall, '1 mens is klaar.').waitFor();
  await look(inspection, 'the goals', [coach, wall, ...phones]);
  await press(coach, 'show-kind');
  await wall.locator('.count-bars').waitFor();

  // A look back stays one's own; two people are too few to tell.
  await step(coach, 'look-back');
  await phones[0].locator('[name="goal"][value="inform"]').check();
  await phones[0].locator('[name="reached"][value="partly"]').check();
  await phones[0].locator('#back-note').fill('Ze vroeg het nog een keer');
  await phones[0].locator('form:has(#back-note) button').click();
  await phones[0].locator('[data-kept-back]').waitFor();
  await press(coach, 'show-kind');
  await shown(wall, 'minstens 5 mensen').waitFor();
  assert.equal(await shown(coach, 'Ze vroeg het').count(), 0);
  await look(inspection, 'too few to show', [coach, wall, ...phones]);

  await step(coach, 'points');
  await phones[0].locator('[name="side"][value="weak"]').check();
  await phones[0].locator('#point-tie').selectOption('expressive');
  await phones[0].locator('#own-point').fill('Ik praat te snel');
  await phones[0].locator('form:has(#own-point) button[type="submit"]').click();
  const mine = phones[0].locator('.kept-points li').filter({ hasText: 'Ik praat te snel' });
  await mine.getByText('Minder sterk').waitFor();
  await look(inspection, 'the points', [coach, wall, ...phones]);

  await coach.goto(`${home}/verslag`);
  await coach.locator('main article').getByText('Hij vindt mij slordig').waitFor();
  assert.equal(await coach.getByText('Ik praat te snel').count(), 0);
  inspection.check();
});

flow('the model works without JavaScript', async ({ program, screens }) => {
  const [coach, phone] = [await screens.laptop(), await screens.phone({ javaScriptEnabled: false })];
  const home = await meeting.signInToMeeting(coach, program);
  await addBlock(coach, home, 'message-model');
  await meeting.join(phone, program.links.join, 'Fatma');
  await meeting.start(coach, home);
  await goOnToKind(coach, 'message-model');
  await tool(coach, 'message-model', 'lay', { text: SENTENCE });
  await shown(coach, SENTENCE).waitFor();
  await phone.reload();
  await phone.locator('#hear-referential').fill('De feiten');
  await phone.locator('form:has(#hear-referential) button').click();
  await shown(coach, 'De feiten').waitFor();
  await step(coach, 'look-back');
  await phone.reload();
  await phone.locator('[name="goal"][value="inform"]').check();
  await phone.locator('[name="reached"][value="yes"]').check();
  await phone.locator('form:has(#back-note) button').click();
  await phone.locator('[data-kept-back]').waitFor();
});
