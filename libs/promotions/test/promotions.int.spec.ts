import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CatalogService } from '#catalog';
import { ClientsService } from '#clients';
import { Actor, type AdminId, type ClientId, Money, type OrderId, PROVIDER, type ResellerId } from '#kernel';
import { everything } from '#platform';
import { type PromotedLine, type PromotionRequest, PromotionsModule, PromotionsService } from '#promotions';
import { PricingGroupsService, ResellersService } from '#resellers';
import { SettingsService } from '#settings';
import { testApp, type TestApp } from '#testing';

const admin = Actor.admin(1 as AdminId, ['*']);
const HISTORY = { hasOrders: false, owned: [] };

let app: TestApp;
let promotions: PromotionsService;
let alpha: Actor;
let beta: Actor;
let orders = 0;

beforeAll(async () => {
  app = await testApp([PromotionsModule]);
  promotions = app.get(PromotionsService);
  await app.database.sql(`
    INSERT INTO tblcurrencies (id, code, rate, \`default\`) VALUES (1, 'EUR', 1, 1), (2, 'JPY', 160, 0);
    INSERT INTO tblproductgroups (id, name) VALUES (1, 'Web Hosting');
    INSERT INTO tblproducts (id, gid, name, paytype) VALUES (1, 1, 'Start', 'recurring'), (2, 1, 'Big', 'recurring');
    INSERT INTO tbladdons (id, name, packages, billingcycle) VALUES (4, 'Backup', '1', 'recurring');
    INSERT INTO tbldomainpricing (id, extension) VALUES (1, '.com')`);
  await app.db.transaction(async (tx) => void (await app.get(CatalogService).touch(tx)));
  const groupId = await app.get(PricingGroupsService).create(admin, { name: 'Standard' });
  const reseller = async (name: string) => {
    const id = await app.db.transaction((tx) =>
      app.get(ClientsService).create(tx, {
        firstName: name,
        lastName: 'Reseller',
        email: `${name}@example.com`,
        country: 'FR',
        currency: 'EUR',
      }),
    );
    return Actor.reseller(await app.get(ResellersService).putIntoGroup(admin, id, groupId));
  };
  alpha = await reseller('alpha');
  beta = await reseller('beta');
  for (const { resellerId } of [alpha, beta]) await switched(resellerId, true);
});
afterAll(() => app?.close());

const switched = (resellerId: ResellerId, value: boolean) =>
  app.get(SettingsService).set(admin, { level: 'reseller', scopeId: resellerId, key: 'promotions.enabled', value });

const request = (code: string, over: Partial<PromotionRequest> = {}): PromotionRequest => ({
  code,
  kind: 'percent',
  percent: '10',
  appliesTo: [{ type: 'product', id: 0 }],
  ...over,
});

const eur = (amount: string) => Money.of(amount, 'EUR');
const line: PromotedLine = {
  ref: 'a',
  item: { type: 'product', id: 1 },
  term: 'monthly',
  quantity: 1,
  setup: eur('0'),
  recurring: eur('10.00'),
  own: { setup: eur('0'), recurring: eur('10.00') },
  given: eur('0'),
};
const apply = (code: string, resellerId: ResellerId, clientId: number | null = null) =>
  promotions.apply({
    code,
    resellerId,
    currency: 'EUR',
    purpose: 'order',
    clientId: clientId as ClientId | null,
    history: HISTORY,
    lines: [line],
  });
const order = async (code: string, resellerId: ResellerId, clientId = 1): Promise<OrderId> => {
  const applied = await apply(code, resellerId, clientId);
  const orderId = ++orders as OrderId;
  await app.db.transaction(async (tx) => {
    const held = await promotions.hold(tx, applied, { clientId: clientId as ClientId, history: HISTORY });
    await promotions.use(tx, held, {
      orderId,
      clientId: clientId as ClientId,
      resellerId,
      discount: applied.discount,
    });
  });
  return orderId;
};
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'no error',
    (error: { code?: string }) => error.code ?? String(error),
  );
const fieldsOf = (work: Promise<unknown>): Promise<string[]> =>
  work.then(
    () => [],
    (error: { params: { errors: { pointer: string; code: string }[] } }) =>
      error.params.errors.map(({ pointer, code }) => `${pointer} ${code}`),
  );

