import type { Invariant } from './invariant.js';

export const I58: Invariant = {
  id: 'I58',
  title: 'both statuses of a change agree, and its line bills what was quoted',
  sql: `SELECT u.upgrade_id AS upgradeId, u.status, t.status AS mirrored, u.amount, l.amount AS billed FROM rc_upgrades u
LEFT JOIN tblupgrades t ON t.id = u.upgrade_id
LEFT JOIN rc_invoice_lines l ON l.type = 'Upgrade' AND l.relid = u.upgrade_id
WHERE t.id IS NULL OR t.status <> u.status OR (u.status = 'Pending') <> (u.is_open IS NOT NULL)
  OR (u.invoice_id > 0 AND (l.id IS NULL OR l.amount <> u.amount OR l.invoice_id <> u.invoice_id))`,
};
