import type { Invariant } from './invariant.js';

export const I07: Invariant = {
  id: 'I07',
  title: 'nothing that is settled is left unpaid',
  sql: `SELECT i.invoice_id AS invoiceId, t.total, COALESCE(a.paid, 0) AS paid FROM rc_invoices i
JOIN tblinvoices t ON t.id = i.invoice_id
LEFT JOIN (SELECT invoiceid, SUM(amountin) - SUM(amountout) AS paid FROM tblaccounts WHERE invoiceid > 0 GROUP BY invoiceid) a
  ON a.invoiceid = i.invoice_id
LEFT JOIN (SELECT invoice_id, SUM(gross) AS noted FROM rc_credit_notes GROUP BY invoice_id) n ON n.invoice_id = i.invoice_id
WHERE i.status = 'Unpaid' AND t.total - COALESCE(a.paid, 0) - COALESCE(n.noted, 0) <= 0`,
};
