// Accessibility by machine: WCAG 2.2, levels A and AA. It finds a part of what people would.

import axeCore from 'axe-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Fails with a list of what is wrong and where. `rules: { name: { enabled: false } }` needs a reason. */
export async function axe(page, { rules = {}, within } = {}) {
  await page.evaluate(axeCore.source);
  const { violations } = await page.evaluate(
    ({ within, options }) => globalThis.axe.run(within ?? document, options),
    { within, options: { runOnly: TAGS, rules, resultTypes: ['violations'] } },
  );
  if (violations.length > 0) {
    throw new Error(`${page.url()} is not accessible:\n${violations.map(described).join('\n')}`);
  }
}

function described({ id, impact, help, nodes }) {
  const places = nodes.map((node) => {
    const why = node.failureSummary.replace(/^Fix (any|all) of the following:\s*/, '').replace(/\s*\n\s*/g, '; ');
    return `    ${node.target.join(' ')}\n      ${node.html.slice(0, 160)}\n      ${why}`;
  });
  return `  ${id} (${impact}): ${help}\n${places.join('\n')}`;
}
