import type { Invariant } from './invariant.js';

export const I05: Invariant = {
  id: 'I05',
  title: 'profit and provider share of a line are its net',
  sql: `SELECT id AS lineId, invoice_id AS invoiceId, net, profit, provider_share AS providerShare FROM rc_invoice_lines
WHERE profit + provider_share <> net`,
};
