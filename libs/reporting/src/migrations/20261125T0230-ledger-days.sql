-- The journal summed per business day, so that charts cost what they show and not what was ever sold. A day is written once, after it has
-- ended; the journal is only added to and always on the day of the clock, so a written day never changes.

CREATE TABLE IF NOT EXISTS rc_ledger_days (
  business_date DATE NOT NULL DEFAULT '1970-01-01',
  reseller_id INT NOT NULL DEFAULT 0,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  income DECIMAL(20, 2) NOT NULL DEFAULT 0.00,
  profit DECIMAL(20, 2) NOT NULL DEFAULT 0.00,
  received DECIMAL(20, 2) NOT NULL DEFAULT 0.00,
  PRIMARY KEY (business_date, reseller_id, currency),
  KEY by_reseller (reseller_id, business_date)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- How far the days are written; locked while more are.
CREATE TABLE IF NOT EXISTS rc_ledger_days_through (
  id TINYINT NOT NULL DEFAULT 1,
  through DATE NOT NULL DEFAULT '1970-01-01',
  PRIMARY KEY (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

INSERT IGNORE INTO rc_ledger_days_through (id, through) VALUES (1, '1970-01-01');
