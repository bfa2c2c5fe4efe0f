// A phone without JavaScript, and a coach and a wall without it: forms and links do everything.

import assert from 'node:assert/strict';

import { flow } from '../support/flow.mjs';
import * as meeting from '../support/meeting.mjs';

const PLAIN = { javaScriptEnabled: false };
/** One more than a contribution may have. */
const TOO_LONG = 'a'.repeat(2001);

const { button, cameIn, field, press, shown } = meeting;

flow('people take part without JavaScript', async ({ program, screens }) => {
  const [coach, phone] = [await screens.laptop(), await screens.phone(PLAIN)];
  await meeting.join(phone, program.links.join, 'Fatma');
  await shown(phone, 'Je bent binnen').waitFor();
  await meeting.atTheCards(coach, program);
  await phone.getByRole('link', { name: 'Laad de pagina opnieuw' }).click();

  await meeting.send(phone, TOO_LONG);
  await phone.getByRole('alert').getByText('Je tekst is te lang: 2001 tekens').waitFor();
  assert.equal(await field(phone).inputValue(), TOO_LONG);
  await meeting.send(phone, 'Kort genoeg');
  await meeting.mine(phone, 'Kort genoeg').waitFor();
  await cameIn(coach, 'Kort genoeg').waitFor();

  await phone.locator('#notes form [name="text"]').fill('Alleen voor mij');
  await phone.locator('#notes form button').click();
  await phone.waitForURL('**/mijn/*');
  assert.equal(await phone.locator('#notes form [name="text"]').inputValue(), 'Alleen voor mij');

  await phone.locator('#points [name="title"]').fill('Een belronde houden');
  await phone.locator('#points [name="due"]').fill('2030-03-14');
  await phone.locator('#points form[data-act="add-point"] button').click();
  const point = phone.locator('#points li').filter({ hasText: 'Een belronde houden' });
  await point.getByText('14 maart 2030').waitFor();
  await point.locator('form[data-act="remove-point"] button').click();
  await point.waitFor({ state: 'detached' });
  await phone.locator('#points form[data-act="restore-point"] button').click();
  await point.waitFor();

  await press(coach, 'reveal');
  await button(coach, 'conceal').waitFor();
  await phone.getByRole('link', { name: 'Laad de pagina opnieuw' }).click();
  await shown(phone, 'Kort genoeg').waitFor();
  await meeting.mine(phone, 'Kort genoeg').locator('form[data-act="erase"] button').click();
  await meeting.mine(phone, 'Kort genoeg').waitFor({ state: 'detached' });
  await cameIn(coach, 'Kort genoeg').waitFor({ state: 'detached' });
});

flow('a coach leads and the wall follows without JavaScript', async ({ program, screens }) => {
  const [coach, wall] = [await screens.laptop(PLAIN), await screens.wall(PLAIN)];
  const phone = await screens.phone();
  await meeting.join(phone, program.links.join, 'Fatma');
  await wall.goto(program.links.wall);
  const home = await meeting.signInToMeeting(coach, program);
  await meeting.start(coach, home);
  await meeting.goOnTo(coach, 'draw-card');
  await press(coach, 'draw-card');
  await button(coach, 'put-back').waitFor();
  // The wall loads itself again every few seconds.
  await shown(wall, 'In gesprek over wat ouders nodig hebben').waitFor();

  await press(coach, 'start-timer', { seconds: '180' });
  await coach.locator('#live [role="timer"]:visible').first().waitFor();
  const room = coach.locator('#typing form[data-act="enter"]');
  await (await meeting.reach(room)).locator('[name="text"]').fill('Gezegd zonder telefoon');
  await room.locator('button').click();
  await cameIn(coach, 'Gezegd zonder telefoon').waitFor();
  await press(coach, 'reveal');
  for (const page of [phone, wall]) await shown(page, 'Gezegd zonder telefoon').waitFor();

  const hands = coach.locator('#typing form[data-act="show-of-hands"]');
  await (await meeting.reach(hands)).locator('[name="question"]').fill('Wie belt er?');
  await hands.locator('[name="count"]').fill('7');
  await hands.locator('button').click();
  await cameIn(coach, 'Wie belt er?').waitFor();
  const before = await meeting.place(coach);
  await press(coach, 'back');
  await button(coach, 'next').waitFor();
  assert.notEqual(await meeting.place(coach), before);
  await press(coach, 'close');
  await coach.locator('main a[href$="verslag"]').first().click();
  await coach.locator('article').getByText('Gezegd zonder telefoon').first().waitFor();
});
