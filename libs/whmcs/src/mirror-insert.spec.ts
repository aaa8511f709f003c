import { describe, expect, it } from 'vitest';
import { type ColumnFacts, fitted, notSet } from './mirror-insert.js';

const column = (changes: Partial<ColumnFacts>): ColumnFacts => ({
  name: 'notes',
  type: 'varchar',
  nullable: false,
  mustBeNamed: true,
  characters: null,
  bytes: null,
  charset: 'utf8mb4',
  words: [],
  defaultWord: null,
  ...changes,
});

describe('a column that a row of ours does not name', () => {
  it.each([
    ['varchar', ''],
    ['mediumtext', ''],
    ['blob', ''],
    ['set', ''],
    ['tinyint', 0],
    ['decimal', 0],
    ['year', 0],
    ['date', '0000-00-00'],
    ['datetime', '0000-00-00 00:00:00'],
    ['timestamp', '0000-00-00 00:00:00'],
    ['time', '00:00:00'],
    ['json', '{}'],
  ])('of type %s is not set as %s', (type, value) => {
    expect(notSet(column({ type }))).toBe(value);
  });

  it('with a word list is its default, else empty, else the first word', () => {
    const words = ['Active', 'Closed'];
    expect(notSet(column({ type: 'enum', words, defaultWord: 'Closed' }))).toBe('Closed');
    expect(notSet(column({ type: 'enum', words: [...words, ''] }))).toBe('');
    expect(notSet(column({ type: 'enum', words }))).toBe('Active');
  });
});

describe('a value for a column of a dump', () => {
  it('is not NULL where the column must not be', () => {
    expect(fitted(column({ type: 'date' }), null)).toBe('0000-00-00');
    expect(fitted(column({ type: 'date', nullable: true }), null)).toBeNull();
  });

  it('is the word of the list in its capitals, and a known word where it has no such', () => {
    const status = column({ type: 'enum', words: ['Pending', 'Active'] });
    expect(fitted(status, 'active')).toBe('Active');
    expect(fitted(status, 'Grace')).toBe('Pending');
  });

  it('is no longer than the column, counted in characters, of a text in bytes', () => {
    expect(fitted(column({ characters: 3 }), 'Größe')).toBe('Grö');
    expect(fitted(column({ characters: 3 }), 'ab😀c')).toBe('ab😀');
    expect(fitted(column({ type: 'text', bytes: 4 }), 'Größe')).toBe('Grö');
    expect(fitted(column({ type: 'text', bytes: 3 }), 'Größe')).toBe('Gr');
  });

  it('has only characters that the column can hold', () => {
    expect(fitted(column({ charset: 'utf8' }), 'Hi 😀')).toBe('Hi \ufffd');
    expect(fitted(column({ charset: 'utf8mb4' }), 'Hi 😀')).toBe('Hi 😀');
    expect(fitted(column({ charset: 'latin1' }), '5 € für Łódź')).toBe('5 € für ?ód?');
  });

  it('that is a number stays as it is', () => {
    expect(fitted(column({ type: 'int' }), 7)).toBe(7);
    expect(fitted(undefined, 'x')).toBe('x');
  });
});
