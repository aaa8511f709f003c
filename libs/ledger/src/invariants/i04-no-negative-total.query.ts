import type { Invariant } from './invariant.js';

export const I04: Invariant = {
  id: 'I04',
  title: 'no invoice total is below zero, no credit above what was billed',
  sql: `SELECT t.id AS invoiceId, t.total, t.credit FROM tblinvoices t JOIN rc_invoices i ON i.invoice_id = t.id
WHERE t.total < 0 OR t.credit < 0 OR i.gross < 0 OR i.open_amount < 0`,
};
