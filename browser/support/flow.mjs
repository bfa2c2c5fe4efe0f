// One flow: a program and a browser of its own, checks that always hold, pictures when it fails.

import { mkdir } from 'node:fs/promises';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

import { startDemo } from './program.mjs';
import { Screens } from './screens.mjs';

const RESULTS = fileURLToPath(new URL('../results/', import.meta.url));
const WITHIN_MS = 180_000;

/**
 * `run` gets `{ program, screens }`. `start` makes the program; without it, it is the demo. `within`
 * is how long it may take, in milliseconds.
 *
 *     flow('a guest sees the card', async ({ program, screens }) => {
 *       const guest = await screens.phone();
 *       await guest.goto(program.links.join);
 *     });
 */
export function flow(name, run, { start = startDemo, within = WITHIN_MS } = {}) {
  test(name, { timeout: within }, async (t) => {
    const program = await start();
    t.after(() => program.remove());
    const screens = await Screens.start(program.origin);
    t.after(() => screens.close());
    try {
      await run({ program, screens, t });
      screens.check();
    } catch (error) {
      error.message += await remains(name, program, screens);
      throw error;
    }
  });
}

async function remains(name, program, screens) {
  await mkdir(RESULTS, { recursive: true });
  const files = await screens.pictures(RESULTS, name.replace(/[^\p{L}\p{N}]+/gu, '-'));
  return `\n\nPictures:\n  ${files.join('\n  ')}\n\nThe program said:\n${program.log}\n`;
}
