import type { Invariant } from './invariant.js';

export const I28: Invariant = {
  id: 'I28',
  title:
    'receivable of the ledger is what invoices, credit, payments, refunds, chargebacks, notes and write-offs leave open, per invoice',
  sql: `SELECT x.invoice_id AS invoiceId, SUM(x.business) AS open, SUM(x.ledger) AS ledger FROM (
  SELECT i.invoice_id, IF(i.status IN ('Draft', 'Cancelled') OR i.kind IN ('mass-payment', 'add-funds') OR COALESCE(d.state, '') = 'closed', 0,
    l.gross - t.credit - COALESCE(d.prior_paid, 0)) AS business, 0 AS ledger FROM rc_invoices i
    JOIN tblinvoices t ON t.id = i.invoice_id LEFT JOIN rc_adopted_invoices d ON d.invoice_id = i.invoice_id
    JOIN (SELECT invoice_id, SUM(net) + SUM(tax) + SUM(tax2) AS gross FROM rc_invoice_lines GROUP BY invoice_id) l
      ON l.invoice_id = i.invoice_id
  UNION ALL SELECT invoice_id, -applied, 0 FROM rc_payments WHERE applied <> 0
  UNION ALL SELECT invoice_id, -applied, 0 FROM rc_held_resolutions WHERE applied <> 0
  UNION ALL SELECT invoice_id, amount, 0 FROM rc_client_credit_movements WHERE kind = 'unapplied'
  UNION ALL SELECT invoice_id, amount, 0 FROM rc_refunds WHERE status = 'done' AND invoice_id > 0
  UNION ALL SELECT invoice_id, IF(kind = 'withdrawn', to_invoice, -to_invoice), 0 FROM rc_dispute_movements
    WHERE booked_at IS NOT NULL AND to_invoice <> 0
  UNION ALL SELECT invoice_id, recovered - amount, 0 FROM rc_write_offs
  UNION ALL SELECT n.invoice_id, -n.gross, 0 FROM rc_credit_notes n JOIN rc_invoices i ON i.invoice_id = n.invoice_id
    WHERE i.status <> 'Cancelled'
  UNION ALL SELECT invoice_id, 0, amount FROM rc_ledger_entries WHERE account = 'receivable') x
GROUP BY x.invoice_id HAVING SUM(x.business) <> SUM(x.ledger)`,
};
