-- Money for a container of several invoices is booked on each of them; the receipt as it came stands here, once.
CREATE TABLE IF NOT EXISTS rc_mass_receipts (
  id INT NOT NULL AUTO_INCREMENT,
  container_id INT NOT NULL DEFAULT 0,
  reseller_id INT NOT NULL DEFAULT 0,
  book INT NOT NULL DEFAULT 0,
  gateway VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  transaction_id VARCHAR(190) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '',
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  amount DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  applied DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  payment_id INT NOT NULL DEFAULT 0,
  received_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  PRIMARY KEY (id),
  UNIQUE KEY one_receipt (book, gateway, transaction_id, container_id),
  KEY by_container (container_id, id),
  KEY by_reseller (reseller_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- The container that a payment came through, 0 = none.
CREATE TABLE IF NOT EXISTS rc_mass_parts (
  payment_id INT NOT NULL DEFAULT 0,
  container_id INT NOT NULL DEFAULT 0,
  reseller_id INT NOT NULL DEFAULT 0,
  PRIMARY KEY (payment_id),
  KEY by_container (container_id, payment_id),
  KEY by_reseller (reseller_id, payment_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
