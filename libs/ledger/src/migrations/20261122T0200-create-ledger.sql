-- The journal. Rows are only ever added; a correction is a posting of its own.

CREATE TABLE IF NOT EXISTS rc_ledger_transactions (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  reseller_id INT NOT NULL DEFAULT 0,
  book INT NOT NULL DEFAULT 0,
  posting_key VARCHAR(190) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '',
  event VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  invoice_id INT NOT NULL DEFAULT 0,
  client_id INT NOT NULL DEFAULT 0,
  posted_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  business_date DATE NOT NULL DEFAULT '1970-01-01',
  description VARCHAR(255) NOT NULL DEFAULT '',
  PRIMARY KEY (id),
  UNIQUE KEY one_posting_per_fact (posting_key),
  KEY by_reseller (reseller_id, id),
  KEY by_book (book, id),
  KEY by_invoice (invoice_id, id),
  KEY by_client (client_id, id),
  KEY by_event (event, id),
  KEY by_date (business_date, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- amount is signed: a debit is positive, a credit negative. invoice_id repeats the transaction's, so that what is open
-- per invoice can be summed from one index.
CREATE TABLE IF NOT EXISTS rc_ledger_entries (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  transaction_id BIGINT UNSIGNED NOT NULL DEFAULT 0,
  reseller_id INT NOT NULL DEFAULT 0,
  book INT NOT NULL DEFAULT 0,
  account VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  party VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  amount DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  invoice_id INT NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  KEY by_transaction (transaction_id, currency, amount),
  KEY by_account (book, account, party, currency, amount),
  KEY by_invoice (invoice_id, account, amount)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
