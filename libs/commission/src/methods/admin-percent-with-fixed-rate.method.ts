import { CommissionMethod, type Profit, type ProfitInput, type ProfitMethod } from '#plugin-sdk';

const args = {
  percent: { type: 'percent', label: 'Percent of the admin price' },
  fixed: { type: 'money', label: 'Fixed sum per unit' },
} as const;

/** p × A + F × quantity (domain.md §3). */
@CommissionMethod({ key: 'admin_percent_with_fixed_rate', label: 'Percent of the admin price with fixed rate', args })
export class AdminPercentWithFixedRate implements ProfitMethod {
  calculate({ cost, units, args: { percent, fixed } }: ProfitInput<typeof args>): Profit {
    const amount = cost.percent(percent).plus(fixed.times(units));
    const sum = `F ${fixed.toReadable()} × ${units.toReadable()} units`;
    return { amount, explain: [`${percent} × A ${cost.toReadable()} + ${sum} = ${amount.toReadable()}`] };
  }
}
