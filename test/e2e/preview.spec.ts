import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '#platform';
import { httpWorld, type HttpWorld } from './http-world.js';

const vectors = (name: string) =>
  JSON.parse(readFileSync(join(projectRoot, 'test', 'fixtures', 'vectors', `${name}.json`), 'utf8'));
const without = (object: Record<string, unknown>, ...names: string[]) =>
  Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));

const COMMISSION = '/api/admin/v1/commission/preview';
const TAX = '/api/admin/v1/tax/preview';
const line = {
  currency: 'EUR',
  quantity: 1,
  method: 'difference',
  args: {},
  price: { setup: '0.00', recurring: '15.00' },
  admin: { setup: '0.00', recurring: '10.00' },
};

describe('the preview of profit and tax over HTTP', () => {
  let web: HttpWorld;
  const preview = (url: string, body: unknown) => web.call({ url, token: web.world.admin.token, body });
  beforeAll(async () => {
    web = await httpWorld();
  });
  afterAll(() => web?.close());

  it('splits every line of the vectors to the cent, and says how', async () => {
    const { lines } = vectors('profit');
    const { status, body } = await preview(COMMISSION, {
      lines: lines.map((l: object) => without({ ...l }, 'name', 'expect')),
    });
    expect(status).toBe(200);
    expect(body.lines).toHaveLength(lines.length);
    expect(lines.length).toBeGreaterThan(30);
    for (const [index, { name, expect: wanted }] of lines.entries()) {
      const { clientPays, profit, providerShare, explain } = body.lines[index];
      const got = Object.fromEntries(Object.keys(wanted).map((key) => [key, body.lines[index][key]]));
      expect(got, name).toEqual(wanted);
      expect(
        [clientPays, profit, providerShare].every((amount) => /^-?\d+(\.\d\d)?$/.test(amount)),
        name,
      ).toBe(true);
      expect(explain.length, name).toBeGreaterThan(0);
    }
  });

  it('reverses every refund of the vectors to the cent', async () => {
    const { refunds } = vectors('profit');
    const body = { lines: [], refunds: refunds.map((r: object) => without({ ...r }, 'name', 'expectReversed')) };
    const answer = await preview(COMMISSION, body);
    expect(answer.status).toBe(200);
    expect(answer.body.lines).toEqual([]);
    expect(answer.body.refunds).toEqual(
      refunds.map((r: { expectReversed: string[] }) => ({ reversed: r.expectReversed })),
    );
  });

  it('taxes every case of the vectors to the cent', async () => {
    const { cases } = vectors('tax');
    const { status, body } = await preview(TAX, { cases: cases.map((c: object) => without({ ...c }, 'expect')) });
    expect(status).toBe(200);
    expect(body).toEqual({ cases: cases.map((c: { expect: unknown }) => c.expect) });
  });

  it('shows the problem of a bad line in its place and calculates the others', async () => {
    const bad: Record<string, unknown>[] = [
      { ...line, currency: 'KWD' },
      { ...line, currency: 'XXQ' },
      { ...line, quantity: 0 },
      { ...line, quantity: -1 },
      { ...line, quantity: 1.5 },
      { ...line, quantity: '1e9' },
      { ...line, quantity: 1e9 },
      { ...line, method: 'no_such_method' },
      { ...line, method: 'constructor' },
      { ...line, method: 'percent_rate', args: {} },
      { ...line, method: 'percent_rate', args: { percent: 'abc' } },
      { ...line, method: 'percent_rate', args: { percent: 20 } },
      { ...line, price: { setup: '0.00', recurring: '15.001' } },
      { ...line, price: { setup: '0.00', recurring: 15 } },
      { ...line, price: { setup: '0.00', recurring: '1e3' } },
      { ...line, price: { setup: '0.00', recurring: '٣' } },
      { ...line, price: null },
      { ...line, currency: 'JPY', price: { setup: '0', recurring: '15.50' } },
      { ...line, discounts: [{ amount: '-1.00', borneBy: 'reseller' }] },
      { ...line, factor: { days: 1, of: 0 } },
      { ...line, surprise: true },
      { ...line, tax: { rate1: '-19', rate2: '0', compound: false, inclusive: false } },
    ];
    const strange = [null, [], 'line', 7];
    const { status, body } = await preview(COMMISSION, { lines: [line, ...bad, ...strange, line] });
    expect(status).toBe(200);
    expect(body.lines[0]).toMatchObject({ clientPays: '15.00', net: '15.00', profit: '5.00', providerShare: '10.00' });
    expect(body.lines.at(-1)).toEqual(body.lines[0]);
    for (const [index, sent] of [...bad, ...strange].entries()) {
      const shown = body.lines[index + 1];
      expect(Object.keys(shown), JSON.stringify(sent)).toEqual(['error']);
      expect(shown.error, JSON.stringify(sent)).toMatchObject({
        status: 422,
        code: expect.stringMatching(/^[a-z]+\.[a-z_]+$/),
      });
    }
  });

  it('shows the problem of a bad refund in its place', async () => {
    const good = { currency: 'EUR', paid: '119.00', profit: '30.00', refunds: ['59.50', '59.50'] };
    const bad = [
      { ...good, refunds: ['119.01'] },
      { ...good, refunds: 'all' },
      { ...good, paid: '119.005' },
      { ...good, currency: 'BHD' },
      null,
    ];
    const { status, body } = await preview(COMMISSION, { lines: [], refunds: [good, ...bad] });
    expect(status).toBe(200);
    expect(body.refunds[0]).toEqual({ reversed: ['15.00', '15.00'] });
    for (const shown of body.refunds.slice(1)) expect(shown.error.status).toBe(422);
  });

  it.each([
    ['lines that are no list', COMMISSION, { lines: { 0: line } }],
    ['no lines at all', COMMISSION, {}],
    ['an unknown field', COMMISSION, { lines: [], extra: 1 }],
    ['refunds that are no list', COMMISSION, { lines: [], refunds: 'x' }],
    ['a body that is a list', COMMISSION, [line]],
    ['broken JSON', COMMISSION, '{"lines": ['],
    ['tax cases that are no list', TAX, { cases: 'x' }],
    ['a tax case in a currency with three decimals', TAX, { cases: [{ ...taxCase(), currency: 'KWD' }] }],
    ['an amount with too many digits', TAX, { cases: [{ ...taxCase(), lines: [{ amount: '1.005', taxed: true }] }] }],
    ['an amount that is a number', TAX, { cases: [{ ...taxCase(), lines: [{ amount: 1, taxed: true }] }] }],
    ['a negative rate', TAX, { cases: [{ ...taxCase(), rate1: '-19' }] }],
    ['a flag that is a word', TAX, { cases: [{ ...taxCase(), inclusive: 'yes' }] }],
  ])('refuses %s with a problem', async (_, url, body) => {
    const answer = await preview(url, body);
    expect([400, 422]).toContain(answer.status);
    expect(answer.body.code).toMatch(/^[a-z]+\.[a-z_]+$/);
  });

  it('changes nothing, whatever is sent', async () => {
    const { lines, refunds } = vectors('profit');
    const sent = {
      lines: lines.map((l: object) => without({ ...l }, 'name', 'expect')),
      refunds: refunds.map((r: object) => without({ ...r }, 'name', 'expectReversed')),
    };
    expect(await web.changes(() => preview(COMMISSION, sent))).toEqual([]);
    expect(await web.changes(() => preview(COMMISSION, { lines: [null] }))).toEqual([]);
  });
});

function taxCase() {
  return {
    currency: 'EUR',
    rate1: '19',
    rate2: '0',
    compound: false,
    inclusive: false,
    lines: [{ amount: '10.00', taxed: true }],
  };
}
