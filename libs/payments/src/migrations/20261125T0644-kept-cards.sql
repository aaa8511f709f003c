-- A kept card is a row of tblpaymethods with its tblcreditcards, as in WHMCS. What is ours of it stands here: the account at the
-- gateway it belongs to, its remote token as a hash (the token itself is sealed in card_data), and what the client agreed to.
-- status kept | removing | unknown | removed: `unknown` = asked to take it away, the gateway has not confirmed.
CREATE TABLE IF NOT EXISTS rc_pay_methods (
  pay_method_id INT NOT NULL DEFAULT 0,
  reseller_id INT NOT NULL DEFAULT 0,
  book INT NOT NULL DEFAULT 0,
  client_id INT NOT NULL DEFAULT 0,
  account VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  token_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  fingerprint CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  status VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'kept',
  expires_on DATE NOT NULL DEFAULT '9999-12-31',
  expiry_noted_on DATE NULL DEFAULT NULL,
  source VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  consented_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  consented_by VARCHAR(80) NOT NULL DEFAULT '',
  removed_by VARCHAR(80) NOT NULL DEFAULT '',
  last_error VARCHAR(255) NOT NULL DEFAULT '',
  updated_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),
  PRIMARY KEY (pay_method_id),
  UNIQUE KEY one_token (account, token_hash),
  KEY by_client (client_id, status, pay_method_id),
  KEY by_reseller (reseller_id, pay_method_id),
  KEY by_status (status, updated_at),
  KEY by_expiry (status, expires_on, pay_method_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- Who a client is at a gateway: one customer per account and client. gateway_key is our key for making him there.
CREATE TABLE IF NOT EXISTS rc_gateway_customers (
  account VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  client_id INT NOT NULL DEFAULT 0,
  reseller_id INT NOT NULL DEFAULT 0,
  gateway_key VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  sealed_reference TEXT NULL,
  created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  PRIMARY KEY (account, client_id),
  UNIQUE KEY one_key (gateway_key),
  KEY by_client (client_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- Adding a card without a payment: committed before the gateway is asked, as a try to pay is.
CREATE TABLE IF NOT EXISTS rc_card_setups (
  id INT NOT NULL AUTO_INCREMENT,
  reseller_id INT NOT NULL DEFAULT 0,
  book INT NOT NULL DEFAULT 0,
  client_id INT NOT NULL DEFAULT 0,
  account VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  gateway_key VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  gateway_reference VARCHAR(190) CHARACTER SET ascii COLLATE ascii_bin NULL DEFAULT NULL,
  status VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'created',
  live TINYINT NULL DEFAULT 1,
  pay_url TEXT NULL,
  return_url VARCHAR(500) NOT NULL DEFAULT '',
  pay_method_id INT NOT NULL DEFAULT 0,
  last_error VARCHAR(255) NOT NULL DEFAULT '',
  created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  updated_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),
  PRIMARY KEY (id),
  UNIQUE KEY one_key (gateway_key),
  UNIQUE KEY one_reference (account, gateway_reference),
  UNIQUE KEY one_live (client_id, live),
  KEY by_reseller (reseller_id, id),
  KEY by_status (status, updated_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- What a client chose; without a row he pays by hand. tblclients.disableautocc mirrors it, but its 0 alone is nobody's choice.
CREATE TABLE IF NOT EXISTS rc_auto_payments (
  client_id INT NOT NULL DEFAULT 0,
  reseller_id INT NOT NULL DEFAULT 0,
  enabled TINYINT NOT NULL DEFAULT 0,
  chosen_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  chosen_by VARCHAR(80) NOT NULL DEFAULT '',
  PRIMARY KEY (client_id),
  KEY by_enabled (enabled, client_id),
  KEY by_reseller (reseller_id, client_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- A charge of a kept card is a try like one on a pay page (kind 'page'). charged_on is its day, taken back when the charge never
-- reached the gateway: an invoice is charged once a day at most. failure: why the card did not pay.
ALTER TABLE rc_payment_attempts
  ADD COLUMN IF NOT EXISTS kind VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'page' AFTER client_id,
  ADD COLUMN IF NOT EXISTS keep_card TINYINT NOT NULL DEFAULT 0 AFTER kind,
  ADD COLUMN IF NOT EXISTS pay_method_id INT NOT NULL DEFAULT 0 AFTER keep_card,
  ADD COLUMN IF NOT EXISTS charged_on DATE NULL DEFAULT NULL AFTER pay_method_id,
  ADD COLUMN IF NOT EXISTS failure VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' AFTER status,
  ADD COLUMN IF NOT EXISTS requested_by VARCHAR(80) NOT NULL DEFAULT '' AFTER return_url,
  ADD UNIQUE KEY IF NOT EXISTS one_charge_a_day (invoice_id, charged_on),
  ADD KEY IF NOT EXISTS by_pay_method (pay_method_id, id);

ALTER TABLE rc_payments ADD KEY IF NOT EXISTS by_attempt (attempt_id);
