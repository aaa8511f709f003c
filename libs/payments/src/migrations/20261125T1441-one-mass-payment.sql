-- Who pays several invoices of a book at once: locked before anything else is, so that a client has one open mass payment per book.
CREATE TABLE IF NOT EXISTS rc_mass_payers (
  client_id INT NOT NULL DEFAULT 0,
  book INT NOT NULL DEFAULT 0,
  reseller_id INT NOT NULL DEFAULT 0,
  PRIMARY KEY (client_id, book),
  KEY by_reseller (reseller_id, client_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
