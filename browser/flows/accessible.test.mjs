// Every page, as people with other eyes, screens and settings see it.

import { flow } from '../support/flow.mjs';
import { Inspection } from '../support/inspect.mjs';
import * as meeting from '../support/meeting.mjs';
import { startServe } from '../support/program.mjs';
import { setUpApp } from '../support/second.mjs';

const { button, cameIn, contribute, field, next, press, shown } = meeting;
/** A narrow window instead of a phone, whose browser would shrink what does not fit. */
const PHONE = { isMobile: false };
const LARGE = { large: true };

flow('the pages for everybody are accessible', async ({ program, screens }) => {
  const page = await screens.laptop();
  const inspection = new Inspection();
  const at = (path) => new URL(path, program.origin).href;
  for (const path of ['/aanmelden', '/aanmelden/onderweg', '/demo/post', '/privacy', '/broncode', '/mee', '/niets']) {
    await inspection.open(page, at(path));
  }
  await inspection.open(page, program.links.coach, 'the page behind a sign-in link');
  await inspection.open(page, at('/mee?code=XXXXXX'), 'a wrong code');
  await inspection.open(page, program.links.join, 'joining', LARGE);
  await page.locator('input[name="name"]').evaluate((name) => name.removeAttribute('maxlength'));
  await page.locator('input[name="name"]').fill('a'.repeat(41));
  await page.locator('main form button').click();
  await page.getByRole('alert').waitFor();
  await inspection.look(page, 'joining with a name that is too long');
  inspection.check();
});

flow('the gallery is accessible', async ({ program, screens }) => {
  const page = await screens.laptop();
  const inspection = new Inspection();
  await inspection.open(page, new URL('/gallery', program.origin).href);
  inspection.check();
});

flow('the pages of an empty installation are accessible', async ({ program, screens }) => {
  const page = await screens.laptop();
  const inspection = new Inspection();
  await inspection.open(page, new URL('/aanmelden', program.origin).href, 'signing in without a school');
  await inspection.open(page, program.links.firstRun, 'the first run');
  await page.locator('main form button').click();
  await page.getByRole('alert').waitFor();
  await inspection.look(page, 'the first run with nothing filled in');
  await page.locator('input[name="school"]').fill('Basisschool De Wilg');
  await page.locator('input[name="name"]').fill('Noor');
  await page.locator('input[name="email"]').fill('noor@school.example');
  await page.locator('main form button').click();
  await page.waitForURL('**/bijeenkomsten');
  await inspection.open(page, new URL('/account/tweede-stap', program.origin).href, 'the second step', LARGE);
  await inspection.open(page, new URL('/account/app', program.origin).href, 'setting up an app', LARGE);
  await setUpApp(page, program.origin);
  await inspection.look(page, 'codes for on paper', LARGE);
  await inspection.open(page, new URL('/account', program.origin).href, 'an account with an app', LARGE);
  await page.goto(new URL('/mensen', program.origin).href);
  await page.locator('input[name="name"]').fill('Sam');
  await page.locator('input[name="email"]').fill('sam@school.example');
  await page.getByRole('button', { name: 'Toevoegen', exact: true }).click();
  await page.locator('.door-letter').waitFor();
  await inspection.look(page, 'a letter with a code for a colleague', LARGE);
  inspection.check();
}, { start: startServe });

