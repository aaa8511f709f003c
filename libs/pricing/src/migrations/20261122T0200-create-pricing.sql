-- Group content and group prices belong to the provider, whatever resellers share the group: they carry no reseller_id.

CREATE TABLE IF NOT EXISTS rc_group_items (
  id INT NOT NULL AUTO_INCREMENT,
  group_id INT NOT NULL DEFAULT 0,
  item_type VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  item_id INT NOT NULL DEFAULT 0,
  method VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'difference',
  args JSON NULL DEFAULT NULL,
  floor_at_zero TINYINT NULL DEFAULT NULL,
  status VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'active',
  created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  updated_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  PRIMARY KEY (id),
  UNIQUE KEY group_item (group_id, item_type, item_id),
  KEY by_item (item_type, item_id),
  KEY by_method (method)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- An empty admin price means that the term is not in the group; an empty bound is no bound.
CREATE TABLE IF NOT EXISTS rc_group_prices (
  id INT NOT NULL AUTO_INCREMENT,
  group_id INT NOT NULL DEFAULT 0,
  item_type VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  item_id INT NOT NULL DEFAULT 0,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  term VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  admin_setup DECIMAL(16,2) NULL DEFAULT NULL,
  admin_recurring DECIMAL(16,2) NULL DEFAULT NULL,
  lowest_setup DECIMAL(16,2) NULL DEFAULT NULL,
  lowest_recurring DECIMAL(16,2) NULL DEFAULT NULL,
  highest_setup DECIMAL(16,2) NULL DEFAULT NULL,
  highest_recurring DECIMAL(16,2) NULL DEFAULT NULL,
  updated_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  PRIMARY KEY (id),
  UNIQUE KEY cell (group_id, currency, item_type, item_id, term)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS rc_reseller_prices (
  id INT NOT NULL AUTO_INCREMENT,
  reseller_id INT NOT NULL DEFAULT 0,
  item_type VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  item_id INT NOT NULL DEFAULT 0,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  term VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  setup DECIMAL(16,2) NOT NULL DEFAULT 0.00,
  recurring DECIMAL(16,2) NOT NULL DEFAULT 0.00,
  flagged TINYINT NOT NULL DEFAULT 0,
  updated_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  PRIMARY KEY (id),
  UNIQUE KEY cell (reseller_id, currency, item_type, item_id, term),
  KEY by_item (item_type, item_id, reseller_id),
  KEY by_flag (reseller_id, flagged)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- An empty currency is a rule for every currency; a fixed sum always has one.
CREATE TABLE IF NOT EXISTS rc_price_rules (
  id INT NOT NULL AUTO_INCREMENT,
  reseller_id INT NOT NULL DEFAULT 0,
  scope VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'all',
  scope_ref VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '',
  currency VARCHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  kind VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'percent',
  value DECIMAL(16,4) NOT NULL DEFAULT 0.0000,
  ending VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  updated_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  PRIMARY KEY (id),
  UNIQUE KEY rule_scope (reseller_id, scope, scope_ref, currency)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- The TLDs of a rule for a TLD set; of one reseller and currency a TLD is in one set at most, so that no two rules are equally specific.
CREATE TABLE IF NOT EXISTS rc_price_rule_tlds (
  rule_id INT NOT NULL DEFAULT 0,
  tld_id INT NOT NULL DEFAULT 0,
  reseller_id INT NOT NULL DEFAULT 0,
  currency VARCHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  PRIMARY KEY (rule_id, tld_id),
  UNIQUE KEY one_set (reseller_id, currency, tld_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- reseller_id 0 with a group: the provider changed the group's cell.
CREATE TABLE IF NOT EXISTS rc_price_changes (
  id BIGINT NOT NULL AUTO_INCREMENT,
  reseller_id INT NOT NULL DEFAULT 0,
  group_id INT NOT NULL DEFAULT 0,
  item_type VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  item_id INT NOT NULL DEFAULT 0,
  currency VARCHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  term VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  before_value JSON NULL DEFAULT NULL,
  after_value JSON NULL DEFAULT NULL,
  changed_by VARCHAR(80) NOT NULL DEFAULT '',
  changed_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  PRIMARY KEY (id),
  KEY by_group (group_id, id),
  KEY by_reseller (reseller_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- Counts up in the transaction of every change: what a process remembers of prices is valid while the number stands.
-- The row is also the lock under which the prices of a group and of its resellers change.
CREATE TABLE IF NOT EXISTS rc_price_versions (
  scope VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  scope_id INT NOT NULL DEFAULT 0,
  reseller_id INT NOT NULL DEFAULT 0,
  version BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (scope, scope_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
