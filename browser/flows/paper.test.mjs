// An hour before the workshop: everything that is needed comes out as PDF, with and without JavaScript.

import assert from 'node:assert/strict';

import { axe } from '../support/axe.mjs';
import { flow } from '../support/flow.mjs';
import { signIn } from '../support/meeting.mjs';
import { until } from '../support/until.mjs';

flow('cards are ordered, followed until they are ready, and fetched', async ({ program, screens }) => {
  const coach = await screens.laptop();
  await signIn(coach, program.links.coach);
  await coach.goto(`${program.origin}/afdrukken`);
  await axe(coach);
  await coach.locator('a[href="/afdrukken/cards"]').click();
  await axe(coach);
  await coach.getByLabel('Verschillende talen').check({ force: true });
  await coach.getByLabel('Tweede taal op de kaart').selectOption('ar');
  await coach.getByRole('button', { name: 'PDF maken' }).click();
  const fetchIt = coach.getByRole('link', { name: 'PDF ophalen' });
  await fetchIt.waitFor({ timeout: 120_000 });
  await axe(coach);
  const [file] = await Promise.all([coach.waitForEvent('download'), fetchIt.click()]);
  assert.match(file.suggestedFilename(), /\.pdf$/);
});

flow('the forms of paper fit on a small phone', async ({ program, screens }) => {
  const phone = await screens.phone({ viewport: { width: 320, height: 640 } });
  await signIn(phone, program.links.coach);
  for (const what of ['cards', 'posters', 'floor', 'manual', 'forms', 'alignment']) {
    await phone.goto(`${program.origin}/afdrukken/${what}`);
    const wide = await phone.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wide <= 0, `${what} is ${wide} pixels too wide`);
    await axe(phone);
  }
});

flow('a paper is made without JavaScript by looking again', async ({ program, screens }) => {
  const phone = await screens.phone({ javaScriptEnabled: false });
  await signIn(phone, program.links.coach);
  await phone.goto(`${program.origin}/afdrukken/alignment`);
  await phone.locator('main form button[type="submit"]').click();
  await phone.waitForURL(/opdracht/);
  const address = phone.url();
  const ready = phone.locator('a[href$="/bestand.pdf"]');
  const seen = async () => {
    await phone.goto(address);
    return (await ready.count()) > 0;
  };
  await until(seen, 'the paper is ready');
});
