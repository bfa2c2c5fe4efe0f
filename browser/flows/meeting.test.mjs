// A whole meeting: one coach, one wall, three phones, from the printed links to the report.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

import { flow } from '../support/flow.mjs';
import * as meeting from '../support/meeting.mjs';
import { until } from '../support/until.mjs';

const { button, cameIn, contribute, goOnTo, next, press, shown } = meeting;
const NAMES = ['فاطمة', '<b>HTML</b>', 'Noor'];
const SAID = [
  'Ouders willen weten wie ze bellen.',
  'أريد أن أعرف ماذا يتعلم طفلي',
  'Dit hoort hier niet.',
];
/** A card that only opens once people wrote down their own. */
const DEFINITION = 'definitie-oudercommunicatie';

flow('a meeting goes from the printed links to the report', async ({ program, screens }) => {
  const coach = await screens.laptop();
  const wall = await screens.wall();
  const phones = await Promise.all(NAMES.map(() => screens.phone()));
  const home = await meeting.signInToMeeting(coach, program);
  await addDefinition(coach, home);

  await wall.goto(program.links.wall);
  await Promise.all(phones.map((phone, at) => meeting.join(phone, program.links.join, NAMES[at])));
  await shown(wall, /3 deelnemers/).waitFor();
  await coach.goto(`${home}/leiden`);
  // What somebody calls themselves is text, also when it looks like something else.
  for (const name of NAMES) await shown(coach, name).waitFor();
  assert.equal(await coach.locator('#live b').count(), 0);

  await press(coach, 'start');
  await next(coach);
  await Promise.all([wall, ...phones].map((page) => shown(page, 'Ik ben de enige die').waitFor()));

  await goOnTo(coach, 'draw-card');
  await press(coach, 'draw-card');
  await Promise.all(phones.map((phone) => meeting.field(phone).waitFor()));
  await theClock(coach, [coach, wall, ...phones]);
  await press(coach, 'turn-definition', { card: DEFINITION });
  await coach.getByRole('status').getByText('Deze kaart kun je pas omdraaien').waitFor();
  await whatIsSaid(coach, wall, phones);
  await theDefinition(coach, [wall, ...phones]);
  await theEnd(coach, wall, phones);
  await theReport(coach, home);
  await theirOwnPage(phones[0]);
});

/** Lays a definition card on the table of the first block with cards. */
async function addDefinition(coach, home) {
  await coach.goto(home);
  await coach.getByRole('link', { name: 'In gesprek over wat ouders nodig hebben' }).click();
  const tick = coach.locator(`input[name="definition"][value="${DEFINITION}"]`);
  await (await meeting.reach(tick)).check();
  const back = coach.waitForURL(home);
  await Promise.all([back, coach.locator('main form:has([name="minutes"]) button[type="submit"]').click()]);
}

/** The clock of three minutes: all screens show the same second, or one that follows it. */
async function theClock(coach, pages) {
  await press(coach, 'start-timer', { seconds: '180' });
  await Promise.all(pages.map((page) => clock(page).waitFor()));
  const [before] = await moments(pages.slice(1, 2));
  await until(async () => (await moments(pages.slice(1, 2)))[0].left < before.left, 'the clock runs');
  const ends = (await moments(pages)).map(({ now, left }) => now + left);
  // Each shows whole seconds, and goes on four times a second.
  assert.ok(Math.max(...ends) - Math.min(...ends) <= 1.25, `the screens differ: ${ends}`);
}

/** The clock that can be seen: a screen may have another one for when it is narrow. */
const clock = (page) => page.locator('#live [role="timer"][data-state="running"]:visible').first();

/** What every clock shows, and when, in seconds. */
function moments(pages) {
  return Promise.all(pages.map((page) => clock(page).evaluate((clock) => {
    const [, minutes, seconds] = clock.innerText.match(/(\d+):(\d\d)/);
    return { now: Date.now() / 1000, left: Number(minutes) * 60 + Number(seconds) };
  })));
}

