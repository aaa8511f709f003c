import type { Invariant } from './invariant.js';

export const I54: Invariant = {
  id: 'I54',
  title: 'a run that is done has ended, and a day that is done has no task that had failed by then',
  sql: `SELECT r.task, r.period, r.status, t.task AS open FROM rc_job_runs r
LEFT JOIN rc_job_runs t ON t.kind = 'day' AND t.dry = 0 AND t.business_date = r.business_date AND r.task = 'day' AND t.task <> 'day'
  AND t.status = 'failed' AND t.finished_at < r.finished_at
WHERE r.kind = 'day' AND r.dry = 0 AND r.status = 'done' AND (r.finished_at IS NULL OR r.lease_until IS NOT NULL OR t.id IS NOT NULL)`,
};
