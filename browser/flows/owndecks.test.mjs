// Writing a deck of one's own: while one types it is kept and shown, and without scripts it is too.

import assert from 'node:assert/strict';

import { axe } from '../support/axe.mjs';
import { flow } from '../support/flow.mjs';
import * as meeting from '../support/meeting.mjs';
import { until } from '../support/until.mjs';

/** Begins a deck and answers its address. */
async function begin(coach, program, title) {
  await coach.goto(`${program.origin}/eigen-kaarten/nieuw`);
  await coach.locator('input[name="title"]').fill(title);
  const there = coach.waitForURL(/\/eigen-kaarten\/eigen-[a-z0-9]+$/);
  await Promise.all([there, coach.getByRole('button', { name: 'Maak de stapel' }).click()]);
  return coach.url();
}

/** Adds an empty card of a kind and goes to its page. */
async function add(coach, deck, kind) {
  await coach.goto(deck);
  await coach.locator('.own-add select[name="kind"]').selectOption(kind);
  await Promise.all([coach.waitForURL(/\/kaart\/\d+$/), coach.getByRole('button', { name: 'Zet erbij' }).click()]);
  return coach.url();
}

const saved = (coach) =>
  until(
    async () => (await coach.locator('form#kaart [data-saving]').getAttribute('data-saving')) === 'saved',
    'what was typed is kept',
  );
const text = (coach) => coach.locator('textarea[name="text"]');

flow('a coach writes a deck, sees the cards while typing, and uses it', async ({ program, screens }) => {
  const coach = await screens.laptop();
  await meeting.signIn(coach, program.links.coach);
  await coach.goto(`${program.origin}/eigen-kaarten`);
  await axe(coach);
  const deck = await begin(coach, program, 'Rapportgesprekken');
  await axe(coach);
  const card = await add(coach, deck, 'gesprekskaart');
  await text(coach).fill('Wat vertelt een kind na het gesprek?');
  await coach.locator('.own-preview .card', { hasText: 'Wat vertelt een kind' }).waitFor();
  await saved(coach);
  assert.equal(await coach.locator('[data-count="text"]').innerText(), '36/180');
  await axe(coach);

  // Too long is told at once and kept all the same.
  await text(coach).fill('a'.repeat(181));
  await coach.locator('.own-over', { hasText: '1 teken te veel' }).waitFor();
  await saved(coach);
  await coach.reload();
  assert.equal((await text(coach).inputValue()).length, 181);
  await coach.goto(deck);
  await coach.getByRole('button', { name: 'Publiceer' }).click();
  await coach.getByRole('link', { name: 'Kaart 1' }).waitFor();
  await axe(coach);
  await coach.getByRole('link', { name: 'Kaart 1' }).click();
  await coach.waitForURL(card);
  await text(coach).fill('Wat vertelt een kind na het gesprek?');
  await saved(coach);

  // The fields follow the kind, also before anything is sent.
  await coach.locator('form#kaart select[name="kind"]').selectOption('energizer');
  await coach.locator('textarea[name="steps"]').waitFor();
  await coach.locator('form#kaart select[name="kind"]').selectOption('gesprekskaart');
  await coach.locator('textarea[name="steps"]').waitFor({ state: 'hidden' });
  await saved(coach);

  await coach.goto(deck);
  await Promise.all([
    coach.waitForURL(/gedaan=published/),
    coach.getByRole('button', { name: 'Publiceer' }).click(),
  ]);
  await coach.getByRole('link', { name: 'Gebruik in een bijeenkomst' }).click();
  const start = `deck:${new URL(deck).pathname.split('/').pop()}`;
  assert.ok(await coach.locator(`input[name="start"][value="${start}"]`).isChecked());
});

