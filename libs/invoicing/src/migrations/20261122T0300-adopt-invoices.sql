-- Invoices that came with a WHMCS. state 'open': taken into the ledger with what was open then; 'closed': history, no
-- posting. prior_paid and prior_credit are what had settled them before; the money of that time is not in our books.

CREATE TABLE IF NOT EXISTS rc_adopted_invoices (
  invoice_id INT NOT NULL DEFAULT 0,
  reseller_id INT NOT NULL DEFAULT 0,
  state VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'closed',
  prior_paid DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  prior_credit DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  adopted_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  PRIMARY KEY (invoice_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
