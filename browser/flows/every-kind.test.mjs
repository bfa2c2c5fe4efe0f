// Every kind of block in every state: for eyes, for the keyboard, large, narrow, dark and mirrored.
// What people do in a kind stands in the flow of that kind; this table makes sure that none is left
// out. A new kind is one entry more in STATES, and in one of the GROUPS.

import assert from 'node:assert/strict';

import { flow } from '../support/flow.mjs';
import { Inspection } from '../support/inspect.mjs';
import { goOnToKind, mirror, planned, step } from '../support/kinds.mjs';
import * as meeting from '../support/meeting.mjs';
import { until } from '../support/until.mjs';

const { press, shown } = meeting;

/** Kinds that share a meeting, in the order in which they are visited. */
const GROUPS = {
  'talking and writing': ['opening', 'energizer', 'cards', 'background', 'writing', 'text', 'open-points', 'closing'],
  'standing up and laying': ['cross-the-line', 'triangle', 'only-one', 'association'],
  'working at tables': ['table-talk', 'definition', 'vision', 'case'],
  'looking at oneself': ['message-model', 'attitude'],
  'asking everybody': ['scale', 'ranking', 'dots', 'words', 'mood', 'slides'],
};

/** How long one group may take. */
const WITHIN_MS = 900_000;

/** What the coach fills in on the page of a block. */
const SETTINGS = {
  cards: { card: ['kaart-1.1-v1', 'kaart-1.1-v2'] },
  background: { background: ['achtergrond-1.1-driehoek'] },
  triangle: { small: true },
  scale: { options: 'Ik spreek ouders vaak\nIk durf een lastige vraag te stellen', steps: '5' },
  ranking: { options: 'Koffie bij de deur\nEen app voor berichten\nHuisbezoek aan elk gezin' },
  dots: { options: 'Taal\nTijd\nVertrouwen', each: '3' },
  mood: { small: true },
  slides: { pages: '# Samen optrekken\nOuders en school doen het *samen*.\n\n# Lees meer\nhttps://voorbeeld.nl/meer' },
};

const WORDS = 'Vaker vragen wat een kind thuis doet';
const LONG = 'Samenwerkingsovereenkomsten';

/** Words that come in and are shown. */
const SAID = [
  ['words came in', ({ phones, coach, kind }) => said(phones[0], coach, kind)],
  ['the words are shown', ({ coach, wall, kind }) => after(press(coach, 'reveal'), shown(wall, words(kind)))],
];

/**
 * The states of each kind beside the first one, in order: what it is called, and what leads to it. It
 * gets the screens and waits until they are there.
 */
