import type { Invariant } from './invariant.js';

export const I53: Invariant = {
  id: 'I53',
  title: 'an overdue invoice has one late fee at most, no late fee has one, and each is noted with its invoice',
  sql: `SELECT l.relid AS overdue, COUNT(*) AS fees, MIN(i.invoice_id) AS fee, SUM(n.id IS NULL) AS notNoted FROM rc_invoices i
JOIN rc_invoice_lines l ON l.invoice_id = i.invoice_id AND l.type = 'LateFee'
LEFT JOIN rc_invoices o ON o.invoice_id = l.relid
LEFT JOIN rc_invoice_notices n ON n.invoice_id = l.relid AND n.kind = 'late-fee' AND n.fee_invoice_id = i.invoice_id
WHERE i.kind = 'late-fee' GROUP BY l.relid
HAVING fees > 1 OR notNoted > 0 OR MAX(COALESCE(o.kind, 'gone') IN ('late-fee', 'gone')) = 1`,
};
