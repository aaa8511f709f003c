-- A domain of a reseller's own is checked by its DNS records. Several may ask for one name, it opens for him who proves it.
ALTER TABLE rc_brand_hosts
  ADD COLUMN IF NOT EXISTS token CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  ADD COLUMN IF NOT EXISTS checks INT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS checked_at DATETIME(3) NULL DEFAULT NULL,
  ADD COLUMN IF NOT EXISTS next_check_at DATETIME(3) NULL DEFAULT NULL,
  ADD COLUMN IF NOT EXISTS findings TEXT NULL,
  ADD COLUMN IF NOT EXISTS open_host VARCHAR(253) CHARACTER SET ascii COLLATE ascii_bin AS (IF(verified_at IS NULL, NULL, host)) PERSISTENT,
  ADD UNIQUE KEY IF NOT EXISTS one_brand_per_open_host (open_host),
  ADD UNIQUE KEY IF NOT EXISTS one_row_per_host (reseller_id, host),
  ADD KEY IF NOT EXISTS by_next_check (next_check_at),
  DROP KEY IF EXISTS one_brand_per_host;

UPDATE rc_brand_hosts SET token = LOWER(HEX(RANDOM_BYTES(16))), next_check_at = UTC_TIMESTAMP(3)
WHERE kind = 'own' AND verified_at IS NULL AND token = '';
