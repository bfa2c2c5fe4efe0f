// Making a vision: a coach, four phones and a wall, from loose values to what the school keeps.

import assert from 'node:assert/strict';

import { flow } from '../support/flow.mjs';
import { Inspection } from '../support/inspect.mjs';
import { look } from '../support/kinds.mjs';
import * as meeting from '../support/meeting.mjs';
import { until } from '../support/until.mjs';

const { press, shown } = meeting;
const NAMES = ['Fatma', 'Jan', 'Maria', 'Sem'];

flow('a group goes from values to a vision in eight steps, and the school keeps it', async ({ program, screens }) => {
  const coach = await screens.laptop();
  const wall = await screens.wall();
  const phones = await Promise.all(NAMES.map(() => screens.phone()));
  const inspection = new Inspection();
  const home = await meeting.signInToMeeting(coach, program);
  await meeting.addBlock(coach, home, 'vision', 'acht stappen');
  await wall.goto(program.links.wall);
  for (const [number, name] of NAMES.entries()) await meeting.join(phones[number], program.links.join, name);
  await coach.goto(`${home}/leiden`);
  await press(coach, 'start');
  await meeting.goOnTo(coach, 'next-step');
  const screensNow = [coach, wall, phones[0]];

  // Values, each alone; one without a network for a while. Two are the same.
  await wall.locator('.vision-stage[data-scene="values"]').waitFor();
  await phones[3].context().setOffline(true);
  for (const [number, words] of ['Respect', 'respect', 'Openheid', 'Geduld'].entries()) {
    await writeValue(phones[number], words);
  }
  await phones[3].locator('.vision-new output[data-state="kept"]').waitFor();
  await phones[3].context().setOffline(false);
  await shown(wall, '4 waarden opgeschreven').waitFor();
  await look(inspection, 'values', screensNow);
  assert.equal(await coach.locator('#live').getByText('Geduld').count(), 0);

  await go(coach, wall, 'collect');
  await until(async () => (await wall.locator('.vision-word').count()) === 3, 'the same is one value');
  await look(inspection, 'collect', screensNow);

  // Underlining with dots, held back until they are shown.
  await go(coach, wall, 'underline');
  for (const phone of phones) {
    await phone.locator('.vision-choose input').first().waitFor();
    await tick(phone, ['Respect', 'Openheid']);
  }
  await shown(wall, '4 van 4 hebben onderstreept').waitFor();
  assert.equal(await wall.locator('.vision-word[data-main]').count(), 0);
  await look(inspection, 'underline', screensNow);
  await press(coach, 'show-kind');
  await wall.locator('.vision-word[data-main]').first().waitFor();
  await look(inspection, 'dots', screensNow);

  // Sentences in a small group: a mate's words come by themselves, and nobody overwrites them.
  await go(coach, wall, 'sentences');
  await write(phones[0], 'Wij hebben respect voor elke ouder.', ['Respect']);
  await until(async () => (await phones[1].locator('.vision-own textarea').first().inputValue()).includes('respect'), 'the mate has it');
  await look(inspection, 'sentences', screensNow);
  await go(coach, wall, 'read');
  await press(coach, 'next-question');
  await wall.locator('.vision-spoken .vision-sentence').first().waitFor();
  await look(inspection, 'reading', screensNow);

  await go(coach, wall, 'choose');
  await phones[2].locator('.vision-pick input').first().waitFor();
  await tick(phones[2], ['respect voor']);
  await shown(wall, '1 van 4 hebben gekozen').waitFor();
  await look(inspection, 'choose', screensNow);

  await go(coach, wall, 'check');
  await wall.locator('.vision-cover [data-open]', { hasText: 'Openheid' }).waitFor();
  await look(inspection, 'check', screensNow);
  await wall.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
  await inspection.look(wall, 'the wall from right to left', { narrow: false });
  await wall.evaluate(() => document.documentElement.setAttribute('dir', 'ltr'));
  await press(coach, 'carry', { on: 'yes' });
  await shown(wall, 'Elke waarde zit in een zin.').waitFor();

  await go(coach, wall, 'start');
  await wall.locator('.vision-text', { hasText: 'respect voor elke ouder' }).waitFor();
  const field = await meeting.reach(coach.locator('#vision-agree-text'));
  assert.match(await field.inputValue(), /respect voor elke ouder/);
  await field.fill('Wij hebben respect.\nWij zijn open.');
  await coach.locator('#vision-agree button[type="submit"]').click();
  await wall.locator('.vision-text', { hasText: 'Wij zijn open.' }).waitFor();
  await look(inspection, 'the vision', screensNow);

  // The school keeps it, and somebody works on it.
  const opened = coach.waitForEvent('popup');
  await coach.locator('#live a[href$="/visie"]').click();
  const kept = await opened;
  await kept.locator('form:has([value="keep"]) button').click();
  await kept.waitForURL('**/visie/*');
  await inspection.look(kept, 'a vision of the school');
  await kept.locator('.vision-edit summary').click();
  await kept.locator('[name="text"]').fill('Wij hebben respect.\nWij zijn open.\nWij doen het samen.');
  await kept.locator('.vision-edit button[type="submit"]').click();
  await kept.locator('.vision-page', { hasText: 'Wij doen het samen.' }).waitFor();
  await inspection.look(kept, 'a vision with an earlier version');
  await kept.goto(new URL('/visie', kept.url()).href);
  await inspection.look(kept, 'the visions of the school');
  inspection.check();
});

