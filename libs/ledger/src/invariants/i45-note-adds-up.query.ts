import { unitOf, type Invariant } from './invariant.js';

export const I45: Invariant = {
  id: 'I45',
  title: 'a credit note is the sum of its lines, and each line goes back per level as it was billed',
  sql: `SELECT n.id AS creditNoteId, n.gross, COALESCE(l.gross, 0) AS lineSum FROM rc_credit_notes n
LEFT JOIN (SELECT note_id, SUM(net) AS net, SUM(tax) AS tax, SUM(tax2) AS tax2, SUM(gross) AS gross FROM rc_line_returns
  GROUP BY note_id) l ON l.note_id = n.id
WHERE n.gross <> n.net + n.tax + n.tax2 OR n.net <> COALESCE(l.net, 0) OR n.tax <> COALESCE(l.tax, 0)
  OR n.tax2 <> COALESCE(l.tax2, 0) OR n.gross <> COALESCE(l.gross, 0)
UNION ALL
SELECT MAX(r.note_id), SUM(r.gross), l.net + l.tax + l.tax2 FROM rc_line_returns r JOIN rc_invoice_lines l ON l.id = r.line_id
JOIN rc_invoices i ON i.invoice_id = l.invoice_id WHERE r.note_id > 0
GROUP BY l.id, l.net, l.tax, l.tax2, i.currency
HAVING SUM(r.gross) <> SUM(r.net) + SUM(r.tax) + SUM(r.tax2)
  OR ABS(SUM(r.tax) * (l.net + l.tax + l.tax2) - l.tax * SUM(r.gross)) * 2
    > ${unitOf('i.currency')} * ABS(l.net + l.tax + l.tax2)
  OR ABS(SUM(r.tax2) * (l.net + l.tax + l.tax2) - l.tax2 * SUM(r.gross)) * 2
    > ${unitOf('i.currency')} * ABS(l.net + l.tax + l.tax2)`,
};