const STATES = {
  opening: [],
  energizer: [],
  cards: [['a card', ({ coach, phones }) => after(press(coach, 'draw-card'), meeting.field(phones[1]))], ...SAID],
  background: SAID,
  writing: [...SAID, ['a text of the group', ({ coach, wall }) => groupText(coach, wall)]],
  text: SAID,
  'open-points': [],
  closing: SAID,
  'cross-the-line': [
    ['a statement', ({ coach, phones }) => after(press(coach, 'next-statement'), phones[1].locator('#choose'))],
    ['a choice', ({ phones, wall }) => after(phones[0].locator('#choose [value="agree"]').click(), shown(wall, '1 mens heeft'))],
    ['the sides', ({ coach, wall }) => after(press(coach, 'show-sides'), wall.locator('.streep-count').first())],
    ['a second choice', ({ coach, phones }) => after(press(coach, 'choose-again'), phones[1].locator('#choose'))],
    ['the shift', ({ coach, wall }) => after(press(coach, 'show-sides'), wall.locator('.streep-count').first())],
  ],
  triangle: [
    ['a question', ({ coach, wall }) => after(press(coach, 'next-question'), shown(wall, 'Hoe ziet jouw driehoek eruit'))],
    ['a triangle', ({ phones, coach }) => after(laid(phones[0]), shown(coach, /^1 van/))],
    ['the triangles', ({ coach, wall }) => after(press(coach, 'show-triangles'), wall.locator('.tri-average'))],
    ['laying again', ({ coach, phones }) => after(press(coach, 'lay-again'), phones[1].locator('.lay-table'))],
  ],
  'only-one': [
    ['a turn', ({ phones, wall }) => after(phones[0].locator('#play form:has([value="take"]) button').click(), shown(wall, 'is aan de beurt'))],
    ['an answer', ({ phones }) => answered(phones[1])],
    ['the number', ({ coach, wall }) => after(press(coach, 'show-number'), wall.locator('.only-number'))],
    ['after a turn', ({ coach, wall }) => after(press(coach, 'end-turn'), shown(wall, 'Wie heeft een zin?'))],
  ],
  association: [
    ['alone', ({ coach, phones }) => after(press(coach, 'next-step'), phones[1].locator('#assoc-text'))],
    ['words', ({ phones, coach }) => after(sent(phones[0], '#assoc-text', WORDS), shown(coach, '1 mens schreef'))],
    ['in pairs', ({ coach, wall }) => after(press(coach, 'next-step').then(() => press(coach, 'form-tables')), wall.locator('.assoc-pairs li').first())],
    ['together', ({ coach, phones }) => after(press(coach, 'next-step'), meeting.field(phones[1]))],
    ...SAID,
  ],
  'table-talk': [
    ['tables', ({ coach, phones }) => after(press(coach, 'form-tables'), phones[1].locator('#talk-together'))],
    ['a note', ({ phones, coach }) => after(noted(phones[0]), shown(coach, 'letters geschreven'))],
    ['a point', ({ phones, wall }) => after(sent(phones[0], '#talk-point', WORDS, '.talk-bring button'), wall.locator('.talk-ready').first())],
    ['the harvest', ({ coach, wall }) => after(press(coach, 'open-harvest'), shown(wall, WORDS))],
  ],
  definition: [
    ['a text', ({ phones, wall }) => after(defined(phones[0], 'own'), shown(wall, '1 mens heeft een tekst.'))],
    ['with two', ({ coach, phones }) => after(press(coach, 'next-step'), phones[1].locator('.define-circle'))],
    ['a text of two', ({ phones }) => defined(phones[0], 'write')],
    ['with four', ({ coach, phones }) => after(press(coach, 'next-step'), phones[1].locator('.define-circle'))],
    ['together', ({ coach, wall }) => after(press(coach, 'next-step'), wall.locator('.define-plenary'))],
    ['a text is shown', ({ coach, wall }) => after(press(coach, 'show-text', { on: 'yes' }), wall.locator('.define-sheet').first())],
    ['a text of all', ({ coach, wall }) => after(agreed(coach), wall.locator('.define-agreed'))],
  ],
  vision: [
    ['a value', ({ phones, wall }) => after(sent(phones[0], '#vision-value', LONG), shown(wall, /^1 waarde/))],
    ...['collect', 'underline'].map(visionStep),
    ['a dot', ({ phones, wall }) => after(ticked(phones[0]), shown(wall, /^1 van/))],
    ['the dots', ({ coach, wall }) => after(press(coach, 'show-kind'), wall.locator('.vision-word[data-main]').first())],
    visionStep('sentences'),
    ['a sentence', ({ phones }) => envisioned(phones[0])],
    visionStep('read'),
    ['a sentence is read', ({ coach, wall }) => after(press(coach, 'next-question'), wall.locator('.vision-sentence').first())],
    ...['choose', 'check', 'start'].map(visionStep),
  ],
  case: [
    ['a part', ({ coach, wall }) => after(press(coach, 'next-part'), shown(wall, 'Stuk 1 van 4'))],
    ['marking', ({ coach, phones }) => after(step(coach, 'mark'), phones[1].locator('#piece-0'))],
    ['a mark', ({ phones, wall }) => after(phones[0].locator('#piece-1').check(), shown(wall, '1 mens heeft gestreept.'))],
    ['the marks', ({ coach, wall }) => after(press(coach, 'show-marks'), wall.locator('.marked').first())],
    ['the roles', ({ coach, wall }) => after(step(coach, 'roles'), shown(wall, 'Kent het eigen kind door en door'))],
    ['points', ({ coach, phones }) => after(step(coach, 'points'), phones[1].locator('#own-point'))],
    ['a point', ({ phones }) => after(sent(phones[0], '#own-point', WORDS), phones[0].locator('.kept-points li').first())],
  ],
  'message-model': [
    ['a sentence', ({ coach, phones }) => laidDown(phones[0], coach, phones[1])],
    ['what is heard', ({ phones, wall }) => after(sent(phones[0], '#hear-relational', WORDS), shown(wall, '1 mens is klaar.'))],
    ['shown', ({ coach, wall }) => after(press(coach, 'show-kind'), wall.locator('.model-heard li').first())],
    ['goals', ({ coach, phones }) => after(step(coach, 'goals'), phones[1].locator('[name="goal"]').first())],
    ['a goal', ({ phones, wall }) => after(aimed(phones[0]), shown(wall, '1 mens is klaar.'))],
    ['the goals are shown', ({ coach, wall }) => after(press(coach, 'show-kind'), wall.locator('.count-bars'))],
    ['looking back', ({ coach, phones }) => after(step(coach, 'look-back'), phones[1].locator('#back-note'))],
    ['too few to tell', ({ coach, wall }) => after(press(coach, 'show-kind'), shown(wall, 'minstens 5 mensen'))],
    ['points', ({ coach, phones }) => after(step(coach, 'points'), phones[1].locator('#own-point'))],
    ['a point', ({ phones }) => after(sent(phones[0], '#own-point', WORDS), phones[0].locator('.kept-points li').first())],
  ],
  attitude: [
    ['somebody weighed', ({ phones, wall }) => after(weighed(phones[0]), shown(wall, '1 mens is klaar.'))],
    ['too few to tell', ({ coach, wall }) => after(press(coach, 'show-kind'), shown(wall, 'minstens 5 mensen'))],
    ['points', ({ coach, phones }) => after(step(coach, 'points'), phones[1].locator('[data-made="0"]'))],
    ['a point', ({ phones }) => after(sent(phones[0], '#attitude-point', WORDS), phones[0].locator('[data-made="1"]'))],
  ],
  scale: [
    ['an answer', ({ phones }) => answers(phones[0], ['[name="a0"][value="2"]', '[name="a1"][value="4"]'])],
    ['the answers', ({ coach, wall }) => after(press(coach, 'show-sides'), wall.locator('.poll-scale').first())],
    ['a second time', ({ coach, phones }) => after(press(coach, 'choose-again'), phones[1].locator('#play [name="a0"]').first())],
  ],
  ranking: [
    ['an answer', ({ phones }) => answers(phones[0])],
    ['the answers', ({ coach, wall }) => after(press(coach, 'show-sides'), wall.locator('.poll-rank').first())],
  ],
  dots: [
    ['an answer', ({ phones }) => phones[0].locator('.dot-button').last().click().then(() => answers(phones[0]))],
    ['the answers', ({ coach, wall }) => after(press(coach, 'show-sides'), wall.locator('.poll-dots').first())],
  ],
  words: [
    ['an answer', ({ phones }) => phones[0].locator('#play [name="w0"]').fill(LONG).then(() => answers(phones[0]))],
    ['the answers', ({ coach, wall }) => after(press(coach, 'show-sides'), wall.locator('.word-picture li').first())],
  ],
  mood: [
    ['an answer', ({ phones, coach }) => after(phones[0].locator('.face-button').first().click(), shown(coach, /^1 van/))],
    ['the answers', ({ coach, wall }) => after(press(coach, 'show-sides'), wall.locator('.poll-mood'))],
  ],
  slides: [['another page', ({ coach, wall }) => after(coach.keyboard.press('PageDown'), shown(wall, 'Lees meer'))]],
};

