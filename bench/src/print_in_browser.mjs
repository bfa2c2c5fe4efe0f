// Has a browser print a page, and tells what each step took: wall time, and the processor time of
// all its processes. Arguments: the page, the PDF to write, the number of rounds, the browser.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const { chromium } = createRequire(new URL('../../browser/package.json', import.meta.url))('playwright-core');
const [page, file, rounds, executablePath] = process.argv.slice(2);
const TICK_MS = 10;

// Every process with its parent and what it used; the name before the fields may hold spaces.
function processes() {
  const all = new Map();
  for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const fields = readFileSync(`/proc/${id}/stat`, 'utf8').split(')').pop().trim().split(' ');
      all.set(Number(id), { parent: Number(fields[1]), cpu: (Number(fields[11]) + Number(fields[12])) * TICK_MS });
    } catch {
      // It ended while we looked.
    }
  }
  return all;
}

// What the processes below this one used so far, by process.
function used() {
  const all = processes();
  const below = (id) => id > 1 && all.has(id) && (all.get(id).parent === process.pid || below(all.get(id).parent));
  return new Map([...all].filter(([id]) => below(id)).map(([id, { cpu }]) => [id, cpu]));
}

async function cost(work) {
  const [start, before] = [performance.now(), used()];
  const result = await work();
  const wall_ms = performance.now() - start;
  const cpu_ms = [...used()].reduce((sum, [id, cpu]) => sum + cpu - (before.get(id) ?? 0), 0);
  return [{ wall_ms, cpu_ms }, result];
}

async function print(browser) {
  const tab = await browser.newPage();
  const [took, pdf] = await cost(async () => {
    await tab.goto(pathToFileURL(page).href);
    await tab.evaluate(() => document.fonts.ready.then(() => undefined));
    return tab.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
  });
  await tab.close();
  return [took, pdf];
}

const report = { start: [], first: [], warm: [] };
for (let round = 0; round < Number(rounds); round += 1) {
  const [start, browser] = await cost(() => chromium.launch({ executablePath, headless: true, args: ['--no-sandbox'] }));
  const [first, pdf] = await print(browser);
  const [warm] = await print(browser);
  report.start.push(start);
  report.first.push(first);
  report.warm.push(warm);
  report.version = browser.version();
  report.pages = (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;
  report.pdf_kb = Math.floor(pdf.length / 1024);
  writeFileSync(file, pdf);
  await browser.close();
}
process.stdout.write(JSON.stringify(report));
