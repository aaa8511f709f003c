import type { Invariant } from './invariant.js';

export const I74: Invariant = {
  id: 'I74',
  title:
    'a charge is of a card that the invoice’s client kept with that account, on a day; it has its payment exactly when it worked',
  sql: `SELECT a.id AS attemptId, a.invoice_id AS invoiceId, a.status, a.pay_method_id AS payMethodId FROM rc_payment_attempts a
LEFT JOIN rc_pay_methods k ON k.pay_method_id = a.pay_method_id AND k.client_id = a.client_id AND k.account = a.account
WHERE a.kind = 'charge' AND (k.pay_method_id IS NULL OR (a.charged_on IS NULL AND a.status <> 'failed')
  OR (a.status = 'succeeded') <> EXISTS (SELECT 1 FROM rc_payments p WHERE p.attempt_id = a.id))`,
};
