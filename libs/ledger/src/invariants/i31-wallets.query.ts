import type { Invariant } from './invariant.js';

export const I31: Invariant = {
  id: 'I31',
  title: 'a wallet is the sum of its movements, and the ledger says the same',
  sql: `SELECT x.reseller_id AS resellerId, x.currency, SUM(x.shown) AS shown, SUM(x.moved) AS moved, SUM(x.ledger) AS ledger FROM (
  SELECT reseller_id, currency, available + reserved AS shown, 0 AS moved, 0 AS ledger FROM rc_wallets
  UNION ALL SELECT reseller_id, currency, 0, amount, 0 FROM rc_wallet_movements
  UNION ALL SELECT reseller_id, currency, 0, 0, -amount FROM rc_ledger_entries WHERE account = 'wallet') x
GROUP BY x.reseller_id, x.currency HAVING SUM(x.shown) <> SUM(x.moved) OR SUM(x.moved) <> SUM(x.ledger)`,
};
