import { gzipSync } from 'node:zlib';
import { generateSync } from 'otplib';
import type { Browser, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Product, startProduct } from '../support/processes.js';
import { WORLD_PASSWORD } from '../support/world.js';
import { openChromium, Person, PHONE, WIDE } from './chromium.js';

/** Bytes as they are sent, compressed. */
const MOST_SCRIPT = 200_000;

let product: Product;
let browser: Browser;
let admin: Person;

const address = (path: string) => `http://localhost:${new URL(product.api).port}/${path}`;
const group = () => product.world.groups.standard;

async function signIn(person: Person, email: string): Promise<void> {
  await person.fill({ 'E-mail': email });
  await person.page.locator('input[type=password]').fill(WORLD_PASSWORD);
  await person.press('Sign in');
}

async function personAt(path: string, email: string): Promise<Person> {
  const person = await Person.at(browser);
  await person.page.goto(address(path));
  await person.settled();
  await signIn(person, email);
  await person.settled();
  return person;
}

/** Requests of a method that leave the page while something is done. */
async function sent(person: Person, method: string, act: () => Promise<void>): Promise<string[]> {
  const urls: string[] = [];
  const note = (request: Request) => void (request.method() === method && urls.push(new URL(request.url()).pathname));
  person.page.on('request', note);
  await act();
  person.page.off('request', note);
  return urls;
}

const dialog = (person: Person, name: string) => person.page.getByRole('dialog', { name });

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct({ processes: ['api', 'worker'] }), openChromium()]);
  await product.drain();
  admin = await personAt('admin/', product.world.admin.email);
});
afterAll(async () => {
  await browser?.close();
  await product?.close();
});

describe('a form', () => {
  it('asks before what was typed is lost: at its drawer, at a link, and at the browser', async () => {
    await admin.follow('Pricing groups');
    await admin.press('New group');
    await admin.fill({ Name: 'Half written' });
    await admin.page.keyboard.press('Escape');
    await dialog(admin, 'Leave without saving?').waitFor();
    await admin.look('form-leave');
    await admin.page.keyboard.press('Escape');
    await dialog(admin, 'Leave without saving?').waitFor({ state: 'hidden' });
    expect(await admin.field('Name').inputValue()).toBe('Half written');
    const questions: string[] = [];
    admin.page.once('dialog', (question) => {
      questions.push(question.type());
      void question.dismiss();
    });
    await admin.page.reload({ timeout: 2_000 }).catch(() => undefined);
    expect(questions).toEqual(['beforeunload']);
    expect(await admin.field('Name').inputValue()).toBe('Half written');
    await admin.press('Cancel');
    await admin.press('Leave without saving');
    await dialog(admin, 'New group').waitFor({ state: 'hidden' });
    await admin.follow('Clients');
    await admin.page.waitForURL('**/admin/clients');
  });

  it('puts the server’s refusal on its field and the keyboard there, and is sent once however often it is pressed', async () => {
    await admin.press('Add a client');
    await admin.fill({ 'First name': 'Twice', 'Last name': 'Sent', 'E-mail': 'twice@client.example' });
    await admin.field('Country').fill('Q1');
    await admin.press('Save');
    const country = admin.page.locator('input[aria-invalid="true"]');
    await admin.page.locator('input[aria-invalid="true"]:focus').waitFor();
    expect(await admin.page.getByText('/country').count()).toBe(0);
    await country.fill('DE');
    const posts = await sent(admin, 'POST', async () => {
      await admin.page.locator('[role=dialog] form').evaluate((form) => {
        const { requestSubmit } = form as unknown as { requestSubmit: () => void };
        requestSubmit.call(form);
        requestSubmit.call(form);
      });
      await admin.page.waitForURL('**/admin/clients/*');
    });
    expect(posts).toEqual(['/api/admin/v1/clients']);
    expect(admin.noise.splice(0).join()).toMatch(/400|422/);
  });

  it('outlives the session: signing in over it, with the second factor, sends the same change', async () => {
    const codes = await secondFactor(admin);
    await admin.page.goto(address(`admin/groups/${group()}`));
    await admin.settled();
    await admin.press('Edit');
    await admin.fill({ Name: 'Typed before the end' });
    await product.database.sql('DELETE FROM rc_sessions');
    await admin.press('Save');
    await dialog(admin, 'Your session has ended').waitFor();
    admin.noise.splice(0);
    await admin.look('form-session-ended');
    expect(await admin.field('Name').inputValue()).toBe('Typed before the end');
    await signIn(admin, product.world.admin.email);
    await admin.fill({ 'Code of your authenticator app': codes[0] });
    const patched = await sent(admin, 'PATCH', async () => {
      await admin.press('Sign in');
      await admin.page.getByRole('heading', { level: 1, name: 'Typed before the end' }).waitFor();
    });
    expect(patched).toEqual([`/api/admin/v1/pricing-groups/${group()}`]);
    expect(await product.database.sql('SELECT name FROM rc_pricing_groups WHERE id = ?', [group()])).toMatchObject([
      { name: 'Typed before the end' },
    ]);
    admin.noise.splice(0);
  });
});

