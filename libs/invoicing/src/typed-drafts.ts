import { Injectable } from '@nestjs/common';
import { Actor, Clock, type InvoiceId, Money, type ResellerId } from '#kernel';
import { parseJson, type Sql, type Tx } from '#platform';
import { fromStored, type StoredDraftLine, toStored } from './draft-lines.js';
import type { DraftLine } from './draft.types.js';
import { type InvoiceLineRow, type InvoiceView, readInvoice } from './invoice-list.query.js';

export type TypedDraft = { version: number; lines: DraftLine[] };

const SYSTEM = Actor.system('drafts');

/** What was typed into drafts: `rc_invoice_drafts`. */
@Injectable()
export class TypedDrafts {
  constructor(private readonly clock: Clock) {}

  /** The typed lines; of an invoice that was not typed here, each line at what was charged, as version 0. */
  async of(sql: Sql, invoiceId: InvoiceId): Promise<TypedDraft> {
    const view = await readInvoice(sql, SYSTEM, invoiceId);
    const [row] = await sql.query<{ version: number; typed_lines: unknown }>(
      'SELECT version, typed_lines FROM rc_invoice_drafts WHERE invoice_id = ?',
      [invoiceId],
    );
    if (!row) return { version: 0, lines: view.lines.map((line) => chargedLine(line, view)) };
    const lines = parseJson<StoredDraftLine[]>(row.typed_lines).map((line) => fromStored(line, view.currency));
    return { version: row.version, lines };
  }

  /** Keeps what was typed; the version grows. */
  async keep(
    tx: Tx,
    actor: Actor,
    invoiceId: InvoiceId,
    resellerId: ResellerId,
    lines: readonly DraftLine[],
  ): Promise<void> {
    await tx.execute(
      `INSERT INTO rc_invoice_drafts (invoice_id, reseller_id, typed_lines, written_by, changed_at) VALUES (?,?,?,?,?)
       ON DUPLICATE KEY UPDATE reseller_id = VALUES(reseller_id), typed_lines = VALUES(typed_lines),
         written_by = VALUES(written_by), changed_at = VALUES(changed_at), version = version + 1`,
      [invoiceId, resellerId, JSON.stringify(lines.map(toStored)), actor.key.slice(0, 80), this.clock.now()],
    );
  }

  async forget(tx: Tx, invoiceId: InvoiceId): Promise<void> {
    await tx.execute('DELETE FROM rc_invoice_drafts WHERE invoice_id = ?', [invoiceId]);
  }
}

const chargedLine = ({ description, amount, taxed }: InvoiceLineRow, { currency }: InvoiceView): DraftLine => ({
  description,
  quantity: 1,
  unitPrice: Money.fromDatabase(amount, currency),
  taxed,
  discount: null,
  discountBorneBy: 'provider',
  adminPrice: null,
});
