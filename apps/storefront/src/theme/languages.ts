import type { DateFormat } from '#branding';

export type Language = {
  code: string;
  /** As its speakers call it. */
  name: string;
  direction: 'ltr' | 'rtl';
  /** The word for it in `tblclients.language`. */
  whmcs: string;
  /** How its speakers write numbers and dates; used where they read another language than the store's own. */
  signs: { thousands: string; point: string };
  dateFormat: DateFormat;
};

const KNOWN: readonly Language[] = [
  {
    code: 'en',
    name: 'English',
    direction: 'ltr',
    whmcs: 'english',
    signs: { thousands: ',', point: '.' },
    dateFormat: 'DD/MM/YYYY',
  },
  {
    code: 'de',
    name: 'Deutsch',
    direction: 'ltr',
    whmcs: 'german',
    signs: { thousands: '.', point: ',' },
    dateFormat: 'DD.MM.YYYY',
  },
];

/**
 * English in brackets and from right to left, in test builds alone: it shows what cannot be mirrored and what is no text of the theme.
 */
export const PSEUDO: Language = { ...KNOWN[0], code: 'ar', name: '⟦Pseudo⟧', direction: 'rtl', whmcs: '' };

export const languageOf = (code: string): Language => KNOWN.find((one) => one.code === code) ?? KNOWN[0];

/** The language of a client by WHMCS's word for it; null for one that the stores do not speak. */
export const codeOfWhmcs = (word: string): string | null =>
  KNOWN.find(({ whmcs }) => whmcs === word.toLowerCase())?.code ?? null;

/** The first language of an `Accept-Language` header that is spoken here, by its weights; null for none. */
export function acceptedOf(header: string | undefined, spoken: readonly string[]): string | null {
  const wishes = (header ?? '')
    .slice(0, 200)
    .split(',')
    .map((part, index) => {
      const [tag, ...rest] = part.trim().split(';');
      const weight = rest
        .map((one) => /^\s*q=([01](?:\.\d{1,3})?)\s*$/.exec(one)?.[1])
        .find((one) => one !== undefined);
      return { code: tag.trim().toLowerCase().split('-')[0], weight: weight === undefined ? 1 : Number(weight), index };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.index - b.index);
  return wishes.find(({ code }) => spoken.includes(code))?.code ?? null;
}
