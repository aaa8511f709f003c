import { t } from './setting-names.texts.js';

/** What a setting is called in the language of the page; its key where it has no name. */
export const settingName = (key: string): string =>
  Object.hasOwn(t.dictionary.en, key) ? t(key as keyof typeof t.dictionary.en) : key;
