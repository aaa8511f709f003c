import { texts } from './texts.js';

/** Texts of the fields of settings, and of their values in words. */
export const t = texts({
  en: {
    none: 'none',
    on: 'on',
    off: 'off',
    anyCurrency: '(any currency)',
    all: 'all',
    empty: 'empty',
    names: 'One name after another; * alone means all.',
    between: '{min} to {max}',
    numbers: 'Up to {n} numbers, separated by commas.',
    sums: 'One line per currency, such as “EUR 100.00”; “*” stands for every other currency.',
  },
  de: () => import('./setting-input.texts.de.js'),
});
