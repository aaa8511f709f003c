import type { Invariant } from './invariant.js';

export const I48: Invariant = {
  id: 'I48',
  title: 'no refund hangs between our books and the gateway',
  sql: `SELECT id AS refundId, invoice_id AS invoiceId, status, updated_at AS since FROM rc_refunds
WHERE status IN ('requested', 'unknown') AND updated_at < UTC_TIMESTAMP(3) - INTERVAL 1 HOUR`,
};
