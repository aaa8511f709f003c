-- One row per receipt of money: how much of it lowered the invoice and how much became credit. The unique key is what
-- makes a payment happen once, however often and in parallel it is told.

CREATE TABLE IF NOT EXISTS rc_payments (
  id INT NOT NULL AUTO_INCREMENT,
  reseller_id INT NOT NULL DEFAULT 0,
  book INT NOT NULL DEFAULT 0,
  gateway VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  account VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  transaction_id VARCHAR(190) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '',
  invoice_id INT NOT NULL DEFAULT 0,
  client_id INT NOT NULL DEFAULT 0,
  attempt_id INT NOT NULL DEFAULT 0,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  amount DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  applied DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  credited DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  fee DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  kind VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'payment',
  note VARCHAR(255) NOT NULL DEFAULT '',
  account_row_id INT NOT NULL DEFAULT 0,
  credit_row_id INT NOT NULL DEFAULT 0,
  received_on DATE NOT NULL DEFAULT '1970-01-01',
  recorded_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  recorded_by VARCHAR(80) NOT NULL DEFAULT '',
  PRIMARY KEY (id),
  UNIQUE KEY one_receipt (book, gateway, transaction_id, invoice_id),
  KEY by_invoice (invoice_id, id),
  KEY by_client (client_id, id),
  KEY by_reseller (reseller_id, id),
  KEY by_reseller_date (reseller_id, received_on, id),
  KEY by_date (received_on, id),
  KEY by_amount (amount, id),
  KEY by_kind (kind, id),
  KEY by_gateway (gateway, id),
  KEY by_transaction (transaction_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- Money that could not be given to an invoice: another currency, another receiver, no invoice. A person decides.
CREATE TABLE IF NOT EXISTS rc_held_payments (
  payment_id INT NOT NULL DEFAULT 0,
  reseller_id INT NOT NULL DEFAULT 0,
  reason VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  status VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'open',
  resolution VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  resolved_by VARCHAR(80) NOT NULL DEFAULT '',
  resolved_at DATETIME(3) NULL DEFAULT NULL,
  created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  PRIMARY KEY (payment_id),
  KEY by_status (status, payment_id),
  KEY by_reseller (reseller_id, payment_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- One try to pay an invoice at a gateway, committed before the gateway is asked. gateway_key is the idempotency key there.
-- live is 1 while the try may still succeed, else NULL: one live try per invoice.
CREATE TABLE IF NOT EXISTS rc_payment_attempts (
  id INT NOT NULL AUTO_INCREMENT,
  reseller_id INT NOT NULL DEFAULT 0,
  book INT NOT NULL DEFAULT 0,
  invoice_id INT NOT NULL DEFAULT 0,
  client_id INT NOT NULL DEFAULT 0,
  gateway VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  account VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  gateway_key VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  gateway_reference VARCHAR(190) CHARACTER SET ascii COLLATE ascii_bin NULL DEFAULT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  amount DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  status VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'created',
  live TINYINT NULL DEFAULT 1,
  pay_url TEXT NULL,
  return_url VARCHAR(500) NOT NULL DEFAULT '',
  last_error VARCHAR(255) NOT NULL DEFAULT '',
  created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  updated_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),
  PRIMARY KEY (id),
  UNIQUE KEY one_key (gateway_key),
  UNIQUE KEY one_reference (gateway, account, gateway_reference),
  UNIQUE KEY one_live (invoice_id, live),
  KEY by_reseller (reseller_id, id),
  KEY by_client (client_id, id),
  KEY by_status (status, updated_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS rc_webhook_inbox (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  reseller_id INT NOT NULL DEFAULT 0,
  gateway VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  account VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  event_id VARCHAR(190) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  type VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  payload JSON NOT NULL,
  received_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  decided_at DATETIME(3) NULL DEFAULT NULL,
  outcome VARCHAR(255) NOT NULL DEFAULT '',
  payment_id INT NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  UNIQUE KEY one_event (gateway, account, event_id),
  KEY by_decided (decided_at, received_at),
  KEY by_type (type, id),
  KEY by_reseller (reseller_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS rc_gateway_accounts (
  code VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  reseller_id INT NOT NULL DEFAULT 0,
  book INT NOT NULL DEFAULT 0,
  gateway VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  receiver VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  sealed_key TEXT NULL,
  sealed_webhook_secret TEXT NULL,
  api_base VARCHAR(190) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  status VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'active',
  updated_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),
  PRIMARY KEY (code),
  KEY by_book (book, gateway, status)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS rc_client_credit (
  client_id INT NOT NULL DEFAULT 0,
  book INT NOT NULL DEFAULT 0,
  reseller_id INT NOT NULL DEFAULT 0,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  amount DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  PRIMARY KEY (client_id, book),
  KEY by_reseller (reseller_id, client_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS rc_client_credit_movements (
  id INT NOT NULL AUTO_INCREMENT,
  client_id INT NOT NULL DEFAULT 0,
  book INT NOT NULL DEFAULT 0,
  reseller_id INT NOT NULL DEFAULT 0,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  amount DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  movement_key VARCHAR(190) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '',
  kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  invoice_id INT NOT NULL DEFAULT 0,
  credit_row_id INT NOT NULL DEFAULT 0,
  description VARCHAR(255) NOT NULL DEFAULT '',
  moved_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  PRIMARY KEY (id),
  UNIQUE KEY one_movement (movement_key),
  KEY by_client (client_id, book, id),
  KEY by_invoice (invoice_id),
  KEY by_reseller (reseller_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS rc_wallets (
  id INT NOT NULL AUTO_INCREMENT,
  reseller_id INT NOT NULL DEFAULT 0,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  available DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  reserved DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  PRIMARY KEY (id),
  UNIQUE KEY one_wallet (reseller_id, currency)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS rc_wallet_movements (
  id INT NOT NULL AUTO_INCREMENT,
  reseller_id INT NOT NULL DEFAULT 0,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  amount DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  movement_key VARCHAR(190) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '',
  kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  description VARCHAR(255) NOT NULL DEFAULT '',
  moved_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  PRIMARY KEY (id),
  UNIQUE KEY one_movement (movement_key),
  KEY by_wallet (reseller_id, currency, id),
  KEY by_kind (kind, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