describe('promotions and their owners', () => {
  it('keep a code in its owner’s name space, compared without case', async () => {
    await promotions.create(admin, request('spring', { percent: '5' }));
    await promotions.create(alpha, request('Spring', { percent: '20' }));
    await promotions.create(beta, request('only-beta'));
    expect(await codeOf(promotions.create(alpha, request('SPRING')))).toBe('promotions.code_exists');
    expect(await codeOf(promotions.create(admin, request('spring')))).toBe('promotions.code_exists');
  });

  it('are looked up among the reseller’s first, then among the provider’s', async () => {
    expect(await apply('sPrInG', alpha.resellerId)).toMatchObject({ borneBy: 'reseller', discount: eur('2.00') });
    expect(await apply('spring', beta.resellerId)).toMatchObject({ borneBy: 'provider', discount: eur('0.50') });
    expect(await apply('spring', PROVIDER)).toMatchObject({ borneBy: 'provider' });
    expect(await codeOf(apply('ONLY-BETA', alpha.resellerId))).toBe('promotions.unknown_code');
    expect(await codeOf(apply('ONLY-BETA', PROVIDER))).toBe('promotions.unknown_code');
    expect(await codeOf(apply('nobody’s', alpha.resellerId))).toBe('promotions.unknown_code');
  });

  it('are seen and changed by their owner only; staff sees all and archives any', async () => {
    const { id } = await promotions.create(beta, request('BETA-2'));
    expect(await codeOf(promotions.get(alpha, id))).toBe('promotions.not_found');
    expect(await codeOf(promotions.update(alpha, id, request('BETA-2', { percent: '50' })))).toBe(
      'promotions.not_found',
    );
    expect(await codeOf(promotions.setStatus(alpha, id, 'archived'))).toBe('promotions.not_found');
    expect(await codeOf(promotions.update(admin, id, request('BETA-2', { percent: '50' })))).toBe(
      'promotions.not_found',
    );
    const mine = await promotions.list(alpha, everything());
    expect(mine.items.map(({ code }) => code)).toEqual(['SPRING']);
    expect((await promotions.list(admin, everything())).items.map(({ code }) => code)).toContain('BETA-2');
    await promotions.setStatus(admin, id, 'archived');
    expect(await codeOf(apply('BETA-2', beta.resellerId))).toBe('promotions.unknown_code');
    await promotions.setStatus(beta, id, 'active');
    expect(await codeOf(apply('BETA-2', beta.resellerId))).toBe('no error');
  });

  it('of a reseller need the setting, in his area and at his store', async () => {
    await switched(beta.resellerId, false);
    expect(await codeOf(promotions.list(beta, everything()))).toBe('promotions.switched_off');
    expect(await codeOf(promotions.create(beta, request('LATE')))).toBe('promotions.switched_off');
    expect(await codeOf(apply('ONLY-BETA', beta.resellerId))).toBe('promotions.unknown_code');
    expect(await codeOf(apply('SPRING', beta.resellerId))).toBe('no error');
    await switched(beta.resellerId, true);
    expect(await codeOf(apply('ONLY-BETA', beta.resellerId))).toBe('no error');
  });

  it('of the provider stand in tblpromotions as WHMCS keeps them, those of resellers do not', async () => {
    await promotions.create(
      admin,
      request('MIRROR', {
        kind: 'fixed',
        percent: undefined,
        amounts: [
          { amount: '400', currency: 'JPY' },
          { amount: '4.00', currency: 'EUR' },
        ],
        appliesTo: [
          { type: 'product', id: 2 },
          { type: 'addon', id: 4 },
          { type: 'domainregister', id: 1 },
          { type: 'domainrenew', id: 1 },
        ],
        terms: ['semiannually', '2y'],
        recurrence: 'further',
        further: 3,
        expiresOn: '2030-01-31',
        maxUses: 9,
        maxUsesPerClient: 1,
        audience: 'new',
        oncePerOrder: true,
      }),
    );
    const [row] = await app.database.sql(
      `SELECT type, value, recurring, recurfor, cycles, appliesto, expirationdate, maxuses, onceperclient, newsignups, applyonce, uses
       FROM tblpromotions WHERE code = 'MIRROR'`,
    );
    expect(row).toEqual({
      type: 'Fixed Amount',
      value: '4.00',
      recurring: 1,
      recurfor: 3,
      cycles: 'Semi-Annually,2Years',
      appliesto: '2,A4,D.com',
      expirationdate: '2030-01-31',
      maxuses: 9,
      onceperclient: 1,
      newsignups: 1,
      applyonce: 1,
      uses: 0,
    });
    expect(await app.database.sql("SELECT id FROM tblpromotions WHERE code = 'ONLY-BETA'")).toEqual([]);
  });

  it('of an imported WHMCS are taken over once, with what is left of their uses', async () => {
    await app.database.sql(
      `INSERT INTO tblpromotions (code, type, value, appliesto, cycles, maxuses, uses, expirationdate, upgrades, upgradeconfig) VALUES
         ('old-ten', 'Percentage', 10.00, '1,D.com', 'Monthly', 5, 3, '0000-00-00', 1,
          'a:4:{s:5:"value";s:4:"2.50";s:4:"type";s:7:"product";s:12:"discounttype";s:12:"Fixed Amount";s:13:"configoptions";s:0:"";}'),
         ('nothing', 'Percentage', 10.00, '', '', 0, 0, NULL, 0, ''), ('odd', 'Other', 1.00, '1', '', 0, 0, NULL, 0, '')`,
    );
    expect(await promotions.adoptMirrored()).toBe(1);
    expect(await promotions.adoptMirrored()).toBe(0);
    expect(await apply('OLD-TEN', PROVIDER)).toMatchObject({ discount: eur('1.00') });
    const [{ left }] = await app.database.sql<{ left: number }>(
      "SELECT max_uses AS `left` FROM rc_promotions WHERE code = 'OLD-TEN'",
    );
    expect(left).toBe(2);
    const { items } = await promotions.list(admin, { ...everything(), q: 'OLD-TEN' });
    expect((await promotions.get(admin, items[0].id)).upgrade).toEqual({
      kind: 'fixed',
      percent: '0',
      amounts: { EUR: '2.50' },
    });
  });
});

