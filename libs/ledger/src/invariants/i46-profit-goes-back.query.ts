import { unitOf, type Invariant } from './invariant.js';
import { invoicesWaitingFor } from './waiting.js';

export const I46: Invariant = {
  id: 'I46',
  title: 'the reversals of a line are what its returns take back of its profit, unless their delivery still waits',
  sql: `SELECT e.line_id AS lineId, e.invoice_id AS invoiceId, e.amount AS profit, x.gross AS paid, COALESCE(r.back, 0) AS back,
  COALESCE(v.reversed, 0) AS reversed FROM rc_profit_entries e
JOIN (SELECT id, net + tax + tax2 AS gross FROM rc_invoice_lines) x ON x.id = e.line_id
LEFT JOIN (SELECT line_id, SUM(gross) AS back, COUNT(*) AS steps FROM rc_line_returns GROUP BY line_id) r ON r.line_id = e.line_id
LEFT JOIN (SELECT line_id, -SUM(amount) AS reversed, COUNT(*) AS steps FROM rc_profit_entries WHERE kind = 'reversed'
  GROUP BY line_id) v ON v.line_id = e.line_id
WHERE e.kind = 'earned' AND (COALESCE(r.steps, 0) <> COALESCE(v.steps, 0)
    OR (x.gross = 0 AND COALESCE(v.reversed, 0) <> IF(COALESCE(r.steps, 0) = 0, 0, e.amount))
    OR (x.gross <> 0 AND ABS(COALESCE(v.reversed, 0) * x.gross - e.amount * COALESCE(r.back, 0)) * 2
      > ${unitOf('e.currency')} * ABS(x.gross)))
  AND e.invoice_id NOT IN (${invoicesWaitingFor(
    ['invoicing.lines-returned.v1', 'invoicing.lines-unpaid.v1'],
    ['ReverseProfitOnLinesReturned', 'FollowProfitOnLinesUnpaid'],
  )})
UNION ALL
SELECT v.line_id, v.invoice_id, v.amount, 0, 0, 0 FROM rc_profit_entries v
LEFT JOIN rc_profit_entries e ON e.line_id = v.line_id AND e.kind = 'earned' WHERE v.kind = 'reversed' AND e.id IS NULL`,
};
