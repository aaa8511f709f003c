import { Field } from '#platform/http';

const KINDS = ['invoice', 'credit-note'] as const;

export class NumberSeriesDto {
  @Field.enum(KINDS)
  kind: (typeof KINDS)[number];

  @Field.int({ description: '0 = the numbers run on over the years' })
  year: number;

  @Field.int()
  nextNumber: number;

  @Field.string({ description: 'the next number as the client will read it' })
  example: string;

  @Field.string()
  format: string;

  @Field.int()
  padding: number;

  @Field.boolean()
  resetYearly: boolean;

  @Field.enum(['issue', 'payment'])
  at: string;

  @Field.boolean({ description: 'false while the series is shared with the provider (invoice branding is off)' })
  own: boolean;
}

export class NumberSeriesListDto {
  @Field.list(() => NumberSeriesDto)
  items: NumberSeriesDto[];
}

export class NextNumberDto {
  @Field.enum(KINDS)
  kind: (typeof KINDS)[number];

  @Field.int({ min: 1, max: 2_000_000_000 })
  nextNumber: number;
}
