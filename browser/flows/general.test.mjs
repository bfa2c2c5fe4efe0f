// General ways of asking: a coach, three phones and a wall; a scale, a ranking, dots, words, a mood
// and pages, with a network that goes away, without a script, and mirrored.

import assert from 'node:assert/strict';

import { flow } from '../support/flow.mjs';
import { Inspection } from '../support/inspect.mjs';
import { goOnToKind, planned } from '../support/kinds.mjs';
import * as meeting from '../support/meeting.mjs';
import { until } from '../support/until.mjs';

const { press, shown } = meeting;

flow('people weigh, order and give dots', async ({ program, screens }) => {
  const { coach, wall, phones, inspection, look } = await room(program, screens, [
    ['scale', 'Hoe vaak spreek je ouders?', { options: 'Ik spreek ouders vaak\nIk durf een lastige vraag te stellen', steps: '5' }],
    ['ranking', 'Waar beginnen we?', { options: 'Koffie bij de deur\nEen app voor berichten\nHuisbezoek aan elk gezin' }],
    ['dots', 'Wat heeft onze aandacht nodig?', { options: 'Taal\nTijd\nVertrouwen', each: '3' }],
  ]);

  // A scale, twice.
  await look('a scale');
  for (const [at, steps] of [[0, ['2', '4']], [1, ['4', '5']]]) {
    for (const [row, step] of steps.entries()) {
      await phones[at].locator(`#play [name="a${row}"][value="${step}"]`).check();
    }
    await sends(phones[at]);
  }
  await shown(coach, /^2 van/).waitFor();
  assert.equal(await wall.locator('.poll-count').count(), 0);
  await press(coach, 'show-sides');
  await wall.locator('.poll-scale').nth(1).waitFor();
  await shown(phones[0], 'Gemiddeld').waitFor();
  await look('a scale that is shown');
  await press(coach, 'choose-again');
  await phones[0].locator('#play [name="round"][value="second"]').first().waitFor({ state: 'attached' });
  await phones[0].locator('#play [name="a0"][value="5"]').check();
  await phones[0].locator('#play [name="a1"][value="4"]').check();
  await sends(phones[0]);
  await press(coach, 'show-sides');
  await shown(wall, '1 hoger').waitFor();
  await look('a scale the second time');

  // A ranking: with buttons, with the keyboard, by dragging, and with numbers where no script runs.
  await meeting.next(coach);
  await phones[0].locator('.rank-button').first().waitFor();
  await look('a ranking');
  await option(phones[0], 'Huisbezoek').locator('.rank-button').first().click();
  await option(phones[0], 'Huisbezoek').locator('.rank-button').first().press('ArrowUp');
  assert.deepEqual(await order(phones[0]), ['Huisbezoek', 'Koffie', 'Een']);
  await drag(phones[1], 'Koffie', 'Huisbezoek');
  assert.deepEqual(await order(phones[1]), ['Een', 'Huisbezoek', 'Koffie']);
  // What is not sent yet stays when the page comes anew.
  await phones[1].reload();
  await until(async () => (await order(phones[1]))[0] === 'Een', 'the draft is there again');
  await Promise.all([sends(phones[0]), sends(phones[1])]);
  await press(coach, 'show-sides');
  await wall.locator('.poll-rank').nth(2).waitFor();
  assert.match(await wall.locator('.poll-rank').first().textContent(), /Huisbezoek.*3 punten/);
  await look('a ranking that is shown');

  // Dots: one goes back, the network goes away, and everything arrives once.
  await meeting.next(coach);
  const more = (phone, text) => option(phone, text, '.dot-options').locator('.dot-button').last();
  await more(phones[0], 'Vertrouwen').click();
  await more(phones[0], 'Vertrouwen').click();
  await more(phones[0], 'Tijd').click();
  // There is nothing left to give: the button says so, and does nothing.
  await more(phones[0], 'Taal').click({ force: true });
  await shown2(phones[0], 'Nog te geven: 0');
  await phones[0].locator('.dot-undo').click();
  await shown2(phones[0], 'Nog te geven: 1');
  await look('dots');
  await phones[0].context().setOffline(true);
  await phones[0].locator('#play button[type="submit"]').first().click();
  await phones[0].locator('#play output[data-state="kept"]').waitFor();
  await phones[0].context().setOffline(false);
  await shown(coach, /^1 van/).waitFor();
  await press(coach, 'show-sides');
  await wall.locator('.poll-dots').first().waitFor();
  assert.match(await wall.locator('.poll-rank').first().textContent(), /Vertrouwen.*2 stippen/);
  await look('dots that are shown');
  inspection.check();
});

