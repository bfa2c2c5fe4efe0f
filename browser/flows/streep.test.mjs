// Over de streep: a coach, two phones and a wall, from the first choice to the shift after the talk.

import assert from 'node:assert/strict';

import { flow } from '../support/flow.mjs';
import { Inspection } from '../support/inspect.mjs';
import * as meeting from '../support/meeting.mjs';
import { until } from '../support/until.mjs';

const { goOnTo, press, shown } = meeting;

flow('people cross the line, talk, and cross it again', async ({ program, screens }) => {
  const coach = await screens.laptop();
  const wall = await screens.wall();
  const phones = await Promise.all([screens.phone(), screens.phone()]);
  const inspection = new Inspection();
  const home = await meeting.signInToMeeting(coach, program);
  await meeting.addBlock(coach, home, 'cross-the-line', 'Over de streep');

  await wall.goto(program.links.wall);
  await meeting.join(phones[0], program.links.join, 'Fatma');
  await meeting.join(phones[1], program.links.join, 'Jan');
  await coach.goto(`${home}/leiden`);
  await press(coach, 'start');
  await goOnTo(coach, 'next-statement');
  await wall.locator('.streep-begin').waitFor();
  await look(inspection, 'at the beginning', [coach, wall, ...phones]);

  // The first choice: nobody sees a side, on whatever screen.
  await press(coach, 'next-statement');
  await Promise.all(phones.map((phone) => choice(phone).waitFor()));
  await inSight(coach, 'show-sides');
  await choose(phones[0], 'disagree');
  await choose(phones[1], 'agree');
  await shown(wall, '2 mensen hebben gekozen.').waitFor();
  await shown(coach, /^2 van/).waitFor();
  assert.equal(await wall.locator('.streep-count').count(), 0);
  await look(inspection, 'while people choose', [coach, wall, ...phones]);

  // Without a network a choice is kept, and counts once there is one again.
  await phones[0].context().setOffline(true);
  await choose(phones[0], 'agree', { keeps: true });
  await phones[0].context().setOffline(false);
  await phones[0].locator('#my-sides [data-stance="agree"]').waitFor({ state: 'attached' });

  await coach.keyboard.press('t');
  await sides(wall, [2, 0]);
  await Promise.all(phones.map((phone) => choice(phone).waitFor({ state: 'hidden' })));
  await inSight(coach, 'choose-again');
  await look(inspection, 'the sides', [coach, wall, ...phones]);

  // They talk, and choose again.
  await meeting.contribute(phones[1], 'Omdat ouders hun kind kennen');
  await meeting.cameIn(coach, 'Omdat ouders hun kind kennen').waitFor();
  await press(coach, 'reveal');
  await shown(wall, 'Omdat ouders hun kind kennen').waitFor();
  await press(coach, 'choose-again');
  await Promise.all(phones.map((phone) => choice(phone).waitFor()));
  assert.equal(await wall.locator('.streep-count').count(), 0);
  await choose(phones[0], 'disagree');
  await choose(phones[1], 'agree');
  await shown(wall, '2 mensen hebben gekozen.').waitFor();
  await apart(wall);
  await press(coach, 'show-sides');
  await sides(wall, [1, 1]);
  await apart(wall);
  await shown(wall, '1 mens ging van eens naar oneens.').waitFor();
  await look(inspection, 'the shift', [coach, wall, ...phones]);

  // Who moved sees it themselves.
  assert.match(await phones[0].locator('#my-sides').textContent(), /gewisseld/);
  assert.match(await phones[1].locator('#my-sides').textContent(), /dezelfde kant/);

  // A phone that is loaded again is where the group is; hiding undoes showing.
  await phones[1].reload();
  await shown(phones[1], 'Na het gesprek').waitFor();
  await press(coach, 'hide-sides');
  await wall.locator('.streep-closed').waitFor();
  assert.equal(await wall.locator('.streep-count').count(), 0);
  await look(inspection, 'closed', [coach, wall]);

  await coach.goto(`${home}/verslag`);
  await coach.locator('main article').getByText('Eerste keuze').first().waitFor();
  inspection.check();
});

const choice = (phone) => phone.locator('#choose');

async function choose(phone, stance, { keeps = false } = {}) {
  const button = phone.locator(`#choose [value="${stance}"]`);
  await button.click();
  await until(async () => (await button.getAttribute('aria-pressed')) === 'true', 'the side is marked');
  const state = keeps ? 'kept' : 'sent';
  await phone.locator(`#choose output[data-state="${state}"]`).waitFor();
}

/** What comes next stands above the bar with the way on, without scrolling. */
async function inSight(coach, act) {
  const button = await meeting.button(coach, act).boundingBox();
  const bar = await coach.locator('.steering').boundingBox();
  const top = await coach.evaluate(() => scrollY);
  assert.ok(button.y + top + button.height <= bar.y, `${act} stands under the bar: ${JSON.stringify({ button, bar, top })}`);
}

/** Nothing on the wall lies over something else below the line. */
async function apart(wall) {
  const over = await wall.locator('.streep-below').evaluate((below) => {
    const boxes = Array.from(below.children, (child) => child.getBoundingClientRect());
    return boxes.slice(1).filter((box, at) => box.top < boxes[at].bottom - 1).length;
  });
  assert.equal(over, 0, 'something lies over something else');
}

/** How many stand on each side of the wall. */
async function sides(wall, [agree, disagree]) {
  await wall.locator('.streep-agree .streep-count', { hasText: String(agree) }).waitFor();
  await wall.locator('.streep-disagree .streep-count', { hasText: String(disagree) }).waitFor();
}

/** Light and dark; what is not a wall also on 320 pixels. */
async function look(inspection, what, [coach, wall, ...phones]) {
  await inspection.look(wall, `the wall, ${what}`, { narrow: false });
  await inspection.look(coach, `the coach, ${what}`);
  for (const phone of phones.slice(0, 1)) await inspection.look(phone, `a phone, ${what}`);
}
