import type { Invariant } from './invariant.js';

export const I06: Invariant = {
  id: 'I06',
  title: 'a paid invoice is settled exactly; what was more is credit',
  sql: `SELECT i.invoice_id AS invoiceId, t.total, COALESCE(a.paid, 0) AS paid FROM rc_invoices i
JOIN tblinvoices t ON t.id = i.invoice_id
LEFT JOIN (SELECT invoiceid, SUM(amountin) - SUM(amountout) AS paid FROM tblaccounts WHERE invoiceid > 0 GROUP BY invoiceid) a
  ON a.invoiceid = i.invoice_id
WHERE i.status = 'Paid' AND t.total <> COALESCE(a.paid, 0)`,
};
