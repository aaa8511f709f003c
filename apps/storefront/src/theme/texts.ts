import type { Language } from './languages.js';

/** One language of a theme: flat keys such as `cart.title`; `{name}` stands for a value. */
export class Texts {
  constructor(
    readonly language: Language,
    private readonly texts: Readonly<Record<string, string>>,
  ) {}

  get keys(): string[] {
    return Object.keys(this.texts);
  }

  has(key: string): boolean {
    return Object.hasOwn(this.texts, key);
  }

  /** The sentence of a key; with `n` = 1 its `_one` form. A key that is missing is shown, so that nobody overlooks it. */
  say(key: string, values: Readonly<Record<string, unknown>> = {}): string {
    const one = String(values.n) === '1' && this.has(`${key}_one`) ? `${key}_one` : key;
    if (!this.has(one)) return key;
    return this.texts[one].replace(/\{(\w{1,30})\}/g, (whole, name: string) =>
      Object.hasOwn(values, name) ? String(values[name]) : whole,
    );
  }

  /** The same texts as a language that only tests speak. */
  inBrackets(language: Language): Texts {
    return new Texts(
      language,
      Object.fromEntries(Object.entries(this.texts).map(([key, text]) => [key, text === '' ? '' : `⟦${text}⟧`])),
    );
  }
}
