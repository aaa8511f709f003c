import { translation } from './texts.js';

/** Sentences as the server writes them, with places: `Promotion {code} created`. */
interface Sentence {
  match: RegExp;
  places: string[];
  /** How much of it is fixed, at its beginning and altogether. */
  begins: number;
  fixed: number;
  said: string;
}

function sentenceOf([pattern, said]: [string, string]): Sentence {
  const parts = pattern.split(/\{\w+\}/);
  const literal = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const places = [...pattern.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  return {
    match: new RegExp(`^${literal.join('(.+?)')}$`, 's'),
    places,
    begins: parts[0].length,
    fixed: parts.join('').length,
    said,
  };
}

/** Places for what a person has written: it stays, even where it reads like one of ours. */
const WRITTEN = new Set(['why', 'reason', 'name', 'label']);

/** Looks a sentence up and fills in its places, which may be sentences themselves; one that is not known stays as it is. */
export function translator(words: Record<string, string>): (english: string) => string {
  // The more of a sentence is fixed, the surer it is.
  const known = Object.entries(words)
    .map(sentenceOf)
    .sort((a, b) => b.begins - a.begins || b.fixed - a.fixed);
  const say = (english: string): string => {
    for (const { match, places, said } of known) {
      const found = match.exec(english);
      if (found)
        return said.replace(/\{(\w+)\}/g, (_, name: string) => {
          const filled = found[places.indexOf(name) + 1];
          return WRITTEN.has(name) ? filled : say(filled);
        });
    }
    return english;
  };
  return say;
}

let say = (english: string): string => english;
translation({ de: () => import('./sentences.de.js') }, (words) => (say = translator(words)));

/** A line of the activity log, a step of an explanation or another sentence of the server in the language of the page. */
export const sentence = (english: string): string => say(english);