flow('words, a mood and pages', async ({ program, screens }) => {
  const { coach, wall, phones, inspection, look, home } = await room(program, screens, [
    ['words', 'Waar denk je aan bij ouders?', {}],
    ['mood', 'Hoe zit je erbij?', { small: true }],
    ['slides', 'Wat is partnerschap?', { pages: '# Samen optrekken\nOuders en school doen het *samen*.\n\n- als gelijken\n- elke dag\n\n# Lees meer\nhttps://voorbeeld.nl/meer' }],
  ]);

  await look('words');
  const lists = [['Vertrouwen', 'Tijd'], ['vertrouwen!', 'Samenwerkingsovereenkomsten'], ['ثقة', 'እምነት']];
  for (const [at, words] of lists.entries()) {
    for (const [number, word] of words.entries()) await phones[at].locator(`#play [name="w${number}"]`).fill(word);
    await sends(phones[at]);
  }
  await shown(coach, /^3 van/).waitFor();
  assert.equal(await wall.locator('.word-picture').count(), 0);
  await press(coach, 'hide-word', { word: 'samenwerkingsovereenkomsten' });
  await look('words that the coach reads');
  await press(coach, 'show-sides');
  await wall.locator('.word-picture li').first().waitFor();
  assert.match(await wall.locator('.word-picture li').first().textContent(), /Vertrouwen2|vertrouwen!2/);
  assert.equal(await wall.getByText('Samenwerkingsovereenkomsten').count(), 0);
  await press(coach, 'hide-word', { word: 'samenwerkingsovereenkomsten' });
  await wall.getByText('Samenwerkingsovereenkomsten').waitFor();
  await look('words that are shown');
  const form = coach.locator('form[data-act="merge-words"]');
  await (await meeting.reach(form.locator('[name="word"]'))).selectOption('tijd');
  await form.locator('[name="into"]').selectOption('vertrouwen');
  await form.locator('button').click();
  await press(coach, 'part-word');
  await look('words that were merged and parted');

  // A mood is one tap.
  await meeting.next(coach);
  await phones[0].locator('.face-button').first().waitFor();
  await look('a mood');
  await phones[0].locator('.face-button[value="2"]').click();
  await phones[0].locator('.face-button[value="2"][aria-pressed="true"]').waitFor();
  await without(phones[1], async (page) => {
    await page.locator('.face-button[value="1"]').click();
    await page.locator('.face-button[value="1"][aria-pressed="true"]').waitFor();
  });
  await shown(coach, /^2 van/).waitFor();
  await press(coach, 'show-sides');
  await wall.locator('.poll-mood').waitFor();
  await look('a mood that is shown');

  // A clicker turns pages, and then goes on.
  await meeting.next(coach);
  await shown(wall, 'Samen optrekken').waitFor();
  await look('a page');
  await coach.keyboard.press('PageDown');
  await shown(wall, 'Lees meer').waitFor();
  await shown(phones[0], 'Lees meer').waitFor();
  await look('a page with a code');
  await coach.keyboard.press('PageUp');
  await shown(wall, 'Samen optrekken').waitFor();

  await coach.goto(`${home}/verslag`);
  await coach.locator('main article').getByText('Vertrouwen').first().waitFor();
  inspection.check();
});

/** A meeting with these blocks alone, at the first of them, with three phones and a wall. */
async function room(program, screens, blocks) {
  const coach = await screens.laptop();
  const wall = await screens.wall();
  const phones = await Promise.all([screens.phone(), screens.phone(), screens.phone()]);
  const inspection = new Inspection();
  const home = await meeting.signInToMeeting(coach, program);
  for (const [kind, title, settings] of blocks) await planned(coach, home, kind, { title, ...settings });
  await wall.goto(program.links.wall);
  for (const [at, name] of ['Fatma', 'Jan', 'Selam'].entries()) await meeting.join(phones[at], program.links.join, name);
  await meeting.start(coach, home);
  await goOnToKind(coach, blocks[0][0]);
  await phones[0].locator(`#live [data-kind="${blocks[0][0]}"]`).waitFor();
  /** Light and dark, small and mirrored. */
  const look = async (what) => {
    await inspection.look(wall, `the wall, ${what}`, { narrow: false });
    await inspection.look(coach, `the coach, ${what}`);
    await inspection.look(phones[2], `a phone, ${what}`, { large: true });
    await phones[2].evaluate(() => (document.documentElement.dir = 'rtl'));
    await inspection.look(phones[2], `a phone from right to left, ${what}`);
    await phones[2].evaluate(() => (document.documentElement.dir = 'ltr'));
  };
  return { coach, wall, phones, inspection, look, home };
}

/** Sends what is answered, and waits until it is at the server. */
async function sends(phone) {
  await phone.locator('#play button[type="submit"]').first().click();
  await phone.locator('#play form[data-draft*=":take-back:"]').waitFor();
}

const option = (phone, text, list = '.rank-options') => phone.locator(`${list} li`).filter({ hasText: text });

const shown2 = (phone, text) => phone.locator('#play').getByText(text).waitFor();

/** The options as they lie, by their first word. */
const order = (phone) =>
  phone.locator('.rank-text').evaluateAll((all) => all.map((text) => text.textContent.trim().split(' ')[0]));

/** Drags an option below another one. */
async function drag(phone, text, below) {
  await option(phone, text).scrollIntoViewIfNeeded();
  const from = await option(phone, text).locator('.rank-grip').boundingBox();
  const to = await option(phone, below).boundingBox();
  await phone.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await phone.mouse.down();
  await phone.mouse.move(to.x + 30, to.y + to.height - 4, { steps: 8 });
  await phone.mouse.up();
}

/** The same page of the same person where no script runs. */
async function without(phone, does) {
  const context = await phone.context().browser().newContext({ javaScriptEnabled: false, locale: 'nl-NL' });
  const page = await context.newPage();
  await page.goto(phone.url());
  await does(page);
  await context.close();
}
