// The card box as people look around in it: with mouse, keyboard, phone and without JavaScript.

import assert from 'node:assert/strict';

import { flow } from '../support/flow.mjs';
import { Inspection } from '../support/inspect.mjs';
import { enter, tabTo } from '../support/keyboard.mjs';
import * as meeting from '../support/meeting.mjs';

const PLAIN = { javaScriptEnabled: false };
const CARD = '/kaartenbak/1.1/kaart-1.1-v1';
const PAGES = [
  '/kaartenbak',
  '/kaartenbak/2.1',
  '/kaartenbak/3.3',
  '/kaartenbak/level-up',
  '/kaartenbak/energizers',
  '/kaartenbak/talen',
  '/kaartenbak/cultureel-responsief',
  '/kaartenbak/zes-sleutels',
  '/kaartenbak/thuisbetrokkenheid',
  '/kaartenbak/brief-ouders',
  '/kaartenbak/begrippen-lijst',
  '/kaartenbak/bronnen',
  CARD,
  `${CARD}?taal=en`,
  '/kaartenbak/1.2/achtergrond-1.2-betrokken-aan-gedrag-te-zien',
  '/kaartenbak/3.3/formulier-voorbereiding-oudergesprek',
  '/kaartenbak/level-up/stelling-1',
  '/kaartenbak/gebruiken?kaart=kaart-1.1-v3',
  '/favorieten',
];

const FAMILIES = [
  'involvement',
  'partnership',
  'communication',
  'definition',
  'energizer',
  'statement',
  'child',
  'parents',
  'school',
  'plain',
];

/** In the page: what has less contrast than 4.5 to 1 on a card of these families. */
function faintWords(families) {
  const light = (colour) => {
    const parts = colour.match(/[\d.]+/g).slice(0, 3).map((part) => part / 255);
    const [r, g, b] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [more, less] = [light(one), light(other)].sort((a, b) => b - a);
    return (more + 0.05) / (less + 0.05);
  };
  const card = document.querySelector('.bak .card:has(.fact):has(.card-text)');
  const was = card.className;
  card.querySelector('.card-text').insertAdjacentHTML('beforeend', '<p>Een <em>woord</em></p>');
  const faint = families.flatMap((family) => {
    card.className = `card card-s family-${family}`;
    const under = getComputedStyle(card).backgroundColor;
    const parts = ['.card-text em', '.card-text p', '.card-kind', '.fact'].map((name) => [name, card.querySelector(name)]);
    const seen = parts.map(([name, part]) => [name, contrast(getComputedStyle(part).color, under)]);
    return seen.filter(([, much]) => much < 4.5).map(([name, much]) => `${family} ${name}: ${much.toFixed(1)}`);
  });
  card.className = was;
  return faint;
}

const star = (page) => page.locator('main .star').first();
const pressed = (page) => star(page).and(page.locator('[aria-pressed="true"]'));

flow('every page of the card box is accessible', async ({ program, screens }) => {
  const page = await screens.laptop();
  const inspection = new Inspection();
  await meeting.signIn(page, program.links.coach);
  for (const path of PAGES) {
    await inspection.open(page, new URL(path, program.origin).href, path, { large: true });
  }
  inspection.check();
});

flow('words on a card can be read in every family and in the dark', async ({ program, screens }) => {
  const page = await screens.laptop();
  await meeting.signIn(page, program.links.coach);
  await page.goto(new URL('/kaartenbak', program.origin).href);
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    const faint = await page.evaluate(faintWords, FAMILIES);
    assert.deepEqual(faint, [], colorScheme);
  }
});

flow('what is turned, explained and kept is accessible', async ({ program, screens }) => {
  const page = await screens.laptop();
  const inspection = new Inspection();
  await meeting.signIn(page, program.links.coach);
  await page.goto(new URL('/kaartenbak/2.1', program.origin).href);
  await page.locator('.turns > summary').click();
  await page.locator('.turns[open] .card-text').last().waitFor();
  await inspection.look(page, 'a turned definition');
  await page.locator('a.term').first().click();
  await page.locator('.explanation:popover-open').waitFor();
  await inspection.look(page, 'an explained word', { narrow: false });
  await page.keyboard.press('Escape');
  await page.locator('.explanation:popover-open').waitFor({ state: 'detached' });
  await star(page).click();
  await pressed(page).waitFor();
  await page.goto(new URL('/favorieten', program.origin).href);
  await inspection.look(page, 'favourites');
  inspection.check();
});

