import type { Invariant } from './invariant.js';

export const I70: Invariant = {
  id: 'I70',
  title: 'every movement of a wallet has its posting over the same amount, and names the money where money moved',
  sql: `SELECT m.id AS movementId, m.movement_key AS movementKey, m.amount, COALESCE(x.posted, 0) AS posted FROM rc_wallet_movements m
LEFT JOIN (SELECT t.posting_key, -SUM(e.amount) AS posted FROM rc_ledger_transactions t
  JOIN rc_ledger_entries e ON e.transaction_id = t.id AND e.account = 'wallet' GROUP BY t.posting_key) x
  ON x.posting_key = m.movement_key
WHERE COALESCE(x.posted, 0) <> m.amount OR (m.kind IN ('top-up', 'withdrawal') AND (m.gateway = '' OR COALESCE(m.reference, '') = ''))
  OR (m.kind IN ('top-up', 'goodwill') AND m.amount <= 0) OR (m.kind = 'withdrawal' AND m.amount >= 0)`,
};
