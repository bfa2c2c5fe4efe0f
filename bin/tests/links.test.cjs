// An address that answers gets its day, one that does not keeps what it had.
'use strict';

const assert = require('node:assert/strict');
const test = require('node:test');

const { look } = require('../links');

const SOURCES = `[[source]]
id = "een"
url = "https://een.example/"
note = "Pdf."

[[source]]
id = "twee"
url = "https://twee.example/"
checked = "2020-01-01"

[[source]]
id = "drie"
url = "https://drie.example/"
checked = "2020-01-01"
search = "drie"
`;

test('what answers gets the day, once; what is silent keeps what it had and is told', async () => {
  const asked = [];
  const ask = async (url) => asked.push(url) && url !== 'https://twee.example/';
  const { text, found, silent } = await look(SOURCES, '2027-03-01', ask);
  assert.deepEqual([found, silent], [3, ['https://twee.example/']]);
  assert.equal(asked.length, 3);
  assert.match(text, /een\.example\/"\nchecked = "2027-03-01"\nnote/);
  assert.match(text, /twee\.example\/"\nchecked = "2020-01-01"\n/);
  assert.match(text, /drie\.example\/"\nchecked = "2027-03-01"\nsearch/);
  assert.equal(text.match(/checked/g).length, 3);
});

test('looking again changes nothing but the day', async () => {
  const ask = async () => true;
  const once = await look(SOURCES, '2027-03-01', ask);
  const again = await look(once.text, '2027-03-02', ask);
  assert.equal(again.text, once.text.replaceAll('2027-03-01', '2027-03-02'));
});
