import { ITEM_TYPES, type ItemType, type Term, TERMS } from '#catalog';
import type { DomainError } from '#kernel';
import type { CartView } from '#ordering';
import type { CartLine, Quote } from '#pricing';
import { Field, MoneyDto } from '#platform/http';
import { DomainFieldDto, toAnswers, toFields } from '../../client/domains/registry.dto.js';

export class CartItemDto {
  @Field.enum(ITEM_TYPES, { description: 'product, addon, domainregister, domaintransfer or domainrenew' })
  type: ItemType;

  @Field.id()
  id: number;
}

export class CartOptionDto {
  @Field.id()
  subId: number;

  @Field.int({ min: 0, max: 1_000_000 })
  quantity: number;
}

/** A line as it is ordered. Prices never come from outside. */
export class CartLineDto {
  @Field.string({ min: 1, max: 40, pattern: /^[A-Za-z0-9_-]+$/, description: 'your own name of the line' })
  ref: string;

  @Field.object(() => CartItemDto)
  item: CartItemDto;

  @Field.enum(TERMS)
  term: Term;

  @Field.int({ min: 1, max: 1_000_000 })
  quantity: number;

  @Field.list(() => CartOptionDto, { optional: true, max: 100 })
  options?: CartOptionDto[];

  @Field.string({ optional: true, max: 40, description: "ref of an addon's product" })
  parentRef?: string;

  @Field.id({
    optional: true,
    description: 'your running hosting service that an addon is bought for, instead of parentRef',
  })
  serviceId?: number;

  @Field.string({ optional: true, max: 253 })
  domain?: string;

  @Field.ids({ optional: true, max: 3, description: '1 DNS management, 2 e-mail forwarding, 3 ID protection' })
  domainAddons?: number[];

  @Field.string({ optional: true, max: 100, description: 'of a transfer' })
  eppCode?: string;

  @Field.list(() => DomainFieldDto, { optional: true, max: 20, description: 'what the ending of a new domain asks' })
  domainFields?: DomainFieldDto[];
}

export class CartSettingsDto {
  @Field.currency({ optional: true })
  currency?: string;

  @Field.string({ optional: true, max: 2, pattern: /^([A-Z]{2})?$/, description: "the visitor's country, for taxes" })
  country?: string;

  @Field.string({ optional: true, max: 100 })
  state?: string;
}

/** A code typed by the buyer. */
export class CartCodeDto {
  @Field.string({ min: 1, max: 64, description: 'compared without case' })
  code: string;
}

export class DiscountDto {
  @Field.string({ description: 'the code, or what else gave it' })
  label: string;

  @Field.money()
  amount: MoneyDto;
}

export class QuotePromotionDto {
  @Field.string()
  code: string;

  @Field.money({ description: 'what it takes off the lines together' })
  discount: MoneyDto;
}

export class QuoteLineDto {
  @Field.string()
  ref: string;

  @Field.string()
  description: string;

  @Field.money()
  setup: MoneyDto;

  @Field.money()
  recurring: MoneyDto;

  @Field.list(() => DiscountDto, { description: 'taken off already' })
  discounts: DiscountDto[];

  @Field.money({ description: 'before exclusive tax, with inclusive tax, after discounts' })
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

export class QuoteTaxDto {
  @Field.string()
  name1: string;

  @Field.decimal()
  rate1: string;

  @Field.string()
  name2: string;

  @Field.decimal()
  rate2: string;

  @Field.boolean()
  inclusive: boolean;
}

export class QuoteDto {
  @Field.list(() => QuoteLineDto)
  lines: QuoteLineDto[];

  @Field.money()
  subtotal: MoneyDto;

  @Field.money()
  tax: MoneyDto;

  @Field.money()
  tax2: MoneyDto;

  @Field.money()
  total: MoneyDto;

  @Field.object(() => QuoteTaxDto)
  rates: QuoteTaxDto;

  @Field.object(() => QuotePromotionDto, { nullable: true, description: 'what the code did' })
  promotion: QuotePromotionDto | null;

