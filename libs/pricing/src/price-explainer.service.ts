import { Injectable } from '@nestjs/common';
import { DomainError, Percent, PROVIDER, type Money, type ResellerId } from '#kernel';
import { Db, type Sql } from '#platform';
import { CatalogService, type ItemRef, type Term } from '#catalog';
import { CommissionService } from '#commission';
import { optionMonths, samePair, termsOf, clamp, type Bound, type PricePair } from './cell.js';
import type { PriceBook, PriceInForce } from './price-book.js';
import { PriceBookLoader, requireCurrency } from './price-book.loader.js';
import { applyRule, type PriceRule } from './price-rule.js';
import { NotSoldError } from './pricing.errors.js';
import { ProfitGrounds } from './profit-grounds.js';

/** Why an item costs what it costs, and what a unit of it leaves whom (`domain.md §2.1, §2.2, §3`). */
export type PriceExplanation = {
  resellerId: ResellerId;
  item: ItemRef;
  label: string;
  currency: string;
  term: Term;
  /** null: not sold. Gross where the issuer's prices contain tax. */
  inForce: PriceInForce | null;
  admin: PricePair | null;
  lowest: Bound;
  highest: Bound;
  /** What the reseller typed, whether it is in force or not. */
  stored: PricePair | null;
  rule: { id: number; scope: string; scopeRef: string; kind: string; value: string; ending: string } | null;
  method: string | null;
  args: Record<string, unknown>;
  /** One unit with its set-up; null when it is not sold or its method fails. */
  split: { clientPays: Money; net: Money; profit: Money; providerShare: Money } | null;
  problem: { code: string; detail: string } | null;
  /** From the admin price to the price in force, then from it to the split, in words. */
  steps: string[];
};

type Asked = { resellerId: ResellerId; item: ItemRef; currency: string; term: Term };

/** Tells how a price came about; computes it by the same book and calculator as every quote. */
@Injectable()
export class PriceExplainer {
  constructor(
    private readonly db: Db,
    private readonly catalog: CatalogService,
    private readonly loader: PriceBookLoader,
    private readonly grounds: ProfitGrounds,
    private readonly commission: CommissionService,
  ) {}

  /** @throws NotSoldError for an item, currency or term that cannot be; NotAResellerError */
  async explain(asked: Asked, sql: Sql = this.db): Promise<PriceExplanation> {
    const { resellerId, item, currency, term } = asked;
    const catalogue = await this.catalog.current(sql);
    requireCurrency(catalogue, currency);
    const label = [...catalogue.describe([item]).values()][0]?.label;
    if (label === undefined) throw new NotSoldError('/item', 'there is no such item');
    if (!termsOf(item.type).includes(term)) throw new NotSoldError('/term', 'the item has no such term');
    const blank = { ...asked, label, rule: null, stored: null, admin: null, method: null, args: {} };
    const none: Bound = { setup: null, recurring: null };
    const store = await this.loader.store(resellerId, sql);
    if (resellerId === PROVIDER) {
      const inForce = (await this.loader.prices(store, currency, [item], sql)).inForce(item, term);
      const steps = [inForce ? `list price ${told(inForce)}` : 'the list has no price for this term'];
      if (inForce) steps.push('no admin price: the provider keeps all');
      return { ...blank, inForce, lowest: none, highest: none, split: null, problem: null, steps };
    }
    const book = await this.loader.book(store, currency, [item], sql);
    const ground = await this.grounds.ofStore(store, sql);
    const cell = book.cell(item, term);
    const inForce = book.inForce(item, term);
    const stored = book.stored(item, term);
    const rule = stored ? null : book.ruleFor(item);
    const terms = book.groupTerms(item, term);
    const steps = priceSteps(asked, book, ground.home);
    const explanation: PriceExplanation = {
      ...blank,
      inForce,
      admin: cell?.admin ?? null,
      lowest: cell?.lowest ?? none,
      highest: cell?.highest ?? none,
      stored,
      rule: rule && ruleView(rule),
      method: book.item(item)?.method ?? null,
      args: terms?.args ?? {},
      split: null,
      problem: null,
      steps,
    };
    if (!inForce || !terms) return explanation;
    try {
      const split = this.commission.calculate({
        currency,
        quantity: 1,
        method: terms.method,
        args: terms.args,
        price: inForce,
        admin: terms.admin,
        floorAtZero: terms.floorAtZero ?? ground.floorAtZero,
        issuer: ground.issuer,
        tax: ground.home ? { ...ground.home, inclusive: true } : undefined,
      });
      if (item.type === 'option' && !ground.optionCommissions && ground.issuer === 'provider')
        steps.push('as an option it brings no profit now: commissions from configurable options are off');
      return { ...explanation, split, steps: [...steps, ...split.explain] };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { ...explanation, problem: { code: error.code, detail: error.message } };
    }
  }
}

