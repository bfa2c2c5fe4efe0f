// Translating: Dutch and another script side by side, by keyboard, on a phone, without JavaScript.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

import { flow } from '../support/flow.mjs';
import { Inspection } from '../support/inspect.mjs';
import { atTheCards, join, shown, signIn } from '../support/meeting.mjs';
import { until } from '../support/until.mjs';

const QUESTION = '/vertalen/ar/talen/vraag-talen-1';
const ARABIC = 'بأي لغة تكلّمت وأنت *طفل*؟';

const at = (program, path) => new URL(path, program.origin).href;
const field = (page, name = 'text') => page.locator(`form[data-translation] textarea[name="${name}"]`);

async function translator(screens, program, options) {
  const page = await screens.laptop(options);
  await signIn(page, program.links.coach);
  return page;
}

/** A colleague's screen: the same person at another device. */
async function other(screens, page) {
  const second = await screens.laptop();
  await second.context().addCookies(await page.context().cookies());
  return second;
}

flow('a translator reads on from text to text by keyboard', async ({ program, screens }) => {
  const page = await translator(screens, program);
  await page.goto(at(program, QUESTION));
  const text = field(page);
  assert.equal(await text.getAttribute('dir'), 'rtl');
  assert.equal(await text.getAttribute('lang'), 'ar');
  assert.equal(await text.evaluate((area) => getComputedStyle(area).textAlign), 'start');
  const dutch = page.locator('.translate-source [lang="nl"]').first();
  assert.equal(await dutch.getAttribute('dir'), 'ltr');
  const [left, right] = [await dutch.boundingBox(), await text.boundingBox()];
  assert.ok(left.x + left.width <= right.x && Math.abs(left.y - right.y) < 4, 'they stand side by side');

  await text.fill(ARABIC);
  await page.getByText(`${Array.from(ARABIC).length}/1400`).waitFor();
  const next = page.waitForURL((url) => url.pathname === '/vertalen/ar/talen/vraag-talen-2');
  await Promise.all([next, text.press('Control+Enter')]);
  await page.getByText('Bewaard', { exact: true }).waitFor();
  await page.locator('[data-saved] a').click();
  assert.equal(await field(page).inputValue(), ARABIC);
  await page.getByText('Nagekeken door Noor de Wit').waitFor();
  assert.ok(await page.locator('[data-draft]').isHidden(), 'what is saved is no draft');
  // As people will read it: from right to left, with emphasis, and nothing to remark.
  const card = page.locator('.translate-card');
  await card.locator('em', { hasText: 'طفل' }).waitFor();
  assert.equal(await card.getAttribute('dir'), 'rtl');

  await page.getByRole('button', { name: 'Terug naar de vertaling in Driehoek' }).click();
  await page.getByRole('button', { name: 'Eigen vertaling terugzetten' }).click();
  await until(async () => (await page.url()).includes('bewaard='), 'it is put back');
  await page.goto(at(program, QUESTION));
  assert.equal(await field(page).inputValue(), ARABIC);
});

flow('what was typed survives going away, and a colleague who was faster', async ({ program, screens }) => {
  const page = await translator(screens, program);
  await page.goto(at(program, QUESTION));
  await field(page).fill('كتابتي');
  await page.goto(at(program, '/vertalen/ar/talen'));
  const colleague = await other(screens, page);
  await colleague.goto(at(program, QUESTION));
  await field(colleague).fill('كتابة زميلتي');
  await colleague.getByRole('button', { name: 'Bewaren', exact: true }).click();
  await colleague.getByText('Bewaard', { exact: true }).waitFor();

  await page.goto(at(program, QUESTION));
  await page.getByText('Dit had je getypt en nog niet bewaard.').waitFor();
  assert.equal(await field(page).inputValue(), 'كتابتي');
  await page.getByRole('button', { name: 'Bewaren en nagekeken' }).click();
  const clash = page.getByRole('alert');
  await clash.getByText('heeft deze tekst ook bewaard').waitFor();
  await clash.getByText('كتابة زميلتي').waitFor();
  assert.equal(await field(page).inputValue(), 'كتابتي');
  await page.getByRole('button', { name: 'Bewaren', exact: true }).click();
  await page.getByText('Bewaard', { exact: true }).waitFor();
  await page.goto(at(program, QUESTION));
  assert.equal(await field(page).inputValue(), 'كتابتي');

  await field(page).fill('شيء آخر');
  await page.reload();
  await page.getByRole('button', { name: 'Weggooien' }).click();
  assert.equal(await field(page).inputValue(), 'كتابتي');
  await page.reload();
  assert.equal(await field(page).inputValue(), 'كتابتي');

  // A remark too, when there is no connection to send it.
  await page.goto(at(program, QUESTION));
  const remark = page.getByLabel('Jouw opmerking');
  await page.context().setOffline(true);
  await remark.fill('Is dit beleefd?');
  await page.getByRole('button', { name: 'Opmerking plaatsen' }).click();
  await page.getByRole('status').filter({ hasText: 'nog niet verstuurd' }).first().waitFor();
  await page.context().setOffline(false);
  await page.reload();
  assert.equal(await remark.inputValue(), 'Is dit beleefd?');
  await page.getByRole('button', { name: 'Opmerking plaatsen' }).click();
  await page.locator('.translate-said', { hasText: 'Is dit beleefd?' }).waitFor();
  await page.reload();
  assert.equal(await remark.inputValue(), '', 'what came in is not offered again');
});

