import { TERMS, type Term } from '#catalog';
import type { RenewalQuote, ServiceUpgradeQuote, UpgradeTarget } from '#ordering';
import type { RenewalAmounts } from '#pricing';
import { Field, MoneyDto } from '#platform/http';
import { CartOptionDto } from '../../store/cart/cart.dto.js';

/** What a line comes to, for whoever pays it. */
export class LineAmountsDto {
  @Field.money({ description: 'as shown in the store: contains tax where prices do; after discounts' })
  amount: MoneyDto;

  @Field.money()
  net: MoneyDto;

  @Field.money()
  tax: MoneyDto;

  @Field.money()
  tax2: MoneyDto;

  @Field.money()
  total: MoneyDto;
}

/** With its split, for the provider and the reseller. */
export class SplitLineAmountsDto extends LineAmountsDto {
  @Field.money({ description: 'the reseller’s' })
  profit: MoneyDto;

  @Field.money()
  providerShare: MoneyDto;

  @Field.json({ description: 'what it is computed from: prices, admin prices, method, arguments, discounts, rates' })
  terms: object;

  @Field.strings({ description: 'how the split comes about' })
  explain: string[];
}

export class PeriodDto {
  @Field.date()
  start: string;

  @Field.date({ description: 'the day after the last' })
  end: string;
}

class RenewalHead {
  @Field.text()
  description: string;

  @Field.object(() => PeriodDto, { description: 'the next period that was not charged yet' })
  period: PeriodDto;
}

export class RenewalQuoteDto extends RenewalHead {
  @Field.object(() => LineAmountsDto)
  amounts: LineAmountsDto;
}

export class SplitRenewalQuoteDto extends RenewalHead {
  @Field.object(() => SplitLineAmountsDto)
  amounts: SplitLineAmountsDto;
}

/** What a hosting service shall become. */
export class UpgradeTargetDto {
  @Field.id()
  productId: number;

  @Field.enum(TERMS)
  term: Term;

  @Field.list(() => CartOptionDto, {
    optional: true,
    max: 100,
    description: 'all options it shall have; without the list they stay, as far as the product has them',
  })
  options?: CartOptionDto[];

  @Field.string({ optional: true, max: 64, description: 'a code with a rule for upgrades' })
  promotionCode?: string;
}

class UpgradeHead {
  @Field.text()
  description: string;

  @Field.enum(['within-cycle', 'new-cycle'])
  kind: string;

  @Field.enum(['charge', 'credit', 'dropped', 'nothing'], {
    description: 'a negative amount is credit, or by setting dropped whole',
  })
  effect: string;

  @Field.int({ nullable: true, description: 'days of the running period that are left; null where none runs' })
  daysLeft: number | null;

  @Field.int({ nullable: true, description: 'days of the running period' })
  daysOfPeriod: number | null;

  @Field.object(() => PeriodDto, { nullable: true, description: 'what is charged' })
  period: PeriodDto | null;

  @Field.text({ description: 'order with it: refused when the sums have changed since' })
  fingerprint: string;
}

export class UpgradeQuoteDto extends UpgradeHead {
  @Field.object(() => LineAmountsDto, { description: 'today' })
  now: LineAmountsDto;

  @Field.object(() => LineAmountsDto, { description: 'every later period' })
  later: LineAmountsDto;
}

export class SplitUpgradeQuoteDto extends UpgradeHead {
  @Field.object(() => SplitLineAmountsDto, { description: 'today' })
  now: SplitLineAmountsDto;

  @Field.object(() => SplitLineAmountsDto, { description: 'every later period' })
  later: SplitLineAmountsDto;
}

type Line = Omit<RenewalAmounts, 'rates' | 'taxed'>;

const toAmounts = ({ amount, net, tax, tax2, total }: Line): LineAmountsDto => ({
  amount: amount.toJSON(),
  net: net.toJSON(),
  tax: tax.toJSON(),
  tax2: tax2.toJSON(),
  total: total.toJSON(),
});

const toSplitAmounts = (line: Line): SplitLineAmountsDto => ({
  ...toAmounts(line),
  profit: line.profit.toJSON(),
  providerShare: line.providerShare.toJSON(),
  terms: line.terms,
  explain: line.explain,
});

export const toRenewalQuoteDto = (quote: RenewalQuote): RenewalQuoteDto => ({
  description: quote.description,
  period: quote.period,
  amounts: toAmounts(quote),
});

export const toSplitRenewalQuoteDto = (quote: RenewalQuote): SplitRenewalQuoteDto => ({
  ...toRenewalQuoteDto(quote),
  amounts: toSplitAmounts(quote),
});

export const toUpgradeTarget = ({ productId, term, options, promotionCode }: UpgradeTargetDto): UpgradeTarget => ({
  ...(promotionCode ? { promotionCode } : {}),
  productId,
  term,
  ...(options ? { options } : {}),
});

const toHead = ({ line, kind, effect, left, period, fingerprint }: ServiceUpgradeQuote): UpgradeHead => ({
  description: line.description,
  kind,
  effect,
  daysLeft: left && left.days,
  daysOfPeriod: left && left.of,
  period,
  fingerprint,
});

export const toUpgradeQuoteDto = (quote: ServiceUpgradeQuote): UpgradeQuoteDto => ({
  ...toHead(quote),
  now: toAmounts(quote.line),
  later: toAmounts(quote.renewal),
});

export const toSplitUpgradeQuoteDto = (quote: ServiceUpgradeQuote): SplitUpgradeQuoteDto => ({
  ...toHead(quote),
  now: toSplitAmounts(quote.line),
  later: toSplitAmounts(quote.renewal),
});
