-- Money given back of an invoice. A refund by the gateway is committed before the gateway is asked; gateway_key is its
-- idempotency key there. Until it is done or failed its lines are reserved: nobody else can give the same money back.

CREATE TABLE IF NOT EXISTS rc_refunds (
  id INT NOT NULL AUTO_INCREMENT,
  reseller_id INT NOT NULL DEFAULT 0,
  book INT NOT NULL DEFAULT 0,
  client_id INT NOT NULL DEFAULT 0,
  invoice_id INT NOT NULL DEFAULT 0,
  payment_id INT NOT NULL DEFAULT 0,
  destination VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'credit',
  gateway VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  account VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  gateway_key VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL DEFAULT NULL,
  reference VARCHAR(190) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL DEFAULT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  amount DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  status VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'requested',
  reason VARCHAR(255) NOT NULL DEFAULT '',
  credit_note_id INT NOT NULL DEFAULT 0,
  account_row_id INT NOT NULL DEFAULT 0,
  last_error VARCHAR(255) NOT NULL DEFAULT '',
  requested_by VARCHAR(80) NOT NULL DEFAULT '',
  requested_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  done_at DATETIME(3) NULL DEFAULT NULL,
  done_on DATE NULL DEFAULT NULL,
  updated_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),
  PRIMARY KEY (id),
  UNIQUE KEY one_key (gateway_key),
  UNIQUE KEY one_reference (invoice_id, gateway, reference),
  KEY by_invoice (invoice_id, id),
  KEY by_payment (payment_id, status),
  KEY by_client (client_id, id),
  KEY by_reseller (reseller_id, id),
  KEY by_status (status, updated_at),
  KEY by_amount (amount, id),
  KEY by_destination (destination, id),
  KEY by_done (done_on, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS rc_refund_lines (
  refund_id INT NOT NULL DEFAULT 0,
  line_id INT NOT NULL DEFAULT 0,
  reseller_id INT NOT NULL DEFAULT 0,
  amount DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  PRIMARY KEY (refund_id, line_id),
  KEY by_line (line_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
