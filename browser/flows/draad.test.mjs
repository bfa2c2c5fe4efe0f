// The thread: an action point of a meeting, at the team and with the next meeting; and what a
// participant keeps of their own.

import assert from 'node:assert/strict';

import { flow } from '../support/flow.mjs';
import { Inspection } from '../support/inspect.mjs';
import * as meeting from '../support/meeting.mjs';

const { atTheCards, join, press, turnTo } = meeting;
const LARGE = { large: true };

flow('an action point leads from its card to the team and to the next meeting, and back', async ({ program, screens }) => {
  const { coach, home } = await promised(screens, program);
  const inspection = new Inspection();
  await inspection.open(coach, `${home}/verslag`, 'the report with the thread', LARGE);
  await Promise.all([coach.waitForURL('**/teams/*'), coach.locator('.thread-beside a[href^="/teams/"]').click()]);
  await inspection.look(coach, 'a team', LARGE);
  const team = coach.url();
  const point = coach.locator('.team-point', { hasText: 'Ouders bellen' });
  await point.getByRole('button', { name: 'Gedaan' }).click();
  await coach.locator('details .team-point.done', { hasText: 'Ouders bellen' }).waitFor({ state: 'attached' });
  await coach.locator('.team-page details:has(.team-point) > summary').click();
  await coach.locator('.team-point', { hasText: 'Ouders bellen' }).getByRole('button', { name: 'Weer openzetten' }).click();
  await coach.locator('.team-point:not(.done)', { hasText: 'Ouders bellen' }).waitFor();

  await coach.getByText('Geef het team een andere naam').click();
  await coach.getByLabel('Naam van het team').fill('Leraren van groep 3 en 4');
  await inspection.look(coach, 'another name for a team', LARGE);
  await coach.getByRole('button', { name: 'Bewaar de naam' }).click();
  await coach.getByRole('heading', { name: 'Leraren van groep 3 en 4' }).waitFor();
  await coach.emulateMedia({ media: 'print' });
  assert.equal(await coach.locator('main button:visible, .back-link:visible').count(), 0, 'paper has no buttons');
  await coach.emulateMedia({ media: 'screen' });

  await coach.getByRole('link', { name: 'Plan de volgende keer' }).click();
  assert.notEqual(await coach.locator('[name="team"]').inputValue(), '');
  await coach.locator('[name="title"]').fill('De tweede keer');
  await coach.locator('.save-bar button').click();
  await coach.locator('.plan-thread', { hasText: 'Ouders bellen' }).waitFor();
  await inspection.look(coach, 'the plan of the next meeting', LARGE);
  await coach.goto(team);
  await coach.locator('.team-point', { hasText: 'Ouders bellen' }).getByRole('button', { name: 'Toch niet' }).click();
  await coach.locator('.team-point', { hasText: 'Ouders bellen' }).getByRole('button', { name: 'Neem mee' }).click();
  await coach.locator('.team-to', { hasText: 'De tweede keer' }).waitFor();
  await inspection.open(coach, new URL('/teams', program.origin).href, 'the list of teams', LARGE);
  inspection.check();
});

flow('a participant keeps their pages together and asks for a reminder', async ({ program, screens }) => {
  const { phone } = await promised(screens, program, { isMobile: false });
  const inspection = new Inspection();
  const page = phone.url();
  await inspection.open(phone, `${page}/later`, 'for later', LARGE);
  await phone.locator('.later-points summary').click();
  await phone.locator('[name="email"]').fill('fatma@thuis.nl');
  await phone.locator('[name="consent"]').check();
  await phone.getByRole('button', { name: 'Vraag de herinnering' }).click();
  await phone.locator('.later-set', { hasText: 'zeg daar ja' }).waitFor();
  // Whoever reads the address says yes first; then the answer stands behind the same link.
  const post = await screens.phone({ isMobile: false });
  await post.goto(new URL('/demo/post', program.origin).href);
  const link = post.locator('a[href*="/antwoord/"]').first();
  await post.goto(await link.getAttribute('href'));
  assert.equal(await post.getByText('Ouders bellen').count(), 0);
  await inspection.look(post, 'is this your address', LARGE);
  await post.getByRole('button', { name: 'Ja, stuur mij de herinnering' }).click();
  await post.getByText('Ouders bellen').waitFor();
  await inspection.look(post, 'how is it going', LARGE);
  await post.getByRole('button', { name: 'Ik heb meer tijd nodig' }).click();
  await post.getByText('weer een e-mail').waitFor();
  await inspection.look(post, 'answered', LARGE);
  await phone.reload();
  await phone.locator('.later-set', { hasText: 'Je krijgt op' }).waitFor();
  await phone.getByRole('button', { name: 'Geef me een privélink' }).click();
  await phone.waitForURL('**/bundel/*');
  await phone.locator('.bundle-pages', { hasText: 'Ouders bellen' }).waitFor();
  await inspection.look(phone, 'pages kept together', LARGE);
  await phone.getByRole('button', { name: 'Geef me een agenda-adres' }).click();
  const feed = await phone.locator('a[href*="/kalender/"]').getAttribute('href');
  const calendar = await phone.request.get(feed);
  assert.match(calendar.headers()['content-type'], /text\/calendar/);
  await phone.goto(page);
  inspection.check();
});

/** A meeting that was closed, in which somebody promised something with a card. */
async function promised(screens, program, options = {}) {
  const coach = await screens.laptop();
  const phone = await screens.phone(options);
  await join(phone, program.links.join, 'Fatma');
  const home = await atTheCards(coach, program);
  await phone.locator('#live [data-block]').first().waitFor();
  await turnTo(phone, 'points');
  await phone.locator('#point-title').fill('Ouders bellen');
  await phone.locator('#points form[data-act="add-point"] button').click();
  await phone.locator('#points li', { hasText: 'Ouders bellen' }).waitFor();
  await press(coach, 'close');
  await phone.locator('.participant[data-phase="closed"]').waitFor({ state: 'attached' });
  return { coach, phone, home };
}