flow('a favourite is kept, let go and brought back without leaving the page', async ({ program, screens }) => {
  const page = await screens.laptop();
  await meeting.signIn(page, program.links.coach);
  await page.goto(new URL('/kaartenbak/1.1', program.origin).href);
  const path = page.url();
  await star(page).click();
  await pressed(page).waitFor();
  await page.getByRole('status').getByText('Bewaard bij je favorieten').waitFor();
  await star(page).click();
  await pressed(page).waitFor({ state: 'detached' });
  await page.getByRole('status').getByRole('button', { name: 'Ongedaan maken' }).click();
  await pressed(page).waitFor();
  assert.equal(page.url(), path);
  await page.reload();
  await pressed(page).waitFor();
});

flow('somebody finds and uses a card with the keyboard only', async ({ program, screens }) => {
  const page = await screens.laptop();
  await meeting.signIn(page, program.links.coach);
  await page.goto(new URL('/kaartenbak', program.origin).href);
  await enter(page, page.locator('main a[href="/kaartenbak/1.1"]'));
  await page.waitForURL('**/kaartenbak/1.1');
  await enter(page, page.locator(`main a[href="${CARD}"]`));
  await page.waitForURL(`**${CARD}`);
  await page.keyboard.press('ArrowRight');
  await page.waitForURL('**/kaart-1.1-v2');
  await page.keyboard.press('ArrowLeft');
  await page.waitForURL(`**${CARD}`);
  await page.goto(new URL('/kaartenbak/1.1/kaart-1.1-v3', program.origin).href);
  await enter(page, page.locator('main a[href^="/kaartenbak/gebruiken"]'));
  await page.waitForURL('**/gebruiken?kaart=*');
  await enter(page, page.locator('main form button[type="submit"]').last());
  await page.getByRole('link', { name: 'Naar het programma' }).waitFor();
});

flow('a word is explained by keyboard and the focus comes back', async ({ program, screens }) => {
  const page = await screens.laptop();
  await meeting.signIn(page, program.links.coach);
  await page.goto(new URL('/kaartenbak/2.1', program.origin).href);
  const word = page.locator('a.term').first();
  await enter(page, word);
  await page.locator('.explanation:popover-open').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.explanation:popover-open').waitFor({ state: 'detached' });
  assert.ok(await word.evaluate((element) => element === document.activeElement));
  await tabTo(page, page.locator('main a[href^="/bijeenkomsten/nieuw"]'));
});

flow('the card box works without JavaScript', async ({ program, screens }) => {
  const phone = await screens.phone(PLAIN);
  await meeting.signIn(phone, program.links.coach);
  await phone.goto(new URL('/kaartenbak/2.1', program.origin).href);
  await phone.locator('.turns > summary').click();
  await phone.locator('.turns[open] > .card').getByRole('link').first().waitFor();
  await star(phone).click();
  await pressed(phone).waitFor();
  assert.ok(phone.url().endsWith('/kaartenbak/2.1'), phone.url());
  await phone.locator('a.term').first().click();
  await phone.waitForURL('**/begrippen-lijst#*');
  await phone.locator('.glossary-entry:target').waitFor();
  await phone.goto(new URL('/favorieten', program.origin).href);
  await star(phone).click();
  await phone.getByText('Weg uit je favorieten').waitFor();
  await phone.getByRole('button', { name: 'Ongedaan maken' }).click();
  await pressed(phone).waitFor();
  await phone.goto(new URL('/kaartenbak/gebruiken?kaart=stelling-1', program.origin).href);
  await phone.locator('main form button[type="submit"]').last().click();
  await phone.getByRole('link', { name: 'Naar het programma' }).waitFor();
});
