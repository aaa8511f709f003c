-- What tblinvoices cannot hold: book, reseller, kind, currency, the number's series. status and open_amount are written
-- together with tblinvoices and its payments, so that lists filter by one index; verify:ledger compares them.

CREATE TABLE IF NOT EXISTS rc_invoices (
  invoice_id INT NOT NULL DEFAULT 0,
  reseller_id INT NOT NULL DEFAULT 0,
  book INT NOT NULL DEFAULT 0,
  kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'custom',
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  client_id INT NOT NULL DEFAULT 0,
  order_id INT NOT NULL DEFAULT 0,
  status VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'Draft',
  series_reseller_id INT NOT NULL DEFAULT 0,
  series_year SMALLINT NOT NULL DEFAULT 0,
  series_number INT NULL DEFAULT NULL,
  number VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '',
  issued_at DATETIME(3) NULL DEFAULT NULL,
  issued_on DATE NOT NULL DEFAULT '1970-01-01',
  due_on DATE NOT NULL DEFAULT '1970-01-01',
  paid_at DATETIME(3) NULL DEFAULT NULL,
  paid_on DATE NULL DEFAULT NULL,
  gross DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  open_amount DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  compound TINYINT NOT NULL DEFAULT 0,
  inclusive TINYINT NOT NULL DEFAULT 0,
  PRIMARY KEY (invoice_id),
  UNIQUE KEY one_number (book, series_reseller_id, series_year, series_number),
  KEY by_reseller (reseller_id, invoice_id),
  KEY by_reseller_status (reseller_id, status, invoice_id),
  KEY by_reseller_due (reseller_id, due_on, invoice_id),
  KEY by_reseller_gross (reseller_id, gross, invoice_id),
  KEY by_client (client_id, invoice_id),
  KEY by_client_status (client_id, status, due_on),
  KEY by_status_due (status, due_on, invoice_id),
  KEY by_due (due_on, invoice_id),
  KEY by_issued (issued_on, invoice_id),
  KEY by_paid (paid_on, invoice_id),
  KEY by_gross (gross, invoice_id),
  KEY by_order (order_id),
  KEY by_kind (kind, invoice_id),
  KEY by_book (book, invoice_id),
  KEY by_currency (currency, invoice_id),
  KEY by_number (number)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS rc_invoice_lines (
  id INT NOT NULL AUTO_INCREMENT,
  invoice_id INT NOT NULL DEFAULT 0,
  reseller_id INT NOT NULL DEFAULT 0,
  position INT NOT NULL DEFAULT 0,
  item_id INT NOT NULL DEFAULT 0,
  type VARCHAR(30) NOT NULL DEFAULT '',
  relid INT NOT NULL DEFAULT 0,
  description TEXT NOT NULL DEFAULT (''),
  taxed TINYINT NOT NULL DEFAULT 0,
  amount DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  net DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  tax DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  tax2 DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  profit DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  provider_share DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  terms JSON NOT NULL,
  explanation JSON NOT NULL,
  period_start DATE NULL DEFAULT NULL,
  period_end DATE NULL DEFAULT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY one_position (invoice_id, position),
  KEY by_item (item_id),
  KEY by_reseller (reseller_id, id),
  KEY by_what (type, relid, period_start)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- One row per series of numbers; locked last in the transaction that gives a number. series_year is 0 while numbers
-- run on over the years. reseller_id is set for a branded series in the provider's book.
CREATE TABLE IF NOT EXISTS rc_invoice_series (
  book INT NOT NULL DEFAULT 0,
  reseller_id INT NOT NULL DEFAULT 0,
  kind VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'invoice',
  series_year SMALLINT NOT NULL DEFAULT 0,
  next_number INT NOT NULL DEFAULT 1,
  PRIMARY KEY (book, reseller_id, kind, series_year)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
