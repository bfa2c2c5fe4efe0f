// What people do in a meeting, in the words of a flow: sign in, join, lead, bring something in.
// It holds on to names of fields and `data-` attributes, never to looks.

import { until } from './until.mjs';

/** Follows a sign-in link: it shows a button, because mail scanners open every link. */
export async function signIn(page, link) {
  await page.goto(link);
  const signedIn = page.waitForURL((url) => !url.pathname.startsWith('/aanmelden'));
  await Promise.all([signedIn, page.locator('main form[method="post"] button').click()]);
}

/** Signs in and answers the address of the meeting that the demo has ready. */
export async function signInToMeeting(page, program) {
  await signIn(page, program.links.coach);
  const link = page.locator('main a[href^="/bijeenkomsten/"]:not([href$="/nieuw"])').first();
  return new URL(await link.getAttribute('href'), program.origin).href;
}

/** Makes a meeting, from the list of meetings, and answers its address. */
export async function make(coach, { title, team, start }) {
  await coach.locator('main a[href$="/bijeenkomsten/nieuw"]').click();
  await coach.getByLabel('Titel').fill(title);
  await coach.getByLabel('Team', { exact: true }).fill(team);
  await coach.locator(`input[name="start"][value="${start}"]`).check();
  const there = coach.waitForURL((url) => /^\/bijeenkomsten\/[\w-]{22}$/.test(url.pathname));
  await Promise.all([there, coach.getByRole('button', { name: 'Bijeenkomst maken' }).click()]);
  return coach.url();
}

/** Where people join a meeting and where its wall is, from its plan. */
export async function ways(coach, home) {
  await coach.goto(home);
  const wall = await coach.locator('a[href*="/scherm/"]').first().getAttribute('href');
  await coach.goto(`${home}/leiden`);
  const code = (await coach.locator('.join-code').first().textContent()).replace(/\s/g, '');
  const at = (path) => new URL(path, home).href;
  return { wall: at(wall), join: at(`/mee/${code}`) };
}

/** Joins with the link behind the QR code; answers the personal link. */
export async function join(page, link, name) {
  await page.goto(link);
  if (name !== undefined) await page.locator('input[name="name"]').fill(name);
  await Promise.all([page.waitForURL('**/mijn/*'), page.locator('main form button').click()]);
  return page.url();
}

/** A button of the coach's live piece: `act` with these hidden fields. */
export function button(page, act, fields = {}) {
  const having = Object.entries(fields).map(([name, value]) => `:has(input[name="${name}"][value="${value}"])`);
  return page.locator(`#live form[data-act="${act}"]${having.join('')} button`).first();
}

/** Presses it, also when it is folded away. */
export async function press(page, act, fields) {
  await (await reach(button(page, act, fields))).click();
}

/** Unfolds what this stands in, from the outside in. */
export async function reach(locator) {
  await locator.waitFor({ state: 'attached' });
  const folds = locator.locator('xpath=ancestor::details[not(@open)]/summary');
  while (await folds.count()) await folds.first().click();
  return locator;
}

/** Turns a phone to one of its places: `now`, `notes`, `points` or `me`. A wide screen shows all. */
export async function turnTo(page, name) {
  const link = page.locator(`[data-to="${name}"]`);
  if (await link.isVisible()) await link.click();
}

/** Puts a block of this kind on the agenda, as the card box plans it; `title` is what it gets. */
export async function addBlock(page, home, kind, title) {
  await page.goto(home);
  const form = page.locator('form:has([name="kind"])').first();
  await (await reach(form.locator('[name="kind"]'))).selectOption(kind);
  await Promise.all([page.waitForLoadState('load'), form.locator('button[type="submit"]').first().click()]);
  await page.getByRole('link', { name: title }).first().waitFor();
}

/** Opens the coach's screen of a planned meeting and starts it. */
export async function start(page, home) {
  await page.goto(`${home}/leiden`);
  await press(page, 'start');
  await button(page, 'next').waitFor();
}

/** Goes on until a block of this kind stands in the middle, told by a button that only it has. */
export async function goOnTo(page, act, { most = 10 } = {}) {
  for (let steps = 0; steps < most; steps += 1) {
    if (await button(page, act).count()) return;
    await next(page);
  }
  throw new Error(`no block with ${act} after ${most} times next`);
}

/** Presses next and waits until the next block is there. */
export async function next(page) {
  const before = await place(page);
  await press(page, 'next');
  await until(async () => (await place(page)) !== before, 'the coach is at another block');
}

/** Which block a coach's screen or a phone is at. */
export function place(page) {
  return page.locator('#live [data-block]').first().getAttribute('data-block');
}

/** A coach in a meeting that runs, at the cards, with a card on the table. */
export async function atTheCards(page, program) {
  const home = await signInToMeeting(page, program);
  await start(page, home);
  await goOnTo(page, 'draw-card');
  await press(page, 'draw-card');
  await button(page, 'put-back').waitFor();
  return home;
}

/** The field of the question that is open, once the phone is where the group is. */
export function field(page) {
  return page.locator('#forms textarea[name="text"]').first();
}

/** Types and sends, without waiting for what becomes of it. */
export async function send(page, text) {
  await field(page).fill(text);
  await page.locator('#forms form button:not([name])').first().click();
}

/** Types, sends, and waits until it is at the server. */
export async function contribute(page, text) {
  await send(page, text);
  await mine(page, text).waitFor();
}

/** One of one's own contributions, in the list of them. */
export function mine(page, text) {
  return page.locator('#my-words li').filter({ hasText: text });
}

/** What came in on the coach's screen with this text. */
export function cameIn(page, text) {
  return page.locator('#live li:has(form[data-act="moderate"])').filter({ hasText: text });
}

/** A text in the live piece of whatever screen. */
export function shown(page, text) {
  return page.locator('#live').getByText(text).first();
}
