import type { Invariant } from './invariant.js';

export const I60: Invariant = {
  id: 'I60',
  title: 'an ended service has no hold and no cancellation that waits, and ended as it was decided',
  sql: `SELECT s.service_type AS type, s.service_id AS id, s.status, 'hold' AS what FROM rc_services s
JOIN rc_service_holds h ON h.service_type = s.service_type AND h.service_id = s.service_id
WHERE s.status IN ('Terminated', 'Cancelled')
UNION ALL
SELECT s.service_type, s.service_id, s.status, 'cancellation' FROM rc_services s
JOIN rc_cancel_requests c ON c.service_type = s.service_type AND c.service_id = s.service_id AND c.is_open = 1
WHERE s.status IN ('Terminated', 'Cancelled')
UNION ALL
SELECT s.service_type, s.service_id, s.status, 'end without its end' FROM rc_services s
JOIN rc_service_ends e ON e.service_type = s.service_type AND e.service_id = s.service_id
WHERE e.ended_at IS NOT NULL AND s.status <> e.outcome`,
};
