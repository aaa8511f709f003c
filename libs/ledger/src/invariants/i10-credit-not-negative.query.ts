import type { Invariant } from './invariant.js';

export const I10: Invariant = {
  id: 'I10',
  title: 'no credit and no wallet is below zero',
  sql: `SELECT 'credit' AS what, client_id AS id, amount FROM rc_client_credit WHERE amount < 0
UNION ALL SELECT 'wallet', reseller_id, available FROM rc_wallets WHERE available < 0 OR reserved < 0`,
};
