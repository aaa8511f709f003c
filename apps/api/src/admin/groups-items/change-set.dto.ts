import { Field } from '#platform/http';
import {
  CHANGE_SET_STATUSES,
  CHANGE_SOURCES,
  type ChangeSetView,
  type ComparedCell,
  type CsvReport,
  type PublishReport,
} from '#pricing';
import { ITEM_TYPES } from '#catalog';
import type { ListPage } from '#platform';
import { CellRefDto, CellReportDto, toCellReportDto } from './price.dto.js';
import { GroupCellInputDto } from './group-items.dto.js';

class ChangeSetsPage {
  @Field.string({ nullable: true }) nextCursor: string | null;
  @Field.int({ optional: true, nullable: true }) total?: number | null;
  @Field.int({ optional: true }) totalAtLeast?: number;
}

export class NewChangeSetDto {
  @Field.string({ min: 1, max: 120 }) name: string;
}

export class NewGroupChangeSetDto extends NewChangeSetDto {
  @Field.list(() => GroupCellInputDto, { optional: true, max: 5000 }) cells?: GroupCellInputDto[];
}

export class GroupSetCellsDto {
  @Field.list(() => GroupCellInputDto, { min: 1, max: 5000 }) cells: GroupCellInputDto[];
}

export class CellRefsDto {
  @Field.list(() => CellRefDto, { min: 1, max: 5000 }) cells: CellRefDto[];
}

export class ChangeSetIdDto {
  @Field.id() id: number;
}

export class PublishDto {
  @Field.boolean({ optional: true, description: 'also over values that moved since the draft was made' })
  overwrite?: boolean;
  @Field.boolean({ optional: true }) dryRun?: boolean;
}

export class ScheduleDto {
  @Field.instant({ description: 'an instant (UTC); the set is published within a minute of it' }) publishAt: string;
  @Field.boolean({ optional: true, description: 'also over values that moved since the draft was made' })
  overwrite?: boolean;
}

export class ChangeSetProblemDto {
  @Field.string() code: string;
  @Field.text() detail: string;
}

export class ChangeSetDto {
  @Field.id() id: number;
  @Field.string({ description: 'empty for a typed block or a file' }) name: string;
  @Field.enum(CHANGE_SOURCES) source: string;
  @Field.enum(CHANGE_SET_STATUSES) status: string;
  @Field.int() cells: number;
  @Field.instant({ nullable: true }) publishAt: string | null;
  @Field.boolean() overwrite: boolean;
  @Field.id({ nullable: true, description: 'the published set that this one takes back' }) revertsId: number | null;
  @Field.object(() => ChangeSetProblemDto, { nullable: true, description: 'why it was not published at its time' })
  problem: ChangeSetProblemDto | null;
  @Field.string() createdBy: string;
  @Field.instant() createdAt: string;
  @Field.string({ nullable: true }) publishedBy: string | null;
  @Field.instant({ nullable: true }) publishedAt: string | null;
}

export class ChangeSetListDto extends ChangeSetsPage {
  @Field.list(() => ChangeSetDto) items: ChangeSetDto[];
}

export class ComparedCellDto extends CellReportDto {
  @Field.id() id: number;
  @Field.string() label: string;
  @Field.any({ description: 'in force when it was written into the draft, or published; null = nothing' })
  before: unknown;
  @Field.any({ description: 'in force now' }) live: unknown;
  @Field.any({ description: 'in force once it is published' }) after: unknown;
  @Field.boolean({ description: 'what is in force moved since' }) conflict: boolean;
}

export class ComparedCellListDto extends ChangeSetsPage {
  @Field.list(() => ComparedCellDto) items: ComparedCellDto[];
}

export class PublishReportDto {
  @Field.boolean() dryRun: boolean;
  @Field.int() cells: number;
  @Field.int() changed: number;
  @Field.int() refused: number;
  @Field.int() conflicts: number;
  @Field.int({ description: 'stored reseller prices that are outside their range afterwards' }) flagged: number;
  @Field.int({ description: 'prices of resellers that change, of a dry run' }) resellers: number;
  @Field.list(() => ComparedCellDto, { description: 'the first hundred that are refused or moved' })
  problems: ComparedCellDto[];
}

export class CsvPartQuery {
  @Field.string({ optional: true, pattern: /^[A-Z]{3}$/ }) currency?: string;
  @Field.string({ optional: true, pattern: new RegExp(`^(${ITEM_TYPES.join('|')})$`) }) itemType?: string;
}

export class CsvImportDto {
  @Field.text({ max: 1_900_000, description: 'the columns of the export; an empty amount empties the cell' })
  csv: string;
  @Field.boolean({ description: 'true = only tell what would happen' }) dryRun: boolean;
  @Field.string({ optional: true, min: 1, max: 120, description: 'the file becomes a draft of this name' })
  changeSet?: string;
}

export class CsvRowErrorDto {
  @Field.int({ description: 'counts from 1, the header being line 1' }) line: number;
  @Field.string({ description: 'empty for the whole line' }) column: string;
  @Field.string() code: string;
  @Field.text() detail: string;
}

export class CsvReportDto {
  @Field.boolean() dryRun: boolean;
  @Field.int() rows: number;
  @Field.int() created: number;
  @Field.int() changed: number;
  @Field.int() removed: number;
  @Field.int() unchanged: number;
  @Field.int({ description: 'stored reseller prices that are outside their range afterwards' }) flagged: number;
  @Field.int() errorCount: number;
  @Field.list(() => CsvRowErrorDto, { description: 'the first 200' }) errors: CsvRowErrorDto[];
  @Field.id({ nullable: true, description: 'the draft that was made of the file' }) changeSetId: number | null;
}

export const toChangeSetDto = (view: ChangeSetView): ChangeSetDto => ({ ...view });

export const toChangeSetListDto = ({ items, ...page }: ListPage<ChangeSetView>): ChangeSetListDto => ({
  ...page,
  items: items.map(toChangeSetDto),
});

const toComparedCellDto = ({ id, label, before, live, after, conflict, ...report }: ComparedCell): ComparedCellDto => ({
  ...toCellReportDto(report),
  id,
  label,
  before,
  live,
  after,
  conflict,
});

export const toComparedCellListDto = ({ items, ...page }: ListPage<ComparedCell>): ComparedCellListDto => ({
  ...page,
  items: items.map(toComparedCellDto),
});

export const toPublishReportDto = (report: PublishReport, dryRun: boolean): PublishReportDto => ({
  ...report,
  dryRun,
  problems: report.problems.map(toComparedCellDto),
});

export const toCsvReportDto = (report: CsvReport): CsvReportDto => ({ ...report });