flow('with the keyboard alone a card is written, moved and removed, and comes back', async ({ program, screens }) => {
  const coach = await screens.laptop();
  await meeting.signIn(coach, program.links.coach);
  const deck = await begin(coach, program, 'Toetsen');
  await add(coach, deck, 'stelling');
  await text(coach).focus();
  await coach.keyboard.type('Huiswerk hoort op school.');
  const next = coach.getByRole('button', { name: 'Bewaren en nog een maken' });
  await next.focus();
  await Promise.all([coach.waitForURL(/\/kaart\/2$/), coach.keyboard.press('Enter')]);
  await text(coach).focus();
  await coach.keyboard.type('Thuis is thuis.');
  const back = coach.getByRole('button', { name: 'Bewaren en terug' });
  await back.focus();
  await Promise.all([coach.waitForURL(deck), coach.keyboard.press('Enter')]);

  const order = () => coach.locator('.own-cards > [data-id]').evaluateAll((rows) => rows.map((row) => row.dataset.id));
  const up = coach.locator('.own-cards [data-id="2"] button[data-step="omhoog"]');
  await up.focus();
  const moved = coach.waitForResponse((answer) => answer.request().method() === 'POST');
  await Promise.all([moved, coach.keyboard.press('Enter')]);
  await coach.reload();
  assert.deepEqual(await order(), ['2', '1']);
  await coach.locator('.own-cards [data-id="1"] button[name="weg"]').focus();
  await Promise.all([coach.waitForURL(/weg=1/), coach.keyboard.press('Enter')]);
  assert.deepEqual(await order(), ['2']);
  await coach.getByRole('button', { name: 'Zet terug' }).focus();
  await coach.keyboard.press('Enter');
  await until(async () => (await order()).length === 2, 'the card is back');
});

