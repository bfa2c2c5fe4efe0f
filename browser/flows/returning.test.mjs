// Whoever comes back finds the meeting as it is now, and their own words in it.

import assert from 'node:assert/strict';

import { flow } from '../support/flow.mjs';
import { startMailbox } from '../support/mail.mjs';
import * as meeting from '../support/meeting.mjs';
import { startDemo } from '../support/program.mjs';
import { until } from '../support/until.mjs';

const { atTheCards, contribute, field, join, mine, place, press, shown } = meeting;
/** How soon a screen is back once the server is, in milliseconds. */
const BACK_WITHIN_MS = 3000;

flow('an open screen of the coach says that somebody is there, for as long as people talk', async ({ program, screens }) => {
  const coach = await screens.laptop();
  await coach.clock.install();
  await atTheCards(coach, program);
  const asked = coach.waitForRequest((request) => request.method() === 'HEAD');
  await coach.clock.fastForward('05:01');
  const answer = await (await asked).response();
  assert.equal(answer.status(), 200);
  assert.equal(new URL(answer.url()).pathname, new URL(coach.url()).pathname);
});

flow('a reload keeps what was typed', async ({ program, screens }) => {
  const [coach, phone] = [await screens.laptop(), await screens.phone()];
  await atTheCards(coach, program);
  await join(phone, program.links.join, 'Fatma');
  const typed = [
    ['now', '#forms [name="text"]', 'Half een gedachte'],
    ['notes', '#notes [name="text"]', 'Voor mij'],
    ['points', '#points [name="title"]', 'Bellen'],
  ];
  const asItWas = await phone.request.get(phone.url());
  for (const [to, at, text] of typed) {
    await meeting.turnTo(phone, to);
    await phone.locator(at).fill(text);
  }
  // A page sends its note on its way out, which can be too late for the page that opens again.
  await phone.route(phone.url(), (route) => route.fulfill({ response: asItWas }), { times: 1 });
  await phone.reload();
  for (const [, at, text] of typed) {
    await until(async () => (await phone.locator(at).inputValue()) === text, `${at} has "${text}"`);
  }
  // Typed words belong to their card: they wait there while the group is at another.
  const card = await phone.locator('#live [data-slot]').getAttribute('data-slot');
  await press(coach, 'draw-card');
  await phone.locator(`#live [data-slot]:not([data-slot="${card}"])`).waitFor();
  assert.equal(await field(phone).inputValue(), '');
  await press(coach, 'pick-card', { card: card.split(':')[1] });
  await phone.locator(`#live [data-slot="${card}"]`).waitFor();
  assert.equal(await field(phone).inputValue(), 'Half een gedachte');
});

flow('a second tab and another device come to the present moment', async ({ program, screens }) => {
  const [coach, phone] = [await screens.laptop(), await screens.phone()];
  await atTheCards(coach, program);
  const own = await join(phone, program.links.join, 'Fatma');
  await contribute(phone, 'Van mijn telefoon');
  const card = await phone.locator('#live [data-slot]').getAttribute('data-slot');

  const tab = await phone.context().newPage();
  const tablet = await screens.laptop();
  for (const page of [tab, tablet]) {
    await page.goto(own);
    await page.locator(`#live [data-slot="${card}"]`).waitFor();
    await mine(page, 'Van mijn telefoon').waitFor();
  }
  // What is sent on one of them is on the others when somebody looks there.
  await contribute(tablet, 'Van mijn tablet');
  await phone.reload();
  await mine(phone, 'Van mijn tablet').waitFor();
});

flow('scanning the code again leads to the own page', async ({ program, screens }) => {
  const phone = await screens.phone();
  const own = await join(phone, program.links.join, 'Fatma');
  await phone.goto(program.links.join);
  assert.equal(phone.url(), own);
  const wall = await screens.wall();
  await wall.goto(program.links.wall);
  await shown(wall, /1 deelnemer,/).waitFor();
});

flow('who comes late sees the present card at once', async ({ program, screens }) => {
  const [coach, phone, late] = [await screens.laptop(), await screens.phone(), await screens.phone()];
  await atTheCards(coach, program);
  await join(phone, program.links.join, 'Op tijd');
  await contribute(phone, 'Eerder gezegd');
  await press(coach, 'reveal');
  await shown(phone, 'Eerder gezegd').waitFor();
  const card = await phone.locator('#live [data-slot]').getAttribute('data-slot');
  await join(late, program.links.join, 'Te laat');
  // It is in the page itself, so nobody waits for a stream.
  assert.equal(await late.locator('#live [data-slot]').getAttribute('data-slot'), card);
  assert.equal(await shown(late, 'Eerder gezegd').count(), 1);
  assert.ok(await field(late).isVisible());
});

let mailbox;
const withMail = async () => {
  mailbox = await startMailbox();
  return startDemo({ env: { DRIEHOEK_SMTP_URL: mailbox.url } });
};

flow('a coach goes on in the running meeting on another device', async ({ program, screens, t }) => {
  t.after(() => mailbox.close());
  const [coach, other] = [await screens.laptop(), await screens.laptop()];
  const home = await atTheCards(coach, program);
  await other.goto(`${home}/leiden`);
  await other.locator('input[name="email"]').fill('noor@voorbeeld.example');
  await other.locator('form:has(input[name="email"]) button').click();
  const letter = await mailbox.next('noor@voorbeeld.example');
  await meeting.signIn(other, letter.text.match(/http\S+/)[0]);
  assert.equal(other.url(), `${home}/leiden`);
  assert.equal(await place(other), await place(coach));
  await meeting.button(other, 'put-back').waitFor();
  await meeting.next(other);
  await until(async () => (await place(coach)) === (await place(other)), 'both are at the same block');
}, { start: withMail });

flow('all screens come back by themselves after a power cut', async ({ program, screens }) => {
  const [coach, phone, wall] = [await screens.laptop(), await screens.phone(), await screens.wall()];
  await atTheCards(coach, program);
  await join(phone, program.links.join, 'Fatma');
  await contribute(phone, 'Voor de storing');
  await wall.goto(program.links.wall);
  await meeting.cameIn(coach, 'Voor de storing').waitFor();
  const pages = [coach, phone, wall];
  const connected = (page, is, timeout) =>
    page.locator(`html[data-connected="${is}"]`).waitFor({ state: 'attached', timeout });
  await Promise.all(pages.map((page) => connected(page, 'yes')));
  await program.kill();
  await Promise.all(pages.map((page) => connected(page, 'no')));
  await meeting.send(phone, 'Tijdens de storing');
  await phone.getByRole('status').getByText(/^Bewaard op/).waitFor();

  await program.start();
  await Promise.all(pages.map((page) => connected(page, 'yes', BACK_WITHIN_MS)));
  await meeting.cameIn(coach, 'Tijdens de storing').waitFor();
  await meeting.cameIn(coach, 'Voor de storing').waitFor();
  await press(coach, 'reveal');
  for (const page of [wall, phone]) await shown(page, 'Tijdens de storing').waitFor();
});
