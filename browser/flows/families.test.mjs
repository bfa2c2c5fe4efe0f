// A class on the table, a child with its guardians, a letter with a link, and what a mother sees on
// her phone: in her language, from right to left, without JavaScript.

import assert from 'node:assert/strict';

import { axe } from '../support/axe.mjs';
import { flow } from '../support/flow.mjs';
import { Inspection } from '../support/inspect.mjs';
import { signIn } from '../support/meeting.mjs';

const PLAIN = { javaScriptEnabled: false };
const SMALL = { viewport: { width: 320, height: 640 } };

/** The page of a child of the demonstration. */
async function openChild(page, program, name) {
  await page.goto(`${program.origin}/groepen/kinderen`);
  await page.getByRole('link', { name }).click();
  await page.waitForURL(/\/groepen\/kind\//);
}

/** Makes a link for a guardian; answers the address that stands in the letter. */
async function letterFor(page, guardian) {
  const card = page.locator('.guardian').filter({ hasText: guardian });
  await card.getByRole('button', { name: 'Link op papier' }).click();
  const address = page.locator('.letter-address');
  await address.waitFor();
  return (await address.textContent()).trim();
}

async function fits(page) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(wide <= 0, `${page.url()} is ${wide} pixels too wide`);
}

flow('a school leader finds a child and hands out a letter', async ({ program, screens }) => {
  const laptop = await screens.laptop();
  await signIn(laptop, program.links.coach);
  await laptop.getByRole('link', { name: 'Groepen' }).click();
  await axe(laptop);
  await laptop.getByRole('link', { name: /3A/ }).click();
  await laptop.getByText('6 kinderen').waitFor();
  await axe(laptop);
  await laptop.goto(`${program.origin}/groepen/kinderen`);
  await laptop.getByLabel('Naam van een kind').fill('zuz');
  await laptop.getByText('1 / 9').waitFor();
  assert.ok(!(await laptop.getByRole('link', { name: 'Amira' }).isVisible()));
  assert.ok(!laptop.url().includes('zuz'));
  await axe(laptop);
  await laptop.getByRole('link', { name: 'Zuzanna' }).click();
  await laptop.getByRole('heading', { name: 'Piotr Nowak' }).waitFor();
  await axe(laptop);
  await letterFor(laptop, 'Ewa Nowak');
  await laptop.getByText('Dzień dobry, Ewa Nowak').waitFor();
  assert.equal(await laptop.getByText('Piotr').count(), 0);
  await axe(laptop);
  await laptop.goto(`${program.origin}/groepen/links`);
  await laptop.getByRole('button', { name: 'Link stoppen' }).waitFor();
  await axe(laptop);
  for (const name of ['Zuzanna', 'Nowak', 'ewa@voorbeeld.example', 'zuz']) {
    assert.ok(!program.log.includes(name), `${name} is in the log`);
  }
});

flow('a mother reads in Arabic what is kept, and corrects it', async ({ program, screens }) => {
  const [laptop, phone] = [await screens.laptop(), await screens.phone({ ...PLAIN, ...SMALL })];
  await signIn(laptop, program.links.coach);
  await openChild(laptop, program, 'Amira');
  const address = await letterFor(laptop, 'Nour Haddad');
  await phone.goto(address);
  assert.equal(await phone.locator('html').getAttribute('dir'), 'rtl');
  assert.equal(await phone.locator('html').getAttribute('lang'), 'ar');
  await fits(phone);
  await phone.locator('input[name="phone"]').fill('06 5550 9009');
  await phone.locator('input[name="email"]').fill('geen adres');
  await phone.locator('form:has(input[name="phone"]) button[type="submit"]').click();
  await phone.locator('.errors').waitFor();
  assert.equal(await phone.locator('input[name="phone"]').inputValue(), '06 5550 9009');
  await phone.locator('input[name="email"]').fill('nour@voorbeeld.example');
  await phone.locator('form:has(input[name="phone"]) button[type="submit"]').click();
  await phone.locator('.notice').waitFor();
  await phone.locator('textarea[name="text"]').fill('الاسم مكتوب خطأ');
  await phone.locator('form:has(textarea) button[type="submit"]').click();
  await phone.locator('.asked').waitFor();
  await fits(phone);
  assert.equal(await phone.getByText('Karim').count(), 0);
  // The first choice is the language, in its own script, without a script.
  await phone.locator('.parent-languages summary').click();
  await phone.getByRole('link', { name: 'Türkçe' }).click();
  await phone.getByText('Merhaba Nour Haddad').waitFor();
  await fits(phone);

  await openChild(laptop, program, 'Amira');
  await laptop.getByText('06 5550 9009').waitFor();
  await laptop.getByText('الاسم مكتوب خطأ').waitFor();
  await axe(laptop);
  await laptop.getByRole('button', { name: 'Dit is gedaan' }).click();
  await laptop.getByRole('button', { name: 'Link stoppen' }).click();
  await laptop.getByRole('button', { name: 'Link stoppen' }).waitFor({ state: 'detached' });
  await phone.goto(address);
  await phone.getByText('لم يعد هذا الرابط يعمل').first().waitFor();
});

flow('a guardian without a connection keeps what was typed', async ({ program, screens }) => {
  const [laptop, phone] = [await screens.laptop(), await screens.phone(SMALL)];
  await signIn(laptop, program.links.coach);
  await openChild(laptop, program, 'Amira');
  await phone.goto(await letterFor(laptop, 'Nour Haddad'));
  await phone.locator('textarea[name="text"]').fill('الاسم مكتوب خطأ');
  await phone.context().setOffline(true);
  await phone.locator('form:has(textarea) button[type="submit"]').click();
  await phone.getByText('لا يوجد اتصال، لذلك').waitFor();
  assert.equal(await phone.locator('textarea[name="text"]').inputValue(), 'الاسم مكتوب خطأ');
  await fits(phone);
  await axe(phone);
  await phone.context().setOffline(false);
  await phone.locator('form:has(textarea) button[type="submit"]').click();
  await phone.locator('.asked').waitFor();
});

