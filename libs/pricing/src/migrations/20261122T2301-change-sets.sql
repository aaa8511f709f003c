-- Prepared and published price changes. reseller_id 0 with a group: the provider's change of a group's cells; else a reseller's own prices.
-- publish_at is an instant (UTC).
CREATE TABLE IF NOT EXISTS rc_price_change_sets (
  id INT NOT NULL AUTO_INCREMENT,
  reseller_id INT NOT NULL DEFAULT 0,
  group_id INT NOT NULL DEFAULT 0,
  name VARCHAR(120) NOT NULL DEFAULT '',
  source VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'draft',
  status VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'draft',
  cell_count INT NOT NULL DEFAULT 0,
  publish_at DATETIME(3) NULL DEFAULT NULL,
  overwrite TINYINT NOT NULL DEFAULT 0,
  reverts_id INT NOT NULL DEFAULT 0,
  problem JSON NULL DEFAULT NULL,
  created_by VARCHAR(80) NOT NULL DEFAULT '',
  created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  published_by VARCHAR(80) NOT NULL DEFAULT '',
  published_at DATETIME(3) NULL DEFAULT NULL,
  PRIMARY KEY (id),
  KEY by_owner (reseller_id, group_id, id),
  KEY by_owner_status (reseller_id, group_id, status, id),
  KEY by_due (status, publish_at),
  KEY by_reverted (reverts_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- change_value: what is asked; base_value: what was in force when it was asked; before_value and after_value: what publishing found and left.
CREATE TABLE IF NOT EXISTS rc_price_change_set_cells (
  id BIGINT NOT NULL AUTO_INCREMENT,
  set_id INT NOT NULL DEFAULT 0,
  reseller_id INT NOT NULL DEFAULT 0,
  item_type VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  item_id INT NOT NULL DEFAULT 0,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  term VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  change_value JSON NULL DEFAULT NULL,
  base_value JSON NULL DEFAULT NULL,
  before_value JSON NULL DEFAULT NULL,
  after_value JSON NULL DEFAULT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY cell (set_id, currency, item_type, item_id, term),
  KEY by_set (set_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
