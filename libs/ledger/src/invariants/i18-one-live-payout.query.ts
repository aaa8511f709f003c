import type { Invariant } from './invariant.js';

export const I18: Invariant = {
  id: 'I18',
  title: 'an entry is in at most one live payout, and knows it',
  sql: `SELECT pe.entry_id AS entryId, COUNT(*) AS payouts FROM rc_payout_entries pe JOIN rc_payouts p ON p.id = pe.payout_id
WHERE p.status NOT IN ('cancelled', 'failed') GROUP BY pe.entry_id HAVING COUNT(*) > 1
UNION ALL
SELECT e.id, 0 FROM rc_profit_entries e LEFT JOIN rc_payout_entries pe ON pe.entry_id = e.id AND pe.live = 1
WHERE COALESCE(e.payout_id, 0) <> COALESCE(pe.payout_id, 0)`,
};
