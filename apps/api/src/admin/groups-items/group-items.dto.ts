import { Field } from '#platform/http';
import { ITEM_TYPES, TERMS } from '#catalog';
import {
  FILL_TARGETS,
  OPERATIONS,
  type FillReport,
  type FillRequest,
  type GroupSliceRow,
  type PriceChangeRow,
  type PriceSlice,
} from '#pricing';
import { parseJson, type ListPage } from '#platform';
import {
  BoundDto,
  BoundInputDto,
  CellRefDto,
  PairInputDto,
  PricePairDto,
  toBoundDto,
  toPairDto,
  toPairOrNull,
} from './price.dto.js';

export class ItemRefDto {
  @Field.enum(ITEM_TYPES) type: string;
  @Field.id() id: number;
}

/** Items by name, or many at once; everything named counts together. */
export class SelectionDto {
  @Field.list(() => ItemRefDto, { optional: true, max: 2000 }) items?: ItemRefDto[];
  @Field.strings({ optional: true, enum: ITEM_TYPES, description: 'every item of these types' }) allOf?: string[];
  @Field.id({ optional: true, description: 'products of a product group with their options' }) productGroupId?: number;
  @Field.ids({ optional: true, max: 200, description: 'every choice of these groups of configurable options' })
  optionGroupIds?: number[];
  @Field.ids({ optional: true, max: 2000, description: 'registration, renewal and transfer of these TLDs' })
  tldIds?: number[];
  @Field.strings({ optional: true, max: 2000, description: 'the same by extension, such as .com' }) tlds?: string[];
  @Field.strings({ optional: true, enum: OPERATIONS, description: 'of the TLDs these only; absent = all three' })
  operations?: string[];
}

export class AddItemsDto extends SelectionDto {
  @Field.string({ optional: true, max: 80, example: 'difference' }) method?: string;
  @Field.json({ optional: true, description: 'arguments of the method; a fixed sum may be given per currency' })
  args?: Record<string, unknown>;
  @Field.boolean({ optional: true, nullable: true, description: 'null = as the setting says' }) floorAtZero?:
    boolean | null;
}

export class SetMethodDto extends SelectionDto {
  @Field.string({ min: 1, max: 80 }) method: string;
  @Field.json() args: Record<string, unknown>;
  @Field.boolean({ optional: true, nullable: true }) floorAtZero?: boolean | null;
}

export class ItemCountsDto {
  @Field.int() added: number;
  @Field.int() changed: number;
  @Field.int() removed: number;
  @Field.int() unchanged: number;
}

export class GroupCellInputDto extends CellRefDto {
  @Field.object(() => PairInputDto, {
    optional: true,
    nullable: true,
    description: 'null takes the term out of the group',
  })
  admin?: PairInputDto | null;
  @Field.object(() => BoundInputDto, { optional: true, nullable: true }) lowest?: BoundInputDto | null;
  @Field.object(() => BoundInputDto, { optional: true, nullable: true }) highest?: BoundInputDto | null;
}

export class WriteGroupCellsDto {
  @Field.list(() => GroupCellInputDto, { min: 1, max: 5000 }) cells: GroupCellInputDto[];
  @Field.boolean({ optional: true }) dryRun?: boolean;
}

export class FormulaDto {
  @Field.decimal({ optional: true, example: '0.80', description: 'list × factor' }) factor?: string;
  @Field.decimal({ optional: true, example: '1.00', description: 'list − this sum' }) minus?: string;
}

export class FillDto {
  @Field.object(() => SelectionDto, { optional: true, description: 'absent = every item of the group' })
  items?: SelectionDto;
  @Field.strings({ optional: true, max: 200 }) currencies?: string[];
  @Field.strings({ optional: true, enum: TERMS }) terms?: string[];
  @Field.object(() => FormulaDto) formula: FormulaDto;
  @Field.string({ optional: true, max: 8, example: '.99' }) ending?: string;
  @Field.enum(FILL_TARGETS) target: FillRequest['target'];
  @Field.boolean({ optional: true, description: 'whether cells that have a value get the new one' })
  overwrite?: boolean;
  @Field.boolean({ optional: true }) dryRun?: boolean;
}

