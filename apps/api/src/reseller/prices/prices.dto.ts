import { Field, MoneyDto } from '#platform/http';
import { RULE_KINDS, RULE_SCOPES, type ResellerSliceRow, type SlicePage } from '#pricing';
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

export const toResellerSliceDto = (page: SlicePage<ResellerSliceRow>): ResellerSliceDto => ({
  ...page,
  items: page.items.map(({ cells, ...row }) => ({
    ...row,
    cells: cells.map(({ term, admin, lowest, highest, price, inForce, margin, profit, problem }) => ({
      term,
      admin: toPairDto(admin),
      lowest: toBoundDto(lowest),
      highest: toBoundDto(highest),
      price: toPairOrNull(price),
      inForce: inForce && { ...toPairDto(inForce), source: inForce.source, flagged: inForce.flagged },
      margin: margin && margin.toJSON(),
      profit: profit && profit.toJSON(),
      problem,
    })),
  })),
});
