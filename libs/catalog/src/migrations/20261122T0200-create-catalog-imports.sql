-- One row: moves with every change of the catalogue, so that every process knows whether what it remembers still holds.
-- Without reseller_id: the catalogue is the provider's.
CREATE TABLE IF NOT EXISTS rc_catalog_version (
  name VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  version BIGINT UNSIGNED NOT NULL DEFAULT 0,
  PRIMARY KEY (name)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

INSERT IGNORE INTO rc_catalog_version (name, version) VALUES ('catalog', 1);

-- Who loaded which price list, and what it changed. Without reseller_id: the catalogue is the provider's.
CREATE TABLE IF NOT EXISTS rc_catalog_imports (
  id INT UNSIGNED NOT NULL AUTO_INCREMENT,
  dry_run TINYINT NOT NULL DEFAULT 0,
  status VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'done',
  imported_by VARCHAR(80) NOT NULL DEFAULT '',
  created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  error_count INT NOT NULL DEFAULT 0,
  created_count INT NOT NULL DEFAULT 0,
  updated_count INT NOT NULL DEFAULT 0,
  unchanged_count INT NOT NULL DEFAULT 0,
  counts JSON NOT NULL,
  file_hashes JSON NOT NULL,
  PRIMARY KEY (id),
  KEY by_created (created_at, id),
  KEY by_status (status, id),
  KEY by_dry_run (dry_run, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
