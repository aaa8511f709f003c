-- The newest invoices of a status, however few of a million have it; a client's of one total without everybody else's.

ALTER TABLE rc_invoices ADD KEY by_status (status, invoice_id), ADD KEY by_client_gross (client_id, gross, invoice_id);
