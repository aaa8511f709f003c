import type { Invariant } from './invariant.js';

export const I11: Invariant = {
  id: 'I11',
  title: 'the credit column of a client shows his credit',
  sql: `SELECT c.client_id AS clientId, c.amount, t.credit FROM rc_client_credit c JOIN tblclients t ON t.id = c.client_id
WHERE c.book = 0 AND t.credit <> c.amount
  AND NOT EXISTS (SELECT 1 FROM rc_client_credit o WHERE o.client_id = c.client_id AND o.book <> 0)`,
};
