import type { Money } from '#kernel';
import { Field, MoneyDto } from '#platform/http';
import { ITEM_TYPES, TERMS } from '#catalog';
import type { Bound, CellReport, PricePair } from '#pricing';

/** Set-up and recurring of one unit; the recurring part for the whole cycle or term. */
export class PricePairDto {
  @Field.money() setup: MoneyDto;
  @Field.money() recurring: MoneyDto;
}

export class BoundDto {
  @Field.money({ nullable: true, description: 'null = no bound' }) setup: MoneyDto | null;
  @Field.money({ nullable: true, description: 'null = no bound' }) recurring: MoneyDto | null;
}

/** Amounts as typed, in the currency of the cell. */
export class PairInputDto {
  @Field.decimal({ optional: true, nullable: true, example: '0.00', description: 'absent = no set-up fee' })
  setup?: string | null;

  @Field.decimal({ example: '9.90' })
  recurring: string;
}

export class BoundInputDto {
  @Field.decimal({ optional: true, nullable: true, description: 'null = no bound, absent = as it is' })
  setup?: string | null;

  @Field.decimal({ optional: true, nullable: true, description: 'null = no bound, absent = as it is' })
  recurring?: string | null;
}

/** Where a price stands. */
export class CellRefDto {
  @Field.enum(ITEM_TYPES) itemType: string;
  @Field.id() itemId: number;
  @Field.currency() currency: string;
  @Field.enum(TERMS) term: string;
}

export class RefusalDto {
  @Field.string() pointer: string;
  @Field.string() code: string;
  @Field.text() detail: string;
  @Field.string({ nullable: true, optional: true, description: 'the limits, when the price left its range' }) lowest?:
    string | null;
  @Field.string({ nullable: true, optional: true }) highest?: string | null;
}

export class AmountMoveDto {
  @Field.money({ nullable: true }) before: MoneyDto | null;
  @Field.money({ nullable: true }) after: MoneyDto | null;
}

/** First charge of one unit before tax: at the price in force, of a group's cell at the list price. */
export class CellImpactDto {
  @Field.int({ nullable: true, description: 'resellers whose price in force or cost changes; null for an own price' })
  resellers: number | null;
  @Field.object(() => AmountMoveDto) margin: AmountMoveDto;
  @Field.object(() => AmountMoveDto) profit: AmountMoveDto;
}

export class CellReportDto extends CellRefDto {
  @Field.enum(['accepted', 'refused']) status: string;
  @Field.enum(['created', 'changed', 'unchanged', 'removed'], { nullable: true }) effect: string | null;
  @Field.list(() => RefusalDto) refusals: RefusalDto[];
  @Field.int({ description: 'stored reseller prices that are outside the new range' }) flagged: number;
  @Field.object(() => CellImpactDto, { nullable: true, description: 'of a dry run' }) impact: CellImpactDto | null;
}

export class CellReportsDto {
  @Field.boolean() dryRun: boolean;
  @Field.list(() => CellReportDto, { max: 5000 }) cells: CellReportDto[];
}

export const toPairDto = (pair: PricePair): PricePairDto => ({
  setup: pair.setup.toJSON(),
  recurring: pair.recurring.toJSON(),
});
export const toPairOrNull = (pair: PricePair | null): PricePairDto | null => pair && toPairDto(pair);
const orNull = (money: Money | null): MoneyDto | null => money && money.toJSON();
export const toBoundDto = ({ setup, recurring }: Bound): BoundDto => ({
  setup: orNull(setup),
  recurring: orNull(recurring),
});

const toMove = ({ before, after }: { before: Money | null; after: Money | null }): AmountMoveDto => ({
  before: orNull(before),
  after: orNull(after),
});

export const toCellReportDto = ({ refusals, impact, ...report }: CellReport): CellReportDto => ({
  ...report,
  refusals: refusals.map(({ pointer, code, detail, limits }) => ({ pointer, code, detail, ...limits })),
  impact: impact && { resellers: impact.resellers, margin: toMove(impact.margin), profit: toMove(impact.profit) },
});

export const toCellReportsDto = (reports: CellReport[], dryRun: boolean): CellReportsDto => ({
  dryRun,
  cells: reports.map(toCellReportDto),
});
