import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '#kernel';
import { Db, type Tx } from '#platform';
import { CatalogService, type Catalogue, type ItemRef, type Term } from '#catalog';
import { PricingGroupsService } from '#resellers';
import { crossed, itemKey, type GroupCell, type PricePair } from './cell.js';
import { fillerOf, type Filler, type FillFormula } from './fill-formula.js';
import { GroupCellsService } from './group-cells.service.js';
import { isEmptySelection, itemsOfSelection, type ItemSelection } from './item-selection.js';
import { emptyCell, type PriceBook } from './price-book.js';
import { PriceBookLoader } from './price-book.loader.js';
import { readGroupItems } from './price-rows.js';
import type { GroupCellWrite } from './stored-cells.js';
import { requireStaff } from './staff.js';

export const FILL_TARGETS = ['admin', 'lowest', 'highest'] as const;
export type FillTarget = (typeof FILL_TARGETS)[number];

export type FillRequest = {
  /** Absent: every item of the group. Items outside the group are never filled. */
  items?: ItemSelection;
  /** Absent: every currency of the catalogue. */
  currencies?: string[];
  /** Absent: every term with a list price. */
  terms?: string[];
  formula: FillFormula;
  /** `.99`; empty for none. */
  ending?: string;
  target: FillTarget;
  /** Whether cells that have a value get the new one. */
  overwrite: boolean;
};

export type FillReport = {
  written: number;
  unchanged: number;
  /** Cells that have a value already. */
  kept: number;
  /** Below zero, or a lowest above the highest. */
  refused: number;
  /** Stored reseller prices that are outside their range afterwards. */
  flagged: number;
  sample: FilledCell[];
};
export type FilledCell = {
  itemType: string;
  itemId: number;
  label: string;
  currency: string;
  term: string;
  list: PricePair;
  before: PricePair | null;
  after: PricePair | null;
  outcome: 'written' | 'refused';
  detail: string;
};

type Candidate = { item: ItemRef; term: Term; list: PricePair };
const SAMPLE = 20;

/** Fills a group's cells from the list prices: `list × 0.80`, `list − 1.00`, rounded up to an ending (`domain.md §1`). */
@Injectable()
export class FillService {
  constructor(
    private readonly db: Db,
    private readonly catalog: CatalogService,
    private readonly groups: PricingGroupsService,
    private readonly loader: PriceBookLoader,
    private readonly cells: GroupCellsService,
  ) {}

  async fill(actor: Actor, groupId: number, request: FillRequest, dryRun: boolean): Promise<FillReport> {
    requireStaff(actor, 'groups.write');
    await this.groups.get(groupId);
    const catalogue = await this.catalog.current();
    const filler = fillerOf(request.formula, request.ending ?? '');
    const currencies = currenciesOf(catalogue, request.currencies);
    const { items: selection } = request;
    const wanted = selection && !isEmptySelection(selection) ? itemsOfSelection(catalogue, selection) : null;
    return this.db.transaction(async (tx) => {
      await this.cells.lock(tx, groupId, dryRun);
      const items = (await readGroupItems(tx, groupId, wanted)).map(({ item }) => item);
      const report: FillReport = { written: 0, unchanged: 0, kept: 0, refused: 0, flagged: 0, sample: [] };
      const writes: (GroupCellWrite & { before: GroupCell | null })[] = [];
      for (const currency of currencies) {
        const book = await this.bookOf(tx, groupId, currency, items);
        for (const candidate of candidatesOf(catalogue, items, currency, request.terms)) {
          const write = fillOne(candidate, currency, book, request, filler, report, catalogue);
          if (write) writes.push(write);
        }
      }
      const origin = { source: 'fill' as const, name: `${request.target}: ${formulaWords(request)}` };
      report.flagged = (await this.cells.apply(tx, actor, groupId, writes, { dryRun, origin })).length;
      return report;
    });
  }

  private bookOf(tx: Tx, groupId: number, currency: string, items: ItemRef[]): Promise<PriceBook> {
    return this.loader.groupBook(groupId, currency, items.length > 500 ? null : items, tx);
  }
}

const formulaWords = ({ formula, ending }: FillRequest): string =>
  `list ${'factor' in formula ? `× ${formula.factor}` : `− ${formula.minus}`}${ending ? `, up to ${ending}` : ''}`;

function fillOne(
  { item, term, list }: Candidate,
  currency: string,
  book: PriceBook,
  { target, overwrite }: FillRequest,
  filler: Filler,
  report: FillReport,
  catalogue: Catalogue,
): (GroupCellWrite & { before: GroupCell | null }) | null {
  const before = book.exactCell(item, term);
  const present = before?.[target];
  const shown = present?.recurring ? { setup: present.setup ?? list.setup, recurring: present.recurring } : null;
  if (shown && !overwrite) {
    report.kept++;
    return null;
  }
  const sample = (outcome: FilledCell['outcome'], after: PricePair | null, detail: string) => {
    if (report.sample.length >= SAMPLE) return;
    const label = catalogue.describe([item]).get(itemKey(item))?.label ?? itemKey(item);
    report.sample.push({
      itemType: item.type,
      itemId: item.id,
      label,
      currency,
      term,
      list,
      before: shown,
      after,
      outcome,
      detail,
    });
  };
  const refuse = (after: PricePair | null, detail: string) => {
    report.refused++;
    sample('refused', after, detail);
    return null;
  };
  const setup = filler(list.setup, 'setup');
  const recurring = filler(list.recurring, 'recurring');
  if (!setup || !recurring) return refuse(null, 'the result is below zero');
  const after = { setup, recurring };
  const cell: GroupCell = { ...(before ?? emptyCell()), [target]: after };
  if (crossed(cell).length > 0) return refuse(after, 'the lowest would exceed the highest');
  if (JSON.stringify(before) === JSON.stringify(cell)) {
    report.unchanged++;
    return null;
  }
  report.written++;
  sample('written', after, '');
  return { item, currency, term, cell, before };
}

/**
 * What the list offers of the items. Of an option only the monthly price and one-time prices of its own: its other cycles follow the
 * monthly cell by themselves (`domain.md §2.4`), unless they are named.
 */
function candidatesOf(catalogue: Catalogue, items: ItemRef[], currency: string, terms?: string[]): Candidate[] {
  const lists = catalogue.listPrices(items, currency);
  return items.flatMap((item) =>
    [...(lists.get(itemKey(item)) ?? [])]
      .filter(([term]) => (terms ? terms.includes(term) : item.type !== 'option' || term === 'monthly'))
      .map(([term, list]) => ({ item, term, list })),
  );
}

function currenciesOf(catalogue: Catalogue, named?: string[]): string[] {
  for (const [index, currency] of (named ?? []).entries())
    if (!catalogue.hasCurrency(currency))
      throw new DomainError(
        'pricing.unknown_currency',
        'invalid',
        { errors: [{ pointer: `/currencies/${index}`, code: 'currency', detail: 'not a currency of the catalogue' }] },
        'not a currency of the catalogue',
      );
  return named ?? catalogue.currencies().map((currency) => currency.code);
}
