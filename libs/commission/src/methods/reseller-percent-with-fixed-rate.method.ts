import { CommissionMethod, type Profit, type ProfitInput, type ProfitMethod } from '#plugin-sdk';

const args = {
  percent: { type: 'percent', label: 'Percent of the reseller price' },
  fixed: { type: 'money', label: 'Fixed sum per unit' },
} as const;

/** p × R + F × quantity (domain.md §3). */
@CommissionMethod({
  key: 'reseller_percent_with_fixed_rate',
  label: 'Percent of the reseller price with fixed rate',
  args,
})
export class ResellerPercentWithFixedRate implements ProfitMethod {
  calculate({ sale, units, args: { percent, fixed } }: ProfitInput<typeof args>): Profit {
    const amount = sale.percent(percent).plus(fixed.times(units));
    const sum = `F ${fixed.toReadable()} × ${units.toReadable()} units`;
    return { amount, explain: [`${percent} × R ${sale.toReadable()} + ${sum} = ${amount.toReadable()}`] };
  }
}
