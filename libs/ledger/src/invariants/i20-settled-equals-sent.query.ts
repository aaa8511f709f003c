import type { Invariant } from './invariant.js';

export const I20: Invariant = {
  id: 'I20',
  title: 'settled profit equals the payouts that were sent',
  sql: `SELECT s.reseller_id AS resellerId, s.currency, SUM(s.settled) AS settled, SUM(s.sent) AS sent FROM (
  SELECT reseller_id, currency, amount AS settled, 0 AS sent FROM rc_profit_entries WHERE settled_at IS NOT NULL
  UNION ALL SELECT reseller_id, currency, 0, amount FROM rc_payouts WHERE status = 'sent') s
GROUP BY s.reseller_id, s.currency HAVING SUM(s.settled) <> SUM(s.sent)`,
};
