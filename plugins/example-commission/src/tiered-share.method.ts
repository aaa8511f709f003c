import { CommissionMethod, type Profit, type ProfitInput, type ProfitMethod } from '#plugin-sdk';

const form = {
  threshold: { type: 'money', label: 'Threshold of the reseller price' },
  below: { type: 'percent', label: 'Share of the margin below the threshold' },
  above: { type: 'percent', label: 'Share of the margin from the threshold on' },
} as const;

/** A share of the margin that depends on the size of the sale. */
@CommissionMethod({ key: 'example.tiered', label: 'Tiered share of the margin', args: form })
export class TieredShare implements ProfitMethod {
  calculate({ sale, cost, args }: ProfitInput<typeof form>): Profit {
    const small = sale.isLessThan(args.threshold);
    const rate = small ? args.below : args.above;
    const amount = sale.minus(cost).percent(rate);
    return {
      amount,
      explain: [
        `R ${sale.toReadable()} is ${small ? 'below' : 'not below'} ${args.threshold.toReadable()}, so ${rate} of the margin`,
        `${rate} × (R ${sale.toReadable()} − A ${cost.toReadable()}) = ${amount.toReadable()}`,
      ],
    };
  }
}
