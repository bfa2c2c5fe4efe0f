// A real OpenID provider on this computer, with people who sign in at it.
//
// The program must know where the provider is, and the provider where the program is: first the
// provider has an address, then the program starts, then the provider answers.

import { createServer } from 'node:http';

import Provider from 'oidc-provider';

const SECRET = 'a-secret-of-the-flow-and-nothing-else';

/** `people` are claims by the name with which somebody signs in there. */
export async function startProvider(people) {
  let answer = (req, res) => res.writeHead(503).end();
  const server = createServer((req, res) => answer(req, res));
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const origin = `http://127.0.0.1:${server.address().port}`;

  return {
    origin,
    /** Its lines in `driehoek.toml`; `more` are others. */
    settings: (more = '') => `
      [[provider]]
      id = "werk"
      name = "Werkaccount"
      issuer = "${origin}"
      client_id = "driehoek"
      client_secret = "${SECRET}"
      ${more}`,
    /** Answers from now on, to the program at this address. */
    serve(program) {
      answer = providerFor(program, origin, people).callback();
    },
    /** Does not answer any more. */
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function providerFor(program, origin, people) {
  return new Provider(origin, {
    clients: [
      {
        client_id: 'driehoek',
        client_secret: SECRET,
        redirect_uris: [`${program}/aanmelden/met/werk/terug`],
        post_logout_redirect_uris: [`${program}/aanmelden`],
      },
    ],
    claims: { openid: ['sub', 'hd'], profile: ['name'], email: ['email', 'email_verified'] },
    cookies: { keys: ['only for this flow'] },
    pkce: { required: () => true },
    findAccount: (ctx, id) =>
      people[id] && { accountId: id, claims: () => ({ sub: id, ...people[id] }) },
  });
}

/** Fills in who somebody is, and agrees that the program may know. */
export async function signInThere(page, login) {
  await page.locator('input[name="login"]').fill(login);
  await page.locator('input[name="password"]').fill('anything will do here');
  await page.locator('button[type="submit"]').click();
  await page.locator('input[name="prompt"][value="consent"]').waitFor({ state: 'attached' });
  await page.locator('button[type="submit"]').click();
}
