import { Field, MoneyDto } from '#platform/http';
import type { ListPage } from '#platform';
import {
  RULE_KINDS,
  RULE_SCOPES,
  type FlaggedPriceView,
  type PriceInForce,
  type ResellerSliceRow,
  type RulePreview,
  type PriceSlice,
} from '#pricing';
import {
  BoundDto,
  CellRefDto,
  PairInputDto,
  PricePairDto,
  toBoundDto,
  toPairDto,
  toPairOrNull,
} from '../../admin/groups-items/price.dto.js';
import { SliceRowHeadDto } from '../../admin/groups-items/group-items.dto.js';

export class ResellerCellInputDto extends CellRefDto {
  @Field.object(() => PairInputDto, { nullable: true, description: 'null removes the stored price' })
  price: PairInputDto | null;
}

export class WriteResellerCellsDto {
  @Field.list(() => ResellerCellInputDto, { min: 1, max: 5000 }) cells: ResellerCellInputDto[];
  @Field.boolean({ optional: true }) dryRun?: boolean;
}

export class NewPriceChangeSetDto {
  @Field.string({ min: 1, max: 120 }) name: string;
  @Field.list(() => ResellerCellInputDto, { optional: true, max: 5000 }) cells?: ResellerCellInputDto[];
}

export class PriceSetCellsDto {
  @Field.list(() => ResellerCellInputDto, { min: 1, max: 5000 }) cells: ResellerCellInputDto[];
}

export class AcceptBoundsDto {
  @Field.list(() => CellRefDto, { optional: true, max: 5000, description: 'absent = all that are flagged' })
  cells?: CellRefDto[];
}

export class FlaggedPriceDto extends CellRefDto {
  @Field.string() label: string;
  @Field.object(() => PricePairDto, { description: 'as stored' }) price: PricePairDto;
  @Field.object(() => BoundDto) lowest: BoundDto;
  @Field.object(() => BoundDto) highest: BoundDto;
  @Field.object(() => PricePairDto, { description: 'the nearest bound' }) inForce: PricePairDto;
}

export class FlaggedPriceListDto {
  @Field.list(() => FlaggedPriceDto) items: FlaggedPriceDto[];
  @Field.string({ nullable: true }) nextCursor: string | null;
  @Field.int({ optional: true, nullable: true }) total?: number | null;
  @Field.int({ optional: true }) totalAtLeast?: number;
}

export class PriceInForceDto extends PricePairDto {
  @Field.enum(['explicit', 'rule', 'list']) source: string;
  @Field.boolean({ description: 'the stored price is outside the range; the nearest bound is in force' })
  flagged: boolean;
}

export class ResellerSliceCellDto {
  @Field.string() term: string;
  @Field.object(() => PricePairDto) admin: PricePairDto;
  @Field.object(() => BoundDto) lowest: BoundDto;
  @Field.object(() => BoundDto) highest: BoundDto;
  @Field.object(() => PricePairDto, { nullable: true }) price: PricePairDto | null;
  @Field.object(() => PriceInForceDto, { nullable: true, description: 'null = not sold' })
  inForce: PriceInForceDto | null;
  @Field.money({ nullable: true }) margin: MoneyDto | null;
  @Field.money({ nullable: true, description: 'of the first charge, by the method of the item' })
  profit: MoneyDto | null;
  @Field.string({ nullable: true, description: 'code of the error that kept the method from calculating' }) problem:
    string | null;
}

export class ResellerSliceRowDto extends SliceRowHeadDto {
  @Field.list(() => ResellerSliceCellDto) cells: ResellerSliceCellDto[];
}

export class ResellerSliceDto {
  @Field.int({ description: 'for If-Match of a write, in double quotes' }) version: number;
  @Field.list(() => ResellerSliceRowDto) items: ResellerSliceRowDto[];
  @Field.string({ nullable: true }) nextCursor: string | null;
  @Field.int() total: number;
}

export class RuleInputDto {
  @Field.enum(RULE_SCOPES) scope: string;
  @Field.string({ optional: true, max: 64, description: 'product group id, name of a TLD set or *, product:12' })
  scopeRef?: string;
  @Field.strings({ optional: true, max: 1000, description: 'extensions of a TLD set' }) tlds?: string[];
  @Field.enum(RULE_KINDS) kind: string;
  @Field.decimal({ example: '25' }) value: string;
  @Field.currency({ optional: true }) currency?: string;
  @Field.string({ optional: true, max: 8, example: '.99' }) ending?: string;
}

