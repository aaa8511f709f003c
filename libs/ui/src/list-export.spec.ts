import { describe, expect, it } from 'vitest';
import { toCsv } from './list-export.js';

describe('records as a file', () => {
  it('has a column for every plain value, money in two', () => {
    const rows = [
      { id: 1, total: { amount: '-12.50', currency: 'EUR' }, paidOn: null, lines: [{ id: 3 }] },
      { id: 2, note: 'a, "b"\nc' },
    ];
    expect(toCsv(rows)).toBe('id,total.amount,total.currency,paidOn,note\r\n1,-12.50,EUR,,\r\n2,,,,"a, ""b""\nc"\r\n');
  });

  it('lets no text become a formula', () => {
    expect(toCsv([{ a: '=1+1', b: '+49 30', c: '@x', d: '-1', e: '-cmd' }])).toBe(
      "a,b,c,d,e\r\n'=1+1,'+49 30,'@x,-1,'-cmd\r\n",
    );
  });
});