describe('bad input is told field by field, and nothing is kept', () => {
  it.each<[string, Partial<PromotionRequest>, string[]]>([
    ['a percentage with five decimals', { percent: '10.12345' }, ['/percent too_many_decimals']],
    ['a percentage above 100', { percent: '100.0001' }, ['/percent range']],
    ['a percentage of nothing', { percent: '0' }, ['/percent range']],
    ['a word as percentage', { percent: 'ten' }, ['/percent invalid_percent']],
    ['an unknown kind', { kind: 'half_off' }, ['/kind choice']],
    ['a sum without a currency', { kind: 'fixed', amounts: [] }, ['/amounts required']],
    [
      'cents of a currency without them',
      { kind: 'fixed', amounts: [{ amount: '1.50', currency: 'JPY' }] },
      ['/amounts/0/amount too_many_decimals'],
    ],
    [
      'a currency nothing is sold in',
      { kind: 'fixed', amounts: [{ amount: '1.50', currency: 'CHF' }] },
      ['/amounts/0/currency currency'],
    ],
    ['nothing to apply to', { appliesTo: [] }, ['/appliesTo required']],
    ['an item that is not there', { appliesTo: [{ type: 'product', id: 99 }] }, ['/appliesTo/0/id unknown']],
    ['an end before the start', { startsOn: '2026-11-02', expiresOn: '2026-11-01' }, ['/expiresOn order']],
    ['a date that does not exist', { expiresOn: '2026-02-30' }, ['/expiresOn invalid_date']],
    ['further invoices without a number', { recurrence: 'further' }, ['/further whole_number']],
    ['spaces in a code', { code: 'A B' }, ['/code pattern']],
  ])('%s', async (_, over, errors) => {
    const before = await app.database.sql('SELECT COUNT(*) AS n FROM rc_promotions');
    expect(await fieldsOf(promotions.create(alpha, request('BAD', over)))).toEqual(errors);
    expect(await app.database.sql('SELECT COUNT(*) AS n FROM rc_promotions')).toEqual(before);
  });
});

