import type { Invariant } from './invariant.js';

export const I17: Invariant = {
  id: 'I17',
  title: 'a payout is the sum of its entries',
  sql: `SELECT p.id AS payoutId, p.amount, COALESCE(x.total, 0) AS entries FROM rc_payouts p
LEFT JOIN (SELECT pe.payout_id, SUM(e.amount) AS total, COUNT(*) AS n FROM rc_payout_entries pe
  JOIN rc_profit_entries e ON e.id = pe.entry_id GROUP BY pe.payout_id) x ON x.payout_id = p.id
WHERE p.amount <> COALESCE(x.total, 0) OR p.entry_count <> COALESCE(x.n, 0) OR p.amount <= 0`,
};
