-- What is to be done at a server for a service. One row per request; people or an adapter finish it.
CREATE TABLE IF NOT EXISTS rc_provisioning_tasks (
  id INT NOT NULL AUTO_INCREMENT,
  reseller_id INT NOT NULL DEFAULT 0,
  client_id INT NOT NULL DEFAULT 0,
  service_type VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'hosting',
  service_id INT NOT NULL DEFAULT 0,
  action VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'create',
  request_key VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  module VARCHAR(64) NOT NULL DEFAULT '',
  adapter VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'manual',
  description VARCHAR(500) NOT NULL DEFAULT '',
  status VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'open',
  -- What the adapter said last: '' not asked yet, unknown, pending, done, refused.
  outcome VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  username VARCHAR(190) NOT NULL DEFAULT '',
  note VARCHAR(1000) NOT NULL DEFAULT '',
  created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  done_at DATETIME(3) NULL DEFAULT NULL,
  done_by VARCHAR(80) NOT NULL DEFAULT '',
  PRIMARY KEY (id),
  UNIQUE KEY one_task_per_request (service_type, service_id, action, request_key),
  KEY by_status (status, created_at, id),
  KEY by_created (created_at, id),
  KEY by_action (action, status, id),
  KEY by_adapter (adapter, status, id),
  KEY by_client (client_id, id),
  KEY by_reseller (reseller_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