export class RuleDto {
  @Field.id() id: number;
  @Field.enum(RULE_SCOPES) scope: string;
  @Field.string() scopeRef: string;
  @Field.string() label: string;
  @Field.strings() tlds: string[];
  @Field.enum(RULE_KINDS) kind: string;
  @Field.decimal() value: string;
  @Field.string({ description: 'empty = every currency' }) currency: string;
  @Field.string() ending: string;
}

export class RuleListDto {
  @Field.list(() => RuleDto) items: RuleDto[];
  @Field.string({ nullable: true }) nextCursor: string | null;
}

export class RuleIdDto {
  @Field.id() id: number;
}

export class RulePreviewInputDto {
  @Field.object(() => RuleInputDto, { optional: true, nullable: true, description: 'absent or null = remove the rule' })
  rule?: RuleInputDto | null;
  @Field.id({ optional: true, nullable: true, description: 'the rule that is replaced or removed' }) id?: number | null;
}

export class RuleEffectDto extends CellRefDto {
  @Field.string() label: string;
  @Field.object(() => PricePairDto) admin: PricePairDto;
  @Field.object(() => PriceInForceDto, { nullable: true, description: 'null = not sold' })
  before: PriceInForceDto | null;
  @Field.object(() => PriceInForceDto, { nullable: true, description: 'null = not sold' })
  after: PriceInForceDto | null;
  @Field.boolean({ description: 'the markup leaves the range; the nearest bound is in force' }) clamped: boolean;
  @Field.money({ nullable: true }) marginBefore: MoneyDto | null;
  @Field.money({ nullable: true }) marginAfter: MoneyDto | null;
  @Field.money({ nullable: true }) profitBefore: MoneyDto | null;
  @Field.money({ nullable: true }) profitAfter: MoneyDto | null;
}

export class RulePreviewDto {
  @Field.int() changed: number;
  @Field.int({ description: 'sold from now on' }) opened: number;
  @Field.int({ description: 'no longer sold' }) closed: number;
  @Field.int() clamped: number;
  @Field.int({ description: 'have a price of their own and keep it' }) explicit: number;
  @Field.list(() => RuleEffectDto, { description: 'the first 500' }) cells: RuleEffectDto[];
}

const toInForceDto = (inForce: PriceInForce | null): PriceInForceDto | null =>
  inForce && { ...toPairDto(inForce), source: inForce.source, flagged: inForce.flagged };

export const toRulePreviewDto = ({ cells, ...counts }: RulePreview): RulePreviewDto => ({
  ...counts,
  cells: cells.map(
    ({ admin, before, after, marginBefore, marginAfter, profitBefore, profitAfter, ...cell }): RuleEffectDto => ({
      ...cell,
      admin: toPairDto(admin),
      before: toInForceDto(before),
      after: toInForceDto(after),
      marginBefore: marginBefore && marginBefore.toJSON(),
      marginAfter: marginAfter && marginAfter.toJSON(),
      profitBefore: profitBefore && profitBefore.toJSON(),
      profitAfter: profitAfter && profitAfter.toJSON(),
    }),
  ),
});

export const toFlaggedPriceListDto = ({ items, ...page }: ListPage<FlaggedPriceView>): FlaggedPriceListDto => ({
  ...page,
  items: items.map(({ price, lowest, highest, inForce, ...cell }) => ({
    ...cell,
    price: toPairDto(price),
    lowest: toBoundDto(lowest),
    highest: toBoundDto(highest),
    inForce: toPairDto(inForce),
  })),
});

export const toResellerSliceDto = (page: PriceSlice<ResellerSliceRow>): ResellerSliceDto => ({
  ...page,
  items: page.items.map(({ cells, ...row }) => ({
    ...row,
    cells: cells.map(({ term, admin, lowest, highest, price, inForce, margin, profit, problem }) => ({
      term,
      admin: toPairDto(admin),
      lowest: toBoundDto(lowest),
      highest: toBoundDto(highest),
      price: toPairOrNull(price),
      inForce: toInForceDto(inForce),
      margin: margin && margin.toJSON(),
      profit: profit && profit.toJSON(),
      problem,
    })),
  })),
});
