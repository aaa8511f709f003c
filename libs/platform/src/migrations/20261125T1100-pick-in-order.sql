-- What is due is taken in the order it happened: an index in that order is read to the limit, while one by time had the whole backlog
-- sorted at every pick.
ALTER TABLE rc_event_deliveries
  ADD KEY in_order (status, id, next_attempt_at),
  DROP KEY due;

ALTER TABLE rc_jobs
  ADD KEY in_order (status, id, next_attempt_at),
  DROP KEY due;