flow('without a script values, dots and sentences are forms and pages', async ({ program, screens }) => {
  const coach = await screens.laptop();
  const home = await meeting.signInToMeeting(coach, program);
  await meeting.addBlock(coach, home, 'vision', 'acht stappen');
  const plain = await screens.phone({ javaScriptEnabled: false });
  await meeting.join(plain, program.links.join, 'Fatma');
  await coach.goto(`${home}/leiden`);
  await press(coach, 'start');
  await meeting.goOnTo(coach, 'next-step');
  await plain.reload();
  await sent(plain, () => writeValue(plain, 'Respect'));
  await plain.locator('.vision-mine', { hasText: 'Respect' }).waitFor();
  await press(coach, 'set-step', { step: 'underline' });
  await until(async () => {
    await plain.reload();
    return plain.locator('.vision-choose input').count();
  }, 'the values can be underlined');
  await sent(plain, () => tick(plain, ['Respect']));
  assert.ok(await plain.locator('.vision-choose input').first().isChecked());
  await press(coach, 'set-step', { step: 'sentences' });
  await until(async () => {
    await plain.reload();
    return plain.locator('.vision-own textarea').count();
  }, 'a sentence can be written');
  await sent(plain, () => write(plain, 'Wij hebben respect.', ['Respect']));
  assert.equal(await plain.locator('.vision-own textarea').first().inputValue(), 'Wij hebben respect.');
});

async function sent(page, act) {
  const loaded = page.waitForEvent('load');
  await act();
  await loaded;
}

/** The coach goes to a step, and the wall follows. */
async function go(coach, wall, name) {
  await press(coach, 'set-step', { step: name });
  await wall.locator(`.vision-stage[data-scene="${name}"]`).waitFor();
}

async function writeValue(phone, words) {
  await phone.locator('#vision-value').fill(words);
  await phone.locator('.vision-new button[type="submit"]').click();
}

async function tick(phone, words) {
  for (const word of words) {
    await phone.locator('.vision-choose label', { hasText: new RegExp(word, 'i') }).first().locator('input').check();
  }
  await phone.locator('.vision-own form button[type="submit"]').first().click();
}

async function write(phone, words, carries) {
  const form = phone.locator('.vision-own form:has(textarea)').first();
  await form.locator('textarea').fill(words);
  for (const word of carries) await form.locator('.vision-tick', { hasText: word }).locator('input').check();
  await form.locator('button[type="submit"]').click();
}
