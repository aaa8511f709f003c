-- The first day that is not charged yet, as nextinvoicedate of the mirrored row: what renewal runs search by. 9999-12-31 = never.
ALTER TABLE rc_services
  ADD COLUMN next_invoice_on DATE NOT NULL DEFAULT '9999-12-31' AFTER next_due_on,
  ADD KEY due_for_invoice (status, next_invoice_on, client_id, reseller_id);

UPDATE rc_services s JOIN tblhosting h ON s.service_type = 'hosting' AND h.id = s.service_id
SET s.next_invoice_on = h.nextinvoicedate WHERE h.nextinvoicedate > '1000-01-01' AND s.next_due_on < '9999-12-31';

UPDATE rc_services s JOIN tblhostingaddons a ON s.service_type = 'addon' AND a.id = s.service_id
SET s.next_invoice_on = a.nextinvoicedate WHERE a.nextinvoicedate > '1000-01-01' AND s.next_due_on < '9999-12-31';

UPDATE rc_services s JOIN tbldomains d ON s.service_type = 'domain' AND d.id = s.service_id
SET s.next_invoice_on = d.nextinvoicedate WHERE d.nextinvoicedate > '1000-01-01' AND s.next_due_on < '9999-12-31';
