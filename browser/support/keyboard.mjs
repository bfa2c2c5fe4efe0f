// People who use the keyboard only.

import assert from 'node:assert/strict';

/** Who needs more steps than this does not get there. */
const STEPS_MAX = 120;

/** Goes on with Tab until this has the focus, and shows that it has. */
export async function tabTo(page, locator) {
  const there = locator.first();
  await there.waitFor();
  for (let steps = 0; steps < STEPS_MAX; steps += 1) {
    await page.keyboard.press('Tab');
    if (await there.evaluate((element) => element === document.activeElement)) {
      const isMarked = await there.evaluate((element) => {
        const { outlineStyle, boxShadow } = getComputedStyle(element);
        return element.matches(':focus-visible') && (outlineStyle !== 'none' || boxShadow !== 'none');
      });
      assert.ok(isMarked, `nothing shows that ${locator} has the focus`);
      return;
    }
  }
  throw new Error(`Tab does not reach ${locator}`);
}

/** Goes there and presses Enter. */
export async function enter(page, locator) {
  await tabTo(page, locator);
  await page.keyboard.press('Enter');
}
