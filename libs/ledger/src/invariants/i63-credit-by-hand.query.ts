import type { Invariant } from './invariant.js';

export const I63: Invariant = {
  id: 'I63',
  title: 'credit given or taken by hand stands against adjustment in the ledger, each once',
  sql: `SELECT m.id AS movementId, m.client_id AS clientId, m.amount, COALESCE(e.amount, 0) AS posted
FROM rc_client_credit_movements m
LEFT JOIN rc_ledger_transactions t ON t.posting_key = m.movement_key
LEFT JOIN rc_ledger_entries e ON e.transaction_id = t.id AND e.account = 'adjustment'
WHERE m.kind IN ('goodwill', 'removed') AND (COALESCE(e.amount, 0) <> m.amount OR (m.kind = 'removed') <> (m.amount < 0))
UNION ALL
SELECT 0, t.client_id, 0, 0 FROM rc_ledger_transactions t LEFT JOIN rc_client_credit_movements m ON m.movement_key = t.posting_key
WHERE t.event = 'goodwill' AND t.client_id > 0 AND m.id IS NULL`,
};
