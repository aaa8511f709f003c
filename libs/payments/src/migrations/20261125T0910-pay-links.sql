-- Links in mails that open one invoice without signing in. Only the hash of the token stands here; the token is in the mail.
CREATE TABLE IF NOT EXISTS rc_pay_links (
  id INT NOT NULL AUTO_INCREMENT,
  reseller_id INT NOT NULL DEFAULT 0,
  token_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  invoice_id INT NOT NULL DEFAULT 0,
  client_id INT NOT NULL DEFAULT 0,
  sent_to VARCHAR(190) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '',
  created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  expires_at DATETIME(3) NOT NULL DEFAULT '1970-01-01 00:00:00.000',
  revoked_at DATETIME(3) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY one_token (token_hash),
  KEY by_client (client_id, revoked_at),
  KEY by_reseller (reseller_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
