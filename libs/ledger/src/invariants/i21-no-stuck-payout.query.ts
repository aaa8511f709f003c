import type { Invariant } from './invariant.js';

export const I21: Invariant = {
  id: 'I21',
  title: 'no payout hangs between our books and the gateway',
  sql: `SELECT id AS payoutId, status, changed_at AS since FROM rc_payouts
WHERE status IN ('sending', 'unknown') AND changed_at < UTC_TIMESTAMP(3) - INTERVAL 1 HOUR`,
};
