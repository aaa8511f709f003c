-- Tax rules of resellers who issue their own invoices; the provider's stand in tbltax. Same meaning of the columns.
CREATE TABLE IF NOT EXISTS rc_tax_rules (
  id INT UNSIGNED NOT NULL AUTO_INCREMENT,
  reseller_id INT NOT NULL DEFAULT 0,
  level TINYINT NOT NULL DEFAULT 1,
  name VARCHAR(100) NOT NULL DEFAULT '',
  state VARCHAR(100) NOT NULL DEFAULT '',
  country CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  rate DECIMAL(10,3) NOT NULL DEFAULT 0.000,
  PRIMARY KEY (id),
  UNIQUE KEY one_rule_per_place (reseller_id, level, country, state)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
