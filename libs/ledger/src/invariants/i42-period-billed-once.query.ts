import type { Invariant } from './invariant.js';

export const I42: Invariant = {
  id: 'I42',
  title: 'a period of a service is billed at most once',
  sql: `SELECT a.service_type AS serviceType, a.service_id AS serviceId, a.period_start AS periodStart, b.period_start AS other
FROM rc_service_periods a JOIN rc_service_periods b ON b.service_type = a.service_type AND b.service_id = a.service_id
  AND a.period_start < b.period_start AND b.period_start < a.period_end`,
};
