import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { DomainError, Exact } from '#kernel';
import { CommissionMethod, type Profit, type ProfitMethod } from '#plugin-sdk';
import { CommissionModule } from './commission.module.js';
import { CommissionService } from './commission.service.js';

type Vector = Record<string, unknown> & { name: string; expect: Record<string, string> };
type Refund = Record<string, unknown> & { expectReversed: string[] };
const vectors = JSON.parse(readFileSync('test/fixtures/vectors/profit.json', 'utf8')) as {
  lines: Vector[];
  refunds: Refund[];
};

const without = (row: object, ...keys: string[]) =>
  Object.fromEntries(Object.entries(row).filter(([key]) => !keys.includes(key)));

const start = async (...imports: Type[]): Promise<CommissionService> => {
  @Module({ imports: [CommissionModule, ...imports] })
  class Root {}
  const app = await NestFactory.createApplicationContext(Root, { logger: false, abortOnError: false });
  return app.get(CommissionService, { strict: false });
};

let service: CommissionService;
beforeAll(async () => {
  service = await start();
});

const good = {
  currency: 'USD',
  quantity: 1,
  method: 'difference',
  args: {},
  price: { setup: '0.00', recurring: '15.00' },
  admin: { setup: '0.00', recurring: '10.00' },
};

const refusal = (line: unknown): DomainError => {
  const [answer] = service.preview([line]).lines;
  if (!answer || !('error' in answer)) throw new Error(`was accepted: ${JSON.stringify(line)}`);
  return answer.error;
};

describe('the vectors of the business', () => {
  it.each(vectors.lines.map((row) => [row.name, row] as const))('%s', (_, row) => {
    const [answer] = service.preview([without(row, 'name', 'expect')]).lines;
    expect(answer).toMatchObject({ net: row.expect['clientPays'], ...row.expect });
    expect((answer as { explain: string[] }).explain.length).toBeGreaterThan(1);
  });

  it.each(vectors.refunds.map((row, index) => [index + 1, row] as const))('refund history %i', (_, row) => {
    expect(service.preview([], [without(row, 'expectReversed')]).refunds).toEqual([{ reversed: row.expectReversed }]);
  });

  it('are all there', () => {
    expect([vectors.lines.length, vectors.refunds.length]).toEqual([56, 16]);
  });
});

