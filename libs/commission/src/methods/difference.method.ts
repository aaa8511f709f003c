import { CommissionMethod, type Profit, type ProfitInput, type ProfitMethod } from '#plugin-sdk';

/** R − A (domain.md §3). */
@CommissionMethod({ key: 'difference', label: 'Difference between reseller price and admin price', args: {} })
export class Difference implements ProfitMethod {
  calculate({ sale, cost }: ProfitInput): Profit {
    const amount = sale.minus(cost);
    return { amount, explain: [`R ${sale.toReadable()} − A ${cost.toReadable()} = ${amount.toReadable()}`] };
  }
}
