import { type Currency, ITEMS, type ItemName } from './price-list.js';
import type { Method } from './line.js';
import { writeSum, type Sum } from './sums.js';

/** A sum per unit in each currency. */
type Fixed = Record<Currency, Sum>;
type Rule = { key: Method['key']; percent?: bigint; fixed?: Fixed };
const HALF: Fixed = { EUR: 50n, USD: 55n, JPY: 7_500n };
const ADDON: Rule = { key: 'fixed_rate', fixed: { EUR: 40n, USD: 45n, JPY: 6_000n } };
const DOMAIN: Rule = { key: 'admin_percent_with_fixed_rate', percent: 7n, fixed: { EUR: 30n, USD: 35n, JPY: 5_000n } };

export type GroupPlan = { name: string; factor: bigint; products: Rule };

/** Four ways to share, one per pricing group; addons and domains are shared alike everywhere. */
export const GROUP_PLANS: readonly GroupPlan[] = [
  { name: 'Margin', factor: 80n, products: { key: 'difference' } },
  { name: 'Turnover', factor: 75n, products: { key: 'percent_rate', percent: 17n } },
  { name: 'Half', factor: 83n, products: { key: 'percent_from_difference', percent: 55n } },
  { name: 'Mixed', factor: 70n, products: { key: 'reseller_percent_with_fixed_rate', percent: 11n, fixed: HALF } },
];

const ruleOf = ({ products }: GroupPlan, item: ItemName): Rule =>
  ({ product: products, addon: ADDON, option: products, domainregister: DOMAIN, domainrenew: DOMAIN })[
    ITEMS[item].kind
  ];

export function methodOf(plan: GroupPlan, item: ItemName, currency: Currency): Method {
  const { key, percent, fixed } = ruleOf(plan, item);
  return { key, percent, fixed: fixed?.[currency] } as Method;
}

/** The same rule as the API takes it. */
export function apiRule(plan: GroupPlan, item: ItemName): { method: string; args: object } {
  const { key, percent, fixed } = ruleOf(plan, item);
  const sums = fixed && Object.fromEntries(Object.entries(fixed).map(([code, sum]) => [code, writeSum(sum, code)]));
  return { method: key, args: { ...(percent ? { percent: `${percent}` } : {}), ...(sums ? { fixed: sums } : {}) } };
}