describe('uses of a code', () => {
  it('are counted with the order, in the mirrored row too, and given back when it is cancelled', async () => {
    const { id } = await promotions.create(admin, request('TWICE', { maxUses: 2 }));
    const first = await order('twice', PROVIDER, 1);
    await order('twice', PROVIDER, 2);
    const counted = () =>
      app.database.sql(
        `SELECT p.uses, t.uses AS mirrored, (SELECT COUNT(*) FROM rc_promotion_uses u WHERE u.promotion_id = p.id) AS n
         FROM rc_promotions p JOIN tblpromotions t ON t.id = p.mirror_id WHERE p.id = ?`,
        [id],
      );
    expect(await counted()).toEqual([{ uses: 2, mirrored: 2, n: 2 }]);
    expect(await codeOf(order('twice', PROVIDER, 3))).toBe('promotions.used_up');
    for (let n = 0; n < 2; n++) await app.db.transaction((tx) => promotions.giveBack(tx, first));
    expect(await counted()).toEqual([{ uses: 1, mirrored: 1, n: 1 }]);
    await order('twice', PROVIDER, 3);
    const { items } = await promotions.uses(admin, id, everything());
    expect(items.map(({ clientId, discount }) => [clientId, discount])).toEqual([
      [3, '1.00'],
      [2, '1.00'],
    ]);
    expect(await fieldsOf(promotions.update(admin, id, request('TWICE', { maxUses: 1 })))).toEqual(['/maxUses used']);
  });

  it('are limited per client', async () => {
    await promotions.create(alpha, request('EACH-ONCE', { maxUsesPerClient: 1 }));
    await order('EACH-ONCE', alpha.resellerId, 11);
    expect(await codeOf(apply('EACH-ONCE', alpha.resellerId, 11))).toBe('promotions.used_up_for_client');
    expect(await codeOf(apply('EACH-ONCE', alpha.resellerId, 12))).toBe('no error');
  });

  it('go to one of many who hold the last one', async () => {
    await promotions.create(alpha, request('LAST', { maxUses: 1 }));
    const applied = await apply('LAST', alpha.resellerId);
    const tries = await Promise.all(
      Array.from({ length: 8 }, (_, n) => {
        const clientId = (100 + n) as ClientId;
        return codeOf(
          app.db.transaction(async (tx) => {
            const held = await promotions.hold(tx, applied, { clientId, history: HISTORY });
            await promotions.use(tx, held, {
              orderId: (9000 + n) as OrderId,
              clientId,
              resellerId: alpha.resellerId,
              discount: applied.discount,
            });
          }),
        );
      }),
    );
    expect(tries.filter((code) => code === 'no error')).toHaveLength(1);
    expect(tries.filter((code) => code === 'promotions.used_up')).toHaveLength(7);
  });

  it('are refused when the promotion changed since it was looked at', async () => {
    const { id } = await promotions.create(alpha, request('MOVING'));
    const applied = await apply('MOVING', alpha.resellerId);
    await promotions.update(alpha, id, request('MOVING', { percent: '11' }));
    const held = app.db.transaction((tx) =>
      promotions.hold(tx, applied, { clientId: 1 as ClientId, history: HISTORY }),
    );
    expect(await codeOf(held)).toBe('promotions.changed');
  });
});

describe('single-use codes', () => {
  const batch = { ...request(''), prefix: 'gift-', count: 1200, dryRun: false };

  it('are shown by a dry run, which keeps nothing', async () => {
    const report = await promotions.makeCodes(alpha, { ...batch, dryRun: true }, null);
    expect(report).toMatchObject({ batchId: null, count: 1200, prefix: 'GIFT-', dryRun: true });
    expect(report.sample).toHaveLength(5);
    expect((await promotions.batches(alpha, everything())).items).toEqual([]);
  });

  it('are made once per key: all different, each with one use', async () => {
    const idempotency = { scope: 'reseller:1', key: 'batch', requestHash: 'x' };
    const report = await promotions.makeCodes(alpha, batch, idempotency);
    expect(await promotions.makeCodes(alpha, batch, idempotency)).toEqual(report);
    const codes = await promotions.batchCodes(alpha, report.batchId!);
    expect(new Set(codes.map(({ code }) => code)).size).toBe(1200);
    expect(codes.every(({ code }) => /^GIFT-[A-Z2-9]{10}$/.test(code))).toBe(true);
    expect(await order(codes[0].code, alpha.resellerId)).toBeGreaterThan(0);
    expect(await codeOf(order(codes[0].code, alpha.resellerId))).toBe('promotions.used_up');
    expect((await promotions.batches(alpha, everything())).items).toMatchObject([{ count: 1200, used: 1 }]);
    expect(await codeOf(promotions.batchCodes(beta, report.batchId!))).toBe('promotions.batch_not_found');
  });

  it('of the provider have their mirrored rows', async () => {
    const { batchId } = await promotions.makeCodes(admin, { ...batch, prefix: 'P', count: 3 }, null);
    const rows = await app.database.sql(
      'SELECT p.code, t.code AS mirrored, t.maxuses FROM rc_promotions p JOIN tblpromotions t ON t.id = p.mirror_id WHERE p.batch_id = ?',
      [batchId],
    );
    expect(rows).toHaveLength(3);
    for (const row of rows) expect(row).toMatchObject({ mirrored: row.code, maxuses: 1 });
  });

  it.each([0, 10_001, 1.5])('are never %s at once', async (count) => {
    expect(await fieldsOf(promotions.makeCodes(alpha, { ...batch, count }, null))).toEqual(['/count whole_number']);
  });
});
