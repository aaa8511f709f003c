-- The queue of payouts: what is open of each reseller and currency as it was reckoned last, in the transaction that changed it.
-- next_on is the day on which it changes by itself: the next entry leaves its hold, or 1000-01-01 = it has to be reckoned anew.
ALTER TABLE rc_payout_accounts
  ADD COLUMN IF NOT EXISTS id INT NOT NULL AUTO_INCREMENT UNIQUE FIRST,
  ADD COLUMN IF NOT EXISTS available DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  ADD COLUMN IF NOT EXISTS held DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  ADD COLUMN IF NOT EXISTS drafts DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  ADD COLUMN IF NOT EXISTS approved DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  ADD COLUMN IF NOT EXISTS minimum DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  ADD COLUMN IF NOT EXISTS state VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'settled',
  ADD COLUMN IF NOT EXISTS next_on DATE NOT NULL DEFAULT '1000-01-01',
  ADD COLUMN IF NOT EXISTS last_on DATE NOT NULL DEFAULT '1000-01-01',
  ADD COLUMN IF NOT EXISTS suspended TINYINT NOT NULL DEFAULT 0,
  ADD KEY IF NOT EXISTS by_currency (currency, id),
  ADD KEY IF NOT EXISTS by_currency_available (currency, available, id),
  ADD KEY IF NOT EXISTS by_state (state, id),
  ADD KEY IF NOT EXISTS by_state_available (state, available, id),
  ADD KEY IF NOT EXISTS by_available (available, id),
  ADD KEY IF NOT EXISTS by_held (held, id),
  ADD KEY IF NOT EXISTS by_next (next_on, id);

INSERT INTO rc_payout_accounts (reseller_id, currency) SELECT DISTINCT reseller_id, currency FROM rc_profit_entries
  ON DUPLICATE KEY UPDATE next_on = '1000-01-01';

-- With the amount, so that what is open is summed from the index alone.
ALTER TABLE rc_profit_entries
  DROP KEY IF EXISTS by_balance,
  ADD KEY by_balance (reseller_id, currency, payout_id, available_on, amount);

-- One wish to prepare, approve or send many: first a dry run, then the same rows for real. live is 1 while a real one is under way.
CREATE TABLE IF NOT EXISTS rc_payout_batches (
  id INT NOT NULL AUTO_INCREMENT,
  action VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'prepare',
  dry TINYINT NOT NULL DEFAULT 1,
  status VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'running',
  dry_run_id INT NULL DEFAULT NULL,
  total INT NOT NULL DEFAULT 0,
  live TINYINT NULL DEFAULT NULL,
  asked_by VARCHAR(80) NOT NULL DEFAULT '',
  asked_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  finished_at DATETIME(3) NULL DEFAULT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY started_once (dry_run_id),
  UNIQUE KEY one_live (action, live),
  KEY by_action (action, id),
  KEY by_dry (dry, id),
  KEY by_status (status, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- One row of a batch and what became of it; subject_id is the account (prepare) or the payout (approve, send).
CREATE TABLE IF NOT EXISTS rc_payout_batch_rows (
  id INT NOT NULL AUTO_INCREMENT,
  batch_id INT NOT NULL DEFAULT 0,
  subject_id INT NOT NULL DEFAULT 0,
  reseller_id INT NOT NULL DEFAULT 0,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  amount DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  payout_id INT NOT NULL DEFAULT 0,
  outcome VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'waiting',
  code VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  detail VARCHAR(255) NOT NULL DEFAULT '',
  decided_at DATETIME(3) NULL DEFAULT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY one_row (batch_id, subject_id),
  KEY by_outcome (batch_id, outcome, id),
  KEY by_amount (batch_id, amount, id),
  KEY by_reseller (reseller_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
