import type { Invariant } from './invariant.js';

export const I35: Invariant = {
  id: 'I35',
  title: 'suspense of the ledger is the money that waits for a person',
  sql: `SELECT x.book, x.currency, SUM(x.business) AS business, SUM(x.ledger) AS ledger FROM (
  SELECT p.book, p.currency, p.amount AS business, 0 AS ledger FROM rc_held_payments h JOIN rc_payments p ON p.id = h.payment_id
    WHERE h.status = 'open'
  UNION ALL SELECT book, currency, 0, -amount FROM rc_ledger_entries WHERE account = 'suspense') x
GROUP BY x.book, x.currency HAVING SUM(x.business) <> SUM(x.ledger)
UNION ALL
SELECT p.book, p.currency, p.amount, 0 FROM rc_payments p LEFT JOIN rc_held_payments h ON h.payment_id = p.id
WHERE p.kind = 'held' AND h.payment_id IS NULL
UNION ALL
SELECT p.book, p.currency, p.amount, COALESCE(r.applied + r.credited, 0) FROM rc_held_payments h
JOIN rc_payments p ON p.id = h.payment_id LEFT JOIN rc_held_resolutions r ON r.payment_id = h.payment_id
WHERE h.resolution IN ('invoice', 'credit')
  AND (r.payment_id IS NULL OR r.applied + r.credited <> p.amount OR r.currency <> p.currency)`,
};
