import { currencyDigits, DomainError } from '#kernel';
import { LONGEST_DOMAIN_TERM, type DomainPriceType } from '#whmcs';
import { CYCLES } from '../item.js';
import { readCsv, type CsvRow } from './read-csv.js';
import { RowReader } from './row-reader.js';
import {
  IMPORT_FILES,
  type ImportError,
  type ImportFile,
  type ImportFiles,
  type ImportPlan,
  type KnownNames,
  type PlannedPrice,
} from './import.types.js';

const ALL_CYCLES = [...CYCLES, 'onetime', 'free'] as const;
const CYCLES_OF: Record<string, readonly string[]> = { recurring: CYCLES, onetime: ['onetime'], free: ['free'] };
const PAY_TYPES = ['recurring', 'onetime', 'free'] as const;
const OPTION_TYPES = ['dropdown', 'radio', 'yesno', 'quantity'] as const;
const OPERATIONS = ['register', 'renew', 'transfer'] as const;
/** Labels after the point, already in their ASCII form. */
const EXTENSION = /^(\.(?!-)[a-z0-9-]{1,62}[a-z0-9]){1,3}$|^\.[a-z0-9]$/;

/**
 * What a price list asks for, and everything that is wrong with it. Pure: the database is told as `known`.
 * The plan is only worth something while `errors` is empty.
 */
export function planImport(
  files: ImportFiles,
  known: KnownNames,
): { plan: ImportPlan; errors: ImportError[]; rows: Partial<Record<ImportFile, number>> } {
  const errors: ImportError[] = [];
  const rows: Partial<Record<ImportFile, CsvRow[]>> = {};
  for (const file of IMPORT_FILES) if (files[file] !== undefined) rows[file] = readCsv(file, files[file], errors);
  const names: KnownNames = {
    currencies: new Set([
      ...known.currencies,
      ...(rows.currencies ?? []).map((r) => r.cell('code').trim()).filter(isSupported),
    ]),
    productGroups: new Set([...known.productGroups, ...(rows.products ?? []).map((r) => r.cell('group').trim())]),
  };
  const reader = (file: ImportFile) => (row: CsvRow) => new RowReader(file, row, names, errors);
  const plan: ImportPlan = {
    currencies: planCurrencies((rows.currencies ?? []).map(reader('currencies'))),
    products: planProducts((rows.products ?? []).map(reader('products'))),
    addons: planAddons((rows.addons ?? []).map(reader('addons'))),
    options: planOptions((rows.options ?? []).map(reader('options'))),
    tlds: planTlds((rows.tlds ?? []).map(reader('tlds'))),
  };
  errors.sort((a, b) => IMPORT_FILES.indexOf(a.file) - IMPORT_FILES.indexOf(b.file) || a.line - b.line);
  return { plan, errors, rows: Object.fromEntries(Object.entries(rows).map(([file, list]) => [file, list.length])) };
}

function isSupported(code: string): boolean {
  try {
    return currencyDigits(code) >= 0;
  } catch {
    return false;
  }
}

/** The value of a key, made when it is not there yet. */
function under<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

function planCurrencies(rows: RowReader[]): ImportPlan['currencies'] {
  const seen = new Set<string>();
  let defaults = 0;
  const planned = rows.map((row) => {
    const code = row.raw('code').trim();
    try {
      currencyDigits(code);
    } catch (error) {
      row.fail('code', 'unsupported_currency', (error as DomainError).message);
    }
    if (seen.has(code)) row.fail('code', 'duplicate_row', `${code.slice(0, 20)} stands in the file twice`);
    seen.add(code);
    const rate = row.raw('rate').trim();
    const [whole, fraction = ''] = rate.split('.');
    if (!/^\d{1,5}(\.\d{1,5})?$/.test(rate) || /^0*\.?0*$/.test(rate))
      row.fail('rate', 'bad_rate', 'is a positive decimal with at most five places');
    const isDefault = row.flag('default');
    if (isDefault && ++defaults > 1) row.fail('default', 'several_defaults', 'only one currency is the default');
    return {
      code,
      prefix: row.raw('prefix').slice(0, 20),
      suffix: row.raw('suffix').slice(0, 20),
      format: row.whole('format', 1, 4, 'bad_format'),
      rate: `${whole.replace(/^0+(?=\d)/, '')}.${fraction.padEnd(5, '0')}`,
      isDefault,
    };
  });
  return planned;
}

