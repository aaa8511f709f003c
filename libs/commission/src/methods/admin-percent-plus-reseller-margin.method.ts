import { CommissionMethod, type Profit, type ProfitInput, type ProfitMethod } from '#plugin-sdk';

const args = { percent: { type: 'percent', label: 'Percent of the admin price' } } as const;

/** p × A + (R − A) (domain.md §3). */
@CommissionMethod({
  key: 'admin_percent_plus_reseller_margin',
  label: 'Percent of the admin price plus the reseller’s margin',
  args,
})
export class AdminPercentPlusResellerMargin implements ProfitMethod {
  calculate({ sale, cost, args: { percent } }: ProfitInput<typeof args>): Profit {
    const amount = cost.percent(percent).plus(sale.minus(cost));
    const [r, a] = [sale.toReadable(), cost.toReadable()];
    return { amount, explain: [`${percent} × A ${a} + (R ${r} − A ${a}) = ${amount.toReadable()}`] };
  }
}
