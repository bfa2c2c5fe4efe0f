// What changed between two texts, and where a caret stands after it, by chance and at hard places.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { carried, difference } from '../../crates/driehoek/assets/js/splice.js';

/** What the server makes of it: characters, not UTF-16. */
function applied(text, edit) {
  if (!edit) return text;
  const letters = Array.from(text);
  letters.splice(edit.at, edit.delete, ...Array.from(edit.insert));
  return letters.join('');
}

test('a difference leads from the one text to the other, in every script', () => {
  const texts = ['', 'a', 'aa', 'hoi 👋🏽!', 'مرحبا بكم', 'ኣብ ቤት', '👩‍🏫 les', 'aXa', 'één\ntwee'];
  for (const before of texts) {
    for (const after of texts) assert.equal(applied(before, difference(before, after)), after);
  }
  assert.deepEqual(difference('👋 hoi', '👋 hallo'), { at: 3, delete: 2, insert: 'allo' });
});

test('a caret stays behind the letter where it was', () => {
  // [before, after, with | where the caret is]
  const cases = [
    ['abc|', 'Xabc|'],
    ['|abc', '|abcX'],
    ['ab|c', 'XabYc', 'Xab|Yc'],
    ['een twee| drie', 'EEN een twee| drie VIER'],
    ['een twee| drie', 'een tw| drie', 'een tw| drie'],
    ['👋 hoi|', '👋👋 hoi|'],
    ['مرحبا|', '!مرحبا|'],
  ];
  for (const [from, to, expected = to] of cases) {
    const [before, after] = [from.replace('|', ''), to.replace('|', '')];
    assert.equal(carried(before, after, from.indexOf('|')), expected.indexOf('|'), `${from} -> ${to}`);
  }
});
