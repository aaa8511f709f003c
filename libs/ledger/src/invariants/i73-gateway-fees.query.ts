import type { Invariant } from './invariant.js';

export const I73: Invariant = {
  id: 'I73',
  title:
    'what gateways kept is booked once, and the fees of the ledger are those of payments, gateways and chargebacks',
  sql: `SELECT x.book, x.party, x.currency, SUM(x.business) AS business, SUM(x.ledger) AS ledger FROM (
  SELECT book, CONCAT('gateway:', gateway) AS party, currency, fee AS business, 0 AS ledger FROM rc_payments
  UNION ALL SELECT book, CONCAT('gateway:', gateway), currency, amount, 0 FROM rc_gateway_fees WHERE status = 'booked'
  UNION ALL SELECT d.book, CONCAT('gateway:', d.gateway), d.currency, IF(m.kind = 'withdrawn', m.fee, -m.fee), 0
    FROM rc_dispute_movements m JOIN rc_disputes d ON d.id = m.dispute_id WHERE m.booked_at IS NOT NULL
  UNION ALL SELECT book, party, currency, 0, amount FROM rc_ledger_entries WHERE account = 'fees') x
GROUP BY x.book, x.party, x.currency HAVING SUM(x.business) <> SUM(x.ledger)
UNION ALL
SELECT f.book, f.transaction_id, f.currency, f.amount, COALESCE(t.n, 0) FROM rc_gateway_fees f
LEFT JOIN (SELECT posting_key, COUNT(*) AS n FROM rc_ledger_transactions WHERE event = 'gateway-fee' GROUP BY posting_key) t
  ON t.posting_key = CONCAT('gateway-fee:', f.id)
WHERE (f.status = 'booked' AND f.amount <> 0) <> (COALESCE(t.n, 0) = 1)`,
};
