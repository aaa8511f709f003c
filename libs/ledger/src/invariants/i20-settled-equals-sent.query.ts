import type { Invariant } from './invariant.js';

export const I20: Invariant = {
  id: 'I20',
  title: 'settled profit equals the payouts that were sent, and the queue shows what is open',
  sql: `SELECT s.reseller_id AS resellerId, s.currency, SUM(s.settled) AS settled, SUM(s.sent) AS sent FROM (
  SELECT reseller_id, currency, amount AS settled, 0 AS sent FROM rc_profit_entries WHERE settled_at IS NOT NULL
  UNION ALL SELECT reseller_id, currency, 0, amount FROM rc_payouts WHERE status = 'sent') s
GROUP BY s.reseller_id, s.currency HAVING SUM(s.settled) <> SUM(s.sent)
UNION ALL
SELECT q.reseller_id, q.currency, SUM(q.open), SUM(q.shown) FROM (
  SELECT reseller_id, currency, amount AS open, 0 AS shown FROM rc_profit_entries WHERE payout_id IS NULL
  UNION ALL SELECT reseller_id, currency, amount, 0 FROM rc_payouts WHERE status IN ('draft', 'approved', 'sending', 'unknown')
  UNION ALL SELECT reseller_id, currency, 0, available + held + drafts + approved FROM rc_payout_accounts) q
WHERE NOT EXISTS (SELECT 1 FROM rc_payout_accounts a
  WHERE a.reseller_id = q.reseller_id AND a.currency = q.currency AND a.next_on = '1000-01-01')
GROUP BY q.reseller_id, q.currency HAVING SUM(q.open) <> SUM(q.shown)`,
};