describe('a preview', () => {
  it('shows one bad line in its place and leaves the others alone', () => {
    const { lines, refunds } = service.preview(
      [good, { ...good, method: 'nothing' }, good, null],
      [{ currency: 'EUR' }],
    );
    expect(lines.map((line) => ('error' in line ? line.error.code : line.profit))).toEqual([
      '5.00',
      'commission.unknown_method',
      '5.00',
      'commission.invalid_input',
    ]);
    expect(refunds![0]).toMatchObject({ error: { code: 'commission.invalid_input' } });
    expect(service.preview([good])).not.toHaveProperty('refunds');
  });

  it('refuses a body without lines', () => {
    for (const lines of [undefined, null, {}, 'x', 1]) {
      expect(() => service.preview(lines)).toThrow(expect.objectContaining({ code: 'commission.invalid_input' }));
    }
  });

  it.each<[string, object, string]>([
    ['a quantity as text', { quantity: '1e9' }, '/quantity'],
    ['half a unit', { quantity: 1.5 }, '/quantity'],
    ['a negative quantity', { quantity: -1 }, '/quantity'],
    ['no unit', { quantity: 0 }, '/quantity'],
    ['too many units', { quantity: 1_000_001 }, '/quantity'],
    ['no quantity', { quantity: undefined }, '/quantity'],
    ['an amount as a number', { price: { setup: '0', recurring: 1 } }, '/price/recurring'],
    ['an exponent', { price: { setup: '0', recurring: '1e3' } }, '/price/recurring'],
    ['a blank', { price: { setup: ' 1', recurring: '1' } }, '/price/setup'],
    ['a third decimal', { admin: { setup: '0', recurring: '1.005' } }, '/admin/recurring'],
    ['an amount beyond the column', { price: { setup: '0', recurring: '100000000000000.00' } }, '/price/recurring'],
    ['a price without set-up', { price: { recurring: '1.00' } }, '/price/setup'],
    ['no admin price', { admin: undefined }, '/admin'],
    ['a currency in small letters', { currency: 'usd' }, '/currency'],
    ['a currency with three decimals', { currency: 'KWD' }, '/currency'],
    ['a currency that is none', { currency: 'XXX1' }, '/currency'],
    ['a currency that is no text', { currency: ['USD'] }, '/currency'],
    ['an unknown key', { name: 'x' }, '/name'],
    ['a prototype', JSON.parse('{"__proto__": {"quantity": 1}}'), '/__proto__'],
    ['a bearer that is none', { discounts: [{ amount: '1.00', borneBy: 'client' }] }, '/discounts/0/borneBy'],
    ['a negative discount', { discounts: [{ amount: '-1.00', borneBy: 'reseller' }] }, '/discounts/0/amount'],
    ['a period of no days', { factor: { days: 1, of: 0 } }, '/factor/of'],
    ['negative days', { factor: { days: -1, of: 30 } }, '/factor/days'],
    ['days as text', { factor: { days: '1', of: 30 } }, '/factor/days'],
    ['a flag as text', { floorAtZero: 'true' }, '/floorAtZero'],
    ['a tax without compound', { tax: { rate1: '1', rate2: '0', inclusive: true } }, '/tax/compound'],
    ['a negative tax rate', { tax: { rate1: '-1', rate2: '0', compound: false, inclusive: true } }, '/tax/rate1'],
    [
      'a rate with five decimals',
      { tax: { rate1: '1.00001', rate2: '0', compound: false, inclusive: true } },
      '/tax/rate1',
    ],
    ['options that are no list', { options: {} }, '/options'],
    [
      'an option without a method',
      { options: [{ ...good, currency: undefined, method: undefined }] },
      '/options/0/method',
    ],
    ['arguments that are a list', { args: [] }, '/args'],
  ])('refuses %s', (_, change, pointer) => {
    const { code, kind, params } = refusal(JSON.parse(JSON.stringify(merged(change))));
    expect([code, kind]).toEqual(['commission.invalid_input', 'invalid']);
    expect(params.errors?.map((error) => error.pointer)).toContain(pointer);
  });

  it.each<[string, string, object, string, string]>([
    ['a fifth decimal of a percentage', 'percent_rate', { percent: '1.00001' }, '/args/percent', 'too_many_decimals'],
    ['a percentage as a number', 'percent_rate', { percent: 20 }, '/args/percent', 'invalid_percent'],
    ['a missing argument', 'percent_rate', {}, '/args/percent', 'required'],
    ['an argument that is not of the method', 'difference', { percent: '20' }, '/args/percent', 'unknown_key'],
    ['a fixed sum with three decimals', 'fixed_rate', { fixed: '1.005' }, '/args/fixed', 'too_many_decimals'],
  ])('refuses %s', (_, method, args, pointer, code) => {
    const error = refusal({ ...good, method, args });
    expect(error.code).toBe('commission.invalid_args');
    expect(error.params.errors).toEqual([expect.objectContaining({ pointer, code })]);
  });

  it('points into the option whose arguments are wrong', () => {
    const option = {
      method: 'percent_rate',
      args: { percent: 'x' },
      quantity: 1,
      price: good.price,
      admin: good.admin,
    };
    const error = refusal({ ...good, options: [option], optionCommissions: true });
    expect(error.params.errors?.[0]?.pointer).toBe('/options/0/args/percent');
  });

  it('refuses discounts above the line', () => {
    expect(refusal({ ...good, discounts: [{ amount: '15.01', borneBy: 'provider' }] }).code).toBe(
      'commission.discount_exceeds_line',
    );
  });

  it('refuses a result that no column can hold', () => {
    const huge = { setup: '0', recurring: '99999999999999.99' };
    expect(refusal({ ...good, quantity: 1000, price: huge }).code).toBe('kernel.amount_out_of_range');
  });

  it('refuses refunds above what was paid, and below nothing', () => {
    const history = (refunds: string[]) =>
      service.preview([], [{ currency: 'USD', paid: '10.00', profit: '1.00', refunds }]).refunds;
    expect(history(['10.01'])).toMatchObject([{ error: { code: 'kernel.refund_exceeds_paid' } }]);
    expect(history(['-0.01'])).toMatchObject([{ error: { code: 'kernel.refund_exceeds_paid' } }]);
    expect(history(['10.00', '-5.00'])).toEqual([{ reversed: ['1.00', '-0.50'] }]);
  });
});

