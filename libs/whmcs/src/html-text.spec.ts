import { describe, expect, it } from 'vitest';
import { decodeEntities, encodeEntities } from './html-text.js';

describe('text that older versions stored encoded', () => {
  it.each([
    ['M&uuml;ller &amp; S&ouml;hne', 'Müller & Söhne'],
    ['O&#039;Neil', "O'Neil"],
    ['O&#x27;Neil', "O'Neil"],
    ['&quot;Partner&quot; &lt;3', '"Partner" <3'],
    ['5 &euro;&nbsp;netto', '5 €\u00a0netto'],
    ['&Omega; &omega; &sigmaf;', 'Ω ω ς'],
    ['&frac12; &Yuml; &thetasym;', '½ Ÿ ϑ'],
    ['&#128512;', '😀'],
  ])('reads %s as %s', (stored, shown) => {
    expect(decodeEntities(stored)).toBe(shown);
  });

  it('is decoded once: what was encoded twice stays encoded once', () => {
    expect(decodeEntities('&amp;lt;b&amp;gt;')).toBe('&lt;b&gt;');
    expect(decodeEntities('&amp;#039;')).toBe('&#039;');
  });

  it.each(['Tom & Jerry', 'a&b', '&unknown;', '&amp', '&#0;', '&#xd800;', '&#1114112;', '&;', 'R&D;'])(
    'leaves %s alone, which is no entity',
    (text) => {
      expect(decodeEntities(text)).toBe(text);
    },
  );

  it('is encoded the way WHMCS does it, so that decoding gives the same text back', () => {
    expect(encodeEntities(`O'Neil & "Co" <x>`)).toBe('O&#039;Neil &amp; &quot;Co&quot; &lt;x&gt;');
    expect(decodeEntities(encodeEntities(`&amp; O'Neil & "Co" <ü>`))).toBe(`&amp; O'Neil & "Co" <ü>`);
  });
});
