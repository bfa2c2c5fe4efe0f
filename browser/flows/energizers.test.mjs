// "I am the only one who…" and associating: a coach, phones and a wall.

import assert from 'node:assert/strict';

import { flow } from '../support/flow.mjs';
import { Inspection } from '../support/inspect.mjs';
import * as meeting from '../support/meeting.mjs';
import { until } from '../support/until.mjs';

const { goOnTo, press, shown } = meeting;

flow('somebody says a sentence, others step in silently, and only a number stays for a moment', async ({ program, screens }) => {
  const { coach, wall, home, phones } = await begin(screens, program, 'only-one', [{}, {}, { javaScriptEnabled: false }]);
  const [speaker, mirrored, plain] = phones;
  const inspection = new Inspection();
  await goOnTo(coach, 'begin-turn');
  await shown(wall, 'Wie heeft een zin?').waitFor();
  await look(inspection, 'before a turn', [coach, wall, speaker]);

  await speaker.locator('#play form:has([value="take"]) button').click();
  await shown(wall, 'Gast0 is aan de beurt').waitFor();
  await speaker.locator('#only-text').fill('die bijen houdt');
  await speaker.locator('#play form:has([value="claim"]) button').click();
  await coach.getByText('die bijen houdt').waitFor();
  assert.equal(await wall.getByText('bijen').count(), 0);
  await press(coach, 'show-claim');
  await shown(wall, 'die bijen houdt').waitFor();

  // Without a network an answer is kept, and counts once there is one again.
  await mirrored.locator('[name="with"][value="yes"]').waitFor();
  await mirrored.context().setOffline(true);
  await mirrored.locator('[name="with"][value="yes"]').click();
  await mirrored.locator('#play output[data-state="kept"]').waitFor();
  await mirrored.context().setOffline(false);
  await until(() => pressed(mirrored, 'yes'), 'the answer is at the server');
  await plain.reload();
  await plain.locator('[name="with"][value="yes"]').click();
  await until(() => pressed(plain, 'yes'), 'the answer is at the server');
  assert.equal(await wall.locator('.only-number').count(), 0);
  await look(inspection, 'during a turn', [coach, wall, speaker]);
  await mirrored.evaluate(() => (document.documentElement.dir = 'rtl'));
  await inspection.look(mirrored, 'a phone from right to left, during a turn');

  await press(coach, 'show-number');
  await wall.locator('.only-number', { hasText: '3' }).waitFor();
  await look(inspection, 'the number', [coach, wall, mirrored]);
  await press(coach, 'end-turn');
  await shown(wall, 'Wie heeft een zin?').waitFor();
  assert.equal(await wall.getByText('bijen').count(), 0);
  await press(coach, 'draw-person');
  await shown(wall, /Gast[12] is aan de beurt/).waitFor();
  await press(coach, 'show-number');
  await wall.locator('.only-number[data-alone]').waitFor();
  await look(inspection, 'the only one', [coach, wall, speaker]);
  await coach.goto(`${home}/verslag`);
  assert.equal(await coach.getByText('bijen').count(), 0);
  inspection.check();
});

flow('a sentence by chance is thought about alone, in pairs and together', async ({ program, screens }) => {
  const { coach, wall, phones } = await begin(screens, program, 'association', [{}, {}, { javaScriptEnabled: false }]);
  const [first, mirrored, plain] = phones;
  const inspection = new Inspection();
  await goOnTo(coach, 'next-step');
  await shown(wall, 'bladzijde 38').waitFor();
  await look(inspection, 'reading', [coach, wall, first]);
  await press(coach, 'next-step');
  await shown(wall, '3 minuten in stilte').waitFor();
  await first.context().setOffline(true);
  await first.locator('#assoc-text').fill('Een brug');
  await first.locator('#play button[type="submit"]').click();
  await first.locator('#play output[data-state="kept"]').waitFor();
  await first.context().setOffline(false);
  await shown(coach, '1 mens schreef iets').waitFor();
  await plain.reload();
  await plain.locator('#assoc-text').fill('Een deur');
  await plain.locator('#play button[type="submit"]').click();
  await shown(coach, '2 mensen schreven iets').waitFor();
  assert.equal(await plain.locator('#assoc-text').inputValue(), 'Een deur');
  await look(inspection, 'alone', [coach, wall, first]);
  await mirrored.evaluate(() => (document.documentElement.dir = 'rtl'));
  await inspection.look(mirrored, 'a phone from right to left, alone');

  await press(coach, 'next-step');
  await press(coach, 'form-tables');
  await wall.locator('.assoc-pairs li').first().waitFor();
  await look(inspection, 'in pairs', [coach, wall, first]);
  assert.equal(await first.locator('#assoc-text').inputValue(), 'Een brug');
  await press(coach, 'next-step');
  await shown(first, 'Vertel de groep').waitFor();
  await meeting.contribute(first, 'Samen begint bij luisteren');
  await meeting.cameIn(coach, 'Samen begint bij luisteren').waitFor();
  await press(coach, 'reveal');
  await wall.locator('.assoc-lines li').first().waitFor();
  assert.equal(await wall.getByText('Een brug').count(), 0);
  await look(inspection, 'together', [coach, wall, first]);
  inspection.check();
});

/** A meeting with a block of this kind, and people who joined. */
async function begin(screens, program, kind, devices) {
  const coach = await screens.laptop();
  const wall = await screens.wall();
  const home = await meeting.signInToMeeting(coach, program);
  await coach.goto(home);
  const form = coach.locator('form:has([name="kind"])').first();
  await (await meeting.reach(form.locator('[name="kind"]'))).selectOption(kind);
  await Promise.all([coach.waitForLoadState('load'), form.locator('button[type="submit"]').first().click()]);
  await wall.goto(program.links.wall);
  const phones = [];
  for (const device of devices) {
    const phone = await screens.phone(device);
    await meeting.join(phone, program.links.join, `Gast${phones.length}`);
    phones.push(phone);
  }
  await coach.goto(`${home}/leiden`);
  await press(coach, 'start');
  return { coach, wall, home, phones };
}

async function pressed(phone, value) {
  const button = phone.locator(`[name="with"][value="${value}"]`);
  return (await button.getAttribute('aria-pressed').catch(() => '')) === 'true';
}

/** Light and dark; what is not a wall also on 320 pixels. */
async function look(inspection, what, [coach, wall, phone]) {
  await inspection.look(wall, `the wall, ${what}`, { narrow: false });
  await inspection.look(coach, `the coach, ${what}`);
  await inspection.look(phone, `a phone, ${what}`);
}
