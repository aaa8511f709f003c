import type { Invariant } from './invariant.js';

export const I06: Invariant = {
  id: 'I06',
  title: 'a paid invoice is settled exactly; what was more is credit, what went back has its credit notes',
  sql: `SELECT i.invoice_id AS invoiceId, t.total, COALESCE(a.paid, 0) AS paid, COALESCE(n.noted, 0) AS noted FROM rc_invoices i
JOIN tblinvoices t ON t.id = i.invoice_id
LEFT JOIN (SELECT invoiceid, SUM(amountin) - SUM(amountout) AS paid FROM tblaccounts WHERE invoiceid > 0 GROUP BY invoiceid) a
  ON a.invoiceid = i.invoice_id
LEFT JOIN (SELECT invoice_id, SUM(gross) AS noted FROM rc_credit_notes GROUP BY invoice_id) n ON n.invoice_id = i.invoice_id
LEFT JOIN rc_adopted_invoices d ON d.invoice_id = i.invoice_id
WHERE (i.status = 'Paid' OR (i.status = 'Refunded' AND COALESCE(d.state, '') <> 'closed'))
  AND t.total <> COALESCE(a.paid, 0) + COALESCE(n.noted, 0)`,
};
