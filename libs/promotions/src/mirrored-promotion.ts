import type { Catalogue, Term } from '#catalog';
import { Money, Percent } from '#kernel';
import type { Tx } from '#platform';
import { mirrorInsertMany, type MirrorRow, parseCycle, storedCycle } from '#whmcs';
import { NO_START } from './promotion-rows.js';
import type { Benefit, PromotedItem, Promotion, PromotionInput, PromotionKind } from './promotion.types.js';

/** `tblpromotions.type` and `tblorders.promotype`. */
export const MIRRORED_TYPES: Record<PromotionKind, string> = {
  percent: 'Percentage',
  fixed: 'Fixed Amount',
  price_override: 'Price Override',
  free_setup: 'Free Setup',
};

/**
 * A promotion of the provider as WHMCS keeps it (schema, tblpromotions). It has one amount, in the base currency, and two
 * decimals of a percentage: ours is the truth, this row is what WHMCS's own screens and modules see.
 */
export function mirroredRow(promotion: PromotionInput, catalogue: Catalogue): MirrorRow {
  const { benefit, upgrade, terms, recurrence } = promotion;
  return {
    type: MIRRORED_TYPES[benefit.kind],
    recurring: recurrence === 'first' ? 0 : 1,
    value: mirroredValue(benefit, catalogue),
    cycles: terms.map(storedTerm).join(','),
    appliesto: itemWords(promotion.appliesTo, catalogue),
    requires: itemWords(promotion.requires, catalogue),
    requiresexisting: promotion.requiresOwned ? 1 : 0,
    startdate: promotion.startsOn ?? NO_START,
    expirationdate: promotion.expiresOn,
    maxuses: promotion.maxUses,
    applyonce: promotion.oncePerOrder ? 1 : 0,
    newsignups: promotion.audience === 'new' ? 1 : 0,
    existingclient: promotion.audience === 'existing' ? 1 : 0,
    onceperclient: promotion.maxUsesPerClient === 1 ? 1 : 0,
    recurfor: promotion.further,
    upgrades: upgrade ? 1 : 0,
    upgradeconfig: upgrade ? upgradeWords(upgrade, catalogue) : '',
    notes: promotion.notes,
  };
}

/** Inserts the rows of codes; @returns their ids by code. */
export async function insertMirrored(
  tx: Tx,
  promotion: PromotionInput,
  codes: readonly string[],
  catalogue: Catalogue,
): Promise<Map<string, number>> {
  const row = mirroredRow(promotion, catalogue);
  await mirrorInsertMany(
    tx,
    'tblpromotions',
    ['code', ...Object.keys(row)],
    codes.map((code) => [code, ...Object.values(row)]),
  );
  // Codes of WHMCS are not unique: the newest row of a code is the one just made.
  const made = await tx.query<{ id: number; code: string }>(
    'SELECT MAX(id) AS id, code FROM tblpromotions WHERE code IN (?) GROUP BY code',
    [codes],
  );
  return new Map(made.map(({ id, code }) => [code.toUpperCase(), id]));
}

