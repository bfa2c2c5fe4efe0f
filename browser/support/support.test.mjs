// The checks of the flows, checked: one that notices nothing any more looks just like a clean page.

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { createConnection } from 'node:net';
import test from 'node:test';

import { axe } from './axe.mjs';
import { Inspection } from './inspect.mjs';
import { startMailbox } from './mail.mjs';
import { Screens } from './screens.mjs';

const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src * data:; connect-src *";

/** Opens a page with this in its main part, and answers what went wrong on it. */
async function faultsOf(main, { script = '', look = async () => {}, screen = {} } = {}) {
  const server = createServer((req, res) => {
    const isScript = req.url === '/a.js';
    if (!isScript && req.url !== '/') return res.writeHead(404).end();
    res.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
    res.setHeader('content-security-policy', POLICY);
    const head = '<title>A page</title><link rel="icon" href="data:,"><script src="/a.js"></script>';
    res.end(isScript ? script : `<!doctype html><html lang="nl">${head}<main>${main}</main></html>`);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const screens = await Screens.start(origin);
  try {
    const page = await screens.phone(screen);
    await page.goto(origin, { waitUntil: 'networkidle' });
    await look(page);
    screens.check();
    return '';
  } catch (error) {
    return error.message;
  } finally {
    await screens.close();
    server.close();
  }
}

test('a clean page passes, with and without JavaScript', async () => {
  assert.equal(await faultsOf('<h1>Dag</h1>', { look: axe, script: 'let a = 1;' }), '');
  const screen = { javaScriptEnabled: false };
  const look = async (page) => assert.equal(await page.locator('h1').innerText(), 'Dag');
  assert.equal(await faultsOf('<h1>Dag</h1>', { look, screen, script: 'throw 1' }), '');
});

test('what axe finds is told with its place', async () => {
  const faults = await faultsOf('<h1>Dag</h1><input id="name">', { look: axe });
  assert.match(faults, /label \(critical\)[^]*#name/);
});

test('what the keyboard does not come to, and what does not show the focus, is told', async () => {
  const look = async (page) => {
    const inspection = new Inspection();
    await inspection.keys(page, 'here');
    inspection.check();
  };
  const radios = '<input type="radio" name="a" aria-label="a"><input type="radio" name="a" aria-label="b">';
  const fine = `<button>Dag</button>${radios}<details><summary>Meer</summary><a href="/">Weg</a></details>`;
  assert.equal(await faultsOf(fine, { look }), '');
  const faults = await faultsOf(`${fine}<p inert><button id="shut">Dicht</button></p>`, { look });
  assert.match(faults, /1 faults:\s+Tab does not come to <button id="shut">/);
  const script = 'addEventListener("focusin", (event) => (event.target.style.outline = "none"))';
  assert.match(await faultsOf('<button>Dag</button>', { look, script }), /nothing shows the focus of <button/);
});

test('what sticks out is told, also when the page is mirrored', async () => {
  const look = async (page) => {
    const inspection = new Inspection();
    await inspection.fits(page, 'here');
    inspection.check();
  };
  assert.equal(await faultsOf('<h1>Dag</h1>', { look, screen: { isMobile: false } }), '');
  const wide = '<svg width="350" height="9"></svg>';
  assert.match(await faultsOf(wide, { look, screen: { isMobile: false } }), /320 wide[^]*rtl|rtl[^]*320 wide/);
});

test('a question to another server is noticed', async () => {
  const image = '<img alt="" src="https://elsewhere.example/a.png">';
  assert.match(await faultsOf(image), /another server: https:\/\/elsewhere\.example\/a\.png/);
  const script = 'new WebSocket("ws://elsewhere.example/live")';
  assert.match(await faultsOf('', { script }), /another server: ws:\/\/elsewhere\.example\/live/);
});

test('what the content policy forbids is noticed', async () => {
  assert.match(await faultsOf('<p style="color: red">Dag</p>'), /policy: .*style/i);
  assert.match(await faultsOf('<script>window.a = 1</script>'), /policy: .*script/i);
  assert.match(await faultsOf('', { script: 'eval("1")' }), /policy: |a script threw: .*eval/i);
});

test('a script that throws and a picture that is missing are noticed', async () => {
  assert.match(await faultsOf('', { script: 'throw new Error("oh")' }), /a script threw: Error: oh/);
  assert.match(await faultsOf('<img alt="" src="/a.png">'), /missing \(404\)/);
});

test('the mailbox keeps what it gets, for whom it was', async () => {
  const mailbox = await startMailbox();
  const waited = mailbox.next('Noor@school.example');
  await send(new URL(mailbox.url).port, [
    'EHLO here',
    'MAIL FROM:<driehoek@school.example>',
    'RCPT TO:<noor@school.example>',
    'DATA',
    'Subject: =?utf-8?Q?Jouw_be=C3=BCrt?=\r\n\r\nDag Noor\r\n.',
    'QUIT',
  ]);
  const letter = await waited;
  assert.equal(letter.subject, 'Jouw beürt');
  assert.match(letter.text, /Dag Noor/);
  await assert.rejects(mailbox.next('noor@school.example', { withinMs: 50 }), /Jouw beürt/);
  await mailbox.close();
});

/** Says these lines to a mail server, each after it answered the one before. */
function send(port, lines) {
  return new Promise((resolve, reject) => {
    const socket = createConnection(Number(port), '127.0.0.1').setEncoding('utf8');
    socket.on('data', (answer) => {
      if (/^\d{3} /m.test(answer) && lines.length > 0) socket.write(`${lines.shift()}\r\n`);
    });
    socket.on('close', resolve).on('error', reject);
  });
}
