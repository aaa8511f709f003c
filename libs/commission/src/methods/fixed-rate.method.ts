import { CommissionMethod, type Profit, type ProfitInput, type ProfitMethod } from '#plugin-sdk';

const args = { fixed: { type: 'money', label: 'Fixed sum per unit' } } as const;

/** F × quantity (domain.md §3). */
@CommissionMethod({ key: 'fixed_rate', label: 'Fixed rate', args })
export class FixedRate implements ProfitMethod {
  calculate({ units, args: { fixed } }: ProfitInput<typeof args>): Profit {
    const amount = fixed.times(units);
    return { amount, explain: [`F ${fixed.toReadable()} × ${units.toReadable()} units = ${amount.toReadable()}`] };
  }
}
