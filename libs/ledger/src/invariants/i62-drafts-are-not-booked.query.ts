import type { Invariant } from './invariant.js';

export const I62: Invariant = {
  id: 'I62',
  title: 'nothing is posted for a draft, and nothing was paid on it',
  sql: `SELECT 'posting' AS what, i.invoice_id AS invoiceId, t.id FROM rc_invoices i
JOIN rc_ledger_transactions t ON t.invoice_id = i.invoice_id AND t.event NOT IN ('payment', 'payment-held')
LEFT JOIN rc_adopted_invoices d ON d.invoice_id = i.invoice_id WHERE i.status = 'Draft' AND d.invoice_id IS NULL
UNION ALL SELECT 'payment', i.invoice_id, p.id FROM rc_invoices i JOIN rc_payments p ON p.invoice_id = i.invoice_id
WHERE i.status = 'Draft' AND p.applied <> 0
UNION ALL SELECT 'issue', i.invoice_id, 0 FROM rc_invoices i LEFT JOIN rc_adopted_invoices d ON d.invoice_id = i.invoice_id
WHERE i.status = 'Draft' AND d.invoice_id IS NULL AND (i.issued_at IS NOT NULL OR i.open_amount <> 0)`,
};