export async function updateMirrored(
  tx: Tx,
  { mirrorId }: Promotion,
  promotion: PromotionInput,
  catalogue: Catalogue,
): Promise<void> {
  if (mirrorId === null) return;
  const row = mirroredRow(promotion, catalogue);
  await tx.execute(
    `UPDATE tblpromotions SET ${Object.keys(row)
      .map((name) => `\`${name}\` = ?`)
      .join(', ')} WHERE id = ?`,
    [...Object.values(row), mirrorId],
  );
}

function mirroredValue(benefit: Benefit, catalogue: Catalogue): string {
  if (benefit.kind === 'percent') return Percent.of(benefit.percent).toDecimal();
  const base = catalogue.defaultCurrency().code;
  const [first] = Object.values(benefit.amounts);
  const amount = benefit.amounts[base] ?? first;
  return amount === undefined ? '0' : amount;
}

const storedTerm = (term: Term): string => {
  const years = /^(\d+)y$/.exec(term);
  if (years) return `${years[1]}Years`;
  const cycle = parseCycle(term);
  return cycle ? storedCycle(cycle) : term;
};

/** `12` a product, `A3` an addon, `D.com` an ending; WHMCS has no word for "all", so every id is named. */
function itemWords(items: readonly PromotedItem[], catalogue: Catalogue): string {
  const words = items.flatMap(({ type, id }) => {
    const ids = id === 0 ? catalogue.allItems(type).map((item) => item.id) : [id];
    if (type === 'product') return ids.map(String);
    if (type === 'addon') return ids.map((one) => `A${one}`);
    return ids.flatMap((one) => catalogue.findTld(one)?.extension ?? []).map((extension) => `D${extension}`);
  });
  return [...new Set(words)].join(',');
}

/** PHP-serialised `array(value, type, discounttype, configoptions)`. */
function upgradeWords(upgrade: Benefit, catalogue: Catalogue): string {
  const text = (value: string) => `s:${Buffer.byteLength(value)}:"${value}";`;
  const discountType = upgrade.kind === 'percent' ? 'Percentage' : 'Fixed Amount';
  const pairs = [
    ['value', text(mirroredValue(upgrade, catalogue))],
    ['type', text('product')],
    ['discounttype', text(discountType)],
    ['configoptions', text('')],
  ] as const;
  return `a:${pairs.length}:{${pairs.map(([key, value]) => text(key) + value).join('')}}`;
}

/** A row of `tblpromotions` of an imported WHMCS. */
export type ImportedRow = {
  id: number;
  code: string;
  type: string;
  recurring: number | null;
  value: string;
  cycles: string;
  appliesto: string;
  requires: string;
  requiresexisting: number;
  startdate: string;
  expirationdate: string | null;
  maxuses: number;
  uses: number;
  applyonce: number;
  newsignups: number;
  existingclient: number;
  onceperclient: number;
  recurfor: number;
  upgrades: number;
  upgradeconfig: string;
  notes: string;
};

/**
 * The rule of an imported promotion. Its amount counts in the default currency only: ours are never converted. What was used up
 * there stays used: the limit becomes what was left of it.
 * @returns null for a type that is not known
 */
export function importedRule(row: ImportedRow, catalogue: Catalogue): PromotionInput | null {
  const kind = (Object.keys(MIRRORED_TYPES) as PromotionKind[]).find((one) => MIRRORED_TYPES[one] === row.type);
  if (!kind) return null;
  const { code: currency } = catalogue.defaultCurrency();
  const sums = kind === 'fixed' || kind === 'price_override';
  const isDate = (text: string | null): text is string => !!text && text > '0001';
  return {
    code: row.code.trim().toUpperCase(),
    benefit: {
      kind,
      percent: kind === 'percent' ? Percent.of(row.value).toDecimal() : '0',
      amounts: sums ? { [currency]: Money.fromDatabase(row.value, currency).toDecimal() } : {},
    },
    upgrade: row.upgrades === 1 ? importedUpgrade(row.upgradeconfig, currency) : null,
    appliesTo: itemsOf(row.appliesto, catalogue),
    terms: row.cycles.split(',').flatMap(termOf),
    requires: itemsOf(row.requires, catalogue),
    requiresOwned: row.requiresexisting === 1,
    oncePerOrder: row.applyonce === 1,
    recurrence: row.recurring === 1 ? (row.recurfor > 0 ? 'further' : 'always') : 'first',
    further: row.recurring === 1 ? row.recurfor : 0,
    startsOn: isDate(row.startdate) ? row.startdate : null,
    expiresOn: isDate(row.expirationdate) ? row.expirationdate : null,
    maxUses: row.maxuses,
    maxUsesPerClient: row.onceperclient === 1 ? 1 : 0,
    audience: row.newsignups === 1 ? 'new' : row.existingclient === 1 ? 'existing' : 'all',
    notes: row.notes.slice(0, 1000),
  };
}

/** From PHP-serialised `array(value, type, discounttype, configoptions)`; null where it gives nothing. */
function importedUpgrade(config: string, currency: string): Benefit | null {
  const of = (key: string) => new RegExp(`"${key}";s:\\d+:"([^"]*)"`).exec(config)?.[1] ?? '';
  const value = of('value');
  if (!/^\d{1,14}(?:\.\d{1,2})?$/.test(value) || /^0+(?:\.0+)?$/.test(value)) return null;
  if (of('discounttype') === 'Percentage')
    return { kind: 'percent', percent: Percent.of(value).toDecimal(), amounts: {} };
  return { kind: 'fixed', percent: '0', amounts: { [currency]: Money.fromDatabase(value, currency).toDecimal() } };
}

function itemsOf(words: string, catalogue: Catalogue): PromotedItem[] {
  return words.split(',').flatMap((word): PromotedItem[] => {
    const text = word.trim();
    if (/^\d+$/.test(text)) return [{ type: 'product', id: Number.parseInt(text, 10) }];
    if (/^A\d+$/.test(text)) return [{ type: 'addon', id: Number.parseInt(text.slice(1), 10) }];
    const tld = text.startsWith('D') ? catalogue.tldByName(text.slice(1)) : null;
    return tld
      ? [
          { type: 'domainregister', id: tld.id },
          { type: 'domaintransfer', id: tld.id },
          { type: 'domainrenew', id: tld.id },
        ]
      : [];
  });
}

function termOf(word: string): Term[] {
  const text = word.trim();
  const years = /^(\d+)Years?$/i.exec(text);
  if (years) return [`${years[1]}y` as Term];
  const cycle = text === '' ? null : parseCycle(text);
  return cycle ? [cycle] : [];
}
