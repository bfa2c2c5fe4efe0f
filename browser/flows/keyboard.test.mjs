// Without a mouse: the coach with a keyboard and a presenter's clicker, a participant with Tab.

import assert from 'node:assert/strict';

import { flow } from '../support/flow.mjs';
import { enter, tabTo } from '../support/keyboard.mjs';
import * as meeting from '../support/meeting.mjs';
import { until } from '../support/until.mjs';

const { button, cameIn, place, shown } = meeting;
/** Presses a key and answers where the coach then is. */
async function moved(coach, key) {
  const before = await place(coach);
  await coach.keyboard.press(key);
  await until(async () => (await place(coach)) !== before, `${key} leads to another block`);
  return place(coach);
}

flow('a coach leads with keyboard and clicker only', async ({ program, screens }) => {
  const coach = await screens.laptop();
  await coach.goto(program.links.coach);
  await enter(coach, coach.locator('main form button'));
  await enter(coach, coach.locator('main a[href^="/bijeenkomsten/"]:not([href$="/nieuw"])'));
  await enter(coach, coach.locator('main a[href$="/leiden"]'));
  await enter(coach, button(coach, 'start'));
  await button(coach, 'next').waitFor();

  const first = await place(coach);
  const second = await moved(coach, 'PageDown');
  assert.equal(await moved(coach, 'PageUp'), first);
  assert.equal(await moved(coach, 'ArrowRight'), second);
  await moved(coach, 'PageDown');
  await coach.keyboard.press('k');
  await button(coach, 'put-back').waitFor();

  // In a field a key is a letter.
  await enter(coach, coach.locator('#typing details:has(form[data-act="enter"]) summary'));
  const room = coach.locator('#typing form[data-act="enter"] [name="text"]');
  await tabTo(coach, room);
  const here = await place(coach);
  await coach.keyboard.type('Kijk, taal telt');
  await coach.keyboard.press('PageDown');
  await enter(coach, coach.locator('#typing form[data-act="enter"] button'));
  await cameIn(coach, 'Kijk, taal telt').waitFor();
  assert.equal(await place(coach), here);

  // The focus stays where it was when the screen changes under it.
  await tabTo(coach, button(coach, 'next'));
  await coach.keyboard.press('t');
  await button(coach, 'conceal').waitFor();
  assert.ok(await button(coach, 'next').evaluate((element) => element === document.activeElement));
  await coach.keyboard.press('Enter');
  await until(async () => (await place(coach)) !== here, 'Enter on next leads on');
});

flow('a participant joins and contributes with the keyboard only', async ({ program, screens }) => {
  const [coach, guest] = [await screens.laptop(), await screens.laptop()];
  await meeting.atTheCards(coach, program);
  await guest.goto(new URL('/mee', program.origin).href);
  await tabTo(guest, guest.locator('input[name="code"]'));
  await guest.keyboard.type(new URL(program.links.join).pathname.split('/').at(-1).toLowerCase());
  await guest.keyboard.press('Enter');
  await tabTo(guest, guest.locator('input[name="name"]'));
  await guest.keyboard.type('Fatma');
  await Promise.all([guest.waitForURL('**/mijn/*'), guest.keyboard.press('Enter')]);

  await tabTo(guest, meeting.field(guest));
  await guest.keyboard.type('Zonder muis');
  await enter(guest, guest.locator('#forms form button:not([name])'));
  await cameIn(coach, 'Zonder muis').waitFor();
  await tabTo(guest, guest.locator('#points [name="title"]'));
  await guest.keyboard.type('Morgen bellen');
  await guest.keyboard.press('Enter');
  await guest.locator('#points li').filter({ hasText: 'Morgen bellen' }).waitFor();
  await meeting.press(coach, 'reveal');
  await shown(guest, 'Zonder muis').waitFor();
});
