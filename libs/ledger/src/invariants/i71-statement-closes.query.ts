import type { Invariant } from './invariant.js';

export const I71: Invariant = {
  id: 'I71',
  title: 'a reseller’s statement closes with what the ledger owes him, unless a delivery still waits',
  sql: `SELECT x.reseller_id AS resellerId, x.currency, SUM(x.stated) AS closing, SUM(x.ledger) AS ledger FROM (
  SELECT reseller_id, currency, amount AS stated, 0 AS ledger FROM rc_profit_entries
  UNION ALL SELECT reseller_id, currency, -amount, 0 FROM rc_payouts WHERE status = 'sent'
  UNION ALL SELECT reseller_id, currency, amount, 0 FROM rc_wallet_movements
  UNION ALL SELECT reseller_id, currency, 0, -amount FROM rc_ledger_entries WHERE account IN ('profit-payable', 'wallet')) x
WHERE NOT EXISTS (SELECT 1 FROM rc_outbox o LEFT JOIN rc_event_deliveries d ON d.outbox_id = o.id
  WHERE o.type = 'invoicing.invoice-paid.v1' AND (o.relayed_at IS NULL
    OR (d.handler = 'PostProfitOnInvoicePaid' AND d.status = 'pending')))
GROUP BY x.reseller_id, x.currency HAVING SUM(x.stated) <> SUM(x.ledger)`,
};
