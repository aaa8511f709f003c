import { phrases } from './texts.js';

const say = phrases({ de: () => import('./words.de.js') });

/** A state or kind that the server names by one word, in the language of the page; as it is when it has no other. */
export function word(value: string): string {
  const plain = value.toLowerCase().replace(/[_-]/g, ' ');
  const said = say(plain);
  return said === plain ? value : said;
}
