-- A brand that is not saved yet, to be looked at in the real store by whoever has its link. Only the hash of the link's secret is kept.
CREATE TABLE IF NOT EXISTS rc_brand_drafts (
  id INT UNSIGNED NOT NULL AUTO_INCREMENT,
  reseller_id INT NOT NULL DEFAULT 0,
  token_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  changes TEXT NULL DEFAULT NULL,
  media_type VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  logo MEDIUMBLOB NULL,
  created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  expires_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  PRIMARY KEY (id),
  UNIQUE KEY one_draft_per_token (token_hash),
  KEY by_reseller (reseller_id, id),
  KEY by_end (expires_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
