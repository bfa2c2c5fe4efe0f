// What flows of different kinds of block share: a block of that kind on the agenda, its steps, and
// every screen looked at in every state.

import * as meeting from './meeting.mjs';
import { until } from './until.mjs';

/** Puts a block on the agenda, as the card box plans it. */
export async function addBlock(coach, home, kind) {
  await coach.goto(home);
  const form = coach.locator('form:has([name="kind"])').first();
  await (await meeting.reach(form.locator('[name="kind"]'))).selectOption(kind);
  await Promise.all([coach.waitForLoadState('load'), form.locator('button[type="submit"]').first().click()]);
}

/**
 * Puts a block of that kind on the agenda and fills in its page: text, `true` for a tick, or a list of
 * what is ticked.
 */
export async function planned(coach, home, kind, settings = {}) {
  await coach.goto(home);
  const links = coach.locator('a[href*="/blok/"]');
  const before = new Set(await links.evaluateAll((all) => all.map((link) => link.href)));
  await addBlock(coach, home, kind);
  let page;
  await until(async () => {
    const now = await links.evaluateAll((all) => all.map((link) => link.href));
    page = now.find((link) => !before.has(link));
    return page;
  }, `${kind} is on the agenda`);
  if (Object.keys(settings).length === 0) return;
  await coach.goto(page);
  for (const [name, value] of Object.entries(settings)) {
    const field = (more = '') => meeting.reach(coach.locator(`[name="${name}"]${more}`));
    if (Array.isArray(value)) for (const one of value) await (await field(`[value="${one}"]`)).check();
    else if (value === true) await (await field()).check();
    else await (await field()).fill(value);
  }
  await Promise.all([coach.waitForURL(home), coach.locator('.save-bar button[type="submit"]').click()]);
}

/** Goes on until the meeting is at a block of this kind. */
export async function goOnToKind(coach, kind) {
  const here = () => coach.locator('#live [data-kind]').first().getAttribute('data-kind');
  for (let steps = 0; steps < 20 && (await here()) !== kind; steps += 1) await meeting.next(coach);
}

/** The coach goes to a step of the block. */
export async function step(coach, name) {
  await coach.locator(`.segments [name="step"][value="${name}"]`).click();
  await coach.locator(`.segments [value="${name}"][aria-pressed="true"]`).waitFor();
}

/** Fills in a tool of the coach, by the deed that it does, and sends it. */
export async function tool(coach, kind, deed, fields) {
  const box = coach.locator(`details[data-form="${kind}-${deed}"]`);
  await box.locator('summary').click();
  for (const [name, value] of Object.entries(fields)) {
    const field = box.locator(`[name="${name}"]`);
    if ((await field.evaluate((node) => node.tagName)) === 'SELECT') await field.selectOption(value);
    else await field.fill(value);
  }
  await box.locator('button[type="submit"]').click();
  await until(async () => (await box.locator('output').textContent()) === '✓', 'the tool was taken');
}

/** Light and dark; what is not a wall also on 320 pixels. The last phone reads from right to left. */
export async function look(inspection, what, [coach, wall, ...phones]) {
  await inspection.look(wall, `the wall, ${what}`, { narrow: false });
  await inspection.look(coach, `the coach, ${what}`);
  await inspection.look(phones[0], `a phone, ${what}`);
  if (phones.length === 1) return;
  await mirror(phones.at(-1));
  await inspection.look(phones.at(-1), `a phone from right to left, ${what}`);
}

/** Turns a page around: no language of the interface is read from right to left yet. */
export function mirror(page) {
  return page.evaluate(() => (document.documentElement.dir = 'rtl'));
}
