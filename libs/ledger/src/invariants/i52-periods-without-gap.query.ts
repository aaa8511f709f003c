import type { Invariant } from './invariant.js';

/** A service that ends unpaid may leave one: what was not paid goes, a later period that was paid stays. Its addons went with it. */
export const I52: Invariant = {
  id: 'I52',
  title: 'the charged periods of a service follow each other without a gap',
  sql: `SELECT p.service_type AS serviceType, p.service_id AS serviceId, p.period_end AS ended,
  (SELECT MIN(n.period_start) FROM rc_service_periods n
   WHERE n.service_type = p.service_type AND n.service_id = p.service_id AND n.period_start >= p.period_end) AS follows
FROM rc_service_periods p
WHERE NOT EXISTS (SELECT 1 FROM rc_service_ends e WHERE e.service_type = p.service_type AND e.service_id = p.service_id)
  AND NOT EXISTS (SELECT 1 FROM rc_services s JOIN rc_service_ends e ON e.service_type = 'hosting' AND e.service_id = s.parent_id
    WHERE s.service_type = 'addon' AND s.service_type = p.service_type AND s.service_id = p.service_id)
HAVING follows <> ended`,
};
