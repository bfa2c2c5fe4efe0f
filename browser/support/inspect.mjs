// Looks at a page as different people see it: light and dark, on a narrow screen, with large text.

import { axeFaults } from './axe.mjs';
import { keyboardFaults } from './keyboard.mjs';

/** The width at which nothing may need sideways scrolling: WCAG 2.2, 1.4.10. */
const NARROW = { width: 320, height: 640 };
const LENGTH_MAX = 12_000;

/** Collects what is wrong on many pages, each fault once, with the pages that have it. */
export class Inspection {
  #found = new Map();

  /**
   * Whether the page fits with text of twice the size, and on 320 pixels, as it is and mirrored: the
   * rules of axe do not look at that. `narrow` as in `look`.
   */
  async fits(page, what, { narrow = true } = {}) {
    const screen = page.viewportSize();
    const direction = await page.evaluate(() => document.documentElement.dir);
    for (const dir of direction === 'rtl' ? ['ltr', 'rtl'] : ['rtl', 'ltr']) {
      await page.evaluate((to) => (document.documentElement.dir = to), dir);
      this.#note(`${what}, ${dir}`, await sidewaysFaults(page));
      if (!narrow) continue;
      this.#note(`${what}, ${dir}, text at 200%`, await largeTextFaults(page));
      await page.setViewportSize(NARROW);
      this.#note(`${what}, ${dir}, 320 wide`, await sidewaysFaults(page));
      this.#note(`${what}, ${dir}, 320 wide, text at 200%`, await largeTextFaults(page));
      await page.setViewportSize(screen);
    }
  }

  /** No words lie over other words: nobody can scroll or tap a wall. */
  async apart(page, what) {
    this.#note(what, await overlapFaults(page));
  }

  /** Tab comes to every control, and each shows that it has the focus. */
  async keys(page, what) {
    this.#note(`${what}, by keyboard`, await keyboardFaults(page));
  }

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
    // What is shifted or cut off within a box of its own does not make the page wider.
    const scrolls = (box) => box && box !== document.body && (getComputedStyle(box).overflowX !== 'visible' || scrolls(box.parentElement));
    const out = Array.from(document.body.querySelectorAll('*')).filter((box) => {
      if (!box.checkVisibility() || scrolls(box.parentElement)) return false;
      const { left, right, width } = box.getBoundingClientRect();
      const spills = getComputedStyle(box).overflowX === 'visible' && left + box.scrollWidth > clientWidth;
      return width > 1 && (spills || right > clientWidth || left < 0);
    });
    const innermost = out.filter((box) => !out.some((other) => other !== box && box.contains(other)));
    const names = innermost.slice(0, 3).map((box) => box.outerHTML.replace(/\s+/g, ' ').slice(0, 120));
    return [`  ${scrollWidth - clientWidth} pixels stick out: ${names.join(' | ')}`];
  });
}

/** Words that lie over other words: pairs of pieces of text whose boxes share more than their edges. */
function overlapFaults(page) {
  return page.evaluate(() => {
    const EDGE = 4;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    // Words for who listens are clipped away and take no room.
    const isClipped = (box) =>
      Boolean(box) && (getComputedStyle(box).clipPath === 'inset(50%)' || isClipped(box.parentElement));
    const pieces = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const box = node.parentElement;
      if (!node.data.trim() || !box.checkVisibility({ visibilityProperty: true })) continue;
      if (box.closest('.sr, svg, script, style') || isClipped(box)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) if (rect.width > EDGE && rect.height > EDGE) pieces.push({ node, rect });
    }
    const shares = (a, b) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > EDGE &&
      // A line of letters is higher than the letters are.
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.height, b.height) / 3;
    const found = new Set();
    pieces.forEach((one, at) => {
      for (const other of pieces.slice(at + 1)) {
        if (one.node !== other.node && shares(one.rect, other.rect)) {
          found.add(`  words lie over words: ${one.node.data.trim().slice(0, 40)} | ${other.node.data.trim().slice(0, 40)}`);
        }
      }
    });
    return Array.from(found);
  });
}
