import type { Invariant } from './invariant.js';

export const I38: Invariant = {
  id: 'I38',
  title: 'no timed run hangs past its lease',
  sql: `SELECT task, period, lease_until AS leaseUntil FROM rc_job_runs
WHERE status = 'running' AND lease_until < UTC_TIMESTAMP(3) - INTERVAL 30 MINUTE`,
};