describe('what was done', () => {
  it('can be taken back where it moves no money: a setting that was switched', async () => {
    await admin.page.goto(address('admin/settings'));
    await admin.settled();
    const own = () =>
      product.database.sql(
        "SELECT value FROM rc_settings WHERE setting_key = 'impersonation.writes' AND value IS NOT NULL",
      );
    expect(await own()).toEqual([]);
    await admin.page.getByRole('button', { name: /Changes can be allowed$/ }).click();
    await admin.page.getByRole('dialog').getByRole('switch').click();
    await admin.press('Save');
    await admin.sees('Changes can be allowed saved');
    expect(await own()).toHaveLength(1);
    await admin.press('Undo');
    await admin.sees('Taken back');
    expect(await own()).toEqual([]);
  });
});

describe('the first load of a console', () => {
  const here = new Map<string, Person>();

  it.each([
    ['admin/', () => product.world.admin.email],
    ['reseller/', () => product.world.alpha.email],
  ])('in %s is at most 200 kB of script to the sign-in page, and to the start page behind it', async (path, email) => {
    await product.database.sql('DELETE FROM rc_second_factors');
    const person = await Person.at(browser);
    const script = new Map<string, Promise<number>>();
    person.page.on('response', (answer) => {
      if (answer.request().resourceType() === 'script')
        script.set(
          answer.url(),
          answer.body().then((body) => gzipSync(body, { level: 9 }).length),
        );
    });
    const loaded = async () => (await Promise.all(script.values())).reduce((sum, bytes) => sum + bytes, 0);
    await person.page.goto(address(path));
    await person.settled();
    const signedOut = await loaded();
    // Less would mean that the scripts were not seen.
    expect(signedOut).toBeGreaterThan(100_000);
    expect(signedOut).toBeLessThanOrEqual(MOST_SCRIPT);
    await signIn(person, email());
    await person.settled();
    expect(await loaded()).toBeLessThanOrEqual(MOST_SCRIPT);
    here.set(path, person);
  });

  it.each([
    ['admin/', () => ['', `groups/${group()}`, 'invoices', 'settings']],
    ['reseller/', () => ['', 'prices', 'profit', 'settings']],
  ])('%s fits its window from right to left too, and keeps that way from page to page', async (path, pages) => {
    const person = here.get(path)!;
    await person.page.goto(address(`${path}?dir=rtl`));
    for (const [at, page] of pages().entries()) {
      if (at > 0) await person.page.goto(address(path + page));
      await person.glance(`rtl-${path}${page}`.replaceAll('/', '-'));
      expect(await person.page.locator('html').getAttribute('dir')).toBe('rtl');
      expect.soft(await person.overflow(), `${path}${page}`).toBe(0);
      await person.page.setViewportSize(PHONE);
      // The menu takes a moment to leave.
      await expect.poll(() => person.overflow(), { message: `${path}${page} on a phone` }).toBe(0);
      await person.page.setViewportSize(WIDE);
    }
    // The menu stands at the right: the layout is turned round, not only the text.
    const menu = await person.page.locator('.rl-nav').boundingBox();
    expect(menu!.x).toBeGreaterThan(WIDE.width / 2);
    await person.context.close();
  });
});

