// People who use the keyboard only.

import assert from 'node:assert/strict';

/** Who needs more steps than this does not get there. */
const STEPS_MAX = 120;
/** Tab also comes to what is not counted, such as the browser's own. */
const SPARE = 20;

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

/** What can be used, as a person sees it: one of a group of radio buttons, nothing that is folded away. */
const CONTROLS = 'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex="0"], [contenteditable]';

/**
 * Goes through the whole page with Tab, from its beginning, and tells of the controls that it does not
 * come to and of those that do not show that they have the focus.
 */
export async function keyboardFaults(page) {
  const wanted = await page.evaluate((controls) => {
    globalThis.tabbed = { faults: [], left: new Map() };
    const groups = new Set();
    for (const control of document.querySelectorAll(controls)) {
      if (control.disabled || control.tabIndex < 0 || !control.checkVisibility({ visibilityProperty: true })) continue;
      const group = control.type === 'radio' ? `${control.form?.dataset.draft}:${control.name}` : undefined;
      if (group && groups.has(group)) continue;
      groups.add(group);
      globalThis.tabbed.left.set(group ?? control, control.outerHTML.replace(/\s+/g, ' ').slice(0, 140));
    }
    document.activeElement?.blur();
    getSelection()?.setPosition(document.body, 0);
    return globalThis.tabbed.left.size;
  }, CONTROLS);
  for (let steps = 0; steps < wanted + SPARE; steps += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(arrived)) === 0) break;
  }
  return page.evaluate(() => {
    const missed = [...globalThis.tabbed.left.values()].map((html) => `  Tab does not come to ${html}`);
    return [...missed, ...globalThis.tabbed.faults];
  });
}

/** How many are left after Tab; in the page. */
function arrived() {
  const { left, faults } = globalThis.tabbed;
  const at = document.activeElement;
  const key = at.type === 'radio' ? `${at.form?.dataset.draft}:${at.name}` : at;
  if (left.delete(key)) {
    const outlined = (element) => element && getComputedStyle(element).outlineStyle !== 'none';
    // What is drawn by its label, or by what stands around it, shows it there.
    const around = [at.parentElement, at.nextElementSibling, ...(at.labels ?? [])];
    const marked = outlined(at) || getComputedStyle(at).boxShadow !== 'none' || around.some(outlined);
    if (!marked) faults.push(`  nothing shows the focus of ${at.outerHTML.replace(/\s+/g, ' ').slice(0, 140)}`);
  }
  return left.size;
}
