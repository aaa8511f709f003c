-- The registry that comes with the product. domain_id is our domain, or 0 for a name that another registrar holds.
CREATE TABLE IF NOT EXISTS rc_registry_domains (
  id INT NOT NULL AUTO_INCREMENT,
  reseller_id INT NOT NULL DEFAULT 0,
  domain_id INT NOT NULL DEFAULT 0,
  name VARCHAR(253) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  tld VARCHAR(63) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  -- The day it was deleted for good by its end is computed from expires_on and the rules of the ending.
  registered_on DATE NOT NULL DEFAULT '0000-00-00',
  expires_on DATE NOT NULL DEFAULT '0000-00-00',
  -- Last registration or transfer: it may not move for some days after it.
  moved_on DATE NOT NULL DEFAULT '0000-00-00',
  locked TINYINT NOT NULL DEFAULT 0,
  epp_code_sealed VARCHAR(500) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  registrant TEXT NULL,
  fields TEXT NULL,
  -- A transfer under way: in (to us), out (away from us), or nothing.
  transfer VARCHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  transfer_due DATETIME(3) NULL DEFAULT NULL,
  -- The request that waits for an incoming transfer, and the domain that will hold the name.
  transfer_request VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  transfer_domain_id INT NOT NULL DEFAULT 0,
  updated_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  PRIMARY KEY (id),
  UNIQUE KEY one_row_per_name (name),
  KEY by_transfer (transfer, transfer_due),
  KEY by_domain (domain_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- What was asked of it and what it answered: the same request gets the same answer.
CREATE TABLE IF NOT EXISTS rc_registry_requests (
  id INT NOT NULL AUTO_INCREMENT,
  reseller_id INT NOT NULL DEFAULT 0,
  request_key VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  action VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  name VARCHAR(253) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  years INT NOT NULL DEFAULT 1,
  registrant TEXT NULL,
  fields TEXT NULL,
  outcome VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  note VARCHAR(500) NOT NULL DEFAULT '',
  expires_on DATE NULL DEFAULT NULL,
  created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  PRIMARY KEY (id),
  UNIQUE KEY one_answer_per_request (request_key)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- Each time a task was sent to its registrar: under which key, and who was named as the owner.
CREATE TABLE IF NOT EXISTS rc_registrar_calls (
  id INT NOT NULL AUTO_INCREMENT,
  reseller_id INT NOT NULL DEFAULT 0,
  task_id INT NOT NULL DEFAULT 0,
  attempt INT NOT NULL DEFAULT 1,
  request_key VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  registrant TEXT NULL,
  fields TEXT NULL,
  asked_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  PRIMARY KEY (id),
  UNIQUE KEY one_row_per_attempt (task_id, attempt)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
