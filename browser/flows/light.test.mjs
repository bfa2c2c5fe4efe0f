// What a phone fetches to take part: little at first, next to nothing later, all from here.

import assert from 'node:assert/strict';

import { flow } from '../support/flow.mjs';
import { join, field, atTheCards } from '../support/meeting.mjs';

/** In bytes, as they travel: compressed. */
const FIRST_MAX = 60_000;
const LATER_MAX = 15_000;

/** Counts what this page fetches; the open stream is not part of a load. */
async function weigh(page) {
  const devtools = await page.context().newCDPSession(page);
  const begun = new Map();
  const fetched = new Map();
  devtools.on('Network.responseReceived', ({ requestId, type, response }) => {
    const what = `${type} ${new URL(response.url).pathname.replace(/(mee|mijn)\/.*/, '$1')}`;
    begun.set(requestId, { what, head: response.encodedDataLength });
  });
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const { what, head } = begun.get(requestId) ?? {};
    if (encodedDataLength > 0) fetched.set(what, (fetched.get(what) ?? 0) + encodedDataLength - head);
  });
  await devtools.send('Network.enable');
  return {
    /** What was fetched since the last time. */
    taken() {
      const taken = Object.fromEntries(fetched);
      fetched.clear();
      const bytes = Object.values(taken).reduce((sum, bytes) => sum + bytes, 0);
      return { bytes, list: JSON.stringify(taken, null, 1) };
    },
  };
}

flow('a phone loads little at first and next to nothing later', async ({ program, screens, t }) => {
  const [coach, phone] = [await screens.laptop(), await screens.phone()];
  const complaints = [];
  phone.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  await atTheCards(coach, program);
  const scale = await weigh(phone);
  const isThere = async () => {
    await phone.locator('html[data-connected="yes"]').waitFor({ state: 'attached' });
    await field(phone).waitFor();
    await phone.evaluate(() => document.fonts.ready);
  };

  await join(phone, program.links.join, 'Fatma');
  await isThere();
  const first = scale.taken();
  t.diagnostic(`joining and the own page: ${first.bytes} bytes, ${FIRST_MAX} at most`);
  assert.ok(first.bytes <= FIRST_MAX, `the first load is ${first.bytes} bytes: ${first.list}`);

  await phone.goto(phone.url());
  await isThere();
  const later = scale.taken();
  t.diagnostic(`the own page again: ${later.bytes} bytes`);
  assert.ok(later.bytes <= LATER_MAX, `a later load is ${later.bytes} bytes: ${later.list}`);
  assert.deepEqual(complaints, []);
});
