// The card sets as the manual tells them, from the shelf: every step in its order, also in a room
// without phones; one definition that goes through four steps of a plan; an assignment card that is
// handed out from the table.

import assert from 'node:assert/strict';

import { flow } from '../support/flow.mjs';
import { Inspection } from '../support/inspect.mjs';
import * as meeting from '../support/meeting.mjs';
import { until } from '../support/until.mjs';

const { next, press, shown } = meeting;
const SETS = ['1.1', '1.2', '1.3', '1.4', '2.1', '2.2', '2.3', '3.1', '3.2', '3.3', 'level-up'];

/** A meeting from a set, planned with one click; its address, with where people join and the wall. */
async function planned(coach, set) {
  await coach.goto(new URL('/bijeenkomsten', coach.url()).href);
  const home = await meeting.make(coach, { title: `Set ${set}`, team: `Team ${set}`, start: `deck:${set}` });
  const titles = await coach.locator('main a[href*="/blok/"]').allTextContents();
  return { home, titles: titles.map((title) => title.trim()), ...(await meeting.ways(coach, home)) };
}

const kind = (coach) => coach.locator('#live [data-kind]').first().getAttribute('data-kind');

/** What stands out of its place on the wall, and words that had to be broken. */
const cut = (wall) =>
  wall.locator('[data-fit]').evaluateAll((boxes) =>
    boxes
      .filter((box) => {
        const isCut = box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1;
        // Columns of a long text stand out until it is small enough; no word has to do with that.
        return isCut || ('breaks' in box.dataset && getComputedStyle(box).columnCount === 'auto');
      })
      .map((box) => `${box.className}: ${box.textContent.trim().slice(0, 60)}`),
  );

/** Writes one's own text, or that of one's two or four. */
async function write(phone, words) {
  const area = phone.locator('.define-own textarea').first();
  await area.waitFor();
  await area.fill(words);
  await phone.locator('form:has(textarea) button:not([name])').locator('visible=true').first().click();
}

flow('a coach without phones in the room walks through every set', async ({ program, screens }) => {
  const coach = await screens.laptop();
  const wall = await screens.wall();
  await meeting.signIn(coach, program.links.coach);
  for (const set of SETS) {
    const { home, titles, wall: address } = await planned(coach, set);
    await wall.goto(address);
    const seen = [];
    let told = await wall.locator('#live').innerText();
    await meeting.start(coach, home);
    for (const title of titles) {
      await shown(coach, title).waitFor();
      seen.push(await kind(coach));
      const before = told;
      await until(async () => (told = await wall.locator('#live').innerText()) !== before, 'the wall goes along');
      assert.deepEqual(await cut(wall), [], `${set}: ${title} fits on the wall`);
      assert.equal(await wall.getByText(/^0 (deelnemers|mensen|van)/).count(), 0, `${set}: ${title} counts nobody`);
      if (title !== titles.at(-1)) await next(coach);
    }
    assert.equal(seen.at(-1), 'closing', set);
    await wall.locator('.wall-closing[data-asking]').waitFor();
  }
}, { within: 600_000 });

flow('set 2.1: one text goes from alone to two, to the wall and into the definition of the group', async ({ program, screens }) => {
  const coach = await screens.laptop();
  const wall = await screens.wall();
  const phones = await Promise.all([screens.phone(), screens.phone(), screens.phone(), screens.phone()]);
  const inspection = new Inspection();
  await meeting.signIn(coach, program.links.coach);
  const ways = await planned(coach, '2.1');
  await wall.goto(ways.wall);
  for (const [at, phone] of phones.entries()) await meeting.join(phone, ways.join, ['Fatma', 'Jan', 'Maria', 'Sem'][at]);
  await meeting.start(coach, ways.home);

  await next(coach);
  await next(coach);
  await wall.locator('.define-alone').waitFor();
  for (const [at, phone] of phones.entries()) await write(phone, `Samen zorgen voor ieder kind, zegt ${at}`);
  await shown(wall, '4 mensen hebben een tekst.').waitFor();

  // The next step of the plan is for two and two; nobody has to say so again.
  await next(coach);
  await wall.locator('.define-twos').waitFor();
  await phones[0].locator('.define-circle').waitFor();
  await write(phones[0], 'Ouders en leraren zorgen samen, thuis en op school');
  await shown(wall, '1 van de 2 tweetallen heeft een tekst.').waitFor();
  await inspection.look(wall, 'in twos', { narrow: false });
  await inspection.look(phones[0], 'in twos');

  await next(coach);
  await wall.locator('.define-plenary').waitFor();
  await press(coach, 'show-text', { on: 'yes' });
  await wall.locator('.define-sheet', { hasText: 'thuis en op school' }).waitFor();

  // After the experiences the texts are still there.
  await next(coach);
  assert.equal(await kind(coach), 'cards');
  await next(coach);
  await wall.locator('.define-sheet', { hasText: 'thuis en op school' }).waitFor();
  await coach.locator('#live').getByText('Schrijf een definitie van educatief partnerschap').first().waitFor();
  await inspection.look(coach, 'the definition of the group');
  inspection.check();
});

flow('set 1.1: the assignment on the table goes out to everybody', async ({ program, screens }) => {
  const [coach, phone] = [await screens.laptop(), await screens.phone()];
  const inspection = new Inspection();
  await meeting.signIn(coach, program.links.coach);
  const { home, join } = await planned(coach, '1.1');
  await meeting.join(phone, join, 'Fatma');
  await meeting.start(coach, home);
  for (let steps = 0; steps < 4; steps += 1) await next(coach);
  await press(coach, 'draw-card');
  const out = coach.locator('#live a[href*="uitdelen="]');
  await out.waitFor();
  await inspection.look(coach, 'an assignment on the table');
  const card = new URL(await out.getAttribute('href'), coach.url()).searchParams.get('uitdelen');
  await out.click();
  assert.equal(await coach.locator('#work-card').inputValue(), card);
  await coach.getByRole('button', { name: 'Deel uit' }).click();
  await coach.locator('.work-table tbody tr').first().waitFor();
  await phone.evaluate(() => (location.hash = '#points'));
  await phone.locator('#work .work-list a').first().waitFor();
  inspection.check();
});