async function whatIsSaid(coach, wall, phones) {
  await Promise.all(phones.map((phone, at) => contribute(phone, SAID[at])));
  await Promise.all(SAID.map((text) => cameIn(coach, text).waitFor()));

  // Everybody's screen hears of the tables after the words came in, and still has none of them.
  await press(coach, 'form-tables');
  await press(coach, 'show-on-wall', { shows: 'tables' });
  await Promise.all(phones.map((phone) => phone.locator('#live [data-people]').first().waitFor()));
  for (const name of NAMES) await shown(wall, name).waitFor();
  await press(coach, 'show-on-wall', { shows: 'block' });
  await shown(wall, '3 bijdragen binnen').waitFor();
  for (const page of [wall, ...phones]) await hasNone(page, SAID);

  await cameIn(coach, SAID[2]).locator('form:has(input[name="to"][value="hidden"]) button').click();
  await cameIn(coach, SAID[2]).getByText('verborgen').waitFor();
  await press(coach, 'reveal');
  for (const page of [wall, ...phones]) {
    await shown(page, SAID[0]).waitFor();
    await shown(page, SAID[1]).waitFor();
    await hasNone(page, [SAID[2]]);
  }
}

async function hasNone(page, texts) {
  for (const text of texts) assert.equal(await shown(page, text).count(), 0, `${page.url()} shows ${text}`);
}

async function theDefinition(coach, pages) {
  await Promise.all(pages.map((page) => shown(page, 'Oudercommunicatie').waitFor({ state: 'detached' })));
  await press(coach, 'turn-definition', { card: DEFINITION });
  await Promise.all(pages.map((page) => shown(page, 'Oudercommunicatie').waitFor()));
}

/** Action points, what people take away, and the door closes. */
async function theEnd(coach, wall, phones) {
  await meeting.turnTo(phones[0], 'points');
  const own = phones[0].locator('#points form[data-act="add-point"]');
  await own.locator('[name="title"]').fill('Een belronde houden');
  await own.locator('[name="due"]').fill('2030-03-14');
  await own.locator('button').click();
  await phones[0].locator('#points li').filter({ hasText: 'Een belronde houden' }).waitFor();
  const group = coach.locator('#typing form[data-act="add-point"]');
  await (await meeting.reach(group)).locator('[name="title"]').fill('Ouders uitnodigen');
  await group.locator('button').click();
  await until(async () => (await group.locator('[name="title"]').inputValue()) === '', 'the point is kept');

  while (await button(coach, 'next').count()) await next(coach);
  const takeAway = (phone) => phone.locator('#forms form', { hasText: 'Wat neem je mee?' });
  await takeAway(phones[1]).locator('textarea').fill('Eerst luisteren');
  await takeAway(phones[1]).locator('button:not([name])').click();
  await cameIn(coach, 'Eerst luisteren').waitFor();
  await press(coach, 'close');
  await shown(wall, 'Bedankt').waitFor();
  await Promise.all(phones.map((phone) => shown(phone, 'De bijeenkomst is gesloten.').waitFor()));
}

async function theReport(coach, home) {
  await coach.goto(`${home}/verslag`);
  assert.equal(await coach.locator('main article h2').first().innerText(), 'Actiepunten');
  for (const text of ['Een belronde houden', 'Ouders uitnodigen', SAID[1], 'Eerst luisteren']) {
    await coach.locator('main article').getByText(text).first().waitFor();
  }
  const files = {};
  for (const kind of ['pdf', 'docx', 'csv', 'json']) {
    const [download] = await Promise.all([
      coach.waitForEvent('download'),
      coach.locator(`main a[href$="/verslag.${kind}"]`).click(),
    ]);
    files[kind] = await readFile(await download.path());
  }
  assert.equal(files.pdf.subarray(0, 5).toString(), '%PDF-');
  assert.ok(files.pdf.length > 10_000, `the PDF has ${files.pdf.length} bytes`);
  assert.equal(files.docx.subarray(0, 2).toString(), 'PK');
  for (const text of ['Een belronde houden', SAID[1]]) {
    assert.ok(files.csv.toString().includes(text), `the CSV does not have ${text}`);
    assert.ok(JSON.stringify(JSON.parse(files.json)).includes(text), `the JSON does not have ${text}`);
  }
}

/** What a participant keeps: their words, the cards, and their dates. */
async function theirOwnPage(phone) {
  await phone.locator('#cards').waitFor();
  await phone.locator('#cards').getByText('Oudercommunicatie').first().waitFor();
  await meeting.mine(phone, SAID[0]).waitFor();
  const link = await phone.locator('a[href$="/kalender.ics"]').getAttribute('href');
  const calendar = await phone.request.get(new URL(link, phone.url()).href);
  assert.match(await calendar.text(), /BEGIN:VEVENT[^]*Een belronde houden/);
}
