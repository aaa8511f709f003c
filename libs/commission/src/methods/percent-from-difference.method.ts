import { CommissionMethod, type Profit, type ProfitInput, type ProfitMethod } from '#plugin-sdk';

const args = { percent: { type: 'percent', label: 'Percent of the difference' } } as const;

/** p × (R − A), not clamped: negative when R lies below A (domain.md §3). */
@CommissionMethod({ key: 'percent_from_difference', label: 'Percent of the difference', args })
export class PercentFromDifference implements ProfitMethod {
  calculate({ sale, cost, args: { percent } }: ProfitInput<typeof args>): Profit {
    const amount = sale.minus(cost).percent(percent);
    return {
      amount,
      explain: [`${percent} × (R ${sale.toReadable()} − A ${cost.toReadable()}) = ${amount.toReadable()}`],
    };
  }
}
