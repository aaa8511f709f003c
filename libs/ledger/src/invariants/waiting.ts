const quoted = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');

/**
 * The invoices of facts that nobody has taken out of the outbox yet or that one of `handlers` has still to act on: what follows from
 * them is not there yet. A query of its own over what waits, which is little, and not one for each row that asks. A fact that names no
 * invoice stands as 0: one NULL here, and `NOT IN` would find nothing at all.
 */
export const invoicesWaitingFor = (types: readonly string[], handlers: readonly string[]): string =>
  `SELECT COALESCE(CAST(JSON_EXTRACT(o.payload, '$.invoiceId') AS SIGNED), 0) FROM rc_outbox o
    WHERE o.relayed_at IS NULL AND o.type IN (${quoted(types)})
    UNION SELECT COALESCE(CAST(JSON_EXTRACT(o.payload, '$.invoiceId') AS SIGNED), 0)
    FROM rc_event_deliveries d JOIN rc_outbox o ON o.id = d.outbox_id
    WHERE d.status = 'pending' AND d.handler IN (${quoted(handlers)}) AND o.type IN (${quoted(types)})`;