function planProducts(rows: RowReader[]): ImportPlan['products'] {
  const products = new Map<string, ImportPlan['products'][number]>();
  for (const row of rows) {
    const [group, name] = [row.name('group'), row.name('product')];
    const hidden = row.flag('hidden');
    const payType = row.oneOf('paytype', PAY_TYPES, 'unknown_paytype');
    const product = under(products, `${group}\n${name}`, () => ({ group, name, hidden, payType, prices: new Map() }));
    if (product.hidden !== hidden)
      row.fail('hidden', 'contradicting_row', 'an earlier row of this product says otherwise');
    if (product.payType !== payType)
      row.fail('paytype', 'contradicting_row', 'an earlier row of this product says otherwise');
    addCyclePrice(row, product.prices, CYCLES_OF[payType] ?? ALL_CYCLES);
  }
  return [...products.values()];
}

function planAddons(rows: RowReader[]): ImportPlan['addons'] {
  const addons = new Map<string, ImportPlan['addons'][number]>();
  for (const row of rows) {
    const name = row.name('addon');
    const groups = row.groups('applies_to_groups');
    const cycle = row.raw('cycle').trim();
    const payType = cycle === 'onetime' || cycle === 'free' ? cycle : 'recurring';
    const addon = under(addons, name, () => ({ name, groups, payType, prices: new Map() }));
    if (addon.groups.join('|') !== groups.join('|'))
      row.fail('applies_to_groups', 'contradicting_row', 'an earlier row of this addon says otherwise');
    if (addon.payType !== payType && (ALL_CYCLES as readonly string[]).includes(cycle))
      row.fail('cycle', 'contradicting_row', 'an addon is either recurring, one-time or free');
    addCyclePrice(row, addon.prices, ALL_CYCLES);
  }
  return [...addons.values()];
}

/** Reads currency, cycle, set-up and price of a row into `prices`. */
function addCyclePrice(
  row: RowReader,
  prices: Map<string, Map<string, PlannedPrice>>,
  cycles: readonly string[],
): void {
  const currency = row.currency();
  const cycle = row.oneOf('cycle', cycles, 'unknown_cycle');
  const setup = row.price('setup', currency, { mayBeMissing: false });
  const price = row.price('price', currency, { mayBeMissing: true });
  const ofCurrency = under(prices, currency, () => new Map<string, PlannedPrice>());
  if (ofCurrency.has(cycle)) row.fail('cycle', 'duplicate_row', `${currency} ${cycle} stands in the file twice`);
  ofCurrency.set(cycle, { setup, price });
}

function planOptions(rows: RowReader[]): ImportPlan['options'] {
  const options = new Map<string, ImportPlan['options'][number]>();
  for (const row of rows) {
    const name = row.name('option');
    const type = row.oneOf('type', OPTION_TYPES, 'unknown_option_type');
    const choice = row.name('choice');
    const currency = row.currency();
    const setup = row.price('monthly_setup', currency, { mayBeMissing: false });
    const price = row.price('monthly_price', currency, { mayBeMissing: true });
    for (const group of row.groups('products_in_group')) {
      const option = under(options, `${group}\n${name}`, () => ({ group, name, type, choices: new Map() }));
      if (option.type !== type) row.fail('type', 'contradicting_row', 'an earlier row of this option says otherwise');
      const ofChoice = under(option.choices, choice, () => new Map<string, PlannedPrice>());
      if (ofChoice.has(currency))
        row.fail('currency', 'duplicate_row', `${choice} in ${currency} stands in the file twice`);
      ofChoice.set(currency, { setup, price });
    }
  }
  return [...options.values()];
}

function planTlds(rows: RowReader[]): ImportPlan['tlds'] {
  const tlds = new Map<string, ImportPlan['tlds'][number]>();
  for (const row of rows) {
    const extension = row.raw('tld').trim().toLowerCase();
    if (!EXTENSION.test(extension))
      row.fail('tld', 'bad_tld', 'is an extension with its point, such as .com or .co.uk');
    const currency = row.currency();
    const operation = row.oneOf('operation', OPERATIONS, 'unknown_operation');
    const longest = LONGEST_DOMAIN_TERM[`domain${operation}` as DomainPriceType] ?? 10;
    const years = row.whole('years', 1, longest, 'bad_years');
    const price = row.price('price', currency, { mayBeMissing: true });
    const tld = under(tlds, extension, () => ({ extension, prices: new Map() }));
    const ofCurrency = under(
      under(tld.prices, operation, () => new Map<string, Map<number, string>>()),
      currency,
      () => new Map<number, string>(),
    );
    if (ofCurrency.has(years))
      row.fail('years', 'duplicate_row', `${extension} ${operation} ${years} in ${currency} stands in the file twice`);
    ofCurrency.set(years, price);
  }
  return [...tlds.values()];
}
