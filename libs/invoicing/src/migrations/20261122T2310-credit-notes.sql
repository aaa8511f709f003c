-- What went back of invoices. A credit note has a number of its own series (kind 'credit-note' of rc_invoice_series).
-- rc_line_returns is what went back of each line, in order: one row per line and step, with the note it stands on.

CREATE TABLE IF NOT EXISTS rc_credit_notes (
  id INT NOT NULL AUTO_INCREMENT,
  reseller_id INT NOT NULL DEFAULT 0,
  book INT NOT NULL DEFAULT 0,
  client_id INT NOT NULL DEFAULT 0,
  invoice_id INT NOT NULL DEFAULT 0,
  source VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  series_reseller_id INT NOT NULL DEFAULT 0,
  series_year SMALLINT NOT NULL DEFAULT 0,
  series_number INT NULL DEFAULT NULL,
  number VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '',
  net DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  tax DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  tax2 DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  gross DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  reason VARCHAR(255) NOT NULL DEFAULT '',
  issued_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  issued_on DATE NOT NULL DEFAULT '1970-01-01',
  PRIMARY KEY (id),
  UNIQUE KEY one_source (source),
  UNIQUE KEY one_number (book, series_reseller_id, series_year, series_number),
  KEY by_invoice (invoice_id, id),
  KEY by_client (client_id, id),
  KEY by_reseller (reseller_id, id),
  KEY by_issued (issued_on, id),
  KEY by_gross (gross, id),
  KEY by_number (number)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS rc_line_returns (
  id INT NOT NULL AUTO_INCREMENT,
  reseller_id INT NOT NULL DEFAULT 0,
  invoice_id INT NOT NULL DEFAULT 0,
  line_id INT NOT NULL DEFAULT 0,
  sequence INT NOT NULL DEFAULT 0,
  source VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  note_id INT NOT NULL DEFAULT 0,
  gross DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  net DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  tax DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  tax2 DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  returned_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  PRIMARY KEY (id),
  UNIQUE KEY one_step_per_line (line_id, sequence),
  UNIQUE KEY one_source_per_line (source, line_id),
  KEY by_invoice (invoice_id, line_id, sequence),
  KEY by_note (note_id, id),
  KEY by_reseller (reseller_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