flow('every kind of block has its states in the table', async ({ program, screens }) => {
  const coach = await screens.laptop();
  await coach.goto(await meeting.signInToMeeting(coach, program));
  const options = coach.locator('form:has([name="kind"])').first().locator('[name="kind"] option');
  const kinds = await options.evaluateAll((all) => all.map((option) => option.value).filter(Boolean));
  assert.deepEqual(Object.keys(STATES).sort(), kinds.sort());
  assert.deepEqual(Object.values(GROUPS).flat().sort(), kinds);
});

for (const [group, kinds] of Object.entries(GROUPS)) {
  flow(`${group}: every state for everybody`, async ({ program, screens }) => {
    const room = await open(program, screens, kinds);
    const inspection = new Inspection();
    for (const kind of kinds) {
      await goOnToKind(room.coach, kind);
      await Promise.all(room.phones.map((phone) => phone.locator(`#live [data-kind="${kind}"]`).waitFor()));
      await look(inspection, kind, room);
      for (const [name, leads] of STATES[kind]) {
        await leads({ ...room, kind }).catch((error) => {
          error.message = `${kind}, ${name}: ${error.message}`;
          throw error;
        });
        await look(inspection, `${kind}, ${name}`, room);
      }
    }
    await places(inspection, room.phones[0], group);
    inspection.check();
  }, { within: WITHIN_MS });
}

