// A mail server on this computer that keeps what it gets. Give its `url` to the program:
// startServe({ env: { DRIEHOEK_SMTP_URL: mailbox.url } })

import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export async function startMailbox() {
  const letters = [];
  const waiting = new Set();
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    async onData(stream, { envelope }, done) {
      try {
        const chunks = [];
        for await (const chunk of stream) chunks.push(chunk);
        const { subject, text, html, headers } = await PostalMime.parse(Buffer.concat(chunks));
        const to = envelope.rcptTo.map(({ address }) => address.toLowerCase());
        letters.push({ to, from: envelope.mailFrom.address, subject, text, html, headers });
        waiting.forEach((look) => look());
        done();
      } catch (error) {
        done(error);
      }
    },
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });

  /** Waits for the first unread letter to somebody: `{ to, from, subject, text, html, headers }`. */
  const read = new Set();
  function next(address, { withinMs = 15_000 } = {}) {
    const unread = (letter) => letter.to.includes(address.toLowerCase()) && !read.has(letter);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        waiting.delete(look);
        const had = letters.map(({ to, subject }) => `${to}: ${subject}`).join('\n  ');
        reject(new Error(`no letter came for ${address}; there were:\n  ${had || 'none'}`));
      }, withinMs);
      function look() {
        const letter = letters.find(unread);
        if (!letter) return;
        clearTimeout(timer);
        waiting.delete(look);
        read.add(letter);
        resolve(letter);
      }
      waiting.add(look);
      look();
    });
  }

  return {
    url: `smtp://127.0.0.1:${server.server.address().port}`,
    letters,
    next,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
