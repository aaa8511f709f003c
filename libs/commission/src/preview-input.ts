import { JsonReader } from '#kernel';
import type { Discount, LineInput, LinePart, Price } from './line.js';
import type { RefundCase } from './reversals.js';

const INVALID = 'commission.invalid_input';
const MOST_UNITS = 1_000_000;
const PART_KEYS = ['method', 'args', 'quantity', 'price', 'admin'] as const;
const LINE_KEYS = [
  ...PART_KEYS,
  'currency',
  'discounts',
  'factor',
  'floorAtZero',
  'tax',
  'options',
  'optionCommissions',
  'issuer',
];

/**
 * One line of a preview from untrusted JSON, in the shape of `vectors/profit.json`; everything wrong with it is told at once.
 * Optional keys may be absent, never null; `admin` may be null for a line without an admin price.
 */
export function parseLine(json: unknown): LineInput {
  const reader = new JsonReader();
  const raw = reader.object(json, '', LINE_KEYS);
  const currency = raw && reader.currency(raw['currency'], '/currency');
  if (!raw || currency === undefined) {
    reader.finish(INVALID);
    throw new Error('unreachable: a line without a currency was reported');
  }
  const given = <T>(key: string, read: (value: unknown, pointer: string) => T): T | undefined =>
    raw[key] === undefined ? undefined : read(raw[key], `/${key}`);

  const line: LineInput = {
    ...readPart(reader, raw, '', currency),
    currency,
    discounts: given('discounts', (value, pointer) =>
      reader.array(value, pointer, 50).map((one, index) => readDiscount(reader, one, `${pointer}/${index}`, currency)),
    ),
    factor: given('factor', (value, pointer) => readFactor(reader, value, pointer)),
    floorAtZero: given('floorAtZero', (value, pointer) => reader.boolean(value, pointer)),
    tax: given('tax', (value, pointer) => readTax(reader, value, pointer)),
    options: given('options', (value, pointer) =>
      reader.array(value, pointer, 200).map((one, index) => {
        const option = reader.object(one, `${pointer}/${index}`, PART_KEYS) ?? {};
        return readPart(reader, option, `${pointer}/${index}`, currency);
      }),
    ),
    optionCommissions: given('optionCommissions', (value, pointer) => reader.boolean(value, pointer)),
    issuer: given('issuer', (value, pointer) => reader.oneOf(value, pointer, ['provider', 'reseller'] as const)),
  };
  reader.finish(INVALID);
  return line;
}

/** One refund history from untrusted JSON: currency, paid, profit, refunds in order. */
export function parseRefundCase(json: unknown): RefundCase {
  const reader = new JsonReader();
  const raw = reader.object(json, '', ['currency', 'paid', 'profit', 'refunds']);
  const currency = raw && reader.currency(raw['currency'], '/currency');
  if (!raw || currency === undefined) {
    reader.finish(INVALID);
    throw new Error('unreachable: a refund without a currency was reported');
  }
  const refunds = reader.array(raw['refunds'], '/refunds', 1000);
  const parsed: RefundCase = {
    currency,
    paid: reader.money(raw['paid'], '/paid', currency),
    profit: reader.money(raw['profit'], '/profit', currency),
    refunds: refunds.map((amount, index) => reader.money(amount, `/refunds/${index}`, currency)),
  };
  reader.finish(INVALID);
  return parsed;
}

function readPart(reader: JsonReader, raw: Record<string, unknown>, pointer: string, currency: string): LinePart {
  const admin = raw['admin'] === null ? null : readPrice(reader, raw['admin'], `${pointer}/admin`, currency);
  const noMethod = admin === null && (raw['method'] === undefined || raw['method'] === null);
  return {
    method: noMethod ? null : (reader.text(raw['method'], `${pointer}/method`, 80) ?? null),
    args: raw['args'] === undefined && noMethod ? {} : (reader.object(raw['args'], `${pointer}/args`) ?? {}),
    quantity: reader.wholeNumber(raw['quantity'], `${pointer}/quantity`, 1, MOST_UNITS),
    price: readPrice(reader, raw['price'], `${pointer}/price`, currency),
    admin,
  };
}

function readPrice(reader: JsonReader, value: unknown, pointer: string, currency: string): Price {
  const raw = reader.object(value, pointer, ['setup', 'recurring']);
  return {
    setup: reader.money(raw ? raw['setup'] : '0', `${pointer}/setup`, currency),
    recurring: reader.money(raw ? raw['recurring'] : '0', `${pointer}/recurring`, currency),
  };
}

function readDiscount(reader: JsonReader, value: unknown, pointer: string, currency: string): Discount {
  const raw = reader.object(value, pointer, ['amount', 'borneBy']) ?? { amount: '0', borneBy: 'provider' };
  const amount = reader.money(raw['amount'], `${pointer}/amount`, currency);
  if (amount.isNegative()) reader.fail(`${pointer}/amount`, 'negative', 'a discount is never negative');
  const borneBy = reader.oneOf(raw['borneBy'], `${pointer}/borneBy`, ['provider', 'reseller'] as const);
  return { amount, borneBy: borneBy ?? 'provider' };
}

function readFactor(reader: JsonReader, value: unknown, pointer: string): LineInput['factor'] {
  const raw = reader.object(value, pointer, ['days', 'of']);
  return (
    raw && {
      days: reader.wholeNumber(raw['days'], `${pointer}/days`, 0, MOST_UNITS),
      of: reader.wholeNumber(raw['of'], `${pointer}/of`, 1, MOST_UNITS),
    }
  );
}

function readTax(reader: JsonReader, value: unknown, pointer: string): LineInput['tax'] {
  const raw = reader.object(value, pointer, ['rate1', 'rate2', 'compound', 'inclusive']);
  if (!raw) return undefined;
  const rate = (key: 'rate1' | 'rate2') => {
    const percent = reader.percent(raw[key], `${pointer}/${key}`);
    if (percent.isNegative()) reader.fail(`${pointer}/${key}`, 'negative', 'a tax rate is never negative');
    return percent;
  };
  return {
    rate1: rate('rate1'),
    rate2: rate('rate2'),
    compound: reader.boolean(raw['compound'], `${pointer}/compound`),
    inclusive: reader.boolean(raw['inclusive'], `${pointer}/inclusive`),
  };
}
