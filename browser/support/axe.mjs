// Accessibility by machine: WCAG 2.2, levels A and AA. It finds a part of what people would.

import axeCore from 'axe-core';

/** What is wrong in many places is told of the first few. */
const PLACES_MAX = 4;
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Fails with a list of what is wrong and where. */
export async function axe(page, options) {
  const faults = await axeFaults(page, options);
  if (faults.length > 0) throw new Error(`${page.url()} is not accessible:\n${faults.join('\n')}`);
}

/** The list itself. `rules: { name: { enabled: false } }` needs a reason. */
export async function axeFaults(page, { rules = {}, within } = {}) {
  await page.evaluate(axeCore.source);
  const { violations } = await page.evaluate(
    ({ within, options }) => globalThis.axe.run(within ?? document, options),
    { within, options: { runOnly: TAGS, rules, resultTypes: ['violations'] } },
  );
  return violations.map(described);
}

function described({ id, impact, help, nodes }) {
  const places = nodes.slice(0, PLACES_MAX).map((node) => {
    const why = node.failureSummary.replace(/^Fix (any|all) of the following:\s*/, '').replace(/\s*\n\s*/g, '; ');
    return `    ${node.target.join(' ')}\n      ${node.html.slice(0, 160)}\n      ${why}`;
  });
  const more = nodes.length > PLACES_MAX ? `\n    and ${nodes.length - PLACES_MAX} more` : '';
  return `  ${id} (${impact}): ${help}\n${places.join('\n')}${more}`;
}
