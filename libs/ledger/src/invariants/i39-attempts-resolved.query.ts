import type { Invariant } from './invariant.js';

export const I39: Invariant = {
  id: 'I39',
  title: 'no payment of unknown outcome is left unresolved',
  sql: `SELECT id AS attemptId, invoice_id AS invoiceId, status, updated_at AS since FROM rc_payment_attempts
WHERE status IN ('created', 'unknown') AND updated_at < UTC_TIMESTAMP(3) - INTERVAL 1 HOUR`,
};
