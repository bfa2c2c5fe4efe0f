// An hour before the workshop: everything that is needed comes out as PDF, with and without JavaScript.

import assert from 'node:assert/strict';

import { axe } from '../support/axe.mjs';
import { flow } from '../support/flow.mjs';
import { signIn, signInToMeeting } from '../support/meeting.mjs';
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

  // The way back has the choices that were made, and the paper is found again.
  await coach.getByRole('link', { name: 'Terug naar de keuzes' }).click();
  assert.ok(await coach.getByLabel('Verschillende talen').isChecked());
  assert.equal(await coach.getByLabel('Tweede taal op de kaart').inputValue(), 'ar');
  await coach.getByText('Mijn printer doet het anders').click();
  await axe(coach);
  await coach.goto(`${program.origin}/afdrukken`);
  await coach.getByRole('link', { name: 'Ophalen' }).waitFor();
  await axe(coach);
  await coach.getByRole('button', { name: 'Weghalen' }).click();
  await coach.getByRole('button', { name: 'Terugzetten' }).click();
  await coach.getByRole('link', { name: 'Ophalen' }).waitFor();
});

flow('everything for a meeting is printed in one go', async ({ program, screens }) => {
  const phone = await screens.phone({ viewport: { width: 320, height: 640 } });
  const meeting = await signInToMeeting(phone, program);
  await phone.goto(`${meeting}/pakket`);
  await axe(phone);
  await phone.getByLabel('Wachtwoord').fill('kort');
  await phone.getByRole('button', { name: 'PDF maken' }).click();
  await phone.locator('.errors').waitFor();
  assert.equal(await phone.getByLabel('Wachtwoord').inputValue(), 'kort');
  await axe(phone);
  await phone.getByLabel('Naam van het netwerk').fill('Zaal 1');
  await phone.getByLabel('Wachtwoord').fill('lang genoeg');
  await phone.getByRole('button', { name: 'PDF maken' }).click();
  await phone.getByRole('link', { name: 'Vel voor de muur ophalen' }).waitFor({ timeout: 120_000 });
  await phone.getByRole('link', { name: 'Kaarten van het programma ophalen' }).waitFor();
  await axe(phone);
});

flow('the forms of paper fit on a small phone', async ({ program, screens }) => {
  const phone = await screens.phone({ viewport: { width: 320, height: 640 } });
  await signIn(phone, program.links.coach);
  const open = 'cards?taal=nl&edge=short';
  for (const what of ['cards', open, 'posters', 'floor', 'manual', 'forms', 'alignment']) {
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
  const ready = phone.locator('a[href*="/bestand.pdf"]');
  const again = phone.getByRole('link', { name: 'Kijk opnieuw' });
  const seen = async () => {
    if ((await ready.count()) > 0) return true;
    await again.click();
    return false;
  };
  await until(seen, 'the paper is ready');
});