flow('every page of families can be read by everybody', async ({ program, screens }) => {
  const laptop = await screens.laptop();
  const seen = new Inspection();
  const look = { large: true };
  await signIn(laptop, program.links.coach);
  await seen.open(laptop, `${program.origin}/groepen`, undefined, look);
  const first = await laptop.locator('.class-card').first().getAttribute('href');
  for (const path of ['', '/gegevens', '/over']) await seen.open(laptop, `${program.origin}${first}${path}`, `class${path}`, look);
  for (const path of ['/jaar', '/kinderen', '/inlezen', '/links']) {
    await seen.open(laptop, `${program.origin}/groepen${path}`, undefined, look);
  }
  await openChild(laptop, program, 'Amira');
  const child = laptop.url();
  await seen.look(laptop, 'a child', look);
  await seen.open(laptop, `${child}/verzorger`, 'a new guardian', look);
  await laptop.goto(child);
  const address = await letterFor(laptop, 'Nour Haddad');
  await seen.look(laptop, 'the letter');
  await seen.open(laptop, address, 'the guardian, Arabic', look);
  for (const lang of ['nl', 'ti', 'uk']) await seen.open(laptop, `${address}?taal=${lang}`, `the guardian, ${lang}`, look);
  seen.check();
});

flow('the pages of families fit on a small phone', async ({ program, screens }) => {
  const phone = await screens.phone(SMALL);
  await signIn(phone, program.links.coach);
  await phone.goto(`${program.origin}/groepen`);
  const first = await phone.locator('.class-card').first().getAttribute('href');
  for (const path of ['/groepen', first, `${first}/over`, '/groepen/links', '/groepen/kinderen']) {
    await phone.goto(`${program.origin}${path}`);
    await fits(phone);
    await axe(phone);
  }
  const search = await phone.locator('.family-find').boundingBox();
  assert.ok(search.height < 80, 'the search box is one line');
  await openChild(phone, program, 'Daan');
  const child = phone.url();
  for (const path of ['', '/verzorger']) {
    await phone.goto(`${child}${path}`);
    await fits(phone);
    await axe(phone);
  }
  await phone.goto(child);
  await phone.goto(await letterFor(phone, 'Marit de Boer'));
  await fits(phone);
  await axe(phone);
});

flow('a class list is looked at and taken over', async ({ program, screens }) => {
  const phone = await screens.phone({ ...PLAIN, ...SMALL });
  await signIn(phone, program.links.coach);
  await phone.goto(`${program.origin}/groepen/inlezen`);
  await fits(phone);
  const list = 'roepnaam;achternaam;groep;bsn;verzorger 1\nAmira;Haddad;3A;123456782;Nour Haddad\nBo;de Wit;8C;111222333;Sam de Wit';
  await phone.getByLabel('Of plak de lijst hier').fill(list);
  await phone.getByRole('button', { name: 'Bekijken wat er verandert' }).click();
  await phone.getByText('nummers van leerlingen bewaren we nooit').waitFor();
  await phone.getByText('Nieuwe groepen: 8C').waitFor();
  await fits(phone);
  assert.ok(!(await phone.content()).includes('123456782'));
  await phone.getByRole('button', { name: 'Lijst overnemen' }).click();
  await phone.getByText('De lijst met 2 kinderen is overgenomen.').waitFor();
  await phone.getByRole('link', { name: /8C/ }).click();
  await phone.getByRole('link', { name: 'Bo' }).click();
  await phone.getByRole('heading', { name: 'Sam de Wit' }).waitFor();
});

flow('a slip in the year is told, and a shorter term asks before it erases', async ({ program, screens }) => {
  const phone = await screens.phone(SMALL);
  await signIn(phone, program.links.coach);
  const seen = new Inspection();
  await openChild(phone, program, 'Amira');
  const child = phone.url();
  const leave = phone.locator('form:has(input[name="left"])');
  const today = await leave.getByLabel('Laatste dag').inputValue();
  await leave.getByLabel('Laatste dag').fill('0026-06-01');
  await leave.getByRole('button', { name: 'Kind gaat van school' }).click();
  await phone.locator('.errors').waitFor();
  assert.equal(await leave.getByLabel('Laatste dag').inputValue(), '0026-06-01');
  await seen.look(phone, 'a child with a last day that cannot be');
  await fits(phone);
  await leave.getByLabel('Laatste dag').fill(today);
  await leave.getByRole('button', { name: 'Kind gaat van school' }).click();
  await phone.getByText('wissen we alles').first().waitFor();

  await phone.goto(`${program.origin}/beheer/bewaren`);
  const term = phone.locator('#child');
  await term.locator('summary').click();
  await term.getByLabel('Aantal dagen').fill('0');
  await term.getByRole('button').click();
  await phone.getByText('Voor 1 is die tijd al voorbij').waitFor();
  await seen.look(phone, 'a shorter term asks first');
  await fits(phone);
  await phone.getByRole('link', { name: 'Niet doen' }).click();
  await phone.goto(child);
  await phone.getByRole('button', { name: 'Gebruik stoppen' }).click();
  await phone.getByRole('button', { name: 'Weer gebruiken' }).waitFor();
  await seen.look(phone, 'a child whose data may only be kept');
  await fits(phone);
  seen.check();
});