flow('on a small phone nothing falls off, and without scripts everything is kept', async ({ program, screens }) => {
  const phone = await screens.phone({ viewport: { width: 320, height: 640 }, javaScriptEnabled: false });
  await meeting.signIn(phone, program.links.coach);
  const deck = await begin(phone, program, 'Zonder scripts');
  const card = await add(phone, deck, 'gesprekskaart');
  await text(phone).fill('Wie begint er?');
  await phone.getByRole('button', { name: 'Bewaren', exact: true }).click();
  await phone.waitForURL(card);
  assert.equal(await text(phone).inputValue(), 'Wie begint er?');
  await phone.locator('.own-preview .card', { hasText: 'Wie begint er?' }).waitFor();

  // The programme follows from the cards, until somebody adds to it and moves what is there.
  await phone.goto(deck);
  await phone.locator('select[name="onderdeel"]').selectOption('text');
  const put = phone.getByRole('button', { name: 'Zet op het programma' });
  await Promise.all([phone.waitForURL(/\/programma\/4$/), put.click()]);
  const block = phone.url();
  await phone.locator('input[name="title"]').fill('Welkom heten');
  await phone.locator('input[name="minutes"]').fill('7');
  await Promise.all([phone.waitForURL(/#programma$/), phone.getByRole('button', { name: 'Bewaren' }).click()]);
  await phone.getByText('17 minuten').waitFor();
  await phone.getByRole('button', { name: 'Welkom heten eerder' }).click();
  await phone.locator('#programma [data-id]:first-child', { hasText: 'Welkom heten' }).waitFor();
  await phone.getByRole('button', { name: 'Welkom heten weghalen' }).click();
  await phone.getByText('10 minuten').waitFor();
  await phone.getByRole('button', { name: 'Zet terug' }).click();
  await phone.getByText('17 minuten').waitFor();

  const wide = await screens.phone({ viewport: { width: 320, height: 640 } });
  await wide.context().addCookies(await phone.context().cookies());
  for (const page of [card, deck, block, `${program.origin}/eigen-kaarten`, `${program.origin}/eigen-kaarten/nieuw?van=kaart-1.1-v1`]) {
    await wide.goto(page);
    assert.ok((await wide.evaluate(() => document.documentElement.scrollWidth)) <= 320, page);
    await axe(wide);
  }
});

flow('what two people type at once is never lost', async ({ program, screens }) => {
  const one = await screens.laptop();
  await meeting.signIn(one, program.links.coach);
  const deck = await begin(one, program, 'Samen');
  const card = await add(one, deck, 'stelling');
  const two = await one.context().newPage();
  await two.goto(card);
  await text(one).fill('Van de een.');
  await saved(one);
  await text(two).fill('Van de ander.');
  await two.getByRole('status').filter({ hasText: 'Iemand anders' }).waitFor();
  assert.equal(await text(two).inputValue(), 'Van de ander.');
  await two.getByRole('button', { name: 'Bewaren', exact: true }).click();
  await two.getByText('Zo staat het er nu').waitFor();
  assert.equal(await text(two).inputValue(), 'Van de ander.');
  await axe(two);
  await Promise.all([two.waitForURL(card), two.getByRole('button', { name: 'Bewaar die van mij' }).click()]);
  assert.equal(await text(two).inputValue(), 'Van de ander.');
});

flow('what is typed without a connection is there when it is back, also after pressing a button', async ({ program, screens }) => {
  const coach = await screens.laptop();
  await meeting.signIn(coach, program.links.coach);
  const deck = await begin(coach, program, 'Zonder verbinding');
  const card = await add(coach, deck, 'gesprekskaart');
  // A page that goes away still sends what it can, which is not held back with the rest.
  const nothing = (route) => route.abort('internetdisconnected');
  const offline = async (off) => {
    await coach.context().setOffline(off);
    await (off ? coach.route('**/eigen-kaarten/**', nothing) : coach.unroute('**/eigen-kaarten/**', nothing));
  };
  const told = coach.getByRole('status').filter({ hasText: 'nog niet verstuurd' }).first();

  await offline(true);
  await text(coach).fill('Waar is het *stil*?');
  await coach.locator('form#kaart [data-saving="kept"]').waitFor();
  await coach.getByRole('button', { name: 'Bewaren', exact: true }).click();
  await told.waitFor();
  assert.equal(coach.url(), card);
  assert.equal(await text(coach).inputValue(), 'Waar is het *stil*?');
  // The next page is opened when there is a connection again.
  await coach.goto('about:blank');
  await offline(false);
  await coach.goto(card);
  assert.equal(await text(coach).inputValue(), 'Waar is het *stil*?');
  await coach.locator('.own-preview .card em', { hasText: 'stil' }).waitFor();
  assert.equal(await coach.locator('[data-count="text"]').innerText(), '19/180');
  // Sent by this page, or still by the one that went away.
  const there = async () => (await (await coach.request.get(card)).text()).includes('Waar is het *stil*?');
  await until(there, 'what was typed is kept');

  await coach.goto(deck);
  const intro = coach.locator('textarea[name="intro"]');
  await offline(true);
  await intro.fill('Voor wie nieuw is.');
  await coach.getByRole('button', { name: 'Bewaren', exact: true }).click();
  await told.waitFor();
  await coach.goto('about:blank');
  await offline(false);
  await coach.goto(deck);
  assert.equal(await intro.inputValue(), 'Voor wie nieuw is.');

  await coach.goto(`${program.origin}/eigen-kaarten/nieuw`);
  const title = coach.locator('input[name="title"]');
  await offline(true);
  await title.fill('Een tweede stapel');
  await coach.getByRole('button', { name: 'Maak de stapel' }).click();
  await told.waitFor();
  await coach.goto('about:blank');
  await offline(false);
  await coach.goto(`${program.origin}/eigen-kaarten/nieuw`);
  assert.equal(await title.inputValue(), 'Een tweede stapel');
  const made = coach.waitForURL(/\/eigen-kaarten\/eigen-[a-z0-9]+$/);
  await Promise.all([made, coach.getByRole('button', { name: 'Maak de stapel' }).click()]);
  await coach.goto(`${program.origin}/eigen-kaarten/nieuw`);
  assert.equal(await title.inputValue(), '', 'what came in is not offered again');

  await coach.goto(`${program.origin}/kaartenbak/1.1/kaart-1.1-v1`);
  const star = coach.locator('form[data-favourite] button').first();
  await offline(true);
  await star.click();
  await told.waitFor();
  assert.equal(await star.getAttribute('aria-pressed'), 'false');
  await offline(false);
});
