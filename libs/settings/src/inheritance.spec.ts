import { describe, expect, it } from 'vitest';
import { effectiveOf, type LevelEntry, lockAbove } from './inheritance.js';
import { definitionOf, SETTING_KEYS } from './setting-keys.js';
import { misfit, sumOf } from './setting-types.js';

const format = definitionOf('billing.numberFormat');
const entry = (level: LevelEntry['level'], value: string | null, locked = false): LevelEntry => ({
  level,
  value,
  locked,
});

describe('inheritance of settings', () => {
  it('takes the built-in value while nobody has given one', () => {
    expect(effectiveOf(format, [])).toEqual({ value: '{YEAR}-{NUMBER}', origin: 'built-in', lockedBy: null });
  });

  it('takes the lowest level that gives a value', () => {
    const entries = [entry('default', 'D'), entry('group', 'G'), entry('reseller', 'R')];
    expect(effectiveOf(format, entries)).toEqual({ value: 'R', origin: 'reseller', lockedBy: null });
  });

  it("lets the reseller's own choice win over what the provider set for him", () => {
    expect(effectiveOf(format, [entry('own', 'O'), entry('reseller', 'R')])).toMatchObject({
      value: 'O',
      origin: 'own',
    });
  });

  it('stops at a lock and keeps unread what stands below it', () => {
    const entries = [entry('default', 'D'), entry('group', 'G', true), entry('reseller', 'R'), entry('own', 'O')];
    expect(effectiveOf(format, entries)).toEqual({ value: 'G', origin: 'group', lockedBy: 'group' });
  });

  it('locks the inherited value when a level locks without a value of its own', () => {
    const entries = [entry('default', 'D'), entry('group', null, true), entry('own', 'O')];
    expect(effectiveOf(format, entries)).toEqual({ value: 'D', origin: 'default', lockedBy: 'group' });
  });

  it('reads nothing from a level that the key does not have', () => {
    expect(effectiveOf(definitionOf('billing.createDaysBefore'), [entry('own', '99')])).toMatchObject({ value: 14 });
  });

  it('is locked by levels above only', () => {
    const entries = [entry('group', 'G', true)];
    expect(lockAbove('group', entries)).toBeNull();
    expect(lockAbove('reseller', entries)).toBe('group');
    expect(lockAbove('default', entries)).toBeNull();
  });
});

describe('keys of settings', () => {
  it.each(SETTING_KEYS)('%s has a built-in value of its own type, and says so while no rule reads it', (key) => {
    const definition = definitionOf(key);
    expect(misfit(definition.type, definition.builtIn)).toBeNull();
    expect(definition.levels[0]).toBe('default');
    expect(definition.enforced).toBe(definition.note === '');
  });
});

describe('values of settings', () => {
  it.each([
    [{ kind: 'boolean' }, 'true'],
    [{ kind: 'number', min: 0, max: 60 }, 1.5],
    [{ kind: 'number', min: 0, max: 60 }, 61],
    [{ kind: 'number', min: 0, max: 60 }, '14'],
    [{ kind: 'choice', choices: ['keep', 'remove'] }, 'other'],
    [{ kind: 'set', choices: ['credit', 'paypal'] }, ['credit', 'credit']],
    [{ kind: 'set', choices: ['credit', 'paypal'] }, ['cash']],
    [{ kind: 'set', choices: ['credit'] }, ['*']],
    [{ kind: 'numbers', min: 0, max: 365, most: 3, exactly: 3 }, [5, 1, 10]],
    [{ kind: 'numbers', min: 0, max: 365, most: 3, exactly: 3 }, [1, 5]],
    [{ kind: 'sum' }, { EUR: '-1.00' }],
    [{ kind: 'sum' }, { EUR: '1.005' }],
    [{ kind: 'sum' }, { KWD: '1.000' }],
    [{ kind: 'sum' }, { EUR: 10 }],
    [{ kind: 'sum' }, '10.00'],
    [{ kind: 'timeZone' }, 'Mars/Olympus'],
    [{ kind: 'country' }, 'de'],
    [{ kind: 'text', max: 5 }, 'longer'],
    [{ kind: 'text', max: 50 }, 'a\u0000b'],
  ] as const)('%j refuses %j', (type, value) => {
    expect(misfit(type, value)).toEqual(expect.any(String));
  });

  it('knows the sum of a currency, else the one for all currencies, else none', () => {
    const minimum = { EUR: '12.50', '*': '10.00' };
    expect(sumOf(minimum, 'EUR').toJSON()).toEqual({ amount: '12.50', currency: 'EUR' });
    expect(sumOf(minimum, 'JPY').toJSON()).toEqual({ amount: '10', currency: 'JPY' });
    expect(sumOf({}, 'USD').isZero()).toBe(true);
  });
});
