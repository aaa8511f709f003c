-- One explicit value (or lock) of a setting at one level; no row means "inherit".
-- level: default (scope 0), group (scope = pricing group), reseller and own (scope = reseller).
-- A NULL value with locked = 1 locks what is inherited from above.
CREATE TABLE IF NOT EXISTS rc_settings (
  id INT NOT NULL AUTO_INCREMENT,
  level VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'default',
  scope_id INT NOT NULL DEFAULT 0,
  reseller_id INT NOT NULL DEFAULT 0,
  setting_key VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  value JSON NULL,
  locked TINYINT(1) NOT NULL DEFAULT 0,
  updated_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  updated_by VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  PRIMARY KEY (id),
  UNIQUE KEY one_value_per_level (level, scope_id, setting_key),
  KEY by_key (setting_key, level, scope_id),
  KEY by_reseller (reseller_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
