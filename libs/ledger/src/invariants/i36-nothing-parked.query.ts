import type { Invariant } from './invariant.js';

export const I36: Invariant = {
  id: 'I36',
  title: 'no effect of a fact and no job is parked',
  sql: `SELECT 'delivery' AS what, id, handler AS name, last_error AS why FROM rc_event_deliveries WHERE status = 'parked'
UNION ALL SELECT 'job', id, queue, last_error FROM rc_jobs WHERE status = 'parked'`,
};
