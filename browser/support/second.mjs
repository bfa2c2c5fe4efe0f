// The second step in a flow: an app with codes, played here.

import { createHmac } from 'node:crypto';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const STEP_MS = 30_000;

/** What an app with this secret shows; `later` half minutes from now. A code works once. */
export function codeOf(secret, later = 0) {
  const count = Buffer.alloc(8);
  count.writeBigUInt64BE(BigInt(Math.floor(Date.now() / STEP_MS) + later));
  const hash = createHmac('sha1', bytesOf(secret)).update(count).digest();
  const number = hash.readUInt32BE(hash.at(-1) & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}

/** Base 32, as apps write it. */
function bytesOf(secret) {
  const bits = [...secret].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from(bits.match(/.{8}/g).map((byte) => Number.parseInt(byte, 2)));
}

/** The secret on the page where an app is set up. */
export async function secretOn(page) {
  return (await page.locator('.second-secret').innerText()).replaceAll(/\s/g, '');
}

/** Sets up an app as whoever is signed in; answers its secret. Stays at the codes for on paper. */
export async function setUpApp(page, origin) {
  await page.goto(new URL('/account/app', origin).href);
  const secret = await secretOn(page);
  await page.locator('input[name="code"]').fill(codeOf(secret));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/account/herstelcodes?**');
  return secret;
}

/** A device with passkeys that always says yes; answers what CDP calls it, and the session. */
export async function withPasskeys(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { session, authenticatorId };
}
