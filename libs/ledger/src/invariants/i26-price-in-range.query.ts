import type { Invariant } from './invariant.js';

export const I26: Invariant = {
  id: 'I26',
  title: 'every reseller price lies inside the provider’s range, or is flagged',
  sql: `SELECT r.id AS priceId, r.reseller_id AS resellerId, r.setup, r.recurring FROM rc_reseller_prices r
JOIN rc_resellers m ON m.client_id = r.reseller_id
JOIN rc_group_prices g ON g.group_id = m.group_id AND g.currency = r.currency AND g.item_type = r.item_type
  AND g.item_id = r.item_id AND g.term = r.term
WHERE r.flagged = 0 AND (r.setup < g.lowest_setup OR r.setup > g.highest_setup
  OR r.recurring < g.lowest_recurring OR r.recurring > g.highest_recurring)`,
};
