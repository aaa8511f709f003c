import type { Invariant } from './invariant.js';

export const I16: Invariant = {
  id: 'I16',
  title: 'profit and provider share of an entry are the net of its line',
  sql: `SELECT e.id AS entryId, e.amount, e.provider_share AS providerShare, l.net FROM rc_profit_entries e
JOIN rc_invoice_lines l ON l.id = e.line_id
WHERE e.kind = 'earned' AND (e.amount + e.provider_share <> l.net OR e.net <> l.net)`,
};