flow('translating works without JavaScript', async ({ program, screens }) => {
  const page = await translator(screens, program, { javaScriptEnabled: false });
  await page.goto(at(program, '/vertalen'));
  await page.getByRole('link', { name: 'Tigrinya' }).click();
  await page.getByRole('link', { name: 'Verschillende talen' }).first().click();
  await page.getByRole('link', { name: 'In welke taal leerde u als kind praten?' }).click();
  await field(page).fill('x'.repeat(1401));
  await page.getByRole('button', { name: 'Bewaren', exact: true }).click();
  await page.getByRole('alert').getByText('1401 tekens, er passen er 1400').waitFor();
  assert.equal((await field(page).inputValue()).length, 1401);
  await field(page).fill('ኣየናይ ቋንቋ፧');
  await page.getByRole('button', { name: 'Bewaren', exact: true }).click();
  await page.getByText('Bewaard', { exact: true }).waitFor();
  await page.getByLabel('Jouw opmerking').fill('Is dit beleefd?');
  await page.getByRole('button', { name: 'Opmerking plaatsen' }).click();
  const comment = page.locator('#opmerkingen li').filter({ hasText: 'Is dit beleefd?' });
  await comment.getByRole('button', { name: 'Afgehandeld' }).click();
  await page.getByText('1 afgehandelde opmerking').click();
  await comment.waitFor();
});

flow('a file goes out to a translator and comes back', async ({ program, screens }) => {
  const page = await translator(screens, program);
  await page.goto(at(program, '/vertalen/uk/talen'));
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Bestand voor een vertaler' }).click(),
  ]);
  assert.equal(file.suggestedFilename(), 'driehoek-uk-talen.xlf');
  const text = await readFile(await file.path(), 'utf8');
  const back = text.replace(/(<source>In welke taal leerde u.*\n\s*<target>)[^<]*/, '$1Якою мовою?');
  assert.notEqual(back, text);
  await page.goto(at(program, '/vertalen/inlezen'));
  const give = async (buffer) => {
    await page.getByLabel('Bestand', { exact: true }).setInputFiles({ name: 'terug.xlf', mimeType: 'application/xliff+xml', buffer });
    await page.getByRole('button', { name: 'Bekijken' }).click();
  };
  await give(Buffer.from('<kapot'));
  await page.getByRole('alert').getByText('kapot').waitFor();
  await give(Buffer.from(back));
  await page.getByText('Er is nog niets bewaard').waitFor();
  await page.getByText('Якою мовою?').waitFor();
  const inspection = new Inspection();
  await inspection.look(page, 'what a file brings');
  inspection.check();
  await page.getByRole('button', { name: '1 tekst overnemen' }).click();
  await page.getByText('1 tekst overgenomen').waitFor();
});

flow('the Dutch is one tap away from what nobody checked', async ({ program, screens }) => {
  const page = await translator(screens, program, { javaScriptEnabled: false });
  await page.locator('header details summary').click();
  await page.getByRole('button', { name: 'EN English' }).click();
  await page.goto(at(program, '/kaartenbak/1.1'));
  // The page says it once, for all that is on it.
  assert.equal(await page.getByText('not read by a person').count(), 1);
  await page.getByRole('link', { name: 'Read in Dutch' }).click();
  await page.getByRole('heading', { name: 'Behoefte van ouders' }).waitFor();
  await page.getByRole('link', { name: 'Read in English' }).click();
  await page.getByRole('heading', { name: 'What parents need' }).waitFor();
});

flow('a guest who reads another language sees the Dutch of a card that nobody checked', async ({ program, screens }) => {
  const [coach, phone] = [await screens.laptop(), await screens.phone({ locale: 'en-GB', isMobile: false })];
  await atTheCards(coach, program);
  await join(phone, program.links.join, 'Sam');
  const card = shown(phone, 'not read by a person').locator('xpath=ancestor::article');
  const source = card.locator('.translated-source[lang="nl"]');
  await card.getByText('Show Dutch').click();
  await source.waitFor();
  const inspection = new Inspection();
  await inspection.look(phone, 'a card with its Dutch');
  inspection.check();
});

flow('the pages of translators are accessible', async ({ program, screens }) => {
  const page = await translator(screens, program);
  const inspection = new Inspection();
  const paths = ['/vertalen', '/vertalen/ar', '/vertalen/ar/talen', QUESTION, '/vertalen/ti/1.1/deck', '/vertalen/inlezen'];
  for (const path of paths) await inspection.open(page, at(program, path), path, { large: true });
  await page.goto(at(program, QUESTION));
  await field(page).fill(' ');
  await page.getByRole('button', { name: 'Bewaren', exact: true }).click();
  await page.getByRole('alert').waitFor();
  await inspection.look(page, 'a text that says nothing');
  inspection.check();
});
