// Vote cards, from the printer to the wall: a hall holds them up, and a phone's camera reads them.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

import { flow } from '../support/flow.mjs';
import { Inspection } from '../support/inspect.mjs';
import * as meeting from '../support/meeting.mjs';
import { programFile } from '../support/program.mjs';
import { until } from '../support/until.mjs';

const run = promisify(execFile);

/** How the hall holds up the printed sheets, two cards on each: two upright, one on its head, one on
 * its side, one askew. */
const HALL = [
  'left: 20px; top: 20px; transform: rotate(4deg)',
  'left: 300px; top: 60px; transform: rotate(180deg)',
  'left: 580px; top: 20px; transform: rotate(90deg) scale(0.8)',
  'left: 880px; top: 40px; transform: perspective(900px) rotateY(24deg) rotate(-9deg)',
];
const AGREE = '1 2 7 8';
const DISAGREE = '3 4';

flow('a hall votes with cards', async ({ program, screens, t }) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'driehoek-votes-'));
  t.after(() => rm(folder, { recursive: true }));
  const film = await filmed(await screens.laptop(), folder);
  const phone = await screens.phoneWithCamera(film);
  const wall = await screens.wall();
  const inspection = new Inspection();

  const home = await meeting.signInToMeeting(phone, program);
  await meeting.addBlock(phone, home, 'cross-the-line', 'Over de streep');
  await phone.goto(`${home}/stemkaarten`);
  await inspection.look(phone, 'before there is a statement');
  await phone.goto(`${home}/leiden`);
  await meeting.press(phone, 'start');
  await meeting.goOnTo(phone, 'next-statement');
  await meeting.press(phone, 'next-statement');
  await wall.goto(program.links.wall);

  await phone.goto(`${home}/stemkaarten`);
  await phone.getByRole('button', { name: 'Camera aan' }).click();
  const field = (name) => phone.locator(`.read-form [name="${name}"]`);
  await until(async () => (await field('agree').inputValue()) === AGREE, 'the upright cards are read');
  await until(async () => (await field('disagree').inputValue()) === DISAGREE, 'the others are read');
  await phone.getByText('Gelezen: 6').waitFor();
  await inspection.look(phone, 'while the camera reads');
  await phone.getByRole('button', { name: 'Camera uit' }).click();
  assert.equal(await phone.locator('.read-camera').isVisible(), false);

  // A card that the camera missed is typed.
  await field('disagree').fill(`${DISAGREE} 5`);
  await phone.getByRole('button', { name: 'Neem over' }).click();
  await phone.waitForURL(/leiden$/);
  await meeting.shown(wall, '7 mensen hebben gekozen.').waitFor();
  await meeting.press(phone, 'show-sides');
  await wall.locator('.streep-agree .streep-count', { hasText: '4' }).waitFor();
  await wall.locator('.streep-disagree .streep-count', { hasText: '3' }).waitFor();
  inspection.check();
});

/** A film of a hall that holds up what the program printed. Answers its file. */
async function filmed(page, folder) {
  const pdf = path.join(folder, 'votes.pdf');
  await run(programFile(), ['print', 'votes', '--count', '8', '--output', pdf]);
  await run('pdftoppm', ['-png', '-r', '40', pdf, path.join(folder, 'sheet')]);
  const pages = await Promise.all(
    HALL.map((_, at) => readFile(path.join(folder, `sheet-${at + 1}.png`), 'base64')),
  );
  const sheets = pages.map(
    (png, at) => `<img style="position: absolute; width: 250px; ${HALL[at]}" src="data:image/png;base64,${png}">`,
  );
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.setContent(`<body style="margin: 0; background: #8a8378">${sheets.join('')}</body>`);
  const film = path.join(folder, 'hall.mjpeg');
  await writeFile(film, await page.screenshot({ type: 'jpeg', quality: 80 }));
  return film;
}
