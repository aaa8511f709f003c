/** The languages of the consoles by their own names. */
export const LANGUAGES = { en: 'English', de: 'Deutsch' } as const;
export type Language = keyof typeof LANGUAGES;

const CHOICE = 'relabel.language';
const LOCALES: Record<Language, string> = { en: 'en-GB', de: 'de-DE' };

const isKnown = (tag: string | null | undefined): tag is Language => Object.hasOwn(LANGUAGES, tag ?? '');

/** What the person chose in this browser, else the first language he reads that there is. */
export function pickLanguage(chosen: string | null, preferred: readonly string[]): Language {
  if (isKnown(chosen)) return chosen;
  return preferred.map((tag) => tag.toLowerCase().split('-')[0]).find(isKnown) ?? 'en';
}

const kept = (): string | null => {
  try {
    return localStorage.getItem(CHOICE);
  } catch {
    return null; // Storage may be closed to the page.
  }
};

/** The language of this page, fixed while it lives: another choice loads it anew. */
export const language: Language =
  typeof document === 'undefined' ? 'en' : pickLanguage(kept(), navigator.languages ?? []);

/** How dates, numbers and amounts are written. */
export const locale: string = LOCALES[language];

/** Keeps the choice and loads the page anew; where something unsaved stands, the browser asks first. */
export function chooseLanguage(tag: Language): void {
  localStorage.setItem(CHOICE, tag);
  window.location.reload();
}

const DIRECTION = 'relabel.dir';

/** Both languages run from left to right; `?dir=rtl` turns the page round for as long as its tab lives, to try the layout. */
export function direction(): 'ltr' | 'rtl' {
  const asked = new URLSearchParams(window.location.search).get('dir');
  if (asked === 'rtl' || asked === 'ltr') sessionStorage.setItem(DIRECTION, asked);
  return sessionStorage.getItem(DIRECTION) === 'rtl' ? 'rtl' : 'ltr';
}
