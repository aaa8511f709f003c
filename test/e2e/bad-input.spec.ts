import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, httpWorld, type HttpWorld } from './http-world.js';
import { Clock } from '#kernel';
import { doors } from './refusals.js';
import { allowPromotions } from './tenants.js';

/** What is no quantity: the last ones are written into the JSON as they stand. */
const NO_QUANTITY = [
  '-1',
  '0',
  '1.5',
  '"1e9"',
  '1e9',
  '"1"',
  '"0x10"',
  '"١٢"',
  '[5]',
  '{}',
  'true',
  'null',
  '1e400',
  '""',
];

describe('bad input at the doors', () => {
  let web: HttpWorld;
  let keys = 0;
  beforeAll(async () => {
    web = await httpWorld();
  });
  afterAll(() => web?.close());

  const { alpha, admin, store, refuses } = doors(() => web);
  const line = (changes: object = {}) => ({
    ref: 'a',
    item: { type: 'product', id: web.world.productId },
    term: 'annually',
    quantity: 1,
    domain: `bad-input-${++keys}.com`,
    ...changes,
  });
  const checkout = (lines: unknown, changes: object = {}) =>
    store({
      url: '/api/store/v1/checkout',
      token: web.world.alpha.client.token,
      key: `bad-${++keys}`,
      body: { lines, paymentMethod: 'banktransfer', ...changes },
    });
  /** The cells of a product as a reseller sees them. */
  const cell = async () => {
    const { body } = await alpha({ url: '/api/reseller/v1/prices?itemType=product&currency=EUR&limit=1' })();
    const [row] = body.items;
    const of = row.cells.find((c: { term: string }) => c.term === 'annually');
    return { row, of, ref: { itemType: row.itemType, itemId: row.itemId, currency: 'EUR', term: 'annually' } };
  };

  describe('a price outside the range', () => {
    it.each([['0.01'], ['999999.00']])('is refused when a reseller types it: %s', async (recurring) => {
      const { ref } = await cell();
      const cells = [{ ...ref, price: { setup: '0.00', recurring } }];
      const { body } = await refuses(
        alpha({ method: 'PUT', url: '/api/reseller/v1/prices', body: { cells } }),
        422,
        'pricing.price_outside_range',
      );
      expect(body.errors[0].pointer).toMatch(/^\/cells\/0/);
      expect(body.params.limits[0]).toMatchObject({ lowest: expect.any(String), highest: expect.any(String) });
    });

    it('refuses a whole request for one cell of it', async () => {
      const { ref, of } = await cell();
      const good = { ...ref, price: { setup: of.inForce.setup.amount, recurring: of.inForce.recurring.amount } };
      const bad = { ...ref, term: 'monthly', price: { setup: '0.00', recurring: '0.01' } };
      const put = alpha({ method: 'PUT', url: '/api/reseller/v1/prices', body: { cells: [good, bad] } });
      await refuses(put, 422, 'pricing.price_outside_range');
    });

    it.each([['1.005'], ['1e3'], ['-5.00'], ['٣'], ['0x10'], ['']])(
      'refuses what is no price: %s',
      async (recurring) => {
        const { ref } = await cell();
        const cells = [{ ...ref, price: { setup: '0.00', recurring } }];
        const answer = await alpha({ method: 'PUT', url: '/api/reseller/v1/prices', body: { cells } })();
        expect([400, 422], answer.text).toContain(answer.status);
        expect(answer.body.errors[0].pointer, answer.text).toMatch(/^\/cells\/0\/price/);
      },
    );

    it('refuses a lowest above the highest', async () => {
      const { ref } = await cell();
      const cells = [
        { ...ref, lowest: { setup: null, recurring: '50.00' }, highest: { setup: null, recurring: '40.00' } },
      ];
      const url = `/api/admin/v1/pricing-groups/${web.world.groups.standard}/cells`;
      const changed = await web.changes(async () => {
        const answer = await admin({ method: 'PUT', url, body: { cells } })();
        expect([400, 422], answer.text).toContain(answer.status);
      });
      expect(changed).toEqual([]);
    });

    it('never comes from the buyer: a price in the order is an unknown field', async () => {
      for (const field of [
        'price',
        'recurring',
        'total',
        'discount',
        'tax',
        'profit',
        'admin',
        'resellerId',
        'clientId',
      ])
        await refuses(checkout([line({ [field]: '0.01' })]), 400, 'platform.invalid_request', `/lines/0/${field}`);
      for (const field of ['total', 'currency', 'clientId', 'resellerId', 'status', 'ipAddress', '__proto__x'])
        await refuses(checkout([line()], { [field]: 1 }), 400, 'platform.invalid_request', `/${field}`);
    });
  });

  describe('a quantity that is none', () => {
    const raw = (quantity: string, body: object) =>
      JSON.stringify(body).replace('"quantity":1', `"quantity":${quantity}`);

    it.each(NO_QUANTITY)('is refused at the checkout: %s', async (quantity) => {
      const body = raw(quantity, { lines: [line()], paymentMethod: 'banktransfer' });
      const call = { url: '/api/store/v1/checkout', token: web.world.alpha.client.token, key: `q-${++keys}`, body };
      await refuses(store(call), 400, 'platform.invalid_request', '/lines/0/quantity');
    });

    it.each(NO_QUANTITY)('is refused in a cart: %s', async (quantity) => {
      const { body: cart } = await store({ url: '/api/store/v1/carts', body: { currency: 'EUR' } })();
      const call = { url: `/api/store/v1/carts/${cart.token}/lines`, body: raw(quantity, line()) };
      await refuses(store(call), 400, 'platform.invalid_request', '/quantity');
    });

    it.each(NO_QUANTITY)('is refused when staff or a reseller order for a client: %s', async (quantity) => {
      const { client } = web.world.alpha;
      const body = raw(quantity, { clientId: client.clientId, lines: [line()], paymentMethod: 'banktransfer' });
      const key = `q-${++keys}`;
      await refuses(
        alpha({ url: '/api/reseller/v1/orders', key, body }),
        400,
        'platform.invalid_request',
        '/lines/0/quantity',
      );
      await refuses(
        admin({ url: '/api/admin/v1/orders', key, body }),
        400,
        'platform.invalid_request',
        '/lines/0/quantity',
      );
    });

    it('is also more than one of a domain, or of a product that is sold once per order', async () => {
      const domain = line({ item: { type: 'domainregister', id: web.world.tldId }, term: '1y', quantity: 2 });
      const changed = await web.changes(async () => {
        const { status, body, text } = await checkout([domain])();
        expect(status, text).toBe(422);
        expect(body.errors[0].pointer).toMatch(/^\/lines\/0/);
      });
      expect(changed).toEqual([]);
    });
  });

  describe('something that is not sold here', () => {
    it.each([
      ['an unknown product', () => ({ item: { type: 'product', id: 2_000_000_000 } })],
      ['a term of domains for a product', () => ({ term: '1y' })],
      ['an addon without its product', () => ({ item: { type: 'addon', id: web.world.addonId } })],
      [
        'an addon of a line that is not there',
        () => ({ item: { type: 'addon', id: web.world.addonId }, parentRef: 'nobody' }),
      ],
      ['an unknown option', () => ({ options: [{ subId: 2_000_000_000, quantity: 1 }] })],
      [
        'a domain of another ending',
        () => ({ item: { type: 'domainregister', id: web.world.tldId }, term: '1y', domain: 'a.invalid' }),
      ],
      [
        'no domain where one is needed',
        () => ({ item: { type: 'domainregister', id: web.world.tldId }, term: '1y', domain: undefined }),
      ],
      [
        'a domain with markup in it',
        () => ({ item: { type: 'domainregister', id: web.world.tldId }, term: '1y', domain: '<b>x</b>.com' }),
      ],
      ['eleven years of a domain', () => ({ item: { type: 'domainregister', id: web.world.tldId }, term: '11y' })],
    ])('is refused: %s', async (_, changes) => {
      const changed = await web.changes(async () => {
        const { status, body, text } = await checkout([line(changes())])();
        expect([400, 422], text).toContain(status);
        expect(body.errors.length, text).toBeGreaterThan(0);
        expect(body.errors[0].pointer, text).toMatch(/^\/lines\/0/);
      });
      expect(changed).toEqual([]);
    });

    it('is a domain that somebody has', async () => {
      const taken = line({
        item: { type: 'domainregister', id: web.world.tldId },
        term: '1y',
        domain: 'first-beta.com',
      });
      const changed = await web.changes(async () => {
        const { status, text } = await checkout([taken])();
        expect([409, 422], text).toContain(status);
      });
      expect(changed).toEqual([]);
    });

    it('is an empty order, two lines of one name, a gateway that is not offered, a quote that changed', async () => {
      await refuses(checkout([]), 400, 'platform.invalid_request', '/lines');
      const changed = await web.changes(async () => {
        for (const [lines, more] of [
          [[line(), line()], {}],
          [[line()], { paymentMethod: 'paypal' }],
          [[line()], { paymentMethod: '__proto__' }],
          [[line()], { expectedFingerprint: 'of yesterday' }],
          [undefined, {}],
          [undefined, { cartToken: 'no-such-cart' }],
        ] as const) {
          const { status, body, text } = await checkout(lines, more)();
          expect([404, 409, 422], text).toContain(status);
          expect(body.code).toMatch(/^[a-z]+\.[a-z_]+$/);
        }
      });
      expect(changed).toEqual([]);
    });
  });

  describe('a currency that is not sold', () => {
    it.each(['XXQ', 'KWD', 'EU', 'eur', '1e3', '€', '__proto__'])('is refused everywhere: %s', async (currency) => {
      const person = {
        email: `c${++keys}@a.example`,
        password: 'long enough 1',
        firstName: 'A',
        lastName: 'B',
        country: 'DE',
        currency,
      };
      const { body: cart } = await store({ url: '/api/store/v1/carts', body: {} })();
      const { ref } = await cell();
      const cells = [{ ...ref, currency, price: { setup: '0.00', recurring: '20.00' } }];
      const payment = {
        gateway: 'banktransfer',
        transactionId: `cur-${keys}`,
        amount: { amount: '1.00', currency },
        receivedOn: '2026-11-20',
      };
      const doors: (() => Promise<Answer>)[] = [
        store({ url: `/api/store/v1/catalogue?currency=${encodeURIComponent(currency)}` }),
        store({ url: `/api/store/v1/domains/search?q=example&currency=${encodeURIComponent(currency)}` }),
        store({ url: '/api/store/v1/carts', body: { currency } }),
        store({ method: 'PATCH', url: `/api/store/v1/carts/${cart.token}`, body: { currency } }),
        store({ url: '/api/store/v1/register', body: person }),
        alpha({ url: `/api/reseller/v1/prices?itemType=product&currency=${encodeURIComponent(currency)}` }),
        alpha({ method: 'PUT', url: '/api/reseller/v1/prices', body: { cells } }),
        alpha({ url: '/api/reseller/v1/price-rules', body: { scope: 'all', kind: 'fixed', value: '1.00', currency } }),
        admin({
          url: `/api/admin/v1/invoices/${web.world.alpha.open.invoiceId}/payments`,
          key: `cur-${keys}`,
          body: payment,
        }),
        admin({
          url: '/api/admin/v1/payouts',
          key: `cur-po-${keys}`,
          body: { resellerId: web.world.alpha.resellerId, currency },
        }),
      ];
      const changed = await web.changes(async () => {
        for (const door of doors) {
          const { status, body, text } = await door();
          expect([400, 404, 422], text).toContain(status);
          expect(body.code, text).toMatch(/^[a-z]+\.[a-z_]+$/);
        }
      });
      expect(changed).toEqual([]);
    });
  });

  describe('payments by staff', () => {
    const pay = (body: object) =>
      admin({ url: `/api/admin/v1/invoices/${web.world.alpha.open.invoiceId}/payments`, key: `pay-${++keys}`, body });
    const good = () => ({
      gateway: 'banktransfer',
      transactionId: `t-${++keys}`,
      amount: { amount: '1.00', currency: 'EUR' },
      receivedOn: '2026-11-20',
    });

    const refund = (body: object, invoiceId = web.world.alpha.paid.invoiceId) =>
      admin({ url: `/api/admin/v1/invoices/${invoiceId}/refunds`, key: `back-${++keys}`, body });

    it.each([
      ['zero', { amount: { amount: '0.00', currency: 'EUR' } }],
      ['less than zero', { amount: { amount: '-1.00', currency: 'EUR' } }],
      ['half a cent', { amount: { amount: '1.005', currency: 'EUR' } }],
      ['another currency', { amount: { amount: '1.00', currency: 'USD' } }],
      ['no lines', { lines: [] }],
      ['a line of nobody', { lines: [{ lineId: 2_000_000_000, amount: { amount: '1.00', currency: 'EUR' } }] }],
      [
        'lines and an amount',
        {
          amount: { amount: '1.00', currency: 'EUR' },
          lines: [{ lineId: 1, amount: { amount: '1.00', currency: 'EUR' } }],
        },
      ],
      ['a destination that is none', { destination: 'cash' }],
      ['a transfer without a name', { destination: 'manual' }],
      ['an unknown field', { profit: '1.00' }],
    ])('are not given back, with a word about the field: %s', async (_, changes) => {
      const changed = await web.changes(async () => {
        for (const dryRun of [true, false]) {
          const { status, body, text } = await refund({ destination: 'credit', dryRun, ...changes })();
          if (dryRun && (changes as { destination?: string }).destination === 'manual') continue;
          expect([400, 422], text).toContain(status);
          expect(body.errors.length, text).toBeGreaterThan(0);
        }
      });
      expect(changed).toEqual([]);
    });

    it('are not given back beyond what was paid, of what nobody paid, of no invoice', async () => {
      const much = { destination: 'credit', amount: { amount: '99999.00', currency: 'EUR' } };
      await refuses(refund(much), 409, 'payments.refund_exceeds_paid');
      const { open } = web.world.alpha;
      await refuses(refund({ destination: 'credit' }, open.invoiceId), 409, 'payments.nothing_to_refund');
      await refuses(refund({ destination: 'credit' }, 2_000_000_000), 404, 'invoicing.not_found');
      await refuses(refund({ destination: 'gateway' }), 409, 'payments.no_payment_to_refund');
    });

    it.each([
      ['zero', { amount: { amount: '0.00', currency: 'EUR' } }],
      ['less than zero', { amount: { amount: '-1.00', currency: 'EUR' } }],
      ['half a cent', { amount: { amount: '1.005', currency: 'EUR' } }],
      ['a number', { amount: 1 }],
      ['an amount that is a number', { amount: { amount: 1, currency: 'EUR' } }],
      ['an exponent', { amount: { amount: '1e3', currency: 'EUR' } }],
      ['more than any invoice', { amount: { amount: '99999999999999999.00', currency: 'EUR' } }],
      ['nothing that names it', { transactionId: ' ' }],
      ['a day that is none', { receivedOn: '2026-02-30' }],
      ['a day of the wrong century', { receivedOn: '1026-11-20' }],
      ['a day of the next century', { receivedOn: '2126-11-20' }],
      ['a fee above it', { fee: { amount: '1.01', currency: 'EUR' } }],
      ['a fee in another currency', { fee: { amount: '0.10', currency: 'USD' } }],
      ['an unknown field', { applied: '1.00' }],
    ])('are refused with a word about the field: %s', async (_, changes) => {
      const changed = await web.changes(async () => {
        const { status, body, text } = await pay({ ...good(), ...changes })();
        expect([400, 422], text).toContain(status);
        expect(body.errors.length, text).toBeGreaterThan(0);
      });
      expect(changed).toEqual([]);
    });
  });

  describe('invoices by hand', () => {
    const draft = async (changes: object = {}) => {
      const line = {
        description: 'Moving a site',
        quantity: 1,
        unitPrice: { amount: '40.00', currency: 'EUR' },
        taxed: true,
      };
      const body = {
        clientId: web.world.alpha.client.clientId,
        dueOn: '2030-01-01',
        paymentMethod: 'banktransfer',
        lines: [line],
        ...changes,
      };
      return admin({ url: '/api/admin/v1/invoice-drafts', key: `draft-${++keys}`, body });
    };

    it('are not due in the wrong century', async () => {
      for (const dueOn of ['0202-12-01', '1926-12-01', '2126-12-01'])
        await refuses(await draft({ dueOn }), 400, 'platform.invalid_request', '/dueOn');
    });

    it('are not paid while they are drafts, and are issued once', async () => {
      const { body: drafted, headers } = await (await draft())();
      const draftId = drafted.id as number;
      const money = { amount: '47.60', currency: 'EUR' };
      const pay = { gateway: 'banktransfer', transactionId: 'early', amount: money, receivedOn: '2026-11-20' };
      const url = (rest: string) => `/api/admin/v1/${rest}`;
      const early = (what: string, body: object) =>
        admin({ url: url(`invoices/${draftId}/${what}`), key: `early-${++keys}`, body });
      await refuses(early('payments', pay), 409, 'invoicing.not_open');
      await refuses(early('credit', { amount: money }), 409, 'payments.nothing_to_pay');
      await refuses(early('refunds', { destination: 'credit' }), 409, 'payments.nothing_to_refund');
      const issue = () =>
        admin({
          url: url(`invoice-drafts/${draftId}/issue`),
          key: `issue-${++keys}`,
          body: {},
          headers: { 'if-match': String(headers.etag) },
        });
      expect((await issue()()).status).toBe(200);
      await refuses(issue(), 409, 'invoicing.not_a_draft');
    });
  });

  describe('an upgrade', () => {
    it('to a product that the group does not sell is refused, for the client, his reseller and staff', async () => {
      const { client, token } = web.world.alpha;
      const [{ id: service }] = await web.database.sql<{ id: number }>(
        "SELECT service_id AS id FROM rc_services WHERE client_id = ? AND service_type = 'hosting' LIMIT 1",
        [client.clientId],
      );
      const [{ id: productId }] = await web.database.sql<{ id: number }>('SELECT MAX(id) + 1 AS id FROM tblproducts');
      const body = { productId, term: 'annually' };
      for (const [host, path, by] of [
        ['store', '/api/client/v1', client.token],
        ['api', '/api/reseller/v1', token],
        ['api', '/api/admin/v1', web.world.admin.token],
      ]) {
        const call = { url: `${path}/services/${service}/upgrades`, token: by, key: `up-${++keys}`, body };
        await refuses(host === 'store' ? store(call) : admin(call), 422, 'pricing.not_sold', '/lines/0');
      }
    });
  });

  describe('a code', () => {
    const rule = { kind: 'percent', percent: '10', appliesTo: [{ type: 'product', id: 0 }] };
    const create = (changes: object) =>
      alpha({ url: '/api/reseller/v1/promotions', body: { code: `bad-${++keys}`, ...rule, ...changes } });
    const ordered = (promotionCode: unknown) => checkout([line()], { promotionCode });
    const made = async (changes: object, by: 'alpha' | 'beta' = 'alpha'): Promise<string> => {
      const { resellerId, token } = web.world[by];
      await allowPromotions(web, resellerId);
      const code = `CODE-${++keys}`;
      const body = { ...rule, ...changes, code };
      expect((await web.call({ url: '/api/reseller/v1/promotions', token, body })).status).toBe(201);
      return code;
    };
    beforeAll(() => allowPromotions(web, web.world.alpha.resellerId));

    it('of another reseller is unknown, as one that nobody has', async () => {
      await refuses(ordered(await made({}, 'beta')), 422, 'promotions.unknown_code');
      await refuses(ordered('NOBODY'), 422, 'promotions.unknown_code');
    });

    it('that expired one second ago in the provider’s zone is refused', async () => {
      const { token } = web.world.admin;
      const zone = (value: string) =>
        web.call({
          method: 'PUT',
          url: '/api/admin/v1/settings',
          token,
          body: { level: 'default', scopeId: 0, key: 'provider.timeZone', value },
        });
      // A day of the calendar ends fourteen hours later in Honolulu's zone than in Kiritimati's.
      const clock = web.api.get(Clock);
      expect((await zone('Pacific/Honolulu')).status).toBe(200);
      const today = clock.today().toString();
      const code = await made({ expiresOn: today });
      const { clientId } = web.world.alpha.client;
      const looked = async () => {
        const body = { code, currency: 'EUR', clientId, lines: [line()] };
        return (await alpha({ url: '/api/reseller/v1/promotions/preview', body })()).body.problem?.code as string;
      };
      expect(await looked()).toBeUndefined();
      expect((await zone('Pacific/Kiritimati')).status).toBe(200);
      try {
        if (clock.today().toString() === today) return; // within the hour that both zones share a day
        expect(await looked()).toBe('promotions.expired');
        const body = { clientId, lines: [line()], paymentMethod: 'banktransfer', promotionCode: code };
        const order = alpha({ url: '/api/reseller/v1/orders', body, key: `bad-${++keys}` });
        await refuses(order, 422, 'promotions.expired');
      } finally {
        await zone('UTC');
      }
    });

    it('of a wrong type is refused before it is looked up', async () => {
      for (const code of [5, {}, [], true]) await refuses(ordered(code), 400, 'platform.invalid_request');
    });

    it.each([
      ['a percentage with five decimals', { percent: '10.12345' }, '/percent'],
      ['a percentage above 100', { percent: '100.01' }, '/percent'],
      ['nothing it applies to', { appliesTo: [] }, '/appliesTo'],
      [
        'a currency nothing is sold in',
        { kind: 'fixed', amounts: [{ amount: '1.00', currency: 'CHF' }] },
        '/amounts/0/currency',
      ],
      ['an item that is not there', { appliesTo: [{ type: 'product', id: 2_000_000_000 }] }, '/appliesTo/0/id'],
    ])('is not made with %s', async (_, changes, pointer) => {
      await refuses(create(changes), 422, 'promotions.invalid', pointer);
    });

    it('without a value in the currency of the cart lowers nothing and refuses the order', async () => {
      const code = await made({ kind: 'fixed', percent: undefined, amounts: [{ amount: '1.00', currency: 'USD' }] });
      await refuses(ordered(code), 422, 'promotions.no_value_in_currency');
    });

    it('is refused to a reseller who may not have any', async () => {
      const { token } = web.world.admin;
      const { resellerId } = web.world.alpha;
      const body = { level: 'reseller', scopeId: resellerId, key: 'promotions.enabled', value: false };
      await web.call({ method: 'PUT', url: '/api/admin/v1/settings', token, body });
      await refuses(create({}), 403, 'promotions.switched_off');
      await refuses(alpha({ url: '/api/reseller/v1/promotions' }), 403, 'promotions.switched_off');
      await allowPromotions(web, resellerId);
    });
  });
});
