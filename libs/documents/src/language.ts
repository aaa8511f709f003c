/** One language of printed documents: its texts by key, and the direction its pages run in. `{name}` stands for a value. */
export class Language {
  readonly direction: 'ltr' | 'rtl';
  /** The word for it in `tblclients.language`. */
  readonly whmcs: string;

  constructor(
    readonly code: string,
    private readonly texts: Readonly<Record<string, string>>,
  ) {
    this.direction = texts['language.direction'] === 'rtl' ? 'rtl' : 'ltr';
    this.whmcs = texts['language.whmcs'] ?? '';
  }

  get keys(): string[] {
    return Object.keys(this.texts).sort();
  }

  has(key: string): boolean {
    return Object.hasOwn(this.texts, key);
  }

  /** A key that is missing is printed, so that nobody overlooks it. */
  say(key: string, values: Readonly<Record<string, unknown>> = {}): string {
    if (!this.has(key)) return key;
    return this.texts[key].replace(/\{(\w{1,30})\}/g, (whole, name: string) =>
      Object.hasOwn(values, name) ? String(values[name]) : whole,
    );
  }

  /** The text of a word that another program chose, such as a gateway's key; the word itself where there is none. */
  word(group: string, word: string): string {
    return this.has(`${group}.${word}`) ? this.say(`${group}.${word}`) : word;
  }
}