  @Field.string({ description: 'send it with the checkout: the order is refused when the sums changed' })
  fingerprint: string;
}

export class CartProblemDto {
  @Field.string()
  code: string;

  @Field.text()
  detail: string;
}

export class CartPromotionDto {
  @Field.string()
  code: string;

  @Field.boolean({ description: 'whether it lowers the cart as it is now' })
  applied: boolean;

  @Field.money({ nullable: true })
  discount: MoneyDto | null;

  @Field.object(() => CartProblemDto, {
    nullable: true,
    description: 'why it does not fit: the cart is shown without it and cannot be ordered with it',
  })
  problem: CartProblemDto | null;
}

export class CartDto {
  @Field.currency()
  currency: string;

  @Field.string()
  country: string;

  @Field.string()
  state: string;

  @Field.enum(['open', 'ordered'])
  status: string;

  @Field.id({ nullable: true })
  orderId: number | null;

  @Field.list(() => CartLineDto)
  lines: CartLineDto[];

  @Field.object(() => QuoteDto, { nullable: true, description: 'null while the cart is empty or cannot be ordered' })
  quote: QuoteDto | null;

  @Field.object(() => CartProblemDto, { nullable: true, description: 'why the cart cannot be ordered as it is' })
  problem: CartProblemDto | null;

  @Field.object(() => CartPromotionDto, { nullable: true, description: 'the code of the cart' })
  promotion: CartPromotionDto | null;
}

export class NewCartDto extends CartDto {
  @Field.string({ description: 'the only key of the cart, told once' })
  token: string;
}

export const toCartLine = ({ domainFields, ...dto }: CartLineDto): CartLine => ({
  ...dto,
  domainAddons: dto.domainAddons as (1 | 2 | 3)[],
  ...(domainFields?.length ? { domainFields: toAnswers(domainFields) } : {}),
});

/** What a buyer may see of a quote: no admin price, no profit. */
export const toQuoteDto = ({ lines, subtotal, tax, tax2, total, rates, promotion, fingerprint }: Quote): QuoteDto => ({
  lines: lines.map((line) => ({
    ref: line.ref,
    description: line.description,
    setup: line.setup.toJSON(),
    recurring: line.recurring.toJSON(),
    discounts: line.terms.discounts.map(({ label, amount }) => ({
      label,
      amount: { amount, currency: line.terms.currency },
    })),
    amount: line.amount.toJSON(),
    net: line.net.toJSON(),
    tax: line.tax.toJSON(),
    tax2: line.tax2.toJSON(),
    total: line.total.toJSON(),
  })),
  subtotal: subtotal.toJSON(),
  tax: tax.toJSON(),
  tax2: tax2.toJSON(),
  total: total.toJSON(),
  rates: {
    name1: rates.name1,
    rate1: rates.rate1,
    name2: rates.name2,
    rate2: rates.rate2,
    inclusive: rates.inclusive,
  },
  promotion: promotion && { code: promotion.code, discount: promotion.discount.toJSON() },
  fingerprint,
});

export const toCartDto = ({
  currency,
  country,
  state,
  status,
  orderId,
  lines,
  quote,
  problem,
  promotion,
}: CartView): CartDto => ({
  currency,
  country,
  state,
  status,
  orderId,
  lines: lines.map(({ eppCode: _, serviceId, parentProductId: __, domainFields, ...line }) => ({
    ...line,
    ...(serviceId && line.item.type === 'addon' ? { serviceId } : {}),
    ...(domainFields ? { domainFields: toFields(domainFields) } : {}),
  })),
  quote: quote && toQuoteDto(quote),
  problem: toProblem(problem),
  promotion: promotion && {
    code: promotion.code,
    applied: !!quote?.promotion,
    discount: quote?.promotion?.discount.toJSON() ?? null,
    problem: toProblem(promotion.problem),
  },
});

const toProblem = (problem: DomainError | null): CartProblemDto | null =>
  problem && { code: problem.code, detail: problem.message };
