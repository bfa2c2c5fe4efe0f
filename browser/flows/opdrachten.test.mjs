// A card goes home as work: it keeps itself while somebody types, also without a network, is handed
// in, and comes back on the wall.

import assert from 'node:assert/strict';

import { flow } from '../support/flow.mjs';
import { Inspection } from '../support/inspect.mjs';
import * as meeting from '../support/meeting.mjs';

const { shown } = meeting;

/** Light and dark, and narrow. @param {Inspection} inspection */
async function look(inspection, what, pages) {
  for (const [at, page] of pages.entries()) await inspection.look(page, `${what}, screen ${at + 1}`);
}

/** Hands a card out to everybody who takes part. */
async function handOut(coach, home, card) {
  await coach.goto(`${home}/opdrachten`);
  if (!(await coach.locator('#work-card').isVisible())) await coach.locator('.work-out > summary').click();
  await coach.locator('#work-card').selectOption(card);
  await coach.locator('#work-due').fill('');
  await coach.getByRole('button', { name: 'Deel uit' }).click();
  await coach.locator('.work-table tbody tr').first().waitFor();
}

flow('a card is worked on at home and comes back on the wall', async ({ program, screens }) => {
  const coach = await screens.laptop();
  const wall = await screens.wall();
  const phones = await Promise.all([screens.phone(), screens.phone({ locale: 'ar' })]);
  const inspection = new Inspection();
  const home = await meeting.signInToMeeting(coach, program);
  await wall.goto(program.links.wall);
  await meeting.join(phones[0], program.links.join, 'Fatma');
  await meeting.join(phones[1], program.links.join, 'Jan');
  await meeting.start(coach, home);

  // The phones hear of it by themselves.
  await handOut(coach, home, 'opdracht-1.1-o2');
  const link = phones[0].locator('#work .work-list a');
  await phones[0].evaluate(() => (location.hash = '#points'));
  await link.first().waitFor({ state: 'attached' });
  await look(inspection, 'handed out', [coach, ...phones]);

  const address = await link.first().getAttribute('href');
  await phones[0].goto(new URL(address, phones[0].url()).href);
  const need = phones[0].locator('[name="text.formulierveld-1.1-acties-behoefte"]');
  const actions = phones[0].locator('[name="text.formulierveld-1.1-acties-acties"]');
  const sign = phones[0].locator('.work-sign');
  await need.fill('Een vast moment om te praten');
  await sign.getByText('Bewaard', { exact: true }).waitFor();
  await look(inspection, 'busy', [phones[0]]);

  // Without a network it stays on the phone, also when the page is loaded anew.
  await phones[0].context().setOffline(true);
  await actions.fill('Ouders bellen\nOp het plein staan');
  await sign.getByText('Nog niet bewaard').waitFor();
  // What was typed may not be sent before the page is left: it has to come back from the phone.
  const sent = (route) => (route.request().method() === 'POST' ? route.abort() : route.fallback());
  await phones[0].route('**/opdracht/*', sent);
  await phones[0].context().setOffline(false);
  await phones[0].reload();
  assert.equal(await actions.inputValue(), 'Ouders bellen\nOp het plein staan');
  await phones[0].unroute('**/opdracht/*', sent);
  await sign.getByText('Bewaard', { exact: true }).waitFor();

  // Nobody else reads a draft.
  await coach.goto(`${home}/opdrachten`);
  await coach.locator('.work-table').getByText('Bezig').waitFor();
  assert.equal(await shown(coach, 'vast moment').count(), 0);

  await phones[0].getByText('De groep', { exact: true }).click();
  await phones[0].getByRole('button', { name: 'Lever in' }).click();
  await phones[0].getByText('Ingeleverd').first().waitFor();
  await phones[0].getByRole('button', { name: 'Maak actiepunt' }).first().click();
  await phones[0].getByText('Staat bij je actiepunten').waitFor();
  await look(inspection, 'handed in', [phones[0]]);

  await coach.reload();
  await look(inspection, 'the list', [coach]);
  await coach.getByRole('link', { name: 'Lees' }).click();
  await coach.getByText('Een vast moment om te praten').waitFor();
  await look(inspection, 'reading', [coach]);
  await coach.goBack();
  await coach.getByRole('button', { name: 'Toon op het scherm' }).click();
  await shown(wall, 'Op het plein staan').waitFor();
  await inspection.look(wall, 'back on the wall', { narrow: false });
  await look(inspection, 'brought back', [coach]);
  await coach.getByRole('button', { name: 'Haal eruit' }).click();
  await shown(wall, 'Op het plein staan').waitFor({ state: 'detached' });
  inspection.check();
});

flow('a talk is prepared for practice, without JavaScript', async ({ program, screens }) => {
  const [coach, phone] = [await screens.laptop(), await screens.phone({ javaScriptEnabled: false })];
  // What looks for faults is a script itself.
  const reader = await screens.phone();
  const inspection = new Inspection();
  const home = await meeting.signInToMeeting(coach, program);
  await meeting.join(phone, program.links.join, 'Fatma');
  await meeting.start(coach, home);
  for (const card of ['opdracht-3.3-o2', 'opdracht-3.1-o1']) await handOut(coach, home, card);
  await phone.reload();
  const links = phone.locator('#work .work-list a');
  const work = await links.evaluateAll((all) => all.map((a) => [a.textContent, a.href]));
  assert.equal(work.length, 2);
  for (const [, href] of work) {
    await reader.goto(href);
    await look(inspection, 'a form', [reader]);
  }
  const skills = work.find(([text]) => text.includes('gespreksvaardigheden'));
  await phone.goto(skills[1]);
  assert.equal(await phone.locator('.work-option').count(), 26);
  await phone.getByText('Parafraseren').click();
  await phone.getByRole('button', { name: 'Bewaar' }).click();
  await phone.locator('.work-option:has(:checked)', { hasText: 'Parafraseren' }).waitFor();
  // The card opens after somebody wrote their own.
  const own = work.find(([text]) => text.includes('eigen definitie'));
  await phone.goto(own[1]);
  await phone.getByText('Deze kaart gaat open').waitFor();
  await phone.locator('[name="text.formulierveld-3.1-definitie-eigen"]').fill('Praten met ouders');
  await phone.getByRole('button', { name: 'Bewaar' }).click();
  await phone.getByText('Oudercommunicatie is elk contact').waitFor();
  inspection.check();
});
