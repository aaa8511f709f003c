import type { Invariant } from './invariant.js';

export const I67: Invariant = {
  id: 'I67',
  title: 'what a chargeback took is what it opened, what it took of credit and what is lost; nothing comes back twice',
  sql: `SELECT m.id AS movementId, m.dispute_id AS disputeId, m.amount, m.to_invoice + m.to_credit + m.to_loss AS parts
FROM rc_dispute_movements m WHERE m.booked_at IS NOT NULL AND (m.amount <> m.to_invoice + m.to_credit + m.to_loss OR m.amount <= 0)
UNION ALL
SELECT 0, dispute_id, SUM(IF(kind = 'withdrawn', amount, -amount)), 0 FROM rc_dispute_movements
WHERE booked_at IS NOT NULL GROUP BY dispute_id HAVING SUM(IF(kind = 'withdrawn', amount, -amount)) < 0
UNION ALL
SELECT m.id, m.dispute_id, m.amount, COALESCE(x.n, 0) FROM rc_dispute_movements m
LEFT JOIN (SELECT posting_key, COUNT(*) AS n FROM rc_ledger_transactions GROUP BY posting_key) x
  ON x.posting_key = CONCAT('dispute:', m.id)
WHERE (m.booked_at IS NOT NULL) <> (COALESCE(x.n, 0) = 1)`,
};
