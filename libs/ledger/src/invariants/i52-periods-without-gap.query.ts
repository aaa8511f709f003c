import type { Invariant } from './invariant.js';

export const I52: Invariant = {
  id: 'I52',
  title: 'the charged periods of a service follow each other without a gap',
  sql: `SELECT p.service_type AS serviceType, p.service_id AS serviceId, p.period_end AS ended,
  (SELECT MIN(n.period_start) FROM rc_service_periods n
   WHERE n.service_type = p.service_type AND n.service_id = p.service_id AND n.period_start >= p.period_end) AS follows
FROM rc_service_periods p HAVING follows <> ended`,
};
