import type { ClientId, ResellerId } from '#kernel';
import type { PromotionPreview, PromotionPreviewInput } from '#ordering';
import { Field, MoneyDto } from '#platform/http';
import type { Quote } from '#pricing';
import { CartLineDto, CartProblemDto, DiscountDto, toCartLine } from '../../store/cart/cart.dto.js';

/** A cart to try a code on, in the reseller's own store. */
export class PreviewCodeDto {
  @Field.string({ min: 1, max: 64 })
  code: string;

  @Field.currency()
  currency: string;

  @Field.id({ optional: true, nullable: true, description: 'as this client sees it; null = a visitor' })
  clientId?: number | null;

  @Field.string({ optional: true, max: 2, pattern: /^([A-Z]{2})?$/, description: "a visitor's country, for taxes" })
  country?: string;

  @Field.list(() => CartLineDto, { min: 1, max: 50 })
  lines: CartLineDto[];
}

export class PreviewCodeAtStoreDto extends PreviewCodeDto {
  @Field.int({
    optional: true,
    min: 0,
    description: 'whose store; 0 = the provider, and the client decides where one is given',
  })
  resellerId?: number;
}

export class PreviewLineDto {
  @Field.string()
  ref: string;

  @Field.string()
  description: string;

  @Field.list(() => DiscountDto)
  discounts: DiscountDto[];

  @Field.money({ description: 'what the client pays before exclusive tax' })
  amount: MoneyDto;

  @Field.money()
  net: MoneyDto;

  @Field.money()
  profit: MoneyDto;

  @Field.money()
  providerShare: MoneyDto;

  @Field.strings()
  explain: string[];
}

export class PreviewSideDto {
  @Field.list(() => PreviewLineDto)
  lines: PreviewLineDto[];

  @Field.money({ description: 'before tax' })
  subtotal: MoneyDto;

  @Field.money({ description: 'with tax' })
  total: MoneyDto;

  @Field.money({ description: 'the reseller earns' })
  profit: MoneyDto;

  @Field.money({ description: 'the provider keeps' })
  providerShare: MoneyDto;

  @Field.money({ nullable: true, description: 'what the code takes off; null without it' })
  discount: MoneyDto | null;
}

export class PromotionPreviewDto {
  @Field.object(() => PreviewSideDto, { description: 'without the code' })
  plain: PreviewSideDto;

  @Field.object(() => PreviewSideDto, { nullable: true, description: 'with the code; null when it does not fit' })
  promoted: PreviewSideDto | null;

  @Field.enum(['provider', 'reseller'], { nullable: true, description: 'who bears the discount' })
  borneBy: string | null;

  @Field.object(() => CartProblemDto, { nullable: true, description: 'why the code does not fit' })
  problem: CartProblemDto | null;
}

export const toPreviewInput = (
  { code, currency, clientId = null, country, lines }: PreviewCodeDto,
  resellerId: number,
): PromotionPreviewInput => ({
  code,
  currency,
  clientId: clientId as ClientId | null,
  ...(country ? { country } : {}),
  resellerId: resellerId as ResellerId,
  lines: lines.map(toCartLine),
});

const toSide = ({ lines, subtotal, total, currency, promotion }: Quote): PreviewSideDto => {
  const sum = (part: 'profit' | 'providerShare') =>
    lines.reduce((all, line) => all.plus(line[part]), subtotal.minus(subtotal)).toJSON();
  return {
    lines: lines.map((line) => ({
      ref: line.ref,
      description: line.description,
      discounts: line.terms.discounts.map(({ label, amount }) => ({ label, amount: { amount, currency } })),
      amount: line.amount.toJSON(),
      net: line.net.toJSON(),
      profit: line.profit.toJSON(),
      providerShare: line.providerShare.toJSON(),
      explain: line.explain,
    })),
    subtotal: subtotal.toJSON(),
    total: total.toJSON(),
    profit: sum('profit'),
    providerShare: sum('providerShare'),
    discount: promotion?.discount.toJSON() ?? null,
  };
};

export const toPromotionPreviewDto = ({ plain, promoted, problem }: PromotionPreview): PromotionPreviewDto => ({
  plain: toSide(plain),
  promoted: promoted && toSide(promoted),
  borneBy: promoted?.promotion?.borneBy ?? null,
  problem: problem && { code: problem.code, detail: problem.message },
});
