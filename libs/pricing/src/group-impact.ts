import { Injectable } from '@nestjs/common';
import type { ResellerId } from '#kernel';
import type { Sql } from '#platform';
import { CatalogService } from '#catalog';
import { CommissionService } from '#commission';
import { ResellersService } from '#resellers';
import { cellProfit, type CellProfit } from './cell-profit.js';
import { clamp, distinctItems, samePair, type CellKey, type PricePair } from './cell.js';
import type { CellImpact } from './cell-input.js';
import type { PriceInForce } from './price-book.js';
import { PriceBookLoader } from './price-book.loader.js';
import { ProfitGrounds } from './profit-grounds.js';

type Seen = { admin: PricePair | null; inForce: PriceInForce | null };
/** What stands at some cells: the group's word, what it earns at the list price, and what each reseller asks. */
export type GroupPicture = { earned: CellProfit[]; resellers: Map<ResellerId, Seen[]> };

/** What a change of a group's cells does to the resellers in it: a picture before, one after, and the difference. */
@Injectable()
export class GroupImpact {
  constructor(
    private readonly catalog: CatalogService,
    private readonly commission: CommissionService,
    private readonly resellers: ResellersService,
    private readonly loader: PriceBookLoader,
    private readonly grounds: ProfitGrounds,
  ) {}

  async picture(sql: Sql, groupId: number, cells: readonly CellKey[]): Promise<GroupPicture> {
    const catalogue = await this.catalog.current(sql);
    const ground = await this.grounds.ofGroup(groupId, sql);
    const members = await this.resellers.resellersOfGroup(groupId, sql);
    const picture: GroupPicture = {
      earned: cells.map(() => ({ margin: null, profit: null, problem: null })),
      resellers: new Map(members.map((id) => [id, cells.map((): Seen => ({ admin: null, inForce: null }))])),
    };
    for (const currency of new Set(cells.map((cell) => cell.currency))) {
      const here = [...cells.entries()].filter(([, cell]) => cell.currency === currency);
      const items = distinctItems(here.map(([, { item }]) => item));
      const book = await this.loader.groupBook(groupId, currency, items, sql);
      for (const [index, { item, term }] of here) {
        const list = catalogue.listPrice(item, currency, term);
        const cell = book.cell(item, term);
        const price = list && cell?.admin ? clamp(list, cell) : null;
        picture.earned[index] = cellProfit(this.commission, book, item, term, price, ground);
      }
      for (const [member, seen] of picture.resellers) {
        const own = await this.loader.book(await this.loader.store(member, sql), currency, items, sql);
        for (const [index, { item, term }] of here)
          seen[index] = { admin: own.cell(item, term)?.admin ?? null, inForce: own.inForce(item, term) };
      }
    }
    return picture;
  }
}

/** The difference of two pictures of the same cells, cell by cell. */
export function impactsOf(before: GroupPicture, after: GroupPicture): CellImpact[] {
  return before.earned.map((earned, index) => ({
    resellers: [...before.resellers].filter(([id, seen]) => isTouched(seen[index], after.resellers.get(id)?.[index]))
      .length,
    margin: { before: earned.margin, after: after.earned[index].margin },
    profit: { before: earned.profit, after: after.earned[index].profit },
  }));
}

/** Whether somebody who sells or would sell here asks another price or has another cost. */
function isTouched(before: Seen, after: Seen | undefined): boolean {
  if (!after || (!before.inForce && !after.inForce)) return false;
  return !same(before.inForce, after.inForce) || !same(before.admin, after.admin);
}

const same = (a: PricePair | null, b: PricePair | null): boolean => (a && b ? samePair(a, b) : a === b);
