-- Somebody signed in as another: who, as whom, why, until when (ADR 0030). actor_kind: admin, reseller. subject_kind: reseller, client;
-- reseller_id is the reseller that the subject is or belongs to. key_hash is of the one-use key that opens the session at the other
-- front, good until key_expires_at. session_id and expires_at are set when it was used; writes_at when changes were confirmed.
CREATE TABLE IF NOT EXISTS rc_impersonations (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  reseller_id INT NOT NULL DEFAULT 0,
  actor_kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  actor_id INT NOT NULL DEFAULT 0,
  actor_session_id BIGINT UNSIGNED NOT NULL DEFAULT 0,
  subject_kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  subject_id INT NOT NULL DEFAULT 0,
  reason VARCHAR(300) NOT NULL DEFAULT '',
  key_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  key_expires_at DATETIME(3) NOT NULL DEFAULT '1970-01-01 00:00:00.000',
  key_used_at DATETIME(3) NULL DEFAULT NULL,
  session_id BIGINT UNSIGNED NULL DEFAULT NULL,
  expires_at DATETIME(3) NULL DEFAULT NULL,
  writes_at DATETIME(3) NULL DEFAULT NULL,
  created_at DATETIME(3) NOT NULL DEFAULT '1970-01-01 00:00:00.000',
  PRIMARY KEY (id),
  UNIQUE KEY one_row_per_key (key_hash),
  UNIQUE KEY one_row_per_session (session_id),
  KEY by_actor_session (actor_session_id, id),
  KEY by_reseller (reseller_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- 0: he acts himself.
ALTER TABLE rc_sessions
  ADD COLUMN IF NOT EXISTS impersonation_id BIGINT UNSIGNED NOT NULL DEFAULT 0 AFTER awaits_factor;
