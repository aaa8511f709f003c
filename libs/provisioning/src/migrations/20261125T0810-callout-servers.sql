-- Servers that are reached by a signed call-out: where, with which secret, and how the calls went.
CREATE TABLE IF NOT EXISTS rc_provisioning_servers (
  server_id INT NOT NULL DEFAULT 0,
  address VARCHAR(500) NOT NULL DEFAULT '',
  sealed_secret VARCHAR(500) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  -- The secret before, good until then, so that the other side can be changed in peace.
  sealed_old_secret VARCHAR(500) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  old_secret_until DATETIME(3) NULL DEFAULT NULL,
  last_success_at DATETIME(3) NULL DEFAULT NULL,
  failures_in_a_row INT NOT NULL DEFAULT 0,
  last_failure VARCHAR(500) NOT NULL DEFAULT '',
  PRIMARY KEY (server_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- Every call about a task, out and back, append-only.
CREATE TABLE IF NOT EXISTS rc_provisioning_attempts (
  id INT NOT NULL AUTO_INCREMENT,
  reseller_id INT NOT NULL DEFAULT 0,
  task_id INT NOT NULL DEFAULT 0,
  server_id INT NOT NULL DEFAULT 0,
  -- send, ask, call-back
  kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'send',
  http_status SMALLINT NOT NULL DEFAULT 0,
  outcome VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'unknown',
  answer VARCHAR(500) NOT NULL DEFAULT '',
  called_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  PRIMARY KEY (id),
  KEY by_task (task_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- `server_id`: chosen at the first call. `sending`: another number is another request, after staff sent a refused task again.
ALTER TABLE rc_provisioning_tasks
  ADD COLUMN server_id INT NOT NULL DEFAULT 0,
  ADD COLUMN sending SMALLINT NOT NULL DEFAULT 1,
  ADD COLUMN asked_at DATETIME(3) NULL DEFAULT NULL,
  ADD KEY by_server (server_id, status, id),
  ADD KEY by_outcome (outcome, status, asked_at, id);
