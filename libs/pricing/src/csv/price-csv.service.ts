import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { Db } from '#platform';
import { CatalogService, ITEM_TYPES, type Catalogue, type ItemType } from '#catalog';
import { ChangeSetsService } from '../change-sets/change-sets.service.js';
import type { ChangeSetCellInput, PriceOwner } from '../change-sets/change-set.types.js';
import { PriceDoors } from '../change-sets/price-door.js';
import type { CellReport } from '../cell-input.js';
import { itemKey, termsOf } from '../cell.js';
import { requireCurrency } from '../price-book.loader.js';
import { readGroupCells, readStoredPrices } from '../price-rows.js';
import {
  CsvRefusedError,
  GROUP_COLUMNS,
  readPriceCsv,
  RESELLER_COLUMNS,
  toCsv,
  type CsvRowError,
} from './price-csv.js';
import { groupCellOf, pointerToColumn, resellerCellOf } from './csv-cells.js';

export type CsvPart = { currency?: string; itemType?: string };
/** `changeSet`: the file becomes a draft of that name instead of being written at once. */
export type CsvImport = { csv: string; dryRun: boolean; changeSet?: string };
export type CsvReport = {
  dryRun: boolean;
  rows: number;
  created: number;
  changed: number;
  removed: number;
  unchanged: number;
  flagged: number;
  errorCount: number;
  /** The first two hundred. */
  errors: CsvRowError[];
  /** The draft that was made of the file. */
  changeSetId: number | null;
};

const MOST_SHOWN = 200;

/** Prices as files: what goes out comes in again unchanged, under the rules of every other door. */
@Injectable()
export class PriceCsvService {
  constructor(
    private readonly db: Db,
    private readonly catalog: CatalogService,
    private readonly doors: PriceDoors,
    private readonly changeSets: ChangeSetsService,
  ) {}

  /** The typed cells of a group, or a reseller's stored prices, one row each; cells without a word are left out. */
  async export(actor: Actor, owner: PriceOwner, part: CsvPart = {}): Promise<string> {
    const { kind, ids } = await this.doors.open(actor, owner, 'read');
    const catalogue = await this.catalog.current();
    if (part.currency !== undefined) requireCurrency(catalogue, part.currency);
    const currencies = part.currency === undefined ? catalogue.currencies().map(({ code }) => code) : [part.currency];
    const rows: (string | number | null)[][] = [];
    const decimal = (amount: { toDecimal(): string } | null) => amount?.toDecimal() ?? null;
    for (const currency of currencies) {
      const found =
        kind === 'group'
          ? (await readGroupCells(this.db.read, ids.groupId, currency, null)).map(({ item, term, cell }) => ({
              item,
              term,
              amounts: [
                decimal(cell.admin?.setup ?? null),
                decimal(cell.admin?.recurring ?? null),
                decimal(cell.lowest.setup),
                decimal(cell.lowest.recurring),
                decimal(cell.highest.setup),
                decimal(cell.highest.recurring),
              ],
            }))
          : (await readStoredPrices(this.db.read, [ids.resellerId], currency, null)).map(({ item, term, price }) => ({
              item,
              term,
              amounts: [decimal(price.setup), decimal(price.recurring)],
            }));
      const shown = found.filter(({ item, amounts }) => {
        const wanted = part.itemType === undefined || item.type === part.itemType;
        return wanted && catalogue.exists(item) && amounts.some((amount) => amount !== null);
      });
      const labels = catalogue.describe(shown.map(({ item }) => item));
      const order = inOrderOf(catalogue);
      shown.sort((a, b) => order(a.item.type, a.item.id, a.term) - order(b.item.type, b.item.id, b.term));
      for (const { item, term, amounts } of shown)
        rows.push([item.type, item.id, labels.get(itemKey(item))?.label ?? '', currency, term, ...amounts]);
    }
    return toCsv(kind === 'group' ? GROUP_COLUMNS : RESELLER_COLUMNS, rows);
  }

  /**
   * Loads a file, all of it or nothing. A row says everything of its cell: an empty amount empties it; cells that are not in the file stay.
   * @throws CsvRefusedError with line and column, unless it is a dry run
   */
  async import(actor: Actor, owner: PriceOwner, request: CsvImport): Promise<CsvReport> {
    const door = await this.doors.open(actor, owner, 'write');
    const errors: CsvRowError[] = [];
    const columns = door.kind === 'group' ? GROUP_COLUMNS : RESELLER_COLUMNS;
    const rows = readPriceCsv(request.csv, columns, errors);
    const cells = rows.map((row): ChangeSetCellInput =>
      door.kind === 'group' ? groupCellOf(row) : resellerCellOf(row),
    );
    // A broken file is refused whole before its rows are looked at.
    if (errors.length > 0) return refusedOr(request, rows.length, errors);
    const { dryRun, changeSet } = request;
    const writes = !dryRun && changeSet === undefined;
    // Looked at and written under one lock: what was accepted is what is written.
    const reports = await this.db.transaction(async (tx) => {
      await door.lock(tx, !writes);
      const looked = await door.write(tx, actor, cells, { dryRun: true, origin: null });
      looked.forEach((report, index) => {
        for (const { pointer, code, detail } of report.refusals)
          errors.push({ line: rows[index].line, column: pointerToColumn(door.kind, pointer), code, detail });
      });
      if (!writes) return looked;
      if (errors.length > 0) throw new CsvRefusedError(inLines(errors));
      return door.write(tx, actor, cells, { dryRun: false, origin: { source: 'csv', name: '' } });
    });
    if (errors.length > 0) return refusedOr(request, rows.length, errors);
    if (dryRun || changeSet === undefined) return summary(reports, dryRun, null);
    const { id } = await this.changeSets.create(actor, owner, changeSet, cells);
    return summary(reports, false, id);
  }
}

const inLines = (errors: CsvRowError[]): CsvRowError[] => errors.sort((a, b) => a.line - b.line);

function refusedOr({ dryRun }: CsvImport, rows: number, errors: CsvRowError[]): CsvReport {
  inLines(errors);
  if (!dryRun) throw new CsvRefusedError(errors);
  return {
    ...summary([], true, null),
    rows,
    errorCount: errors.length,
    errors: errors.slice(0, MOST_SHOWN),
  };
}

function summary(reports: readonly CellReport[], dryRun: boolean, changeSetId: number | null): CsvReport {
  const count = (effect: CellReport['effect']) => reports.filter((report) => report.effect === effect).length;
  return {
    dryRun,
    rows: reports.length,
    created: count('created'),
    changed: count('changed'),
    removed: count('removed'),
    unchanged: count('unchanged'),
    flagged: reports.reduce((total, report) => total + report.flagged, 0),
    errorCount: 0,
    errors: [],
    changeSetId,
  };
}

/** Types, then items as the catalogue has them, then terms from short to long. */
function inOrderOf(catalogue: Catalogue): (type: ItemType, id: number, term: string) => number {
  const places = new Map<string, number>();
  for (const type of ITEM_TYPES) for (const item of catalogue.allItems(type)) places.set(itemKey(item), places.size);
  return (type, id, term) => (places.get(`${type}:${id}`) ?? 0) * 20 + termsOf(type).indexOf(term as never);
}
