import type { Invariant } from './invariant.js';

export const I55: Invariant = {
  id: 'I55',
  title:
    'a line of a renewal charges the period that it names, unless it was taken back or its service has ended or was changed',
  sql: `SELECT l.invoice_id AS invoiceId, l.id AS lineId, l.period_start AS periodStart, p.period_start AS charged
FROM rc_invoices i JOIN rc_invoice_lines l ON l.invoice_id = i.invoice_id AND l.type IN ('Hosting', 'Addon', 'Domain')
LEFT JOIN rc_service_periods p ON p.invoice_line_id = l.id
LEFT JOIN rc_services s ON s.service_id = l.relid
  AND s.service_type = CASE l.type WHEN 'Hosting' THEN 'hosting' WHEN 'Addon' THEN 'addon' ELSE 'domain' END
WHERE i.kind = 'renewal' AND i.status NOT IN ('Cancelled', 'Draft')
  AND NOT EXISTS (SELECT 1 FROM rc_adopted_invoices a WHERE a.invoice_id = i.invoice_id) AND (
  p.invoice_id <> i.invoice_id OR p.service_id <> l.relid OR p.period_start <> l.period_start OR p.period_end > l.period_end
  OR (p.id IS NULL AND COALESCE(s.status, 'Active') IN ('Active', 'Suspended')
    AND NOT EXISTS (SELECT 1 FROM rc_line_returns r WHERE r.line_id = l.id)
    AND NOT EXISTS (SELECT 1 FROM rc_upgrades u WHERE u.service_id = l.relid AND l.type = 'Hosting')))`,
};
