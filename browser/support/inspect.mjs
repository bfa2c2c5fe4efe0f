// Looks at a page as different people see it: light and dark, on a narrow screen, with large text.

import { axeFaults } from './axe.mjs';

/** The width at which nothing may need sideways scrolling: WCAG 2.2, 1.4.10. */
const NARROW = { width: 320, height: 640 };
const LENGTH_MAX = 12_000;

/** Collects what is wrong on many pages, each fault once, with the pages that have it. */
export class Inspection {
  #found = new Map();

  /**
   * The page as it is now, light and dark. `narrow`: it must also fit on 320 pixels. `large`: with
   * text of twice the size nothing may need sideways scrolling: 1.4.4; not on 320 pixels either.
   */
  async look(page, what, { narrow = true, large = false } = {}) {
    const screen = page.viewportSize();
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    if (narrow) await lengthen(page);
    this.#note(what, await axeFaults(page));
    if (large) this.#note(`${what}, text at 200%`, await largeTextFaults(page));
    if (narrow) {
      await page.setViewportSize(NARROW);
      await lengthen(page);
      this.#note(`${what}, 320 wide`, await sidewaysFaults(page));
      if (large) this.#note(`${what}, 320 wide, text at 200%`, await largeTextFaults(page));
    }
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    this.#note(`${what}, dark`, await axeFaults(page));
    await page.setViewportSize(screen);
  }

  /** Goes to an address and looks. */
  async open(page, address, what, options) {
    await page.goto(address);
    await this.look(page, what ?? new URL(address).pathname, options);
  }

  #note(what, faults) {
    for (const fault of faults) this.#found.set(fault, [...(this.#found.get(fault) ?? []), what]);
  }

  /** Fails when anything was found. */
  check() {
    if (this.#found.size === 0) return;
    const list = Array.from(this.#found, ([fault, where]) => `${fault}\n    on: ${where.join('; ')}`);
    throw new Error(`${list.length} faults:\n${list.join('\n')}`);
  }
}

/** Makes the window as long as the page, so that a bar that stays in sight lies over nothing. */
async function lengthen(page) {
  const { width, height } = page.viewportSize();
  const length = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.min(Math.max(height, length), LENGTH_MAX) });
}

async function largeTextFaults(page) {
  const size = () => page.locator('main').evaluate((main) => Number.parseFloat(getComputedStyle(main).fontSize));
  const before = await size();
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  const faults = await sidewaysFaults(page);
  if ((await size()) < before * 1.9) faults.push('  the text does not grow with the text size of the browser');
  await page.evaluate(() => (document.documentElement.style.fontSize = ''));
  return faults;
}

/** What sticks out of the page at the side: the innermost boxes with more in them than fits. */
function sidewaysFaults(page) {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const out = Array.from(document.body.querySelectorAll('*')).filter((box) => {
      if (!box.checkVisibility()) return false;
      const { left, right, width } = box.getBoundingClientRect();
      const spills = getComputedStyle(box).overflowX === 'visible' && left + box.scrollWidth > clientWidth;
      return width > 1 && (spills || right > clientWidth || left < 0);
    });
    const innermost = out.filter((box) => !out.some((other) => other !== box && box.contains(other)));
    const names = innermost.slice(0, 3).map((box) => box.outerHTML.replace(/\s+/g, ' ').slice(0, 120));
    return [`  ${scrollWidth - clientWidth} pixels stick out: ${names.join(' | ')}`];
  });
}
