import { createHash } from 'node:crypto';
import type { Ground } from './ground.js';

/**
 * The whole ledger and every invoice. Rows are named by what they are about (an e-mail, a store, an invoice's number), since
 * ids depend on who of many was a moment quicker.
 */
export async function ledgerLines(ground: Ground): Promise<string[]> {
  const names = `SELECT id, email FROM tblclients`;
  const rows = await ground.sql<Record<string, string>>(
    `SELECT CONCAT_WS('|', t.business_date, t.event, t.book, t.currency, r.email, c.email, i.number, e.account,
       COALESCE(p.email, e.party), e.amount) AS line
     FROM rc_ledger_entries e JOIN rc_ledger_transactions t ON t.id = e.transaction_id
     LEFT JOIN (${names}) r ON r.id = t.reseller_id LEFT JOIN (${names}) c ON c.id = t.client_id
     LEFT JOIN rc_invoices i ON i.invoice_id = t.invoice_id
     LEFT JOIN (${names}) p ON e.party REGEXP '^[a-z]+:[0-9]+$' AND p.id = SUBSTRING_INDEX(e.party, ':', -1)
     UNION ALL
     SELECT CONCAT_WS('|', i.number, i.kind, i.status, i.issued_on, i.due_on, i.paid_on, i.currency, c.email, i.gross, i.open_amount,
       l.position, l.type, l.net, l.tax, l.tax2, l.profit, l.period_start, l.period_end)
     FROM rc_invoices i JOIN rc_invoice_lines l ON l.invoice_id = i.invoice_id LEFT JOIN (${names}) c ON c.id = i.client_id`,
  );
  return rows.map(({ line }) => line).sort();
}

export const hashOf = (lines: readonly string[]): string => createHash('sha256').update(lines.join('\n')).digest('hex');
