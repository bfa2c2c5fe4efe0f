// What leaves a school and what leads into it: links are stopped, everything is taken along, schools
// of a board find each other.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

import { flow } from '../support/flow.mjs';
import { Inspection } from '../support/inspect.mjs';
import * as meeting from '../support/meeting.mjs';

const LARGE = { large: true };

flow('a link is stopped after a question, and then opens nothing', async ({ program, screens }) => {
  const [coach, stranger] = [await screens.laptop(), await screens.phone()];
  const inspection = new Inspection();
  const home = await meeting.signInToMeeting(coach, program);
  await meeting.join(stranger, program.links.join, 'Tirza');
  const mine = stranger.url();
  await inspection.open(coach, `${home}/links`, 'the links of a meeting', LARGE);
  await coach.getByRole('button', { name: 'Tirza: stoppen' }).click();
  await coach.getByRole('button', { name: 'Bladzijden stoppen' }).waitFor();
  await inspection.look(coach, 'the question before a link is stopped', LARGE);
  await coach.getByRole('button', { name: 'Bladzijden stoppen' }).click();
  await coach.getByText('De link is gestopt').waitFor();
  assert.equal((await stranger.request.get(mine)).status(), 404);
  await inspection.open(coach, `${program.origin}/account/links`, 'the links of one person', LARGE);
  await inspection.open(coach, `${program.origin}/beheer/links`, 'the links of the school', LARGE);
  inspection.check();
});

flow('a school is taken along as one file', async ({ program, screens }) => {
  const coach = await screens.laptop();
  const inspection = new Inspection();
  await meeting.signIn(coach, program.links.coach);
  await inspection.open(coach, `${program.origin}/beheer/in-en-uit`, 'data in and out', LARGE);
  await coach.getByRole('link', { name: 'Alles van de school' }).click();
  await inspection.look(coach, 'what goes along', LARGE);
  await coach.getByRole('button', { name: 'Bestand maken' }).click();
  const fetch = coach.getByRole('link', { name: 'Bestand ophalen' });
  await fetch.waitFor();
  await inspection.look(coach, 'a file that is ready', LARGE);
  const [download] = await Promise.all([coach.waitForEvent('download'), fetch.click()]);
  const bytes = await readFile(await download.path());
  assert.equal(bytes.subarray(0, 2).toString(), 'PK');
  assert.ok(bytes.includes('README.txt') && bytes.includes('kinderen.csv'));
  await inspection.open(coach, `${program.origin}/beheer/uitvoer`, 'files that wait', LARGE);
  inspection.check();
});

flow('an administrator sees the schools of the board and gives a code', async ({ program, screens }) => {
  const coach = await screens.laptop();
  const inspection = new Inspection();
  await meeting.signIn(coach, program.links.coach);
  const home = `${program.origin}/beheer/bestuur`;
  await inspection.open(coach, home, 'the board', LARGE);
  await coach.getByRole('button', { name: 'School toevoegen' }).click();
  await coach.getByRole('alert').first().waitFor();
  await inspection.look(coach, 'a school with nothing filled in');
  await coach.goto(home);
  await coach.getByRole('button', { name: 'Code maken' }).click();
  await coach.locator('.board-code').waitFor();
  const code = await coach.locator('.board-code').innerText();
  await inspection.look(coach, 'a code for another school', LARGE);
  await coach.goto(home);
  await coach.getByRole('button', { name: 'Weg bij dit bestuur' }).click();
  await coach.getByRole('button', { name: 'Weggaan' }).waitFor();
  await inspection.look(coach, 'the question before leaving', LARGE);
  await coach.getByRole('button', { name: 'Weggaan' }).click();
  await coach.getByText('hoort niet meer bij het bestuur').waitFor();
  await inspection.look(coach, 'a school without a board', LARGE);
  // Codes of a school that left ended with it.
  await coach.locator('input[name="code"]').fill(code);
  await coach.getByRole('button', { name: 'Code bekijken' }).click();
  await coach.getByRole('alert').first().waitFor();
  await inspection.look(coach, 'a code that does not work');
  inspection.check();
});
