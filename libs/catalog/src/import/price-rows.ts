import type { Tx } from '#platform';
import { mirrorInsertMany, type MirrorValue, type PriceColumn, priceColumns } from '#whmcs';
import { priceKey, type PriceRow } from '../price-row.js';

const COLUMNS: readonly PriceColumn[] = [
  'msetupfee',
  'qsetupfee',
  'ssetupfee',
  'asetupfee',
  'bsetupfee',
  'tsetupfee',
  'monthly',
  'quarterly',
  'semiannually',
  'annually',
  'biennially',
  'triennially',
];
const SETUP_COLUMNS = new Set<PriceColumn>(Object.values(priceColumns).map((c) => c.setup));
const BATCH = 200;

/** The rows of tblpricing during one import: what is there, what is wanted, and the difference written in few statements. */
export class PriceRows {
  private readonly fresh: MirrorValue[][] = [];
  private readonly changed: { id: number; columns: PriceColumn[]; values: string[] }[] = [];

  private constructor(
    private readonly tx: Tx,
    private readonly rows: Map<string, PriceRow & { id: number }>,
    private readonly counts: { created: number; updated: number; unchanged: number },
  ) {}

  static async load(tx: Tx, counts: { created: number; updated: number; unchanged: number }): Promise<PriceRows> {
    const rows = await tx.query<PriceRow & { id: number; type: string; currency: number; relid: number }>(
      `SELECT id, type, currency, relid, ${COLUMNS.join(', ')} FROM tblpricing WHERE type NOT LIKE 'domain%' OR type = 'domainaddons' OR tsetupfee <= 0 ORDER BY id DESC`,
    );
    return new PriceRows(tx, new Map(rows.map((r) => [priceKey(r.type, r.currency, r.relid), r])), counts);
  }

  /**
   * Asks for amounts in the columns of one row; other columns stay, or become `unused` in a new row. Set-up columns of a new row are
   * 0.00 unless the row counts years, where they are prices too: then `clientGroup` is what the client group column gets.
   */
  want(
    type: string,
    currencyId: number,
    relid: number,
    wanted: Partial<PriceRow>,
    unused: string,
    clientGroup?: string,
  ): void {
    const row = this.rows.get(priceKey(type, currencyId, relid));
    if (!row) {
      const other = (c: PriceColumn) => {
        if (clientGroup !== undefined) return c === 'tsetupfee' ? clientGroup : unused;
        return SETUP_COLUMNS.has(c) ? '0.00' : unused;
      };
      this.fresh.push([type, currencyId, relid, ...COLUMNS.map((c) => wanted[c] ?? other(c))]);
      this.counts.created++;
      return;
    }
    const columns = COLUMNS.filter((c) => wanted[c] !== undefined && wanted[c] !== row[c]);
    if (columns.length === 0) {
      this.counts.unchanged++;
      return;
    }
    this.changed.push({ id: row.id, columns, values: columns.map((c) => wanted[c]!) });
    this.counts.updated++;
  }

  async flush(): Promise<void> {
    for (let from = 0; from < this.fresh.length; from += BATCH)
      await mirrorInsertMany(
        this.tx,
        'tblpricing',
        ['type', 'currency', 'relid', ...COLUMNS],
        this.fresh.slice(from, from + BATCH),
      );
    for (const { id, columns, values } of this.changed)
      await this.tx.execute(`UPDATE tblpricing SET ${columns.map((c) => `${c} = ?`).join(', ')} WHERE id = ?`, [
        ...values,
        id,
      ]);
  }
}
