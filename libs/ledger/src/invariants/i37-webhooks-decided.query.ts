import type { Invariant } from './invariant.js';

export const I37: Invariant = {
  id: 'I37',
  title: 'every accepted message of a gateway was decided',
  sql: `SELECT id, gateway, event_id AS eventId, received_at AS receivedAt FROM rc_webhook_inbox
WHERE decided_at IS NULL AND received_at < UTC_TIMESTAMP(3) - INTERVAL 10 MINUTE`,
};