flow('what was promised in an earlier meeting: for everybody', async ({ program, screens }) => {
  const [coach, wall] = [await screens.laptop(), await screens.wall()];
  const phones = [await screens.phone({ isMobile: false }), await screens.phone({ isMobile: false })];
  const inspection = new Inspection();
  await meeting.signIn(coach, program.links.coach);
  const list = coach.url();
  const next = async (title) => {
    await coach.goto(list);
    const home = await meeting.make(coach, { title, team: 'Bovenbouw', start: 'empty' });
    await planned(coach, home, 'open-points');
    return { home, ways: await meeting.ways(coach, home) };
  };
  const earlier = await next('De eerste keer');
  await press(coach, 'start');
  const point = coach.locator('#typing form[data-act="add-point"]');
  await (await meeting.reach(point)).locator('[name="title"]').fill(WORDS);
  await point.locator('button').click();
  await until(async () => (await point.locator('[name="title"]').inputValue()) === '', 'the point is kept');
  await press(coach, 'close');
  await coach.locator('#live a[href$="verslag"]').waitFor();
  await coach.goto(`${earlier.home}/verslag`);
  await inspection.look(coach, 'the report with a point', { large: true });

  const { ways } = await next('De tweede keer');
  await wall.goto(ways.wall);
  for (const phone of phones) await meeting.join(phone, ways.join, 'نور');
  await mirror(phones[1]);
  await press(coach, 'start');
  await Promise.all([coach, wall, ...phones].map((page) => shown(page, WORDS).waitFor()));
  await look(inspection, 'open-points, with a point', { coach, wall, phones });
  inspection.check();
}, { within: WITHIN_MS });

/** A meeting with a block of each of these kinds, a coach, a wall, and two phones: one is mirrored. */
async function open(program, screens, kinds) {
  const [coach, wall] = [await screens.laptop(), await screens.wall()];
  const phones = [await screens.phone({ isMobile: false }), await screens.phone({ isMobile: false })];
  const home = await meeting.signInToMeeting(coach, program);
  for (const kind of kinds) await planned(coach, home, kind, SETTINGS[kind]);
  await wall.goto(program.links.wall);
  await meeting.join(phones[0], program.links.join, 'Fatma');
  await meeting.join(phones[1], program.links.join, 'نور');
  await mirror(phones[1]);
  await meeting.start(coach, home);
  return { coach, wall, phones };
}

/** What axe finds; what sticks out; what the keyboard does not come to. */
async function look(inspection, what, { coach, wall, phones: [phone, mirrored] }) {
  await inspection.look(wall, `the wall, ${what}`, { narrow: false });
  await inspection.fits(wall, `the wall, ${what}`, { narrow: false });
  await inspection.apart(wall, `the wall, ${what}`);
  for (const [page, who] of [[coach, 'the coach'], [mirrored, 'a phone from right to left']]) {
    await inspection.look(page, `${who}, ${what}`);
  }
  for (const [page, who] of [[coach, 'the coach'], [phone, 'a phone']]) {
    await inspection.fits(page, `${who}, ${what}`);
    await inspection.keys(page, `${who}, ${what}`);
  }
  // Who goes through all of it with the keyboard is at another place of the phone.
  await meeting.turnTo(phone, 'now');
}

