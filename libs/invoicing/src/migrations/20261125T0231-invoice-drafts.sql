-- What was typed into a hand-written invoice (quantities, percents, admin prices) cannot stand in its lines, which hold
-- what it came to. `version` grows with every change and is the ETag; the row stays when the draft is issued, so that the
-- invoice can be copied as it was typed.

CREATE TABLE IF NOT EXISTS rc_invoice_drafts (
  invoice_id INT NOT NULL DEFAULT 0,
  reseller_id INT NOT NULL DEFAULT 0,
  version INT NOT NULL DEFAULT 1,
  typed_lines JSON NOT NULL,
  written_by VARCHAR(80) NOT NULL DEFAULT '',
  changed_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  PRIMARY KEY (invoice_id),
  KEY by_reseller (reseller_id, invoice_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