export class FilledCellDto {
  @Field.string() itemType: string;
  @Field.int() itemId: number;
  @Field.string() label: string;
  @Field.string() currency: string;
  @Field.string() term: string;
  @Field.object(() => PricePairDto) list: PricePairDto;
  @Field.object(() => PricePairDto, { nullable: true }) before: PricePairDto | null;
  @Field.object(() => PricePairDto, { nullable: true }) after: PricePairDto | null;
  @Field.enum(['written', 'refused']) outcome: string;
  @Field.string() detail: string;
}

export class FillReportDto {
  @Field.boolean() dryRun: boolean;
  @Field.int() written: number;
  @Field.int() unchanged: number;
  @Field.int({ description: 'had a value already' }) kept: number;
  @Field.int() refused: number;
  @Field.int({ description: 'stored reseller prices that are outside their range afterwards' }) flagged: number;
  @Field.list(() => FilledCellDto) sample: FilledCellDto[];
}

export class GroupSliceCellDto {
  @Field.string() term: string;
  @Field.object(() => PricePairDto, { nullable: true }) list: PricePairDto | null;
  @Field.object(() => PricePairDto, { nullable: true }) admin: PricePairDto | null;
  @Field.object(() => BoundDto) lowest: BoundDto;
  @Field.object(() => BoundDto) highest: BoundDto;
}

export class SliceRowHeadDto {
  @Field.string() itemType: string;
  @Field.int() itemId: number;
  @Field.string() label: string;
  @Field.string() group: string;
  @Field.boolean() hidden: boolean;
  @Field.string() method: string;
  @Field.json() args: Record<string, unknown>;
  @Field.boolean({ nullable: true, description: 'null = as the setting says' }) floorAtZero: boolean | null;
}

export class GroupSliceRowDto extends SliceRowHeadDto {
  @Field.list(() => GroupSliceCellDto) cells: GroupSliceCellDto[];
}

export class GroupSliceDto {
  @Field.int({ description: 'for If-Match of a write, in double quotes' }) version: number;
  @Field.list(() => GroupSliceRowDto) items: GroupSliceRowDto[];
  @Field.string({ nullable: true }) nextCursor: string | null;
  @Field.int() total: number;
}

export class PriceChangeDto {
  @Field.string() id: string;
  @Field.string() itemType: string;
  @Field.int() itemId: number;
  @Field.string() currency: string;
  @Field.string() term: string;
  @Field.any() before: unknown;
  @Field.any() after: unknown;
  @Field.string() changedBy: string;
  @Field.instant() changedAt: string;
}

export class PriceChangesDto {
  @Field.list(() => PriceChangeDto) items: PriceChangeDto[];
  @Field.string({ nullable: true }) nextCursor: string | null;
  @Field.int({ optional: true, nullable: true }) total?: number | null;
  @Field.int({ optional: true }) totalAtLeast?: number;
}

export const toGroupSliceDto = (page: PriceSlice<GroupSliceRow>): GroupSliceDto => ({
  ...page,
  items: page.items.map(({ cells, ...row }) => ({
    ...row,
    cells: cells.map(({ term, list, admin, lowest, highest }) => ({
      term,
      list: toPairOrNull(list),
      admin: toPairOrNull(admin),
      lowest: toBoundDto(lowest),
      highest: toBoundDto(highest),
    })),
  })),
});

export const toFillReportDto = (report: FillReport, dryRun: boolean): FillReportDto => ({
  ...report,
  dryRun,
  sample: report.sample.map((cell) => ({
    ...cell,
    list: toPairDto(cell.list),
    before: toPairOrNull(cell.before),
    after: toPairOrNull(cell.after),
  })),
});

export const toPriceChangesDto = ({ items, ...page }: ListPage<PriceChangeRow>): PriceChangesDto => ({
  ...page,
  items: items.map(({ id, itemType, itemId, currency, term, before, after, changedBy, changedAt }) => ({
    id: String(id),
    itemType,
    itemId,
    currency,
    term,
    before: parseJson(before),
    after: parseJson(after),
    changedBy,
    changedAt: `${changedAt.replace(' ', 'T')}Z`,
  })),
});
