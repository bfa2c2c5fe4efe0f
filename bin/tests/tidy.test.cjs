// A rule that finds nothing any more looks just like tidy code; so each rule is tried here.
'use strict';

const assert = require('node:assert/strict');
const test = require('node:test');

const { look } = require('../tidy');

const CSS = 'crates/driehoek/assets/css/base/page.css';

function refused(file, ...lines) {
  for (const line of lines) assert.equal(look(file, line).faults.length, 1, `must refuse: ${line}`);
}

function accepted(file, ...lines) {
  for (const line of lines) assert.deepEqual(look(file, line).faults, [], `must accept: ${line}`);
}

test('what must still be done has an issue', () => {
  refused('a.rs', '// TO' + 'DO later', '// FIX' + 'ME');
  accepted('a.rs', '// TO' + 'DO(#12): later', '// TO' + 'DO #12', 'let todos = 1;');
});

test('lints are expected, not allowed', () => {
  refused('a.rs', '#[allow(dead_code)]', '  #![allow(unused)]');
  accepted('a.rs', '#[expect(dead_code, reason = "x")]', 'fn allow() {}');
});

test('an asset asks nothing of another server', () => {
  refused(CSS, 'a{background:url(asset:a.svg)}/* https://example.org */', '@import "b.css";');
  refused(CSS, "src: url('a.woff2')", 'src: url(a.woff2)');
  refused('crates/driehoek/assets/js/a.js', 'fetch("//example.org/a")', 'import "https://x.org/a.js"');
  refused('crates/driehoek/src/a.rs', 'img src="https://example.org/a.png";');
  accepted(CSS, 'src: url(asset:a.woff2)', 'mask: url("data:image/svg+xml,%3Csvg/%3E")');
  accepted('crates/driehoek/assets/img/a.svg', '<svg xmlns="http://www.w3.org/2000/svg">');
  accepted('crates/driehoek/src/a.rs', 'a href="https://example.org" { "source" }');
});

test('styles know start and end, not left and right', () => {
  refused(CSS, 'margin-left: 1px', '.a{padding-right:0}', '  left: 0;', 'text-align: right');
  refused(CSS, 'border-left-color: red', 'border-top-left-radius: 0', 'float:left', 'scroll-margin-left:0');
  refused(CSS, 'margin: 0 1px 0 2px;', 'inset: 0 auto 0 calc(1px + 2px)');
  accepted(CSS, 'margin-inline-start: 1px', 'inset-inline-start: 0', 'text-align: start', 'top: 0');
  accepted(CSS, 'margin: 0 calc(1px + 2px) 0 calc(1px + 2px)', 'inset: 0', '.left { color: red }');
  accepted(CSS, 'left: 0; /* physical: follows the finger */', 'grid-area: left;');
});

test('long functions and files are remarked on, not refused', () => {
  const body = '    let a = 1;\n'.repeat(70);
  const { faults, remarks } = look('a.rs', `trait T {\n    fn short();\n}\n\nfn long() {\n${body}}\n`);
  assert.deepEqual(faults, []);
  assert.deepEqual(remarks, [{ line: 5, text: 'long: 72 lines' }]);
  assert.equal(look('a.rs', 'let a = 1;\n'.repeat(501)).remarks.length, 1);
  assert.equal(look('a.rs', 'let a = 1;\n'.repeat(500)).remarks.length, 0);
});
