import { language, type Language } from './language.js';

/** The words of one language, beside the English ones; only who reads that language loads them. */
type Translation = () => Promise<{ default: Record<string, string> }>;
type Dictionary<Keys extends string> = { en: Record<Keys, string> } & Partial<
  Record<Exclude<Language, 'en'>, Translation>
>;
type Values = Record<string, string | number>;

/** What looks up a text; it carries its dictionary, so that a test can tell which words are missing. */
export interface Texts<Keys extends string> {
  (key: Keys, values?: Values): string;
  dictionary: Dictionary<Keys>;
}

const onTheWay = new Set<Promise<unknown>>();

/** Resolves when the words of everything loaded so far have come, so that no screen is first shown in English. */
export async function textsReady(): Promise<void> {
  while (onTheWay.size > 0) await Promise.all(onTheWay);
}

/** A part of a console that is loaded when it is needed, its words with it. */
export const withTexts = async <T>(load: Promise<T>): Promise<T> => {
  const part = await load;
  await textsReady();
  return part;
};

const rules = new Map<string, Intl.PluralRules>();
function pluralOf(n: string | number): string {
  const found = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, found);
  return found.select(Number(n));
}

/** Fills in `{name}`, and chooses between `{n|order|orders}` by the language's rule for the number n. */
export const fillIn = (text: string, values: Values): string =>
  text
    .replace(/\{(\w+)\|([^|{}]*)\|([^|{}]*)\}/g, (whole, name: string, one: string, other: string) =>
      Object.hasOwn(values, name) ? (pluralOf(values[name]) === 'one' ? one : other) : whole,
    )
    .replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : whole));

/**
 * The texts of one page, kept beside it so that they load with it: `t('title')`, `t('count', { n: 3 })`. English is
 * always complete; another language is a file beside it (`de: () => import('./orders.texts.de.js')`), and what it lacks is
 * shown in English.
 */
export function texts<Keys extends string>(dictionary: Dictionary<Keys>): Texts<Keys> {
  let own: Record<string, string> = {};
  let early = translation(dictionary, (words) => {
    own = words;
    early = false;
  });
  const t = (key: Keys, values: Values = {}): string => {
    // Asked while its module is loaded, a text would stay English for good.
    if (early) console.error(`the text “${key}” was asked for before its language was here`);
    return fillIn(own[key] ?? dictionary.en[key], values);
  };
  return Object.assign(t, { dictionary });
}

/**
 * Words that are their own English, such as the states a server sends and the names of pages: another language looks them
 * up by it. What it does not know stays as it is.
 */
export function phrases(translations: Partial<Record<Exclude<Language, 'en'>, Translation>>) {
  let own: Record<string, string> = {};
  translation(translations, (words) => (own = words));
  return (english: string): string => own[english] ?? english;
}

/** Sends for the words of the language; says whether they are still to come. */
export function translation(
  translations: Partial<Record<Exclude<Language, 'en'>, Translation>>,
  take: (words: Record<string, string>) => void,
): boolean {
  const load = language === 'en' ? undefined : translations[language];
  if (!load) return false;
  const coming: Promise<void> = load()
    .then((file) => take(file.default))
    // Words that cannot be had are no reason to show nothing.
    .catch(() => take({}))
    .finally(() => void onTheWay.delete(coming));
  onTheWay.add(coming);
  return true;
}
