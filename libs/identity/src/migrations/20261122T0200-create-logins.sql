-- Everybody's login. scope: 'admin' for staff, 'provider', 'reseller:<id>'; the same address in two scopes is two accounts.
-- email_canonical holds the login name in its canonical form (for staff the user name, which may be no address).
-- password_hash: argon2id, or a form of WHMCS until the first login; empty = no password yet.
CREATE TABLE IF NOT EXISTS rc_logins (
  id INT NOT NULL AUTO_INCREMENT,
  reseller_id INT NOT NULL DEFAULT 0,
  scope VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  email_canonical VARCHAR(190) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '',
  kind VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'client',
  admin_id INT NOT NULL DEFAULT 0,
  client_id INT NOT NULL DEFAULT 0,
  user_id INT NOT NULL DEFAULT 0,
  password_hash VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '',
  password_changed_at DATETIME(3) NULL DEFAULT NULL,
  last_login_at DATETIME(3) NULL DEFAULT NULL,
  created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  PRIMARY KEY (id),
  UNIQUE KEY one_login_per_scope (scope, email_canonical),
  KEY by_email (email_canonical),
  KEY by_admin (admin_id),
  KEY by_client (client_id),
  KEY by_user (user_id),
  KEY by_reseller (reseller_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- One login may act for several clients of its scope.
CREATE TABLE IF NOT EXISTS rc_login_clients (
  login_id INT NOT NULL DEFAULT 0,
  client_id INT NOT NULL DEFAULT 0,
  reseller_id INT NOT NULL DEFAULT 0,
  created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  PRIMARY KEY (login_id, client_id),
  KEY by_client (client_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- A signed-in browser: the token is random and stored as its hash.
CREATE TABLE IF NOT EXISTS rc_sessions (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  token_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  login_id INT NOT NULL DEFAULT 0,
  audience VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  admin_id INT NOT NULL DEFAULT 0,
  client_id INT NOT NULL DEFAULT 0,
  reseller_id INT NOT NULL DEFAULT 0,
  ip VARCHAR(45) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  user_agent VARCHAR(190) NOT NULL DEFAULT '',
  created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  last_seen_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  expires_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  revoked_at DATETIME(3) NULL DEFAULT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY one_session_per_token (token_hash),
  KEY by_login (login_id, revoked_at),
  KEY by_client (client_id, audience, revoked_at, id),
  KEY by_admin (admin_id, audience, revoked_at, id),
  KEY by_expiry (expires_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- A key of a program, shown once and stored as its hash. actor_kind: admin, reseller, client.
CREATE TABLE IF NOT EXISTS rc_api_tokens (
  id INT NOT NULL AUTO_INCREMENT,
  token_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  actor_kind VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  actor_id INT NOT NULL DEFAULT 0,
  reseller_id INT NOT NULL DEFAULT 0,
  scopes JSON NULL,
  label VARCHAR(100) NOT NULL DEFAULT '',
  ip_list JSON NULL,
  created_by VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  expires_at DATETIME(3) NULL DEFAULT NULL,
  last_used_at DATETIME(3) NULL DEFAULT NULL,
  revoked_at DATETIME(3) NULL DEFAULT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY one_row_per_token (token_hash),
  KEY by_actor (actor_kind, actor_id, revoked_at, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- A link to choose a new password: used once, within the hour.
CREATE TABLE IF NOT EXISTS rc_password_resets (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  token_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  login_id INT NOT NULL DEFAULT 0,
  reseller_id INT NOT NULL DEFAULT 0,
  created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  expires_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  used_at DATETIME(3) NULL DEFAULT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY one_reset_per_token (token_hash),
  KEY by_login (login_id, used_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- How often a bucket (hash of route and account, or of route and address) was tried in a quarter of an hour.
-- No reseller_id: an address belongs to nobody, and the account is part of the hash.
CREATE TABLE IF NOT EXISTS rc_login_attempts (
  bucket CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  window_no INT NOT NULL DEFAULT 0,
  attempts INT NOT NULL DEFAULT 0,
  PRIMARY KEY (bucket, window_no),
  KEY by_window (window_no)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- What the roles of the staff may do. No reseller_id: only the provider has staff.
CREATE TABLE IF NOT EXISTS rc_admin_role_permissions (
  role_id INT NOT NULL DEFAULT 0,
  permission VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  PRIMARY KEY (role_id, permission)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

INSERT IGNORE INTO rc_admin_role_permissions (role_id, permission) VALUES (1, '*');