function priceSteps({ item, term }: Asked, book: PriceBook, home: Parameters<typeof applyRule>[2]): string[] {
  const cell = book.cell(item, term);
  if (!book.item(item)) return ['the item is not in the pricing group'];
  if (!cell?.admin) return ['the pricing group has no admin price for this term in this currency'];
  const steps: string[] = [];
  const derived = item.type === 'option' && !book.exactCell(item, term)?.admin && term !== 'monthly';
  steps.push(`admin price ${told(cell.admin)}${derived ? ` (monthly × ${optionMonths(term)} months)` : ''}`);
  const stored = book.stored(item, term);
  const rule = stored ? null : book.ruleFor(item);
  let asked: PricePair | null = stored;
  if (stored) {
    const own = derived && !book.exactStored(item, term) ? ' (monthly × months)' : '';
    steps.push(`the reseller’s own price ${told(stored)}${own}; it counts before any rule`);
  } else if (rule) {
    asked = applyRule(rule, cell.admin, home);
    steps.push(`price rule ${rule.id} (${ruleWords(rule)}): ${told(asked)}`);
    if (home)
      steps.push('the rule marks up the admin price with the issuer’s home tax on it, since prices contain tax');
  } else return [...steps, 'the reseller has neither a price of his own nor a rule for it: not sold'];
  const nearest = clamp(asked!, cell);
  if (!samePair(nearest, asked!))
    steps.push(`outside its range ${range(cell.lowest, cell.highest)}: the nearest bound ${told(nearest)} is in force`);
  else if (hasBound(cell.lowest) || hasBound(cell.highest))
    steps.push(`inside its range ${range(cell.lowest, cell.highest)}`);
  return steps;
}

const hasBound = ({ setup, recurring }: Bound): boolean => setup !== null || recurring !== null;

function range(lowest: Bound, highest: Bound): string {
  const part = (name: 'setup' | 'recurring') =>
    `${lowest[name]?.toDecimal() ?? 'any'} … ${highest[name]?.toDecimal() ?? 'any'}`;
  const setup = lowest.setup || highest.setup ? `, set-up ${part('setup')}` : '';
  return `${part('recurring')}${setup}`;
}

const told = ({ setup, recurring }: PricePair): string =>
  setup.isZero() ? `${recurring}` : `${recurring} and ${setup.toDecimal()} set-up`;

const ruleView = (rule: PriceRule): PriceExplanation['rule'] => {
  const { id, scope, scopeRef, kind, ending } = rule;
  return { id, scope, scopeRef, kind, value: valueText(rule), ending: ending === null ? '' : endingText(ending) };
};

function ruleWords(rule: PriceRule): string {
  const { scope, scopeRef, kind, ending } = rule;
  const value = valueText(rule);
  const what = scope === 'all' ? 'for everything' : `for ${scope} ${scopeRef}`;
  const up = kind === 'percent' ? `${value} % over the admin price` : `${value} over the admin price`;
  return `${up}, ${what}${ending === null ? '' : `, rounded up to end in ${endingText(ending)}`}`;
}

const valueText = ({ kind, value }: PriceRule): string => (kind === 'percent' ? Percent.of(value).toDecimal() : value);

/** `.99`, `9.90`, `90.00`: as many whole digits as the ending fixes. */
function endingText({ cycle, rest }: NonNullable<PriceRule['ending']>): string {
  const whole = String(cycle / 100n).length - 1;
  const digits = whole === 0 ? '' : String(rest / 100n).padStart(whole, '0');
  return `${digits}.${String(rest % 100n).padStart(2, '0')}`;
}
