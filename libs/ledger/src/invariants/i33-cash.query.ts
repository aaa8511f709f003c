import type { Invariant } from './invariant.js';

export const I33: Invariant = {
  id: 'I33',
  title:
    'cash of the ledger is what arrived, less fees, what was sent back and what was charged back, per book and gateway',
  sql: `SELECT x.book, x.party, x.currency, SUM(x.business) AS business, SUM(x.ledger) AS ledger FROM (
  SELECT p.book, CONCAT('gateway:', p.gateway) AS party, p.currency,
    p.amount - p.fee - IF(h.resolution = 'returned', p.amount, 0) AS business, 0 AS ledger
    FROM rc_payments p LEFT JOIN rc_held_payments h ON h.payment_id = p.id
  UNION ALL SELECT book, CONCAT('gateway:', gateway), currency, -amount, 0 FROM rc_refunds
    WHERE status = 'done' AND destination <> 'credit'
  UNION ALL SELECT d.book, CONCAT('gateway:', d.gateway), d.currency,
    IF(m.kind = 'withdrawn', -m.amount - m.fee, m.amount + m.fee), 0
    FROM rc_dispute_movements m JOIN rc_disputes d ON d.id = m.dispute_id WHERE m.booked_at IS NOT NULL
  UNION ALL SELECT book, CONCAT('gateway:', gateway), currency, -amount, 0 FROM rc_gateway_fees WHERE status = 'booked'
  UNION ALL SELECT 0, CONCAT('gateway:', gateway), currency, amount, 0 FROM rc_wallet_movements
    WHERE kind IN ('top-up', 'withdrawal')
  UNION ALL SELECT book, party, currency, 0, amount FROM rc_ledger_entries WHERE account = 'cash') x
GROUP BY x.book, x.party, x.currency HAVING SUM(x.business) <> SUM(x.ledger)`,
};
