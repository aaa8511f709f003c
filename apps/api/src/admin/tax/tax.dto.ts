import { Field, MoneyDto } from '#platform/http';
import type { TaxChecked, TaxRule } from '#tax';

export class TaxRuleInputDto {
  @Field.int({ min: 1, max: 2 })
  level: number;

  @Field.string({ min: 1, max: 100 })
  name: string;

  @Field.string({ max: 2, description: 'ISO 3166 alpha-2; empty = all countries' })
  country: string;

  @Field.string({ max: 100, description: 'empty = all states' })
  state: string;

  @Field.string({ max: 10, pattern: /^\d{1,3}(\.\d{1,3})?$/, description: 'percent' })
  rate: string;
}

export class TaxRuleDto {
  @Field.id()
  id: number;

  @Field.int()
  level: number;

  @Field.string()
  name: string;

  @Field.string()
  country: string;

  @Field.string()
  state: string;

  @Field.string()
  rate: string;
}

export class TaxRuleListDto {
  @Field.list(() => TaxRuleDto)
  items: TaxRuleDto[];

  @Field.string({ nullable: true })
  nextCursor: string | null;
}

export class TaxPreviewInputDto {
  @Field.any({
    list: true,
    description:
      'cases as in the tax vectors: { currency, rate1, rate2, compound, inclusive, lines: [{ amount, taxed }] }',
  })
  cases: unknown;
}

export class TaxPreviewLineDto {
  @Field.decimal()
  net: string;

  @Field.decimal()
  tax: string;

  @Field.decimal()
  tax2: string;
}

export class TaxPreviewCaseDto {
  @Field.list(() => TaxPreviewLineDto)
  lines: TaxPreviewLineDto[];

  @Field.decimal()
  subtotal: string;

  @Field.decimal()
  tax: string;

  @Field.decimal()
  tax2: string;

  @Field.decimal()
  total: string;
}

export class TaxPreviewDto {
  @Field.list(() => TaxPreviewCaseDto)
  cases: TaxPreviewCaseDto[];
}

export class TaxCheckInputDto {
  @Field.string({ pattern: /^[A-Z]{2}$/, description: 'ISO 3166 alpha-2 of the client' })
  country: string;

  @Field.string({ max: 100, optional: true })
  state?: string;

  @Field.money({ description: 'as the price list says it: with the tax in it while prices are inclusive' })
  amount: MoneyDto;

  @Field.int({ optional: true, min: 1, description: 'its own flag decides whether it is taxed; without one it is' })
  productId?: number;

  @Field.boolean({ optional: true, description: 'the client is exempt' })
  exempt?: boolean;
}

class AppliedTaxDto {
  @Field.string({ description: 'of the rule; empty = none fits' })
  name: string;

  @Field.string({ description: 'percent' })
  rate: string;

  @Field.money()
  sum: MoneyDto;
}

export class TaxCheckDto {
  @Field.boolean({ description: 'false: the product carries no tax' })
  taxed: boolean;

  @Field.boolean()
  inclusive: boolean;

  @Field.boolean({ description: 'level 2 is on net and level 1' })
  compound: boolean;

  @Field.money()
  net: MoneyDto;

  @Field.object(() => AppliedTaxDto)
  level1: AppliedTaxDto;

  @Field.object(() => AppliedTaxDto)
  level2: AppliedTaxDto;

  @Field.money()
  total: MoneyDto;
}

export const toTaxCheckDto = (checked: TaxChecked): TaxCheckDto => ({
  taxed: checked.taxed,
  inclusive: checked.inclusive,
  compound: checked.compound,
  net: checked.net.toJSON(),
  level1: { name: checked.name1, rate: checked.rate1.toDecimal(), sum: checked.tax.toJSON() },
  level2: { name: checked.name2, rate: checked.rate2.toDecimal(), sum: checked.tax2.toJSON() },
  total: checked.total.toJSON(),
});

export const toTaxRuleDto = ({ id, level, name, country, state, rate }: TaxRule): TaxRuleDto => ({
  id,
  level,
  name,
  country,
  state,
  rate: rate.toDecimal(),
});

export const toTaxRuleListDto = (rules: TaxRule[]): TaxRuleListDto => ({
  items: rules.map(toTaxRuleDto),
  nextCursor: null,
});
