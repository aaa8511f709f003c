-- When a refused end is asked again by itself; NULL where nobody but people ask.
ALTER TABLE rc_provisioning_tasks
  ADD COLUMN retry_at DATETIME(3) NULL DEFAULT NULL,
  ADD KEY by_retry (retry_at, id);
