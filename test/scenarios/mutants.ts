/** Rows of the scenario that the damage is done to. */
export type Scene = {
  /** Unpaid, of a reseller's client, taxed. */
  open: number;
  /** Paid; its profit is in a payout that was sent. */
  settled: number;
  /** Paid; its profit waits. */
  earned: number;
  /** Client with credit. */
  creditor: number;
  /** Client of the provider himself. */
  direct: number;
  sentPayout: number;
  draftPayout: number;
  /** Paid; a part of it went back, with a part of its profit. */
  returned: number;
};

/** One damage that a fault could do, and the invariant that has to see it: that one, and no other but those that sum the same rows. */
export type Mutant = {
  id: string;
  also?: string[];
  damage: string;
  statements: (scene: Scene) => [sql: string, ...params: (string | number)[]][];
};

const OLD = '2020-01-01 00:00:00';
/** Rows of one account told as another's: each posting still sums to zero. */
const misposted =
  (account: string, as: string): Mutant['statements'] =>
  () => [['UPDATE rc_ledger_entries SET account = ? WHERE account = ? ORDER BY id DESC LIMIT 1', as, account]];

export const MUTANTS: readonly Mutant[] = [
  {
    id: 'I01',
    damage: 'a cent too much on a header',
    statements: ({ open }) => [['UPDATE rc_invoices SET gross = gross + 0.01 WHERE invoice_id = ?', open]],
  },
  {
    id: 'I02',
    damage: 'tax told as tax of the other level',
    statements: ({ open }) => [['UPDATE tblinvoices SET tax = tax - 0.01, tax2 = tax2 + 0.01 WHERE id = ?', open]],
  },
  {
    id: 'I03',
    damage: 'a mirrored line with another amount',
    statements: ({ open }) => [['UPDATE tblinvoiceitems SET amount = amount + 1 WHERE invoiceid = ? LIMIT 1', open]],
  },
  {
    id: 'I04',
    damage: 'an invoice below zero',
    statements: ({ direct }) => [
      [
        "INSERT INTO tblinvoices (id, userid, subtotal, total, status) VALUES (99001, ?, -5.00, -5.00, 'Draft')",
        direct,
      ],
      ["INSERT INTO rc_invoices (invoice_id, client_id, currency, gross) VALUES (99001, ?, 'EUR', -5.00)", direct],
      [
        "INSERT INTO tblinvoiceitems (id, invoiceid, userid, amount, description, notes) VALUES (99001, 99001, ?, -5.00, '', '')",
        direct,
      ],
      [
        `INSERT INTO rc_invoice_lines (invoice_id, item_id, description, amount, net, provider_share, terms, explanation)
         VALUES (99001, 99001, '', -5.00, -5.00, -5.00, '{}', '[]')`,
      ],
    ],
  },
  {
    id: 'I05',
    damage: 'a provider share that does not fit',
    statements: ({ open }) => [
      ['UPDATE rc_invoice_lines SET provider_share = provider_share + 1 WHERE invoice_id = ? LIMIT 1', open],
    ],
  },
  {
    id: 'I06',
    damage: 'money sent back from a paid invoice',
    statements: ({ settled }) => [['UPDATE tblaccounts SET amountout = 1.00 WHERE invoiceid = ? LIMIT 1', settled]],
  },
  {
    id: 'I07',
    damage: 'a settled invoice left unpaid',
    statements: ({ open }) => [
      [
        "INSERT INTO tblaccounts (invoiceid, description, amountin) SELECT id, '', total FROM tblinvoices WHERE id = ?",
        open,
      ],
      ['UPDATE rc_invoices SET open_amount = 0 WHERE invoice_id = ?', open],
    ],
  },
  {
    id: 'I08',
    damage: 'a wrong open amount',
    statements: ({ open }) => [['UPDATE rc_invoices SET open_amount = open_amount - 1 WHERE invoice_id = ?', open]],
  },
  {
    id: 'I09',
    damage: 'credit out of nothing',
    statements: ({ creditor }) => [
      ['UPDATE rc_client_credit SET amount = amount + 1 WHERE client_id = ?', creditor],
      ['UPDATE tblclients SET credit = credit + 1 WHERE id = ?', creditor],
    ],
  },
  {
    id: 'I10',
    damage: 'a wallet below zero',
    statements: () => [['UPDATE rc_wallets SET reserved = reserved + available + 1, available = -1 LIMIT 1']],
  },
  {
    id: 'I11',
    damage: 'credit shown that is not there',
    statements: ({ creditor }) => [['UPDATE tblclients SET credit = credit + 1 WHERE id = ?', creditor]],
  },
  {
    id: 'I12',
    damage: 'one receipt in two cash rows',
    statements: ({ settled }) => [
      [
        `INSERT INTO tblaccounts (userid, gateway, description, amountin, amountout, transid, invoiceid)
         SELECT userid, gateway, '', 5.00, 5.00, transid, invoiceid FROM tblaccounts WHERE invoiceid = ? LIMIT 1`,
        settled,
      ],
    ],
  },
  {
    id: 'I13',
    also: ['I73'],
    damage: 'money that went nowhere',
    statements: ({ settled }) => [
      ['UPDATE rc_payments SET amount = amount + 1, fee = fee + 1 WHERE invoice_id = ?', settled],
    ],
  },
  {
    id: 'I14',
    also: ['I20', 'I71'],
    damage: 'profit in another currency',
    statements: ({ earned }) => [["UPDATE rc_profit_entries SET currency = 'CHF' WHERE invoice_id = ?", earned]],
  },
  {
    id: 'I15',
    also: ['I20', 'I71'],
    damage: 'profit that was not posted',
    statements: ({ earned }) => [['DELETE FROM rc_profit_entries WHERE invoice_id = ? ORDER BY id LIMIT 1', earned]],
  },
  {
    id: 'I15',
    // I71 looks only when nothing waits.
    also: ['I20'],
    damage: 'profit that was not posted, while a fact waits that names no invoice',
    statements: ({ earned }) => [
      ["INSERT INTO rc_outbox (type, payload) VALUES ('invoicing.invoice-paid.v1', '{}')"],
      ['DELETE FROM rc_profit_entries WHERE invoice_id = ? ORDER BY id LIMIT 1', earned],
    ],
  },
  {
    id: 'I15',
    also: ['I20', 'I71'],
    damage: 'profit posted twice',
    statements: ({ earned }) => [
      [
        `INSERT INTO rc_profit_entries (line_id, sequence, reseller_id, invoice_id, currency, amount, kind, net, provider_share,
           args, input, explanation) SELECT line_id, 1, reseller_id, invoice_id, currency, amount, kind, net, provider_share, args,
           input, explanation FROM rc_profit_entries WHERE invoice_id = ? LIMIT 1`,
        earned,
      ],
    ],
  },
  {
    id: 'I16',
    damage: 'an entry whose parts are not its line',
    statements: ({ earned }) => [
      ['UPDATE rc_profit_entries SET provider_share = provider_share + 1 WHERE invoice_id = ?', earned],
    ],
  },
  {
    id: 'I17',
    damage: 'a payout of more entries than it has',
    statements: ({ sentPayout }) => [['UPDATE rc_payouts SET entry_count = entry_count + 1 WHERE id = ?', sentPayout]],
  },
  {
    id: 'I18',
    also: ['I20'],
    damage: 'an entry that forgot its payout',
    statements: ({ sentPayout }) => [
      ['UPDATE rc_profit_entries SET payout_id = NULL WHERE payout_id = ? LIMIT 1', sentPayout],
    ],
  },
  {
    id: 'I19',
    damage: 'an entry in somebody else’s payout',
    statements: ({ sentPayout }) => [
      ['UPDATE rc_payout_entries SET reseller_id = 99001 WHERE payout_id = ? LIMIT 1', sentPayout],
    ],
  },
  {
    id: 'I20',
    damage: 'a sent payout whose profit is not settled',
    statements: ({ sentPayout }) => [
      ['UPDATE rc_profit_entries SET settled_at = NULL WHERE payout_id = ? AND amount <> 0 LIMIT 1', sentPayout],
    ],
  },
  {
    id: 'I21',
    damage: 'a payout of unknown outcome',
    statements: ({ draftPayout }) => [
      ["UPDATE rc_payouts SET status = 'unknown', changed_at = ? WHERE id = ?", OLD, draftPayout],
    ],
  },
  {
    id: 'I22',
    damage: 'another number on the invoice than in its series',
    statements: ({ open }) => [["UPDATE tblinvoices SET invoicenum = 'X' WHERE id = ?", open]],
  },
  {
    id: 'I22',
    damage: 'a number given twice, past the unique key',
    statements: ({ open }) => [
      ['ALTER TABLE rc_invoices DROP KEY one_number'],
      ['UPDATE rc_invoices SET series_number = series_number - 1 WHERE invoice_id = ?', open],
    ],
  },
  {
    id: 'I23',
    damage: 'a gap in the numbers',
    statements: ({ open }) => [
      [
        `UPDATE rc_invoice_series s JOIN rc_invoices i ON i.book = s.book AND i.series_reseller_id = s.reseller_id
           AND i.series_year = s.series_year AND s.kind = 'invoice' SET s.next_number = s.next_number + 1000 WHERE i.invoice_id = ?`,
        open,
      ],
      ['UPDATE rc_invoices SET series_number = series_number + 500 WHERE invoice_id = ?', open],
    ],
  },
  {
    id: 'I24',
    damage: 'a counter set back',
    statements: () => [["UPDATE rc_invoice_series SET next_number = 1 WHERE kind = 'invoice'"]],
  },
  {
    id: 'I25',
    damage: 'a paid invoice without a number',
    statements: ({ settled }) => [
      ["UPDATE rc_invoices SET number = '' WHERE invoice_id = ?", settled],
      ["UPDATE tblinvoices SET invoicenum = '' WHERE id = ?", settled],
    ],
  },
  {
    id: 'I26',
    damage: 'a price below the lowest',
    statements: () => [
      [
        `INSERT INTO rc_reseller_prices (reseller_id, item_type, item_id, currency, term, setup, recurring)
         SELECT m.client_id, g.item_type, g.item_id, g.currency, g.term, g.lowest_setup, g.lowest_recurring - 0.01
         FROM rc_group_prices g JOIN rc_resellers m ON m.group_id = g.group_id WHERE g.lowest_recurring > 1 ORDER BY g.id LIMIT 1`,
      ],
    ],
  },
  {
    id: 'I27',
    damage: 'an entry without its other side',
    statements: () => [
      [
        "INSERT INTO rc_ledger_entries (transaction_id, account, currency, amount) VALUES (0, 'adjustment', 'EUR', 1.00)",
      ],
    ],
  },
  {
    id: 'I27',
    damage: 'a posting out of balance',
    statements: () => [
      [
        `INSERT INTO rc_ledger_entries (transaction_id, reseller_id, book, account, currency, amount, invoice_id)
         SELECT id, reseller_id, book, 'adjustment', currency, 1.00, invoice_id FROM rc_ledger_transactions ORDER BY id LIMIT 1`,
      ],
    ],
  },
  { id: 'I28', damage: 'a receivable booked elsewhere', statements: misposted('receivable', 'adjustment') },
  {
    id: 'I29',
    also: ['I71'],
    damage: 'payable profit booked elsewhere',
    statements: misposted('profit-payable', 'payout-clearing'),
  },
  { id: 'I30', damage: 'pending profit booked elsewhere', statements: misposted('profit-pending', 'payout-clearing') },
  {
    id: 'I31',
    also: ['I70', 'I71'],
    damage: 'a wallet booked elsewhere',
    statements: misposted('wallet', 'payout-clearing'),
  },
  { id: 'I32', damage: 'credit booked elsewhere', statements: misposted('credit', 'adjustment') },
  { id: 'I33', damage: 'cash booked elsewhere', statements: misposted('cash', 'adjustment') },
  { id: 'I34', damage: 'income booked elsewhere', statements: misposted('income', 'adjustment') },
  { id: 'I35', damage: 'held money booked elsewhere', statements: misposted('suspense', 'adjustment') },
  {
    id: 'I36',
    damage: 'an effect that was given up',
    statements: () => [["UPDATE rc_event_deliveries SET status = 'parked', last_error = 'broken' ORDER BY id LIMIT 1"]],
  },
  {
    id: 'I37',
    damage: 'a message that nobody decided',
    statements: () => [
      [
        "INSERT INTO rc_webhook_inbox (gateway, account, event_id, payload, received_at) VALUES ('stripe', 'provider', 'evt_lost', '{}', ?)",
        OLD,
      ],
    ],
  },
  {
    id: 'I38',
    damage: 'a run whose worker is gone',
    statements: () => [
      ["INSERT INTO rc_job_runs (task, period, lease_until) VALUES ('renewals', '2020-01-01', ?)", OLD],
    ],
  },
  {
    id: 'I39',
    damage: 'a card payment nobody asked about again',
    statements: () => [
      ["INSERT INTO rc_payment_attempts (status, gateway_key, updated_at) VALUES ('unknown', 'lost', ?)", OLD],
    ],
  },
  {
    id: 'I74',
    damage: 'a charge that worked and was not booked',
    statements: ({ open }) => [
      [
        `INSERT INTO rc_payment_attempts (reseller_id, book, invoice_id, client_id, kind, charged_on, gateway_key, currency, amount, status, live)
         SELECT reseller_id, book, invoice_id, client_id, 'charge', '2026-01-01', 'forgotten charge', currency, 1.00, 'succeeded', NULL
         FROM rc_invoices WHERE invoice_id = ?`,
        open,
      ],
    ],
  },
  {
    id: 'I40',
    damage: 'a line of another reseller',
    statements: ({ open }) => [['UPDATE rc_invoice_lines SET reseller_id = 99001 WHERE invoice_id = ? LIMIT 1', open]],
  },
  {
    id: 'I41',
    damage: 'two statuses of one invoice',
    statements: ({ open }) => [["UPDATE tblinvoices SET status = 'Payment Pending' WHERE id = ?", open]],
  },
  {
    id: 'I42',
    damage: 'a period billed a second time',
    statements: () => [
      [
        `INSERT INTO rc_service_periods (service_type, service_id, period_start, period_end) VALUES
         ('hosting', 99001, '2026-01-01', '2026-02-01'), ('hosting', 99001, '2026-01-31', '2026-02-28')`,
      ],
    ],
  },
  {
    id: 'I43',
    damage: 'more on its way back than was paid',
    statements: ({ returned }) => [
      [
        `INSERT INTO rc_refunds (reseller_id, book, client_id, invoice_id, destination, gateway_key, currency, amount, status)
         SELECT reseller_id, book, client_id, invoice_id, 'gateway', 'twice', currency, gross, 'requested' FROM rc_invoices
         WHERE invoice_id = ?`,
        returned,
      ],
    ],
  },
  {
    id: 'I44',
    damage: 'a refund that lost its credit note',
    statements: ({ returned }) => [['UPDATE rc_refunds SET credit_note_id = 0 WHERE invoice_id = ?', returned]],
  },
  {
    id: 'I44',
    damage: 'a refund of other lines than its note has',
    statements: ({ returned }) => [
      [
        'UPDATE rc_refund_lines l JOIN rc_refunds r ON r.id = l.refund_id SET l.amount = l.amount + 0.01 WHERE r.invoice_id = ?',
        returned,
      ],
    ],
  },
  {
    id: 'I45',
    damage: 'tax that goes back at another rate than it was billed',
    statements: ({ returned }) => [
      ['UPDATE rc_line_returns SET tax = tax + 0.01, net = net - 0.01 WHERE invoice_id = ? LIMIT 1', returned],
    ],
  },
  {
    id: 'I46',
    damage: 'profit taken back of the wrong line',
    statements: ({ returned }) => [
      [
        `UPDATE rc_profit_entries e JOIN (SELECT MIN(id) AS low, MAX(id) AS high FROM rc_profit_entries WHERE kind = 'reversed'
           AND invoice_id = ?) x ON e.id IN (x.low, x.high) SET e.amount = e.amount + IF(e.id = x.low, 0.05, -0.05)`,
        returned,
      ],
    ],
  },
  {
    id: 'I47',
    damage: 'a gap in the numbers of credit notes',
    statements: () => [
      ["UPDATE rc_invoice_series SET next_number = next_number + 10 WHERE kind = 'credit-note'"],
      ['UPDATE rc_credit_notes SET series_number = series_number + 5 ORDER BY id DESC LIMIT 1'],
    ],
  },
  {
    id: 'I48',
    damage: 'a refund nobody asked about again',
    statements: () => [
      [
        "INSERT INTO rc_refunds (status, destination, gateway_key, updated_at) VALUES ('unknown', 'gateway', 'lost', ?)",
        OLD,
      ],
    ],
  },
  {
    id: 'I49',
    damage: 'an invoice called Refunded of which nothing went back',
    statements: ({ settled }) => [
      ["UPDATE rc_invoices SET status = 'Refunded' WHERE invoice_id = ?", settled],
      ["UPDATE tblinvoices SET status = 'Refunded' WHERE id = ?", settled],
    ],
  },
  {
    id: 'I50',
    damage: 'a code counted once more than it was used',
    statements: () => [
      [
        "INSERT INTO rc_promotions (code, applies_to, terms, required_items, uses) VALUES ('COUNTED', '[]', '[]', '[]', 1)",
      ],
    ],
  },
  {
    id: 'I50',
    damage: 'a code used more often than it may be, past the check',
    statements: () => [
      ['ALTER TABLE rc_promotions DROP CONSTRAINT uses_within_limit'],
      [
        `INSERT INTO rc_promotions (id, code, applies_to, terms, required_items, max_uses, uses)
         VALUES (99001, 'LAST', '[]', '[]', '[]', 1, 2)`,
      ],
      ['INSERT INTO rc_promotion_uses (promotion_id, order_id) VALUES (99001, 99001), (99001, 99002)'],
    ],
  },
  {
    id: 'I51',
    damage: 'a service that is invoiced next on another day than its row of WHMCS says',
    statements: () => [
      [
        "UPDATE tblhosting SET nextinvoicedate = nextinvoicedate + INTERVAL 1 DAY WHERE domainstatus = 'Active' LIMIT 1",
      ],
    ],
  },
  {
    id: 'I52',
    damage: 'a day of a service that nobody charged',
    statements: () => [
      [
        `INSERT INTO rc_service_periods (service_type, service_id, period_start, period_end) VALUES
         ('hosting', 99001, '2026-01-01', '2026-02-01'), ('hosting', 99001, '2026-02-02', '2026-03-01')`,
      ],
    ],
  },
  {
    id: 'I53',
    also: ['I03', 'I40'],
    damage: 'a late fee that nobody noted',
    statements: ({ open, settled }) => [
      ["UPDATE rc_invoices SET kind = 'late-fee' WHERE invoice_id = ?", open],
      [
        `INSERT INTO rc_invoice_lines (invoice_id, position, item_id, type, relid, terms, explanation)
         SELECT invoice_id, 99, item_id, 'LateFee', ?, terms, explanation FROM rc_invoice_lines WHERE invoice_id = ? AND position = 0`,
        settled,
        open,
      ],
    ],
  },
  {
    id: 'I54',
    damage: 'a day that was called done although a task of it had failed',
    statements: () => [
      [
        `INSERT INTO rc_job_runs (task, period, kind, business_date, status, finished_at) VALUES
         ('renewals', '2020-01-01', 'day', '2020-01-01', 'failed', ?), ('day', '2020-01-01', 'day', '2020-01-01', 'done', UTC_TIMESTAMP(3))`,
        OLD,
      ],
    ],
  },
  {
    id: 'I55',
    damage: 'a renewal that charges no period',
    statements: ({ settled }) => [
      ["UPDATE rc_invoices SET kind = 'renewal' WHERE invoice_id = ?", settled],
      ['DELETE FROM rc_service_periods WHERE invoice_id = ?', settled],
    ],
  },
];
