-- Whose a domain is, and the claim on its name: live_name is the name while the domain is ordered or held, else NULL.
CREATE TABLE IF NOT EXISTS rc_domains (
  domain_id INT NOT NULL DEFAULT 0,
  reseller_id INT NOT NULL DEFAULT 0,
  client_id INT NOT NULL DEFAULT 0,
  name VARCHAR(253) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  live_name VARCHAR(253) CHARACTER SET ascii COLLATE ascii_bin NULL DEFAULT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  PRIMARY KEY (domain_id),
  UNIQUE KEY one_live_domain_per_name (live_name),
  KEY by_reseller (reseller_id, domain_id),
  KEY by_client (client_id, domain_id),
  KEY by_name (name)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- What is to be done at a registrar. The transfer code is sealed.
CREATE TABLE IF NOT EXISTS rc_registrar_tasks (
  id INT NOT NULL AUTO_INCREMENT,
  reseller_id INT NOT NULL DEFAULT 0,
  client_id INT NOT NULL DEFAULT 0,
  domain_id INT NOT NULL DEFAULT 0,
  action VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'register',
  request_key VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  name VARCHAR(253) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  years INT NOT NULL DEFAULT 1,
  epp_code_sealed VARCHAR(500) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  registrar VARCHAR(64) NOT NULL DEFAULT '',
  adapter VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'manual',
  status VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'open',
  outcome VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  note VARCHAR(1000) NOT NULL DEFAULT '',
  created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  done_at DATETIME(3) NULL DEFAULT NULL,
  done_by VARCHAR(80) NOT NULL DEFAULT '',
  PRIMARY KEY (id),
  UNIQUE KEY one_task_per_request (domain_id, action, request_key),
  KEY by_status (status, created_at, id),
  KEY by_created (created_at, id),
  KEY by_action (action, status, id),
  KEY by_client (client_id, id),
  KEY by_reseller (reseller_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
