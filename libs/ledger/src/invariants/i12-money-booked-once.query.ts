import type { Invariant } from './invariant.js';

export const I12: Invariant = {
  id: 'I12',
  title: 'a receipt is booked once, with exactly the cash rows it names',
  sql: `SELECT p.id AS paymentId, p.transaction_id AS transactionId, p.applied, a.amountin FROM rc_payments p
LEFT JOIN tblaccounts a ON a.id = p.account_row_id
WHERE p.applied > 0 AND (a.id IS NULL OR a.amountin <> p.applied OR a.invoiceid <> p.invoice_id)
UNION ALL
SELECT p.id, p.transaction_id, p.credited, a.amountin FROM rc_payments p LEFT JOIN tblaccounts a ON a.id = p.credit_row_id
WHERE p.credited > 0 AND (a.id IS NULL OR a.amountin <> p.credited)
UNION ALL
SELECT MIN(a.id), a.transid, SUM(a.amountin), COUNT(*) FROM tblaccounts a JOIN rc_invoices i ON i.invoice_id = a.invoiceid
LEFT JOIN rc_adopted_invoices d ON d.invoice_id = i.invoice_id
WHERE d.invoice_id IS NULL AND a.transid <> '' AND a.amountin > 0
GROUP BY a.gateway, a.transid, a.invoiceid HAVING COUNT(*) > 1`,
};
