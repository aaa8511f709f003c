import { CommissionMethod, type Profit, type ProfitInput, type ProfitMethod } from '#plugin-sdk';

const args = { percent: { type: 'percent', label: 'Percent of the reseller price' } } as const;

/** p × R (domain.md §3). */
@CommissionMethod({ key: 'percent_rate', label: 'Percent of the reseller price', args })
export class PercentRate implements ProfitMethod {
  calculate({ sale, args: { percent } }: ProfitInput<typeof args>): Profit {
    const amount = sale.percent(percent);
    return { amount, explain: [`${percent} × R ${sale.toReadable()} = ${amount.toReadable()}`] };
  }
}
