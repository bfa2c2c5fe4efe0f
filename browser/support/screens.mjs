// One Chromium, and the screens of a meeting: phones, a coach's laptop, the wall.

import { existsSync } from 'node:fs';
import path from 'node:path';
import { after } from 'node:test';
import { chromium } from 'playwright-core';

import { watch } from './watch.mjs';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const WAIT_MS = 15_000;

const KINDS = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  laptop: { viewport: { width: 1366, height: 768 } },
  wall: { viewport: { width: 1920, height: 1080 } },
};

let launched;

/** One browser for all flows of a file, which share a host; what is apart are the screens in it. */
function theBrowser(host) {
  // No name outside this computer is ever looked up, whatever a page asks.
  const rules = `--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost, EXCLUDE ${host}`;
  launched ??= chromium.launch({ executablePath: browserFile(), headless: true, args: [...ARGS, rules] });
  return launched;
}

after(async () => (await launched)?.close());

export class Screens {
  #browser;
  #origin;
  #open = [];
  #others = [];

  static async start(origin) {
    const screens = new Screens();
    screens.#origin = origin;
    screens.#browser = await theBrowser(new URL(origin).hostname);
    return screens;
  }

  /** A new person's phone. `options` are Playwright's, such as `{ locale: 'ar' }`. */
  phone(options) {
    return this.#page('phone', options);
  }

  /** A new person's laptop. */
  laptop(options) {
    return this.#page('laptop', options);
  }

  /** The projected screen. */
  wall(options) {
    return this.#page('wall', options);
  }

  /** A new person's phone whose camera sees a film, a `.mjpeg`, and may be used. */
  async phoneWithCamera(film) {
    const fake = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream'];
    const args = [...ARGS, ...fake, `--use-file-for-fake-video-capture=${film}`];
    const browser = await chromium.launch({ executablePath: browserFile(), headless: true, args });
    this.#others.push(browser);
    return this.#page('phone', {}, browser);
  }

  /** Every screen has cookies of its own: another person. `visits`: see `watch`. */
  async #page(kind, { visits, ...options } = {}, browser = this.#browser) {
    const context = await browser.newContext({ locale: 'nl-NL', ...KINDS[kind], ...options });
    context.setDefaultTimeout(WAIT_MS);
    const watched = watch(context, this.#origin, visits);
    const page = await context.newPage();
    this.#open.push({ kind, context, page, watched });
    return page;
  }

  /** Fails when any screen asked another server, broke the content policy or threw. */
  check() {
    const found = this.#open.flatMap(({ kind, watched }, at) =>
      watched.faults.map((fault) => `screen ${at + 1} (${kind}): ${fault}`),
    );
    if (found.length > 0) throw new Error(`the screens are not clean:\n  ${found.join('\n  ')}`);
  }

  /** A picture of every screen, for a flow that failed. Answers the files. */
  async pictures(folder, name) {
    const files = [];
    for (const [at, { kind, page }] of this.#open.entries()) {
      const file = path.join(folder, `${name}-${at + 1}-${kind}.png`);
      const taken = await page.screenshot({ path: file, timeout: 5000 }).then(() => true, () => false);
      if (taken) files.push(`${file} (${page.url()})`);
    }
    return files;
  }

  async close() {
    await Promise.all(this.#open.map(({ context }) => context.close()));
    await Promise.all(this.#others.map((browser) => browser.close()));
  }
}

/** `CHROMIUM` in the environment, or the first of these in the path. */
function browserFile() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    const file = folders.map((folder) => path.join(folder, name)).find((found) => existsSync(found));
    if (file) return file;
  }
  throw new Error('there is no Chromium: run bin/setup, or set CHROMIUM to where it is');
}
