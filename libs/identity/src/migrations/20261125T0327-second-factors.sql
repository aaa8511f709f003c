-- A second proof beside the password: the sealed secret of an authenticator app. last_step: the newest time step that was used, so that
-- no code counts twice. Without confirmed_at it is being set up and asked of nobody.
CREATE TABLE IF NOT EXISTS rc_second_factors (
  login_id INT NOT NULL DEFAULT 0,
  reseller_id INT NOT NULL DEFAULT 0,
  secret_sealed VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  last_step BIGINT NOT NULL DEFAULT 0,
  confirmed_at DATETIME(3) NULL DEFAULT NULL,
  created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  PRIMARY KEY (login_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- Codes on paper for a lost device: stored as hashes, each good once.
CREATE TABLE IF NOT EXISTS rc_backup_codes (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  login_id INT NOT NULL DEFAULT 0,
  reseller_id INT NOT NULL DEFAULT 0,
  code_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  used_at DATETIME(3) NULL DEFAULT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY one_row_per_code (login_id, code_hash)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- 1: the password was right and the second factor is still to come; such a session opens nothing.
ALTER TABLE rc_sessions
  ADD COLUMN IF NOT EXISTS awaits_factor TINYINT(1) NOT NULL DEFAULT 0 AFTER audience;