describe('rules', () => {
  it('are checked before they are stored', () => {
    expect(() => service.validateRule('fixed_rate', { fixed: '2.00' })).not.toThrow();
    expect(() => service.validateRule('fixed_rate', { fixed: '2.50' }, 'JPY')).toThrow(
      expect.objectContaining({ code: 'commission.invalid_args' }),
    );
    expect(() => service.validateRule('fixed_rate', { fixed: '-2.00' })).toThrow(
      expect.objectContaining({ code: 'commission.invalid_args' }),
    );
    expect(() => service.validateRule('constructor', {})).toThrow(
      expect.objectContaining({ code: 'commission.unknown_method' }),
    );
    expect(service.knows('percent_rate') && !service.knows('acme.gone')).toBe(true);
  });

  it('offer the seven built-in methods with their forms', () => {
    expect(
      service.methods().map(({ key, args }) => [key, args.map(({ name, type }) => `${name}:${type}`).join(' ')]),
    ).toEqual([
      ['fixed_rate', 'fixed:money'],
      ['difference', ''],
      ['percent_rate', 'percent:percent'],
      ['percent_from_difference', 'percent:percent'],
      ['admin_percent_with_fixed_rate', 'percent:percent fixed:money'],
      ['admin_percent_plus_reseller_margin', 'percent:percent'],
      ['reseller_percent_with_fixed_rate', 'percent:percent fixed:money'],
    ]);
  });
});

describe('a plugin’s method', () => {
  @CommissionMethod({ key: 'acme.half', label: 'Half', args: {} })
  class Half implements ProfitMethod {
    calculate(): Profit {
      return { amount: Exact.fraction(1, 2), explain: ['always one half'] };
    }
  }
  @CommissionMethod({ key: 'acme.half', label: 'Another half', args: {} })
  class OtherHalf extends Half {}
  @CommissionMethod({ key: 'acme.float', label: 'Float', args: {} })
  class FloatMethod {
    calculate() {
      return { amount: 0.5, explain: ['a float'] };
    }
  }
  @CommissionMethod({ key: 'acme.throws', label: 'Throws', args: {} })
  class Throws implements ProfitMethod {
    calculate(): Profit {
      throw new TypeError('undefined is not a function');
    }
  }
  @CommissionMethod({ key: 'acme.silent', label: 'Silent', args: {} })
  class Silent implements ProfitMethod {
    calculate(): Profit {
      return { amount: Exact.one, explain: [] };
    }
  }
  @Module({ providers: [Half, FloatMethod, Throws, Silent] })
  class Acme {}
  @Module({ providers: [Half] })
  class AcmeAgain {}
  @Module({ providers: [OtherHalf] })
  class Rival {}

  it('is found by its decorator, also when two modules bring it', async () => {
    const found = await start(Acme, AcmeAgain);
    expect(found.preview([{ ...good, method: 'acme.half' }]).lines).toMatchObject([
      { profit: '0.50', providerShare: '14.50' },
    ]);
    expect(found.methods().filter(({ key }) => key === 'acme.half')).toHaveLength(1);
  });

  it.each(['acme.float', 'acme.throws', 'acme.silent'])('fails loudly when it misbehaves: %s', async (method) => {
    const found = await start(Acme);
    expect(found.preview([{ ...good, method }]).lines).toMatchObject([{ error: { code: 'commission.method_failed' } }]);
  });

  it('stops the start when two classes claim one key', async () => {
    await expect(start(Acme, Rival)).rejects.toMatchObject({ code: 'commission.duplicate_method' });
  });
});

function merged(change: object): object {
  const line: Record<string, unknown> = { ...good };
  for (const [key, value] of Object.entries(change)) {
    Object.defineProperty(line, key, { value, enumerable: true, configurable: true, writable: true });
  }
  return line;
}
