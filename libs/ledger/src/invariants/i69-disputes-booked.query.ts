import type { Invariant } from './invariant.js';

export const I69: Invariant = {
  id: 'I69',
  title: 'no money of a dispute waits longer than what it waits for',
  sql: `SELECT m.id AS movementId, m.dispute_id AS disputeId, m.amount, m.noted_at AS since FROM rc_dispute_movements m
JOIN rc_disputes d ON d.id = m.dispute_id JOIN rc_payments p ON p.id = d.payment_id
LEFT JOIN rc_held_payments h ON h.payment_id = p.id AND h.status = 'open'
WHERE m.booked_at IS NULL AND m.noted_at < UTC_TIMESTAMP(3) - INTERVAL 1 HOUR AND h.payment_id IS NULL
  AND NOT EXISTS (SELECT 1 FROM rc_refunds r WHERE r.invoice_id = d.invoice_id AND r.status IN ('requested', 'sent', 'unknown'))`,
};
