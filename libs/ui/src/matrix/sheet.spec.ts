import { describe, expect, it } from 'vitest';
import { fieldOfRefusal, readBlock, Sheet, type SheetRow, type Typed } from './sheet.js';

const admin = 'product 1 monthly admin recurring';
const lowest = 'product 1 monthly lowest recurring';
const rows: SheetRow[] = [
  {
    key: 'product 1',
    name: 'Start',
    group: 'Hosting',
    cells: {
      monthly: {
        stored: { 'admin recurring': '4.40', 'admin setup': '1.00', 'highest recurring': '9.00' },
        known: { 'list recurring': '5.50' },
      },
    },
  },
  {
    key: 'product 2',
    name: 'More',
    group: 'Hosting',
    cells: {
      monthly: {
        stored: { 'price recurring': '7.00' },
        known: { 'cost recurring': '5.00', 'lowest recurring': '6.00', 'highest recurring': '8.00' },
      },
    },
  },
];
const sheet = (typed: Typed = {}) => new Sheet(rows, typed, 'EUR', 2);
const typing = (id: string, text: string) => sheet({ [id]: sheet().entry(id, text) });

describe('prices on a screen', () => {
  it('computes a formula at once and remembers it', () => {
    expect(sheet().entry(admin, 'list*0.9')).toEqual({ text: '4.95', base: '4.40', formula: 'list*0.9' });
    expect(sheet().entry(admin, '4,5')).toEqual({ text: '4.50', base: '4.40' });
    expect(sheet().entry(admin, 'list+')).toEqual({ text: 'list+', base: '4.40' });
  });
  it('asks for the sides that were touched only, whole, and for none that is as before', () => {
    expect(typing(admin, '5').asked()).toEqual([
      {
        key: 'product 1 monthly',
        sides: ['admin'],
        input: {
          itemType: 'product',
          itemId: 1,
          currency: 'EUR',
          term: 'monthly',
          admin: { recurring: '5.00', setup: '1.00' },
        },
      },
    ]);
    expect(typing(admin, '4.4').asked()).toEqual([]);
    expect(typing(lowest, '3').asked()[0].input.lowest).toEqual({ recurring: '3.00', setup: null });
    expect(typing(admin, '').asked()[0].input.admin).toBeNull();
  });
  it('marks a price outside its range and a bound beyond the other', () => {
    const price = 'product 2 monthly price recurring';
    expect(typing(price, '5.99').problem(price)).toEqual({ kind: 'range', lowest: '6.00', highest: '8.00' });
    expect(typing(price, 'cost+20%').problem(price)).toBeNull();
    expect(typing(price, 'cost+100%').problem(price)?.kind).toBe('range');
    expect(typing(lowest, '9.01').problem(lowest)).toEqual({ kind: 'range', lowest: undefined, highest: '9.00' });
    expect(typing(admin, 'nonsense').problem(admin)).toEqual({ kind: 'word', word: 'nonsense' });
    expect(typing(admin, '-9').problem(admin)).toEqual({ kind: 'negative' });
  });
  it('finds what another changed meanwhile, unless to the same value', () => {
    expect(sheet({ [admin]: { text: '5.00', base: '4.00' } }).conflicts()).toEqual([admin]);
    expect(sheet({ [admin]: { text: '4.40', base: '4.00' } }).conflicts()).toEqual([]);
    expect(sheet({ [admin]: { text: '5.00', base: '4.40' } }).conflicts()).toEqual([]);
  });
  it('keeps what was typed for items that are not shown apart', () => {
    const other = sheet({ 'product 9 monthly admin recurring': { text: '1.00', base: '' } });
    expect([other.elsewhere(), other.asked()]).toEqual([1, []]);
  });
  it('finds the field of a refusal', () => {
    const asked = typing(admin, '5').asked();
    expect(fieldOfRefusal('/cells/0/admin/recurring', asked)).toBe(admin);
    expect(fieldOfRefusal('/cells/0', asked)).toBe(admin);
    expect(fieldOfRefusal('/cells/1', asked)).toBeNull();
  });
  it('reads a copied block', () =>
    expect(readBlock('1\t2\r\n3\t\r\n')).toEqual([
      ['1', '2'],
      ['3', ''],
    ]));
});
