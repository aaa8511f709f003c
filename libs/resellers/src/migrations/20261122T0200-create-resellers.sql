-- Named sets of items and prices; what is in them belongs to pricing. Without reseller_id: groups are the provider's.
CREATE TABLE IF NOT EXISTS rc_pricing_groups (
  id INT UNSIGNED NOT NULL AUTO_INCREMENT,
  name VARCHAR(100) NOT NULL DEFAULT '',
  status VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'active',
  notes TEXT NULL,
  created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  updated_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  created_by VARCHAR(80) NOT NULL DEFAULT '',
  PRIMARY KEY (id),
  UNIQUE KEY one_group_per_name (name),
  KEY by_status (status, id),
  KEY by_created (created_at, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- The clients who are resellers. client_id is the reseller's id everywhere else.
CREATE TABLE IF NOT EXISTS rc_resellers (
  client_id INT NOT NULL DEFAULT 0,
  group_id INT UNSIGNED NOT NULL DEFAULT 0,
  status VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'active',
  joined_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  left_at DATETIME(3) NULL DEFAULT NULL,
  suspended_at DATETIME(3) NULL DEFAULT NULL,
  PRIMARY KEY (client_id),
  KEY by_group (group_id, status, client_id),
  KEY by_status (status, client_id),
  KEY by_joined (joined_at, client_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- Which reseller an end client belongs to; a client without a row is a direct client of the provider.
CREATE TABLE IF NOT EXISTS rc_reseller_clients (
  client_id INT NOT NULL DEFAULT 0,
  reseller_id INT NOT NULL DEFAULT 0,
  since DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  PRIMARY KEY (client_id),
  KEY by_reseller (reseller_id, client_id),
  KEY by_since (since, client_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- Joining, group changes, suspension, leaving, clients who moved: appended, never edited.
CREATE TABLE IF NOT EXISTS rc_reseller_history (
  id INT UNSIGNED NOT NULL AUTO_INCREMENT,
  reseller_id INT NOT NULL DEFAULT 0,
  client_id INT NOT NULL DEFAULT 0,
  event VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  detail JSON NOT NULL,
  done_by VARCHAR(80) NOT NULL DEFAULT '',
  happened_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  PRIMARY KEY (id),
  KEY by_reseller (reseller_id, id),
  KEY by_client (client_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- One row: moves with every change of a reseller's state, so that stores kept in memory notice a suspension.
CREATE TABLE IF NOT EXISTS rc_reseller_version (
  name VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  version BIGINT UNSIGNED NOT NULL DEFAULT 0,
  PRIMARY KEY (name)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

INSERT IGNORE INTO rc_reseller_version (name, version) VALUES ('resellers', 1);
