import type { Invariant } from './invariant.js';

export const I19: Invariant = {
  id: 'I19',
  title: 'a payout pays entries of its own reseller in its own currency',
  sql: `SELECT pe.payout_id AS payoutId, e.id AS entryId, e.reseller_id AS resellerId, e.currency FROM rc_payout_entries pe
JOIN rc_profit_entries e ON e.id = pe.entry_id JOIN rc_payouts p ON p.id = pe.payout_id
WHERE e.reseller_id <> p.reseller_id OR e.currency <> p.currency OR pe.reseller_id <> p.reseller_id OR pe.amount <> e.amount`,
};