/** The other places of a phone: notes, action points, and what is about oneself. */
async function places(inspection, phone, group) {
  for (const name of ['notes', 'points', 'me']) {
    await meeting.turnTo(phone, name);
    await inspection.look(phone, `${name} on a phone, ${group}`, { large: true });
    await inspection.fits(phone, `${name} on a phone, ${group}`);
  }
}

/** Does it, and waits until it is there to see. */
async function after(done, there) {
  await done;
  await there.waitFor();
}

/** Fills in a field and sends its form. */
async function sent(phone, field, text, button = `form:has(${field}) button[type="submit"]`) {
  await phone.locator(field).fill(text);
  await phone.locator(button).first().click();
}

/** What somebody brings in, told apart from what they brought in elsewhere. */
const words = (kind) => `${WORDS} (${kind})`;

async function said(phone, coach, kind) {
  await meeting.contribute(phone, words(kind));
  await meeting.cameIn(coach, words(kind)).waitFor();
}

async function groupText(coach, wall) {
  const form = coach.locator('form[data-act="group-text"]');
  await (await meeting.reach(form.locator('textarea').first())).fill(WORDS);
  await form.locator('button[type="submit"]').first().click();
  await shown(wall, WORDS).waitFor();
}

async function laid(phone) {
  for (const [corner, key] of [['child', 'ArrowUp'], ['parent', 'ArrowLeft'], ['school', 'ArrowRight']]) {
    const card = phone.locator(`.lay-card.tri-${corner}`);
    await card.focus();
    await card.press(`Shift+${key}`);
  }
  await phone.locator('#play button[type="submit"]').click();
}

async function answered(phone) {
  const yes = phone.locator('[name="with"][value="yes"]');
  await yes.click();
  await until(async () => (await yes.getAttribute('aria-pressed')) === 'true', 'the answer is at the server');
}

async function noted(phone) {
  await phone.locator('#talk-together').focus();
  await phone.keyboard.insertText(WORDS);
}

async function defined(phone, deed) {
  const form = phone.locator(`.define-own form[data-draft*=":${deed}:"]:has(textarea)`).first();
  const area = form.locator('textarea');
  await area.fill(WORDS);
  await form.locator('button[type="submit"]').click();
  await until(async () => (await area.evaluate((it) => it.defaultValue)) === WORDS, 'it is kept');
}

/** The coach goes to a step of a vision, and the wall follows. */
function visionStep(name) {
  const there = ({ wall }) => wall.locator(`.vision-stage[data-scene="${name}"]`);
  return [name, (room) => after(press(room.coach, 'set-step', { step: name }), there(room))];
}

async function ticked(phone) {
  await phone.locator('.vision-choose input').first().check();
  await phone.locator('.vision-own form button[type="submit"]').first().click();
}

async function envisioned(phone) {
  const form = phone.locator('.vision-own form:has(textarea)').first();
  await form.locator('textarea').fill(WORDS);
  await form.locator('button[type="submit"]').click();
  await until(async () => (await form.locator('textarea').evaluate((it) => it.defaultValue)) === WORDS, 'it is kept');
}

async function agreed(coach) {
  await (await meeting.reach(coach.locator('#agree-text'))).fill(WORDS);
  await coach.locator('#define-agree button[type="submit"]').click();
}

async function laidDown(phone, coach, other) {
  await meeting.contribute(phone, WORDS);
  await press(coach, 'lay-message');
  await other.locator('#hear-referential').waitFor();
}

async function aimed(phone) {
  await phone.locator('[name="goal"][value="motivate"]').check();
  await phone.locator('form:has([value="motivate"]) button').click();
}

async function weighed(phone) {
  await phone.locator('[name="reciprocity"][value="2"]').check();
  await phone.locator('form:has(.weigh) button').click();
}

/** Chooses what is given, sends it, and waits until it is at the server. */
async function answers(phone, choices = []) {
  for (const choice of choices) await phone.locator(`#play ${choice}`).check();
  await phone.locator('#play button[type="submit"]').first().click();
  await phone.locator('#play form[data-draft*=":take-back:"]').waitFor();
}
