// A lecturer opens a practice school, a student comes in on a phone with the class code, gives an
// invented parent a link, and the sign stands on all of it; then it is wiped.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { flow } from '../support/flow.mjs';
import { Inspection } from '../support/inspect.mjs';
import * as meeting from '../support/meeting.mjs';

const run = promisify(execFile);
const LARGE = { large: true };
const SIGN = /Oefening: verzonnen gezinnen/;

async function openPractice(lecturer, program) {
  await meeting.signIn(lecturer, program.links.coach);
  await lecturer.goto(`${program.origin}/beheer/oefenscholen`);
  await lecturer.getByLabel('Naam').fill('Pabo 2B');
  await lecturer.getByText('Leraar en gespreksleider').click();
  await lecturer.getByRole('button', { name: 'Oefenschool openen' }).click();
  await lecturer.getByText('De oefenschool is open en gevuld').waitFor();
  return lecturer.url().split('?')[0];
}

async function comeIn(student, program, code, name) {
  await student.goto(`${program.origin}/oefenen`);
  await student.getByLabel('Code van de klas').fill(code);
  await student.keyboard.press('Enter');
  await student.getByLabel('Je naam').fill(name);
  await student.getByRole('button', { name: 'Binnenkomen' }).click();
  await student.getByText('Je bent binnen').waitFor();
  return student.locator('.practice-code').innerText();
}

flow('a class practises with invented families, and then nothing is left', async ({ program, screens }) => {
  const [lecturer, student, parent] = [await screens.laptop(), await screens.phone(), await screens.phone()];
  const inspection = new Inspection();
  await meeting.signIn(lecturer, program.links.coach);
  await inspection.open(lecturer, `${program.origin}/beheer/oefenscholen`, 'no practice school yet', LARGE);
  await lecturer.getByRole('button', { name: 'Oefenschool openen' }).click();
  await lecturer.getByRole('alert').first().waitFor();
  await inspection.look(lecturer, 'nothing filled in', LARGE);
  await lecturer.getByLabel('Naam').fill('Pabo 2B');
  await lecturer.getByRole('button', { name: 'Oefenschool openen' }).click();
  await lecturer.getByText('De oefenschool is open en gevuld').waitFor();
  const home = lecturer.url().split('?')[0];
  assert.equal(await lecturer.getByText(SIGN).count(), 0);
  await inspection.look(lecturer, 'a practice school', LARGE);
  const code = await lecturer.locator('.practice-code').innerText();
  await inspection.open(lecturer, `${home}/brief`, 'the letter for the class');

  await student.goto(`${program.origin}/oefenen`);
  await inspection.look(student, 'the class code', LARGE);
  const own = await comeIn(student, program, code, 'Fatma');
  await student.getByText(SIGN).waitFor();
  await inspection.look(student, 'the own code', LARGE);
  await student.getByRole('link', { name: 'Beginnen' }).click();
  await inspection.look(student, 'families and tasks', LARGE);
  await student.locator('.practice-family a').first().click();
  await student.getByText(SIGN).waitFor();
  await inspection.look(student, 'an invented child', LARGE);
  await student.getByRole('button', { name: 'Link op papier' }).first().click();
  await student.locator('.letter-address').waitFor();
  await student.getByText(SIGN).waitFor();
  const link = await student.locator('.letter-address').innerText();
  await parent.goto(link.trim());
  await parent.locator('.practice-sign').waitFor();
  await inspection.look(parent, 'a guardian’s page of practice', LARGE);

  // On another device the own code leads back.
  const other = await screens.phone();
  await other.goto(`${program.origin}/oefenen?code=${code}`);
  await inspection.look(other, 'the door', LARGE);
  await other.getByLabel('Je eigen code').fill(own);
  await other.getByRole('button', { name: 'Terugkomen' }).click();
  await other.getByText('Gezinnen en opdrachten').first().waitFor();

  await lecturer.goto(home);
  await lecturer.getByText('1 van 25 studenten zijn binnen').waitFor();
  await inspection.look(lecturer, 'with a student', LARGE);
  await lecturer.getByRole('button', { name: 'Nu wissen' }).click();
  await inspection.look(lecturer, 'before wiping', LARGE);
  await lecturer.getByRole('button', { name: 'Alles wissen' }).click();
  await lecturer.getByText('De oefenschool is gewist').waitFor();
  await student.goto(`${program.origin}/oefening`);
  assert.match(student.url(), /aanmelden/);
  inspection.check();
});

flow('the wall of a practice school has the sign and still fits', async ({ program, screens }) => {
  const [lecturer, wall] = [await screens.laptop(), await screens.wall()];
  await openPractice(lecturer, program);
  await lecturer.getByRole('button', { name: 'Naar de oefenschool' }).click();
  await lecturer.getByText('Terug naar').waitFor();
  await lecturer.goto(`${program.origin}/bijeenkomsten/nieuw`);
  await lecturer.getByLabel('Titel').fill('Proefrondje');
  await lecturer.getByLabel('Team', { exact: true }).fill('Klas 2B');
  await lecturer.locator('input[name="start"][value="deck:1.4"]').check();
  await lecturer.getByRole('button', { name: 'Bijeenkomst maken' }).click();
  await lecturer.locator('a[href*="/scherm/"]').first().waitFor();
  const address = await lecturer.locator('a[href*="/scherm/"]').first().getAttribute('href');
  await wall.goto(new URL(address, program.origin).href);
  await wall.getByText(SIGN).waitFor();
  const fits = await wall.evaluate(() => document.documentElement.scrollHeight <= window.innerHeight);
  assert.ok(fits, 'the wall scrolls');

  // A sheet of the vision, as it comes from the printer.
  const home = new URL(lecturer.url()).pathname;
  const answers = await Promise.all(
    BLOCKS.map((block) => lecturer.request.get(`${program.origin}${home}/blok/${block}/werkblad.pdf`)),
  );
  const sheets = await Promise.all(answers.filter((answer) => answer.ok()).map((answer) => answer.body()));
  assert.ok(sheets.length > 0, 'there is a sheet to write on');
  for (const sheet of sheets) assert.match(await textOf(sheet), SIGN);
  await lecturer.goto(`${program.origin}/oefening`);
  await lecturer.getByRole('button', { name: 'Terug naar' }).click();
  await lecturer.getByRole('heading', { name: 'Pabo 2B' }).waitFor();
});

/** The numbers of the first blocks on an agenda. */
const BLOCKS = Array.from({ length: 12 }, (_, at) => at + 1);

/** What stands on a PDF. @param {Buffer} pdf */
async function textOf(pdf) {
  const reading = run('pdftotext', ['-', '-']);
  reading.child.stdin.end(pdf);
  return (await reading).stdout;
}
