import type { Invariant } from './invariant.js';

export const I09: Invariant = {
  id: 'I09',
  title: 'a client’s credit is the sum of its movements, and the mirrored log says the same',
  sql: `SELECT c.client_id AS clientId, c.book, c.amount, COALESCE(m.total, 0) AS moved FROM rc_client_credit c
LEFT JOIN (SELECT client_id, book, SUM(amount) AS total FROM rc_client_credit_movements GROUP BY client_id, book) m
  ON m.client_id = c.client_id AND m.book = c.book
WHERE c.amount <> COALESCE(m.total, 0)
UNION ALL
SELECT m.client_id, m.book, m.amount, COALESCE(t.amount, 0) FROM rc_client_credit_movements m
LEFT JOIN tblcredit t ON t.id = m.credit_row_id WHERE t.id IS NULL OR t.amount <> m.amount OR t.clientid <> m.client_id
UNION ALL
SELECT m.client_id, m.book, m.amount, 0 FROM rc_client_credit_movements m
LEFT JOIN rc_client_credit c ON c.client_id = m.client_id AND c.book = m.book WHERE c.client_id IS NULL`,
};
