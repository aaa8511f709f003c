import type { Invariant } from './invariant.js';

export const I51: Invariant = {
  id: 'I51',
  title: 'a running service is invoiced next from the day after the last that was charged, in both its rows',
  sql: `SELECT s.service_type AS serviceType, s.service_id AS serviceId, s.next_invoice_on AS nextInvoiceOn,
  COALESCE(h.nextinvoicedate, a.nextinvoicedate, d.nextinvoicedate) AS mirrored,
  (SELECT MAX(p.period_end) FROM rc_service_periods p WHERE p.service_type = s.service_type AND p.service_id = s.service_id) AS charged
FROM rc_services s
LEFT JOIN tblhosting h ON s.service_type = 'hosting' AND h.id = s.service_id
LEFT JOIN tblhostingaddons a ON s.service_type = 'addon' AND a.id = s.service_id
LEFT JOIN tbldomains d ON s.service_type = 'domain' AND d.id = s.service_id
WHERE s.status IN ('Active', 'Suspended') AND s.next_invoice_on < '9999-12-31'
HAVING (mirrored > '1000-01-01' AND mirrored <> nextInvoiceOn) OR charged <> nextInvoiceOn`,
};
