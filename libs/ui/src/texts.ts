/** The languages a page's texts may come in; English is always complete. */
type Dictionary<Keys extends string> = { en: Record<Keys, string> } & Record<string, Partial<Record<Keys, string>>>;

let language = 'en';

/** Chosen once, before the first screen. */
export function setLanguage(tag: string): void {
  language = tag;
}

/**
 * The texts of one page, kept beside it so that they load with it: `t('title')`, `t('count', { n: 3 })`.
 * Another language is another property of the dictionary; what it lacks is shown in English.
 */
export function texts<Keys extends string>(dictionary: Dictionary<Keys>) {
  return (key: Keys, values: Record<string, string | number> = {}): string => {
    const text = dictionary[language]?.[key] ?? dictionary.en[key];
    return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
      Object.hasOwn(values, name) ? String(values[name]) : whole,
    );
  };
}
