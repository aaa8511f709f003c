import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { WORLD_PASSWORD } from '../support/world.js';
import { keepPicture } from './pictures.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP *.localhost 127.0.0.1,MAP localhost 127.0.0.1',
];
export const WIDE = { width: 1280, height: 900 };
export const PHONE = { width: 390, height: 844 };

export async function openChromium(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH || '/usr/bin/chromium';
  return chromium.launch({ executablePath, args: ARGS });
}

const CONTRAST = 'color-contrast';
/** Rows of a list that are built as those before them: hundreds of fields would take seconds each. */
const MORE_ROWS = 'tbody > tr:nth-child(n + 7)';
type Rules = { runOnly?: string[]; rules?: Record<string, { enabled: boolean }> };
type Finding = { id: string; impact: string | null; nodes: { html: string; failureSummary: string }[] };

/** A console asks it to find out that nobody is; the refusal is the answer it expects. */
const asksWhoIsSignedIn = (url: string): boolean => /\/v1\/session$/.test(url);

/** One person at a browser of his own: cookies, one page, and everything that page complained about. */
export class Person {
  readonly noise: string[] = [];
  /** Answers of the server that were no success, for the message of a failure. */
  readonly refusals: string[] = [];
  private readonly pending = new Set<object>();

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
  ) {
    page.setDefaultTimeout(15_000);
    page.on('console', (message) => {
      if (message.type() !== 'error') return;
      const { url } = message.location();
      if (message.text().includes('401') && asksWhoIsSignedIn(url)) return;
      this.noise.push(`${page.url()}: ${message.text()} (${url})`);
    });
    page.on('pageerror', (error) => this.noise.push(`${page.url()}: ${error.message}`));
    page.on('request', (request) => this.pending.add(request));
    page.on('requestfinished', (request) => void this.pending.delete(request));
    page.on('requestfailed', (request) => void this.pending.delete(request));
    page.on('response', (answer) => {
      if (answer.status() < 400 || (answer.status() === 401 && asksWhoIsSignedIn(answer.url()))) return;
      void answer.text().then(
        (text) =>
          this.refusals.push(`${answer.status()} ${answer.request().method()} ${answer.url()}: ${text.slice(0, 500)}`),
        () => undefined,
      );
    });
    page.on('framenavigated', (frame) => frame === page.mainFrame() && this.pending.clear());
  }

  static async at(browser: Browser): Promise<Person> {
    const context = await browser.newContext({
      viewport: WIDE,
      reducedMotion: 'reduce',
      locale: 'en-GB',
      timezoneId: 'UTC',
    });
    return new Person(context, await context.newPage());
  }

  field(label: string): Locator {
    const literal = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const named = { name: new RegExp(`^${literal}( \\(optional\\))?$`) };
    return this.page
      .getByRole('textbox', named)
      .or(this.page.getByRole('combobox', named))
      .or(this.page.getByRole('searchbox', named));
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  async fill(values: Record<string, string>): Promise<void> {
    for (const [label, value] of Object.entries(values)) await this.field(label).fill(value);
  }

  /** Opens a choice and takes one or several of its options. */
  async choose(label: string, ...options: string[]): Promise<void> {
    await this.field(label).focus();
    await this.field(label).press('ArrowDown');
    for (const option of options) await this.page.getByRole('option', { name: option, exact: true }).click();
    if (options.length > 1) await this.field(label).press('Escape');
  }

  /** Signs in at a console or, with the store's label, in a store; resolves when the form is gone. */
  async signIn(url: string, email: string, label = 'E-mail'): Promise<void> {
    await this.page.goto(url);
    await this.field(label).fill(email);
    await this.page.locator('input[type=password]').fill(WORLD_PASSWORD);
    await this.press('Sign in');
    await this.page.locator('input[type=password]').waitFor({ state: 'detached' });
  }

  async press(name: string): Promise<void> {
    await this.button(name).first().click();
  }

  async follow(name: string): Promise<void> {
    await this.page.getByRole('link', { name, exact: true }).first().click();
  }

  async tab(name: string): Promise<void> {
    await this.page.getByRole('tab', { name, exact: true }).click();
  }

  /** Waits until a text stands on the page. */
  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).filter({ visible: true }).first().waitFor();
  }

  /** Waits until the page has all it asked for and shows it. */
  async settled(): Promise<void> {
    const until = Date.now() + 15_000;
    for (let quiet = 0; quiet < 3;) {
      if (Date.now() > until) throw new Error(`${this.page.url()} does not come to rest`);
      await this.page.waitForTimeout(40);
      const whole = this.pending.size === 0 && (await this.page.locator('h1').first().isVisible());
      quiet = whole ? quiet + 1 : 0;
    }
    await this.page.locator('[aria-busy="true"]').first().waitFor({ state: 'hidden' });
  }

  /** Passes by: the page is complete and the console quiet. */
  async glance(name: string): Promise<void> {
    await this.settled();
    await this.picture(name);
    expect.soft(this.noise.splice(0), name).toEqual([]);
  }

  /** Looks closely: besides, nothing on the page keeps anybody out. */
  async look(name: string, rules: Rules = {}): Promise<void> {
    await this.glance(name);
    expect.soft(await this.findings(rules), name).toEqual([]);
  }

  /** Looks at it in the light, in the dark and at the width of a phone. */
  async lookAllWays(name: string): Promise<void> {
    await this.look(`${name}-wide`);
    await this.page.emulateMedia({ colorScheme: 'dark' });
    await this.look(`${name}-dark`, { runOnly: [CONTRAST] });
    await this.page.emulateMedia({ colorScheme: 'light' });
    await this.page.setViewportSize(PHONE);
    // The colours are those of the wide page, and by far the most work.
    await this.look(`${name}-phone`, { rules: { [CONTRAST]: { enabled: false } } });
    expect.soft(await this.overflow(), `${name} is wider than a phone`).toBe(0);
    await this.page.setViewportSize(WIDE);
  }

  /** By how much the page is wider than the window. */
  async overflow(): Promise<number> {
    return (await this.page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    )) as number;
  }

  /** Findings of axe, of any gravity. */
  private async findings(rules: Rules): Promise<string[]> {
    // Evaluated, not added as a tag: the policy of the pages lets no script in.
    await this.page.evaluate(`window.axe || ${AXE}`);
    const { violations } = (await this.page.evaluate(
      `axe.run(${JSON.stringify({ exclude: [MORE_ROWS] })}, ${JSON.stringify({ resultTypes: ['violations'], ...rules })})`,
    )) as { violations: Finding[] };
    return violations.flatMap(({ id, impact, nodes }) =>
      nodes.slice(0, 3).map(({ html, failureSummary }) => `${impact} ${id}: ${html.slice(0, 300)} – ${failureSummary}`),
    );
  }
  picture(name: string): Promise<void> {
    return keepPicture(this.page, name);
  }
}
