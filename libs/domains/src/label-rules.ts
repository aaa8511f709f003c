import { domainToUnicode } from 'node:url';
import { ruleOf, type TldRule } from './tlds.js';

/** Scripts that one word may mix; any other mixture is how a name is made to look like another. */
const TOGETHER = ['Han', 'Hiragana', 'Katakana', 'Latin'];
const SCRIPTS = [
  ...['Latin', 'Greek', 'Cyrillic', 'Han', 'Hiragana', 'Katakana', 'Hangul', 'Arabic', 'Hebrew', 'Armenian'],
  ...['Georgian', 'Thai', 'Devanagari', 'Bengali', 'Tamil', 'Ethiopic', 'Khmer', 'Lao'],
].map((name) => ({ name, pattern: new RegExp(`\\p{Script=${name}}`, 'u') }));
const LETTER = /[\p{L}\p{M}]/u;

/** Why a label cannot stand before this ending, in words; null when it can. `label` in ASCII form. */
export function labelProblem(label: string, tld: string): string | null {
  const rule = ruleOf(tld);
  const shown = label.startsWith('xn--') ? domainToUnicode(label) : label;
  const letters = [...shown].length;
  if (letters < rule.minLetters) return `names under ${tld} have at least ${rule.minLetters} characters`;
  if (letters > rule.maxLetters) return `names under ${tld} have at most ${rule.maxLetters} characters`;
  if (shown === label) return null;
  return scriptProblem(shown, tld, rule);
}

function scriptProblem(shown: string, tld: string, { scripts }: TldRule): string | null {
  const used = new Set<string>();
  for (const letter of shown) {
    if (!LETTER.test(letter)) {
      if (!/[0-9-]/.test(letter) && scripts !== 'any') return `${letter} cannot be used in a name under ${tld}`;
      continue;
    }
    // Combining marks belong to the script of their letter.
    if (/\p{Script=Inherited}/u.test(letter) || letter === 'ー') continue;
    used.add(SCRIPTS.find(({ pattern }) => pattern.test(letter))?.name ?? 'other');
  }
  if (used.size > 1 && ![...used].every((script) => TOGETHER.includes(script)))
    return `a name cannot mix ${[...used].join(' and ')} letters`;
  if (scripts === 'any') return null;
  const strange = [...used].find((script) => !scripts.includes(script) && !(script === 'Latin' && isPlain(shown)));
  if (strange === undefined) return null;
  if (scripts.length === 0) return `names under ${tld} are written with a–z, 0–9 and the hyphen only`;
  return `${strange} letters cannot be used under ${tld}`;
}

/** Its Latin letters are all a–z, which every ending takes. */
const isPlain = (shown: string): boolean => ![...shown].some((c) => /\p{Script=Latin}/u.test(c) && !/[a-z]/.test(c));

/** Whether a label is a premium name of its ending; those are not sold. */
export const isPremium = (label: string, tld: string): boolean =>
  !label.startsWith('xn--') && label.length <= ruleOf(tld).premiumLetters;
