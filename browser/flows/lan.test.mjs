// A school without a certificate: the demo at the plain address of a computer in the network. There
// browsers give pages less: no service worker, no `crypto.randomUUID`, no Secure cookies.

import assert from 'node:assert/strict';
import { networkInterfaces } from 'node:os';
import test from 'node:test';

import { flow } from '../support/flow.mjs';
import * as meeting from '../support/meeting.mjs';
import { startDemo } from '../support/program.mjs';

const { cameIn, press, send, shown } = meeting;

const host = Object.values(networkInterfaces()).flat()
  .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;

async function takesPart({ program, screens }) {
  const [coach, wall, phone] = [await screens.laptop(), await screens.wall(), await screens.phone()];
  for (const link of Object.values(program.links)) assert.equal(new URL(link).hostname, host);
  await meeting.atTheCards(coach, program);
  await wall.goto(program.links.wall);
  await meeting.join(phone, program.links.join, 'Fatma');
  assert.equal(await phone.evaluate(() => isSecureContext), false);
  assert.equal(await phone.evaluate(() => typeof crypto.randomUUID), 'undefined');

  await phone.context().setOffline(true);
  await send(phone, 'Over het schoolnetwerk');
  await phone.getByRole('status').getByText(/^Bewaard op/).waitFor();
  await phone.context().setOffline(false);
  await cameIn(coach, 'Over het schoolnetwerk').waitFor();
  await press(coach, 'reveal');
  for (const page of [wall, phone]) await shown(page, 'Over het schoolnetwerk').waitFor();

  for (const page of [coach, phone]) {
    const cookies = await page.context().cookies();
    assert.ok(cookies.length > 0, 'there is a cookie');
    for (const { name, secure, httpOnly, sameSite } of cookies) {
      assert.deepEqual([secure, httpOnly, sameSite], [false, true, 'Lax'], `the cookie ${name}`);
    }
  }
}

const name = 'a meeting works at a plain address in the network';
if (host) flow(name, takesPart, { start: () => startDemo({ host }) });
else test(name, { skip: 'this computer has no address in a network' });
