import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { httpWorld, type HttpWorld } from './http-world.js';
import { doors } from './refusals.js';
import { StoreBrowser } from './store-browser.js';

describe('prices over HTTP', () => {
  let web: HttpWorld;
  beforeAll(async () => {
    web = await httpWorld();
  });
  afterAll(() => web?.close());

  const { alpha, admin, refuses } = doors(() => web);
  const group = (rest: string) => `/api/admin/v1/pricing-groups/${web.world.groups.standard}${rest}`;
  const own = (rest: string) => `/api/reseller/v1${rest}`;
  const at = (more: object = {}) => ({
    itemType: 'product',
    itemId: web.world.productId,
    currency: 'EUR',
    term: 'annually',
    ...more,
  });
  const HEAD = 'item_type,item_id,item,currency,term,setup,recurring';
  const row = (amount: string) => `product,${web.world.productId},,EUR,annually,0,${amount}`;
  const asked = async () => {
    const { body } = await alpha({
      url: own(`/prices?itemType=product&currency=EUR&limit=2000`),
    })();
    const item = body.items.find((one: { itemId: number }) => one.itemId === web.world.productId);
    return item.cells.find((cell: { term: string }) => cell.term === 'annually').inForce.recurring.amount as string;
  };

  describe('bad input is refused with a clear error, and nothing changes', () => {
    const item = () => ({ items: [{ type: 'product', id: web.world.productId }] });

    it('an unknown method', () =>
      refuses(
        admin({ method: 'PATCH', url: group('/items'), body: { ...item(), method: 'no_such_method', args: {} } }),
        422,
        'commission.unknown_method',
      ));

    it.each([[5], [['5']], [{}], [true], ['5 %'], ['5.12345']])('arguments of a wrong type: %j', async (percent) => {
      const body = { ...item(), method: 'percent_rate', args: { percent } };
      const changed = await web.changes(async () => {
        const answer = await admin({ method: 'PATCH', url: group('/items'), body })();
        expect([answer.status, answer.body.code], answer.text).toEqual([422, 'commission.invalid_args']);
        expect(answer.body.errors[0].pointer, answer.text).toMatch(/percent/);
      });
      expect(changed).toEqual([]);
    });

    it('a markup of five decimals', () =>
      refuses(
        alpha({
          url: own('/price-rules'),
          body: { scope: 'item', scopeRef: 'product:1', kind: 'percent', value: '1.23456' },
        }),
        422,
        'pricing.invalid_rule',
        '/value',
      ));

    it('a currency that is not sold in', async () => {
      const cells = [{ ...at({ currency: 'ZAR' }), price: { recurring: '10.00' } }];
      await refuses(alpha({ method: 'PUT', url: own('/prices'), body: { cells } }), 422, 'pricing.invalid_cells');
      await refuses(admin({ url: group('/slice?itemType=product&currency=ZAR') }), 422, 'pricing.not_sold');
    });

    it.each([
      ['breaks off inside quotes', () => `${HEAD}\n${row('60.00')}\nproduct,1,"Sta`],
      ['breaks off inside a row', () => `${HEAD}\n${row('60.00')}\nproduct,1,,E`],
      ['has a price outside the range in its middle', () => `${HEAD}\n${row('0.01')}\n`],
      ['has other columns', () => 'a,b\n1,2\n'],
    ])('a file that %s', async (_, csv) => {
      const { body } = await refuses(
        alpha({ url: own('/prices/import'), body: { csv: csv(), dryRun: false } }),
        422,
        'pricing.csv_refused',
      );
      expect(body.errors[0].pointer).toMatch(/^\/csv\/\d+/);
    });

    it('a set of changes with a price outside the range, of a past time, without a name', async () => {
      const cells = [{ ...at(), price: { recurring: '0.01' } }];
      await refuses(
        alpha({ url: own('/price-change-sets'), body: { name: 'Low', cells } }),
        422,
        'pricing.price_outside_range',
      );
      await refuses(alpha({ url: own('/price-change-sets'), body: { name: ' ' } }), 422, 'pricing.invalid_change_set');
      const { body: set } = await alpha({ url: own('/price-change-sets'), body: { name: 'Late' } })();
      await refuses(
        alpha({ url: own(`/price-change-sets/${set.id}/schedule`), body: { publishAt: '2020-01-01T00:00:00Z' } }),
        422,
        'pricing.invalid_change_set',
        '/publishAt',
      );
      await refuses(
        alpha({ url: own(`/price-change-sets/${set.id}/publish`), body: {} }),
        422,
        'pricing.invalid_change_set',
      );
    });

    it('a group that is archived with resellers in it and no word about them, or a target that is none', async () => {
      const archive = (body: object) => admin({ url: group('/archive'), body });
      await refuses(archive({}), 409, 'resellers.group_in_use');
      await refuses(archive({ resellers: 'move' }), 422, 'resellers.invalid_group', '/toGroupId');
      await refuses(archive({ resellers: 'move', toGroupId: 999999 }), 404, 'resellers.group_not_found');
    });
  });

  it('carries a set of changes from draft to publication and back', async () => {
    const before = await asked();
    const other = `${Number.parseInt(before, 10) + 1}.00`;
    const { body: made } = await alpha({
      url: own('/price-change-sets'),
      body: { name: 'Autumn', cells: [{ ...at(), price: { setup: '0.00', recurring: other } }] },
    })();
    const url = own(`/price-change-sets/${made.id}`);
    const { body: compared } = await alpha({ url: `${url}/cells` })();
    expect(compared.items[0]).toMatchObject({
      conflict: false,
      status: 'accepted',
      after: { recurring: { amount: other, currency: 'EUR' } },
      impact: { resellers: null, profit: { before: expect.anything(), after: expect.anything() } },
    });
    const changed = await web.changes(async () => {
      const { body } = await alpha({ url: `${url}/publish`, body: { dryRun: true } })();
      expect(body).toMatchObject({ dryRun: true, changed: 1, refused: 0 });
    });
    expect(changed).toEqual([]);
    expect(await asked()).toBe(before);
    expect((await alpha({ url: `${url}/publish`, body: {} })()).status).toBe(200);
    expect(await asked()).toBe(other);
    const { body: back } = await alpha({ url: `${url}/revert`, body: {} })();
    await alpha({ url: own(`/price-change-sets/${back.id}/publish`), body: {} })();
    expect(await asked()).toBe(before);
  });

  it('gives prices as a file and takes the same file again', async () => {
    const { text, headers } = await admin({ url: group('/prices/export?currency=EUR') })();
    expect(String(headers['content-type'])).toContain('text/csv');
    const { body } = await admin({ url: group('/prices/import'), body: { csv: text, dryRun: false } })();
    expect(body).toMatchObject({ changed: 0, created: 0, removed: 0, errorCount: 0 });
    expect(body.unchanged).toBeGreaterThan(20);
    const { text: mine } = await alpha({ url: own('/prices/export') })();
    expect(mine.split('\r\n')[0]).toBe(HEAD);
  });

  it('previews a rule without keeping it', async () => {
    const rule = { scope: 'all', kind: 'percent', value: '500' };
    let preview!: { changed: number; cells: object[] };
    const changed = await web.changes(async () => {
      preview = (await alpha({ url: own('/price-rules/preview'), body: { rule, id: web.world.alpha.priceRuleId } })())
        .body;
    });
    expect(changed).toEqual([]);
    expect(preview.changed).toBeGreaterThan(10);
    const answer = await web.call({
      url: own('/price-rules/preview'),
      token: web.world.beta.token,
      body: { rule, id: web.world.alpha.priceRuleId },
    });
    expect([answer.status, answer.body.code]).toEqual([404, 'pricing.rule_not_found']);
  });

  it('links into the store: product, group, cycle and currency', async () => {
    const { body } = await alpha({ url: own('/store-links') })();
    const product = body.products.find(({ id }: { id: number }) => id === web.world.productId);
    expect(product.url).toBe(`${body.storeUrl}/products/${web.world.productId}`);
    expect(product.soldIn.find(({ currency }: { currency: string }) => currency === 'EUR').terms).toContain('annually');
    expect(body.groups.find(({ id }: { id: number }) => id === product.groupId)?.url).toMatch(/\/groups\/\d+$/);
    const foreign = product.soldIn.find(({ currency }: { currency: string }) => currency !== 'EUR').currency;
    const path = `${new URL(product.url).pathname}?term=annually&currency=${foreign}&promocode=NO-SUCH-CODE`;
    const visitor = new StoreBrowser(web.store, 'alpha.localhost:3001');
    const page = await visitor.get(path);
    expect(page.status).toBe(200);
    expect(page.html).toContain('name="term" value="annually"');
    expect(page.html).toContain(`<option value="${foreign}" selected>`);
    // The choice of another currency leads back to the page without the link's one.
    expect(page.html).toContain(`name="back" value="${new URL(product.url).pathname}?term&#x3D;annually"`);
    expect([...visitor.cookies].find(([name]) => name.endsWith('relabel_currency'))?.[1]).toBe(foreign);
    // A code that does not fit is forgotten with the first line; the visitor never typed it.
    const { pathname } = new URL(product.url);
    const cart = await visitor.submit(await visitor.get(`${pathname}/domain?term=annually`), pathname, {
      domainMode: 'own',
      domain: 'linked.example',
    });
    expect(cart.path).toBe('/cart');
    expect(cart.html).not.toContain('NO-SUCH-CODE');
    expect([...visitor.cookies].find(([name]) => name.endsWith('relabel_promocode'))?.[1] ?? '').toBe('');
    const strange = await new StoreBrowser(web.store, 'alpha.localhost:3001').get(`/?currency=%00&promocode=a%20b`);
    expect(strange.status).toBe(200);
  });
});
