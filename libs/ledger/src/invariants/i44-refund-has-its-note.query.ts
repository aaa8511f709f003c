import type { Invariant } from './invariant.js';

export const I44: Invariant = {
  id: 'I44',
  title:
    'every refund of a sale has its credit note over the same lines and its cash row; no note of a refund stands alone',
  sql: `SELECT r.id AS refundId, r.invoice_id AS invoiceId, r.amount, n.gross AS noted FROM rc_refunds r
LEFT JOIN rc_credit_notes n ON n.id = r.credit_note_id LEFT JOIN tblaccounts a ON a.id = r.account_row_id
WHERE r.status = 'done' AND (a.id IS NULL OR a.amountout <> r.amount OR a.invoiceid <> r.invoice_id
  OR (r.invoice_id > 0 AND (n.id IS NULL OR n.gross <> r.amount OR n.invoice_id <> r.invoice_id
    OR n.source <> CONCAT('refund:', r.id))))
UNION ALL
SELECT 0, n.invoice_id, n.gross, 0 FROM rc_credit_notes n LEFT JOIN rc_refunds r ON r.credit_note_id = n.id AND r.status = 'done'
WHERE r.id IS NULL AND n.source LIKE 'refund:%'
UNION ALL
SELECT r.id, r.invoice_id, l.amount, s.gross FROM rc_refunds r JOIN rc_refund_lines l ON l.refund_id = r.id
LEFT JOIN rc_line_returns s ON s.note_id = r.credit_note_id AND s.line_id = l.line_id
WHERE r.status = 'done' AND (s.id IS NULL OR s.gross <> l.amount)`,
};
