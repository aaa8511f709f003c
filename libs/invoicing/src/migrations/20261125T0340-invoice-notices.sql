-- What was said about an unpaid invoice, each kind once. sent 0: passed over, since runs were missed and a newer notice was due.
CREATE TABLE IF NOT EXISTS rc_invoice_notices (
  id INT NOT NULL AUTO_INCREMENT,
  invoice_id INT NOT NULL DEFAULT 0,
  reseller_id INT NOT NULL DEFAULT 0,
  -- reminder, overdue-1 … overdue-3, late-fee
  kind VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  sent TINYINT NOT NULL DEFAULT 1,
  noted_on DATE NOT NULL DEFAULT '1970-01-01',
  -- The invoice of a late fee.
  fee_invoice_id INT NOT NULL DEFAULT 0,
  created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  PRIMARY KEY (id),
  UNIQUE KEY one_notice_of_a_kind (invoice_id, kind),
  KEY by_fee (fee_invoice_id),
  KEY by_reseller (reseller_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
