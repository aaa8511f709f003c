import { Field } from '#platform/http';
import type { TaxRule } from '#tax';

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
