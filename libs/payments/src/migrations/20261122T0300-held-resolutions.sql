-- What became of held money once a person decided: on which invoice, how much of it, and whose credit the rest is.

CREATE TABLE IF NOT EXISTS rc_held_resolutions (
  payment_id INT NOT NULL DEFAULT 0,
  reseller_id INT NOT NULL DEFAULT 0,
  invoice_id INT NOT NULL DEFAULT 0,
  client_id INT NOT NULL DEFAULT 0,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  applied DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  credited DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  account_row_id INT NOT NULL DEFAULT 0,
  credit_row_id INT NOT NULL DEFAULT 0,
  resolved_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  PRIMARY KEY (payment_id),
  KEY by_invoice (invoice_id),
  KEY by_client (client_id),
  KEY by_reseller (reseller_id, payment_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
