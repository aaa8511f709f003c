import { describe, expect, it } from 'vitest';
import words from './sentences.de.js';
import { translator } from './sentences.js';

const say = translator(words);

describe('a sentence of the server in German', () => {
  it.each([
    ['Pricing group 3 created: Gold', 'Preisgruppe 3 angelegt: Gold'],
    ['Setting billing.lateFee at default : none → 5.00', 'Einstellung billing.lateFee als Vorgabe: keine → 5.00'],
    [
      'price rule 4 (40 % over the admin price, for everything, rounded up to end in .99): 5.99 EUR',
      'Preisregel 4 (40 % über dem Admin-Preis, für alles, aufgerundet auf .99): 5.99 EUR',
    ],
    ['inside its range 1.99 … any', 'Innerhalb des Spielraums 1.99 … beliebig'],
    ['calculation method Fixed rate', 'Berechnungsmethode Fester Betrag'],
    [
      'price 5.99 EUR, by price rule 4, held at the nearest bound',
      'Preis 5.99 EUR, nach Preisregel 4, an der nächsten Grenze gehalten',
    ],
  ])('%s', (english, german) => expect(say(english)).toBe(german));

  it('stays as it is where nobody has said it in German, with what a person wrote in it', () => {
    expect(say('POST /api/admin/v1/clients')).toBe('POST /api/admin/v1/clients');
    expect(say('Pricing group 3 created: $1 {name}')).toBe('Preisgruppe 3 angelegt: $1 {name}');
  });

  it('fills in every place of its English', () => {
    const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
    for (const [english, german] of Object.entries(words)) expect(places(german), english).toEqual(places(english));
  });
});
