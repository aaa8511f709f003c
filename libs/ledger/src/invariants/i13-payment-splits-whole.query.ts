import type { Invariant } from './invariant.js';

export const I13: Invariant = {
  id: 'I13',
  title: 'what arrived is what lowered the invoice and what became credit',
  sql: `SELECT id AS paymentId, kind, amount, applied, credited, fee FROM rc_payments
WHERE (kind = 'payment' AND applied + credited <> amount) OR (kind = 'held' AND applied + credited <> 0)
  OR amount <= 0 OR applied < 0 OR credited < 0 OR fee < 0 OR fee > amount`,
};
