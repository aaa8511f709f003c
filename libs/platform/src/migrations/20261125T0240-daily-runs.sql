-- Runs of the daily tasks beside the timers' claims. kind: timer, or day (a task of a date).
ALTER TABLE rc_job_runs
  ADD COLUMN kind VARCHAR(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'timer' AFTER period,
  -- Nothing but what it would do.
  ADD COLUMN dry TINYINT NOT NULL DEFAULT 0 AFTER kind,
  ADD COLUMN business_date DATE NOT NULL DEFAULT '1000-01-01' AFTER dry,
  -- How much the run is about to make, how much of it is behind it, and what is usual (0 = too little is known).
  ADD COLUMN expected INT NOT NULL DEFAULT 0 AFTER failed,
  ADD COLUMN progress INT NOT NULL DEFAULT 0 AFTER expected,
  ADD COLUMN usual INT NOT NULL DEFAULT 0 AFTER progress,
  ADD COLUMN attempts INT NOT NULL DEFAULT 0 AFTER usual,
  -- A person lets it run past the brake.
  ADD COLUMN released TINYINT NOT NULL DEFAULT 0 AFTER attempts,
  ADD COLUMN asked_by VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' AFTER owner,
  -- The first of what was made (dry run), skipped and failed, each with its reason.
  ADD COLUMN notes JSON NULL AFTER last_error,
  ADD KEY by_kind (kind, id),
  ADD KEY by_date (kind, business_date, id),
  ADD KEY by_task (kind, task, business_date, id),
  ADD KEY by_state (kind, status, business_date, id),
  ADD KEY by_start (kind, started_at, id);
