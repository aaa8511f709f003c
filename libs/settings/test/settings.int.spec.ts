import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Actor, type AdminId, type ResellerId } from '#kernel';
import { DomainError } from '#kernel';
import { PROVIDER_SCOPE, SettingsModule, SettingsService } from '#settings';
import { testApp, type TestApp } from '#testing';

const admin = Actor.admin(1 as AdminId, ['*'], 'Ada Admin');
const reseller = Actor.reseller(12 as ResellerId);
const scope = { groupId: 3, resellerId: 12 };
const format = 'billing.numberFormat';

describe('settings at their levels', () => {
  let app: TestApp;
  let settings: SettingsService;

  beforeAll(async () => {
    app = await testApp([SettingsModule]);
    settings = app.get(SettingsService);
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    await app.database.sql('DELETE FROM rc_settings');
  });

  const set = (
    level: 'default' | 'group' | 'reseller',
    scopeId: number,
    value: unknown,
    lock?: boolean,
    key: string = format,
  ) => settings.set(admin, { level, scopeId, groupId: 3, key, value, lock });
  const setOwn = (value: unknown, key: string = format, actor = reseller, scopeId = 12) =>
    settings.set(actor, { level: 'own', scopeId, groupId: 3, key, value });

  it('inherits from default over group and reseller to his own choice, and back when a level gives its value up', async () => {
    await set('default', 0, 'D-{NUMBER}');
    expect(await settings.value(format, scope)).toBe('D-{NUMBER}');
    await set('group', 3, 'G-{NUMBER}');
    await set('reseller', 12, 'R-{NUMBER}');
    await setOwn('O-{NUMBER}');
    expect(await settings.effective(format, scope)).toEqual({ value: 'O-{NUMBER}', origin: 'own', lockedBy: null });
    expect(await settings.value(format, { groupId: 3, resellerId: 13 })).toBe('G-{NUMBER}');
    expect(await settings.value(format, PROVIDER_SCOPE)).toBe('D-{NUMBER}');
    await setOwn(null);
    expect(await settings.effective(format, scope)).toMatchObject({ value: 'R-{NUMBER}', origin: 'reseller' });
  });

  it('refuses a change below a lock, and reads the old value again once it is unlocked', async () => {
    await setOwn('O-{NUMBER}');
    await set('group', 3, 'G-{NUMBER}', true);
    expect(await settings.effective(format, scope)).toEqual({
      value: 'G-{NUMBER}',
      origin: 'group',
      lockedBy: 'group',
    });
    await expect(setOwn('X-{NUMBER}')).rejects.toMatchObject({ code: 'settings.locked', kind: 'forbidden' });
    await expect(set('reseller', 12, 'X-{NUMBER}')).rejects.toMatchObject({ code: 'settings.locked' });
    await set('group', 3, 'G-{NUMBER}', false);
    expect(await settings.value(format, scope)).toBe('O-{NUMBER}');
  });

  it('keeps a lock when only the value changes', async () => {
    await set('default', 0, 'D-{NUMBER}', true);
    await set('default', 0, 'E-{NUMBER}');
    expect(await settings.effective(format, scope)).toMatchObject({ value: 'E-{NUMBER}', lockedBy: 'default' });
  });

  it('reads many keys with one query', async () => {
    await set('default', 0, false, undefined, 'billing.autoApplyCredit');
    const values = await settings.values(
      ['billing.autoApplyCredit', 'billing.createDaysBefore', 'payout.minimum'],
      scope,
    );
    expect(values).toEqual({
      'billing.autoApplyCredit': false,
      'billing.createDaysBefore': 14,
      'payout.minimum': { '*': '10.00' },
    });
  });

  it.each([
    ['an unknown key', () => set('default', 0, true, undefined, 'billing.free'), 'settings.unknown_key'],
    [
      'a key named like a method of objects',
      () => set('default', 0, true, undefined, 'toString'),
      'settings.unknown_key',
    ],
    ['a wrong type', () => set('default', 0, 'yes', undefined, 'billing.autoApplyCredit'), 'settings.invalid_value'],
    [
      'a level the key has not',
      () => set('group', 3, 7, undefined, 'billing.createDaysBefore'),
      'settings.level_not_allowed',
    ],
    [
      "the reseller's value of a key that is the provider's",
      () => setOwn('payment', 'billing.numberAt'),
      'settings.level_not_allowed',
    ],
    ['a default with a scope', () => set('default', 5, 'X'), 'settings.level_not_allowed'],
    ['a group without one', () => set('group', 0, 'X'), 'settings.level_not_allowed'],
    [
      'a lock below which there is nothing',
      () => set('reseller', 12, true, true, 'billing.invoiceBranding'),
      'settings.level_not_allowed',
    ],
    ["another reseller's own value", () => setOwn('X', format, reseller, 13), 'settings.not_yours'],
    [
      'a tax switch of a reseller who does not issue',
      () => setOwn(true, 'tax.inclusive'),
      'settings.level_not_allowed',
    ],
  ])('refuses %s', async (_, change, code) => {
    await expect(change()).rejects.toMatchObject({ code });
    expect(await app.database.sql('SELECT id FROM rc_settings WHERE value IS NOT NULL')).toEqual([]);
  });

  it('lets a reseller who issues his invoices set his own tax switches', async () => {
    await set('reseller', 12, 'reseller', undefined, 'billing.issuer');
    await setOwn(true, 'tax.inclusive');
    expect(await settings.value('tax.inclusive', scope)).toBe(true);
    expect(await settings.value('tax.inclusive', PROVIDER_SCOPE)).toBe(false);
  });

  it('does not let a reseller reach the levels of the provider', async () => {
    const change = { level: 'reseller', scopeId: 12, groupId: 3, key: format, value: 'X' } as const;
    await expect(settings.set(reseller, change)).rejects.toMatchObject({ kind: 'not_found' });
    const reader = Actor.admin(2 as AdminId, ['settings.read']);
    await expect(settings.set(reader, { ...change, level: 'default', scopeId: 0 })).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });

  it('asks the context that knows better, and changes nothing when it objects', async () => {
    settings.refuseWhen('billing.issuer', async (_, change) => {
      if (change.scopeId === 77) throw new DomainError('invoicing.open_invoices', 'conflict');
    });
    const change = { level: 'reseller', scopeId: 77, groupId: 3, key: 'billing.issuer', value: 'reseller' } as const;
    await expect(settings.set(admin, change)).rejects.toMatchObject({ code: 'invoicing.open_invoices' });
    expect(await settings.value('billing.issuer', { groupId: 3, resellerId: 77 })).toBe('provider');
  });

  it('notes who changed what from what to what', async () => {
    await set('default', 0, 7, undefined, 'billing.createDaysBefore');
    const [entry] = await app.database.sql(
      'SELECT description, user, admin_id FROM tblactivitylog ORDER BY id DESC LIMIT 1',
    );
    expect(entry).toMatchObject({ user: 'Ada Admin', admin_id: 1 });
    expect(entry.description).toContain('billing.createDaysBefore at default');
    expect(entry.description).toContain('inherit → 7');
  });

  it('lets a lock and a change below it, asked for at once, never both hold the field', async () => {
    for (let round = 0; round < 5; round++) {
      await app.database.sql('DELETE FROM rc_settings');
      const results = await Promise.allSettled([set('default', 0, 'LOCK', true), setOwn('MINE')]);
      expect(results[0].status).toBe('fulfilled');
      expect(await settings.value(format, scope)).toBe('LOCK');
    }
  });

  it('moves the clock into the provider zone when it is set', async () => {
    await set('default', 0, 'Pacific/Auckland', undefined, 'provider.timeZone');
    expect(app.clock.zone()).toBe('Pacific/Auckland');
  });

  it('reads and writes values of the mirrored configuration', async () => {
    await app.db.transaction((tx) => settings.setConfiguration(tx, 'CompanyName', 'Example Hosting'));
    expect(await settings.configuration('CompanyName')).toBe('Example Hosting');
    expect(await settings.configuration('NoSuchName')).toBe('');
  });
});