describe('the language of a console', () => {
  it.each([
    ['admin/', 'Preisgruppen', () => product.world.admin.email],
    ['reseller/', 'Gewinn und Auszahlungen', () => product.world.alpha.email],
  ])(
    'stays as chosen in %s: every page of the menu in German, no word of it in the English first load',
    async (path, page, email) => {
      // What the tests before gave the administrator would ask for a code here.
      await product.database.sql('DELETE FROM rc_second_factors');
      const person = await Person.at(browser);
      const german: string[] = [];
      person.page.on(
        'request',
        (request) => void (/\.de-[\w-]+\.js/.test(request.url()) && german.push(request.url())),
      );
      await person.page.goto(address(path));
      await person.settled();
      expect(german).toEqual([]);
      await person.press('Deutsch');
      await person.page.getByRole('button', { name: 'Anmelden' }).waitFor();
      expect(german.length).toBeGreaterThan(0);
      expect(await person.page.locator('html').getAttribute('lang')).toBe('de');
      await person.fill({ 'E-Mail': email() });
      await person.page.locator('input[type=password]').fill(WORLD_PASSWORD);
      await person.press('Anmelden');
      await person.settled();
      await person.look(`german-${path}home`.replace('/', '-'));
      const links = person.page.locator('.rl-nav-link');
      expect(await links.allTextContents()).toContain(page);
      for (let at = 0; at < (await links.count()); at++) {
        await links.nth(at).click();
        await person.glance(`german-${path}${at}`.replace('/', '-'));
      }
    },
  );
});

describe('a forgotten password', () => {
  it('is chosen anew by the link of a mail, once; who asks does not learn whether the address is known', async () => {
    const { email } = product.world.alpha;
    const person = await Person.at(browser);
    const asked = async (address: string) => {
      await person.press('Forgot your password?');
      await person.fill({ 'E-mail or user name': address });
      await person.press('Send link');
      await person.sees(/a link is on its way/);
    };
    await person.page.goto(address('reseller/'));
    await asked('nobody@alpha.localhost');
    await person.press('Back to sign in');
    await asked(email);
    await person.look('forgot-password');
    await product.drain();
    const mail = product.mail.mails().find(({ to, text }) => to.includes(email) && text.includes('/reset-password?'));
    const [, link] = /(\/reseller\/reset-password\?token=[\w-]+)/.exec(mail?.text ?? '') ?? [];
    await person.page.goto(address(link.slice(1)));
    await person.sees('Choose a new password');
    expect(new URL(person.page.url()).search).toBe('');
    const choose = async (password: string, repeat = password) => {
      const [first, second] = [0, 1].map((at) => person.page.locator('input[autocomplete=new-password]').nth(at));
      await first.fill(password);
      await second.fill(repeat);
      await person.press('Save password');
    };
    await choose('another horse 8 battery', 'something else');
    await person.sees('This is not the same as above');
    await person.look('reset-password');
    await choose('another horse 8 battery');
    await person.sees('The new password is saved. Sign in with it.');
    await person.page.goto(address(link.slice(1)));
    await choose('a third horse 9 battery');
    await person.sees('This link does not work any more. Ask for a new one.');
    expect(person.noise.splice(0).filter((line) => !line.includes('422'))).toEqual([]);
    await person.press('Back to sign in');
    await person.fill({ 'E-mail': email });
    await person.page.locator('input[type=password]').fill('another horse 8 battery');
    await person.press('Sign in');
    await person.page.getByRole('link', { name: 'Prices', exact: true }).first().waitFor();
  });
});

/** Switches the second factor on for whoever is signed in; answers with his backup codes. */
async function secondFactor(person: Person): Promise<string[]> {
  const post = (path: string, body: object) =>
    person.page.evaluate(
      async ([url, text]) => {
        const headers = { 'Content-Type': 'application/json' };
        return (await fetch(url, { method: 'POST', headers, body: text })).json() as Promise<Record<string, unknown>>;
      },
      [`/api/admin/v1/second-factor${path}`, JSON.stringify(body)],
    );
  const { secret } = await post('', { password: WORLD_PASSWORD });
  const { codes } = await post('/confirm', { code: generateSync({ secret: secret as string }) });
  return codes as string[];
}
