-- Profit, posted once per line and sequence and never edited: sequence 0 is what was earned, later ones take back.

CREATE TABLE IF NOT EXISTS rc_profit_entries (
  id INT NOT NULL AUTO_INCREMENT,
  line_id INT NOT NULL DEFAULT 0,
  sequence INT NOT NULL DEFAULT 0,
  reseller_id INT NOT NULL DEFAULT 0,
  invoice_id INT NOT NULL DEFAULT 0,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  amount DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'earned',
  net DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  provider_share DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  method VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  args JSON NOT NULL,
  input JSON NOT NULL,
  explanation JSON NOT NULL,
  description VARCHAR(255) NOT NULL DEFAULT '',
  posted_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  posted_on DATE NOT NULL DEFAULT '1970-01-01',
  available_on DATE NOT NULL DEFAULT '1970-01-01',
  payout_id INT NULL DEFAULT NULL,
  settled_at DATETIME(3) NULL DEFAULT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY one_step_per_line (line_id, sequence),
  KEY by_balance (reseller_id, currency, payout_id, available_on),
  KEY by_reseller (reseller_id, id),
  KEY by_reseller_date (reseller_id, posted_on, id),
  KEY by_date (posted_on, id),
  KEY by_amount (amount, id),
  KEY by_invoice (invoice_id, id),
  KEY by_payout (payout_id, id),
  KEY by_method (method, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- One row per reseller and currency: the lock under which payouts are made. It holds no sum.
CREATE TABLE IF NOT EXISTS rc_payout_accounts (
  reseller_id INT NOT NULL DEFAULT 0,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  PRIMARY KEY (reseller_id, currency)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS rc_payouts (
  id INT NOT NULL AUTO_INCREMENT,
  reseller_id INT NOT NULL DEFAULT 0,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  amount DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  method VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'credit',
  status VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'draft',
  entry_count INT NOT NULL DEFAULT 0,
  prepared_by VARCHAR(80) NOT NULL DEFAULT '',
  approved_by VARCHAR(80) NOT NULL DEFAULT '',
  sent_by VARCHAR(80) NOT NULL DEFAULT '',
  prepared_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  prepared_on DATE NOT NULL DEFAULT '1970-01-01',
  approved_at DATETIME(3) NULL DEFAULT NULL,
  sent_at DATETIME(3) NULL DEFAULT NULL,
  changed_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),
  PRIMARY KEY (id),
  KEY by_reseller (reseller_id, id),
  KEY by_reseller_status (reseller_id, status, id),
  KEY by_status (status, id),
  KEY by_amount (amount, id),
  KEY by_date (prepared_on, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- live is 1 while the payout may still pay or has paid, else NULL: an entry is in at most one live payout.
CREATE TABLE IF NOT EXISTS rc_payout_entries (
  payout_id INT NOT NULL DEFAULT 0,
  entry_id INT NOT NULL DEFAULT 0,
  reseller_id INT NOT NULL DEFAULT 0,
  amount DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  live TINYINT NULL DEFAULT 1,
  PRIMARY KEY (payout_id, entry_id),
  UNIQUE KEY one_live_payout (entry_id, live)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
