import type { Invariant } from './invariant.js';

export const I56: Invariant = {
  id: 'I56',
  title: 'both statuses of a service agree',
  sql: `SELECT s.service_type AS type, s.service_id AS id, s.status, h.domainstatus AS mirrored FROM rc_services s
JOIN tblhosting h ON h.id = s.service_id WHERE s.service_type = 'hosting' AND s.status <> h.domainstatus
UNION ALL
SELECT s.service_type, s.service_id, s.status, a.status FROM rc_services s
JOIN tblhostingaddons a ON a.id = s.service_id WHERE s.service_type = 'addon' AND s.status <> a.status`,
};
