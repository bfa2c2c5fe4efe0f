// A hall with bad Wi-Fi: what somebody sends arrives, once, whatever happens on the way.

import assert from 'node:assert/strict';

import { flow } from '../support/flow.mjs';
import * as meeting from '../support/meeting.mjs';
import { until } from '../support/until.mjs';

const { atTheCards, cameIn, contribute, field, join, mine, press, send, shown } = meeting;

/** The coach has this text exactly once, also after something that was sent later came in. */
async function cameInOnce(coach, phone, text) {
  await cameIn(coach, text).first().waitFor();
  await contribute(phone, 'Wat daarna komt');
  await cameIn(coach, 'Wat daarna komt').waitFor();
  assert.equal(await cameIn(coach, text).count(), 1);
}

flow('what is sent without a connection waits on the phone and arrives once', async ({ program, screens }) => {
  const [coach, phone] = [await screens.laptop(), await screens.phone()];
  await atTheCards(coach, program);
  await join(phone, program.links.join, 'Fatma');
  await field(phone).waitFor();
  await phone.context().setOffline(true);
  await send(phone, 'Zonder bereik');
  await phone.getByRole('status').getByText(/^Bewaard op/).waitFor();
  assert.equal(await field(phone).inputValue(), '');
  await phone.context().setOffline(false);
  await mine(phone, 'Zonder bereik').waitFor();
  await phone.getByRole('status').getByText('Verstuurd').waitFor();
  await cameInOnce(coach, phone, 'Zonder bereik');
});

flow('what waited on the phone arrives when the page is opened again', async ({ program, screens }) => {
  const [coach, phone] = [await screens.laptop(), await screens.phone()];
  await atTheCards(coach, program);
  const own = await join(phone, program.links.join, 'Fatma');
  await phone.context().setOffline(true);
  await send(phone, 'Daarna viel hij uit');
  await phone.getByRole('status').getByText(/^Bewaard op/).waitFor();
  const again = await phone.context().newPage();
  await phone.close();
  // Meanwhile the group goes on: the words still belong to the card they were written at.
  await press(coach, 'draw-card');
  await again.context().setOffline(false);
  await again.goto(own);
  await mine(again, 'Daarna viel hij uit').waitFor();
  assert.equal(await again.locator('#my-words li').count(), 1);
  const old = await mine(again, 'Daarna viel hij uit').getAttribute('data-slot');
  await again.locator(`#live [data-slot]:not([data-slot="${old}"])`).waitFor();
});

flow('a lost answer does not send anything twice', async ({ program, screens }) => {
  const [coach, phone] = [await screens.laptop(), await screens.phone()];
  await atTheCards(coach, program);
  await join(phone, program.links.join, 'Fatma');
  let lost = false;
  await phone.route('**/handelingen', async (route) => {
    if (lost) return route.continue();
    await route.fetch();
    lost = true;
    return route.abort('connectionreset');
  });
  await send(phone, 'Twee keer onderweg');
  await phone.getByRole('status').getByText(/^Bewaard op/).waitFor();
  await mine(phone, 'Twee keer onderweg').waitFor();
  assert.ok(lost);
  await cameInOnce(coach, phone, 'Twee keer onderweg');
});

flow('a phone without a connection comes back to where the group is', async ({ program, screens }) => {
  const [coach, phone] = [await screens.laptop(), await screens.phone()];
  await atTheCards(coach, program);
  await join(phone, program.links.join, 'Fatma');
  await field(phone).fill('Nog niet af');
  await phone.context().setOffline(true);
  await meeting.next(coach);
  await phone.context().setOffline(false);
  const there = await meeting.place(coach);
  await until(async () => (await meeting.place(phone)) === there, 'the phone is where the coach is');
  await meeting.press(coach, 'back');
  await shown(phone, 'In gesprek over wat ouders nodig hebben').waitFor();
  await until(async () => (await field(phone).inputValue()) === 'Nog niet af', 'what was typed is back');
});
