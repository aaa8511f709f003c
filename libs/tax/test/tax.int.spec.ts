import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CatalogImporter, CatalogModule } from '#catalog';
import { ClientsModule, ClientsService } from '#clients';
import { Actor, Money, PROVIDER, type AdminId, type ResellerId } from '#kernel';
import { SettingsModule, SettingsService } from '#settings';
import { calculateTax, TaxModule, TaxService } from '#tax';
import { testApp, type TestApp } from '#testing';

const admin = Actor.admin(1 as AdminId, ['*']);

describe('which tax applies', () => {
  let app: TestApp;
  let tax: TaxService;
  const at = async (country: string, state = '', exempt = false, book = PROVIDER) => {
    const r = await tax.ratesFor({ book, country, state, exempt });
    return `${r.name1} ${r.rate1.toDecimal()} / ${r.name2} ${r.rate2.toDecimal()}`.trim();
  };

  beforeAll(async () => {
    app = await testApp([CatalogModule, ClientsModule, SettingsModule, TaxModule]);
    tax = app.get(TaxService);
    await tax.addRule(admin, PROVIDER, { level: 1, name: 'QC', country: 'CA', state: 'Quebec', rate: '5' });
    await tax.addRule(admin, PROVIDER, { level: 1, name: 'VAT', country: 'DE', state: '', rate: '19' });
    await tax.addRule(admin, PROVIDER, { level: 2, name: 'QST', country: 'CA', state: 'Quebec', rate: '9.975' });
    await tax.addRule(admin, PROVIDER, { level: 1, name: 'World', country: '', state: '', rate: '1.5' });
    await tax.addRule(admin, PROVIDER, { level: 1, name: 'Late', country: 'FR', state: '', rate: '20' });
  });
  afterAll(() => app?.close());

  it('takes country and state, then any state, then any country, per level', async () => {
    expect(await at('CA', 'quebec')).toBe('QC 5 / QST 9.975');
    expect(await at('CA', 'Ontario')).toBe('World 1.5 /  0');
    expect(await at('DE', 'Bayern')).toBe('VAT 19 /  0');
    expect(await at('US')).toBe('World 1.5 /  0');
  });

  it('says what an amount comes to for a place, as an invoice would', async () => {
    const check = async (country: string, state: string, taxed = true, exempt = false) => {
      const {
        net,
        tax: one,
        tax2,
        total,
      } = await tax.check({ book: PROVIDER, country, state, exempt }, Money.of('100.00', 'EUR'), taxed);
      return [net, one, tax2, total].map((sum) => sum.toDecimal());
    };
    expect(await check('CA', 'Quebec')).toEqual(['100.00', '5.00', '9.98', '114.98']);
    expect(await check('DE', '')).toEqual(['100.00', '19.00', '0.00', '119.00']);
    expect(await check('DE', '', false)).toEqual(['100.00', '0.00', '0.00', '100.00']);
    expect(await check('DE', '', true, true)).toEqual(['100.00', '0.00', '0.00', '100.00']);
  });

  it('lets the lowest id win among several rules that match', async () => {
    expect(await at('FR')).toBe('World 1.5 /  0');
  });

  it('charges an exempt client nothing', async () => {
    expect(await at('DE', '', true)).toBe('0 /  0');
  });

  it('knows the book of a reseller apart from the provider’s', async () => {
    await app
      .get(CatalogImporter)
      .run(admin, { currencies: 'code,prefix,suffix,format,rate,default\nEUR,,EUR,1,1,1\n' }, { dryRun: false });
    const book = (await app.db.transaction((tx) =>
      app.get(ClientsService).create(tx, { firstName: 'R', lastName: 'S', email: 'r@example.net', country: 'AT' }),
    )) as unknown as ResellerId;
    await tax.addRule(Actor.reseller(book), book, { level: 1, name: 'USt', country: 'AT', state: '', rate: '20' });
    expect(await at('AT', '', false, book)).toBe('USt 20 /  0');
    expect(await at('DE', '', false, book)).toBe('0 /  0');
    expect((await tax.homeRates(book)).rate1.toDecimal()).toBe('20');
    await expect(
      tax.addRule(Actor.reseller(book), PROVIDER, { level: 1, name: 'X', country: 'AT', state: '', rate: '0' }),
    ).rejects.toMatchObject({ kind: 'not_found' });
  });

  it('follows the settings for compound and inclusive tax, and feeds the calculator', async () => {
    await app.get(SettingsService).set(admin, { level: 'default', scopeId: 0, key: 'tax.compound', value: true });
    const rates = await tax.ratesFor({ book: PROVIDER, country: 'CA', state: 'Quebec', exempt: false });
    const result = calculateTax({
      ...rates,
      currency: 'EUR',
      lines: [{ amount: Money.of('100.00', 'EUR'), taxed: true }],
    });
    expect([result.tax.toDecimal(), result.tax2.toDecimal()]).toEqual(['5.00', '10.47']);
  });

  it('refuses double rules, rates beyond the columns and states without a country', async () => {
    const rule = { level: 1, name: 'VAT', country: 'DE', state: '', rate: '19' };
    await expect(tax.addRule(admin, PROVIDER, rule)).rejects.toMatchObject({ code: 'tax.duplicate_rule' });
    for (const bad of [
      { rate: '19.1234' },
      { rate: '101' },
      { rate: '-1' },
      { rate: 'abc' },
      { level: 3 },
      { country: '', state: 'X' },
      { country: 'de' },
    ])
      await expect(tax.addRule(admin, PROVIDER, { ...rule, country: 'NL', ...bad })).rejects.toMatchObject({
        code: 'tax.invalid_rule',
      });
  });

  it('changes and removes a rule', async () => {
    const rule = (await tax.rules(PROVIDER)).find((r) => r.name === 'VAT')!;
    await tax.changeRule(admin, PROVIDER, rule.id, { level: 1, name: 'MwSt', country: 'DE', state: '', rate: '16' });
    expect(await at('DE')).toBe('MwSt 16 /  0');
    await tax.removeRule(admin, PROVIDER, rule.id);
    expect(await at('DE')).toBe('World 1.5 /  0');
    await expect(tax.removeRule(admin, PROVIDER, rule.id)).rejects.toMatchObject({ kind: 'not_found' });
  });
});
