import { Injectable } from '@nestjs/common';
import { CatalogService } from '#catalog';
import { Clock, DomainError, PROVIDER } from '#kernel';
import { Db } from '#platform';
import { isCode } from './checked-promotion.js';
import { type ImportedRow, importedRule } from './mirrored-promotion.js';
import { insertPromotions } from './promotion-rows.js';
import type { PromotionInput } from './promotion.types.js';

const AT_ONCE = 500;

/** Promotions that came with a WHMCS. */
@Injectable()
export class ImportedPromotions {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly catalog: CatalogService,
  ) {}

  /**
   * Uses that were counted there are not counted here, since their orders have no row of ours: a limit becomes what is left of it.
   * Of two rows with one code the older stays alone; what cannot be read is passed over.
   */
  async adopt(): Promise<number> {
    const catalogue = await this.catalog.current();
    let adopted = 0;
    for (let after = 0; ;) {
      const rows = await this.db.query<ImportedRow>(
        `SELECT t.id, t.code, t.type, t.recurring, t.value, t.cycles, t.appliesto, t.requires, t.requiresexisting, t.startdate,
           t.expirationdate, t.maxuses, t.uses, t.applyonce, t.newsignups, t.existingclient, t.onceperclient, t.recurfor, t.upgrades, t.upgradeconfig, t.notes
         FROM tblpromotions t LEFT JOIN rc_promotions p ON p.mirror_id = t.id WHERE p.id IS NULL AND t.id > ?
         ORDER BY t.id LIMIT ${AT_ONCE}`,
        [after],
      );
      if (rows.length === 0) return adopted;
      for (const row of rows) {
        after = row.id;
        const rule = isCode(row.code) ? readable(() => importedRule(row, catalogue)) : null;
        if (!rule || rule.appliesTo.length === 0) continue;
        if (await this.keep(row, rule)) adopted++;
      }
    }
  }

  private async keep(row: ImportedRow, rule: PromotionInput): Promise<boolean> {
    const left = row.maxuses > 0 ? Math.max(row.maxuses - row.uses, 0) : 0;
    try {
      await this.db.transaction(async (tx) => {
        const codes = [{ code: rule.code, mirrorId: row.id }];
        await insertPromotions(tx, PROVIDER, { ...rule, maxUses: left }, codes, { now: this.clock.now() });
        if (row.maxuses > 0 && left === 0)
          await tx.execute("UPDATE rc_promotions SET status = 'archived' WHERE mirror_id = ?", [row.id]);
      });
      return true;
    } catch (error) {
      if ((error as { code?: string }).code !== 'ER_DUP_ENTRY') throw error;
      return false;
    }
  }
}

function readable<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
