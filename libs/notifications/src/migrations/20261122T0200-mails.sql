-- Every mail of ours. refs holds ids only; the text is made when the mail is sent and kept in tblemails.
CREATE TABLE IF NOT EXISTS rc_mails (
  id INT NOT NULL AUTO_INCREMENT,
  -- Whose brand it carries; 0 = the provider's.
  reseller_id INT NOT NULL DEFAULT 0,
  client_id INT NOT NULL DEFAULT 0,
  template VARCHAR(100) NOT NULL DEFAULT '',
  to_address VARCHAR(190) NOT NULL DEFAULT '',
  subject VARCHAR(255) NOT NULL DEFAULT '',
  refs JSON NOT NULL,
  status VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'queued',
  last_error VARCHAR(500) NOT NULL DEFAULT '',
  message_id VARCHAR(190) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  -- tblemails.id once it was sent.
  email_id INT NOT NULL DEFAULT 0,
  dedupe_key VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NULL DEFAULT NULL,
  created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  sent_at DATETIME(3) NULL DEFAULT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY one_mail_per_fact (dedupe_key),
  KEY by_status (status, created_at, id),
  KEY by_created (created_at, id),
  KEY by_client (client_id, created_at, id),
  KEY by_reseller (reseller_id, created_at, id),
  KEY by_template (template, created_at, id),
  KEY by_address (to_address, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
