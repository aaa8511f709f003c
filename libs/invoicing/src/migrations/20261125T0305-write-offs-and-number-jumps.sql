-- What was given up of an invoice (status Collections), and how much of it came in later after all.
CREATE TABLE IF NOT EXISTS rc_write_offs (
  invoice_id INT NOT NULL DEFAULT 0,
  reseller_id INT NOT NULL DEFAULT 0,
  amount DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  recovered DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  reason VARCHAR(255) NOT NULL DEFAULT '',
  written_by VARCHAR(80) NOT NULL DEFAULT '',
  written_on DATE NOT NULL DEFAULT '1970-01-01',
  PRIMARY KEY (invoice_id),
  KEY by_reseller (reseller_id, invoice_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- Numbers that a person left out on purpose by setting the next number of a series: from_number to to_number − 1.
CREATE TABLE IF NOT EXISTS rc_number_jumps (
  id INT NOT NULL AUTO_INCREMENT,
  book INT NOT NULL DEFAULT 0,
  reseller_id INT NOT NULL DEFAULT 0,
  kind VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'invoice',
  series_year SMALLINT NOT NULL DEFAULT 0,
  from_number INT NOT NULL DEFAULT 0,
  to_number INT NOT NULL DEFAULT 0,
  done_by VARCHAR(80) NOT NULL DEFAULT '',
  done_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  PRIMARY KEY (id),
  UNIQUE KEY one_jump (book, reseller_id, kind, series_year, from_number)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