flow('the pages of the school are accessible', async ({ program, screens }) => {
  const page = await screens.laptop();
  const inspection = new Inspection();
  const home = await meeting.signInToMeeting(page, program);
  await page.locator('header details summary').click();
  await inspection.look(page, 'the list of meetings with the open menu', LARGE);
  for (const path of ['/bijeenkomsten/nieuw', '/kaartenbak', '/kaartenbak/1.1', '/kaartenbak/3.1', '/account', '/account/gegevens', '/beheer', '/beheer/gegevens', '/beheer/bewaren', '/beheer/logboek', '/beheer/logboek/overzicht', '/beheer/links', '/beheer/in-en-uit', '/mensen']) {
    await inspection.open(page, new URL(path, home).href, path, LARGE);
  }
  for (const summary of await page.locator('main details summary').all()) await summary.click();
  await inspection.look(page, 'the list of colleagues, and who may do what', LARGE);
  await page.locator('textarea[name="list"]').fill('Kim\nAli; ali@brug.example');
  await page.getByRole('button', { name: 'Iedereen toevoegen' }).click();
  await page.locator('.bad-lines').waitFor();
  await inspection.look(page, 'a list with a line that cannot be read');
  await page.goto(new URL('/mensen', home).href);
  await page.getByRole('link', { name: 'Rollen' }).last().click();
  await page.getByRole('button', { name: 'Rollen bewaren' }).waitFor();
  await inspection.look(page, 'the roles of a colleague', LARGE);
  await inspection.open(page, home, 'the plan', LARGE);
  await page.locator('[data-sort] button[name="remove"]').first().click();
  await page.getByRole('status').getByRole('button').waitFor();
  await inspection.look(page, 'the plan after removing a block');
  await page.locator('[data-sort] a').first().click();
  await inspection.look(page, 'a block', LARGE);
  await inspection.open(page, `${home}/draaiboek`, 'the run sheet');
  inspection.check();
});

flow('a meeting is accessible in every phase', async ({ program, screens }) => {
  const [coach, wall, phone] = [await screens.laptop(), await screens.wall(), await screens.phone(PHONE)];
  const inspection = new Inspection();
  const all = async (what) => {
    await inspection.look(coach, `the coach: ${what}`, LARGE);
    await inspection.look(wall, `the wall: ${what}`, { narrow: false });
    await inspection.look(phone, `a phone: ${what}`, LARGE);
  };
  const home = await meeting.signInToMeeting(coach, program);
  await coach.goto(home);
  await coach.getByRole('button', { name: 'Vraag het de deelnemers' }).click();
  await coach.getByRole('button', { name: 'Stop met vragen' }).waitFor();
  await wall.goto(program.links.wall);
  await meeting.join(phone, program.links.join, 'فاطمة');
  await phone.locator('#needs').waitFor();
  await coach.goto(`${home}/leiden`);
  await all('before the start');

  await press(coach, 'start');
  await button(coach, 'next').waitFor();
  const there = () => phone.locator('#live [data-block]').waitFor();
  await there();
  await all('the opening');
  await next(coach);
  await all('the energizer');
  await meeting.goOnTo(coach, 'draw-card');
  await all('the pile');
  await atTheTable(coach, wall, phone);
  await all('a card on the table');
  await next(coach);
  await all('reading');
  while (await button(coach, 'next').count()) await next(coach);
  await phone.getByText('Wat neem je mee?').first().waitFor();
  await all('the closing');
  await press(coach, 'close');
  await Promise.all([phone.locator('#cards').waitFor(), shown(wall, 'Bedankt').waitFor()]);
  await all('closed');
  await inspection.open(coach, `${home}/verslag`, 'the report', LARGE);
  await coach.locator('form:has(input[name="until"]) button').click();
  const shared = await coach.getByRole('status').getByRole('link').getAttribute('href');
  await inspection.open(phone, shared, 'a shared report', LARGE);
  inspection.check();
});

/** A card, a clock, tables, words that are shown and hidden, and something that cannot be sent. */
async function atTheTable(coach, wall, phone) {
  await press(coach, 'draw-card');
  await field(phone).waitFor();
  await press(coach, 'start-timer', { seconds: '180' });
  await press(coach, 'form-tables');
  await contribute(phone, 'Dit ziet iedereen');
  await cameIn(coach, 'Dit ziet iedereen').waitFor();
  await press(coach, 'reveal');
  await Promise.all([wall, phone].map((page) => shown(page, 'Dit ziet iedereen').waitFor()));
  await contribute(phone, 'Dit nog niet');
  await meeting.send(phone, 'a'.repeat(2001));
  await phone.getByRole('status').getByText('Je tekst is te lang').waitFor();
  await meeting.turnTo(phone, 'points');
  await phone.locator('#points [name="title"]').fill('Een belronde houden');
  await phone.locator('#points form[data-act="add-point"] button').click();
  await phone.locator('#points li').first().waitFor();
  await meeting.turnTo(phone, 'now');
  await meeting.reach(coach.locator('#typing form[data-act="enter"]'));
}
