import type { Invariant } from './invariant.js';

export const I08: Invariant = {
  id: 'I08',
  title:
    'what is open is the total less its payments and credit notes plus its refunds, and zero once nothing can be paid',
  sql: `SELECT i.invoice_id AS invoiceId, i.open_amount AS open, t.total, COALESCE(a.paid, 0) AS paid FROM rc_invoices i
JOIN tblinvoices t ON t.id = i.invoice_id
LEFT JOIN (SELECT invoiceid, SUM(amountin) - SUM(amountout) AS paid FROM tblaccounts WHERE invoiceid > 0 GROUP BY invoiceid) a
  ON a.invoiceid = i.invoice_id
LEFT JOIN (SELECT invoice_id, SUM(gross) AS noted FROM rc_credit_notes GROUP BY invoice_id) n ON n.invoice_id = i.invoice_id
WHERE i.open_amount <> IF(i.status IN ('Draft', 'Cancelled', 'Paid', 'Refunded', 'Collections'), 0, 
  t.total - COALESCE(a.paid, 0) - COALESCE(n.noted, 0))`,
};
