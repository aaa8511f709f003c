-- The built-in texts: one row per name, which the mirrored table has no unique key for. Its lock makes processes that start
-- at once take turns.
CREATE TABLE IF NOT EXISTS rc_mail_texts (
  name VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '',
  PRIMARY KEY (name)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
