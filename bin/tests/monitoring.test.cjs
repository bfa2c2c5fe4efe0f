// The figures of the program, of the dashboard and of the alarms cannot drift apart.
'use strict';

const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');

const ROOT = path.join(__dirname, '..', '..');
const read = (file) => fs.readFileSync(path.join(ROOT, file), 'utf8');

/** The figures that a text names; what Prometheus makes of a histogram counts as the histogram. */
function figuresIn(text) {
  const names = text.match(/\bdriehoek_[a-z_]+/g) ?? [];
  return new Set(names.map((name) => name.replace(/_(bucket|sum|count)$/, '')));
}

const PROGRAM = figuresIn(read('crates/driehoek/src/metrics.rs'));
const DASHBOARD = JSON.parse(read('deploy/monitoring/grafana.json'));
const shown = DASHBOARD.panels.flatMap((panel) => panel.targets.map((target) => target.expr));

const sorted = (set) => [...set].sort();
const missing = (from, there) => sorted(from).filter((name) => !there.has(name));

test('the program has figures, and the dashboard shows each of them and no other', () => {
  assert.ok(PROGRAM.size > 5, sorted(PROGRAM).join(' '));
  assert.deepEqual(sorted(figuresIn(shown.join('\n'))), sorted(PROGRAM));
});

test('variables of the dashboard, alarms and their tests name figures of the program', () => {
  const files = ['deploy/monitoring/alerts.yaml', 'deploy/monitoring/alerts.test.yaml'];
  for (const text of [...files.map(read), JSON.stringify(DASHBOARD.templating)]) {
    const named = figuresIn(text);
    assert.ok(named.size > 0);
    assert.deepEqual(missing(named, PROGRAM), []);
  }
});

test('docs/operations.md tells of each figure', () => {
  assert.deepEqual(missing(PROGRAM, figuresIn(read('docs/operations.md'))), []);
});

test('every alarm has a trial in which it sounds or stays silent, and a line in docs/operations.md', () => {
  const alarms = [...read('deploy/monitoring/alerts.yaml').matchAll(/- alert: (\w+)/g)].map(([, name]) => name);
  assert.ok(alarms.length > 5);
  const trials = read('deploy/monitoring/alerts.test.yaml');
  const told = read('docs/operations.md');
  for (const name of alarms) {
    assert.ok(trials.includes(`alertname: ${name}`), `${name} has no trial`);
    assert.ok(told.includes(name), `${name} is not in docs/operations.md`);
  }
});

test('panels of the dashboard have a place, a name and a number of their own', () => {
  const numbers = DASHBOARD.panels.map((panel) => panel.id);
  assert.equal(new Set(numbers).size, numbers.length);
  for (const { title, gridPos } of DASHBOARD.panels) {
    assert.ok(title && gridPos.x + gridPos.w <= 24, title);
  }
});
