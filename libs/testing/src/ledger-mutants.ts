/** Damage that an invariant has to notice, done to a database in which business went on: one or more for each. */
export type LedgerMutant = { id: string; damage: string[] };

const PAID =
  "(SELECT id FROM (SELECT MIN(invoice_id) AS id FROM rc_invoices WHERE status = 'Paid' AND gross > 0 AND reseller_id > 0) x)";
const OPEN =
  "(SELECT id FROM (SELECT MIN(invoice_id) AS id FROM rc_invoices WHERE status = 'Unpaid' AND reseller_id > 0) x)";
const first = (table: string, where: string) =>
  `(SELECT id FROM (SELECT MIN(id) AS id FROM ${table} WHERE ${where}) x)`;

export const LEDGER_MUTANTS: readonly LedgerMutant[] = [
  { id: 'I01', damage: [`UPDATE tblinvoices SET total = total + 0.01 WHERE id = ${PAID}`] },
  { id: 'I02', damage: [`UPDATE rc_invoice_lines SET net = net + 1.00 WHERE invoice_id = ${OPEN} AND position = 0`] },
  { id: 'I03', damage: [`UPDATE tblinvoiceitems SET amount = amount - 1.00 WHERE invoiceid = ${OPEN}`] },
  { id: 'I03', damage: [`DELETE FROM tblinvoiceitems WHERE invoiceid = ${OPEN}`] },
  { id: 'I04', damage: [`UPDATE tblinvoices SET total = -1.00 WHERE id = ${OPEN}`] },
  {
    id: 'I05',
    damage: [`UPDATE rc_invoice_lines SET profit = profit + 0.01 WHERE invoice_id = ${PAID} AND position = 0`],
  },
  { id: 'I06', damage: [`UPDATE tblaccounts SET amountin = amountin - 0.01 WHERE invoiceid = ${PAID}`] },
  { id: 'I07', damage: [`UPDATE rc_invoices SET status = 'Unpaid', paid_at = NULL WHERE invoice_id = ${PAID}`] },
  { id: 'I08', damage: [`UPDATE rc_invoices SET open_amount = open_amount - 1.00 WHERE invoice_id = ${OPEN}`] },
  { id: 'I09', damage: ['UPDATE rc_client_credit SET amount = amount + 1.00'] },
  { id: 'I09', damage: ['UPDATE tblcredit SET amount = amount + 1.00'] },
  { id: 'I10', damage: ['UPDATE rc_client_credit SET amount = -0.01'] },
  { id: 'I10', damage: ['UPDATE rc_wallets SET available = -0.01'] },
  {
    id: 'I11',
    damage: ['UPDATE tblclients SET credit = credit + 5.00 WHERE id IN (SELECT client_id FROM rc_client_credit)'],
  },
  { id: 'I12', damage: [`DELETE FROM tblaccounts WHERE invoiceid = ${PAID}`] },
  {
    id: 'I12',
    damage: [
      `INSERT INTO tblaccounts (userid, gateway, date, amountin, transid, invoiceid)
       SELECT userid, gateway, date, amountin, transid, invoiceid FROM (SELECT userid, gateway, date, amountin, transid, invoiceid FROM tblaccounts WHERE invoiceid = ${PAID}) a`,
    ],
  },
  { id: 'I13', damage: ["UPDATE rc_payments SET credited = credited + 1.00 WHERE kind = 'payment'"] },
  { id: 'I14', damage: [`UPDATE rc_payments SET currency = 'USD' WHERE invoice_id = ${PAID}`] },
  { id: 'I14', damage: [`UPDATE rc_invoices SET currency = 'USD' WHERE invoice_id = ${OPEN}`] },
  { id: 'I15', damage: ["DELETE FROM rc_profit_entries WHERE kind = 'earned'"] },
  {
    id: 'I15',
    damage: [`UPDATE rc_profit_entries SET amount = amount + 0.01 WHERE id = ${first('rc_profit_entries', '1 = 1')}`],
  },
  {
    id: 'I15',
    damage: [
      `INSERT INTO rc_profit_entries (line_id, sequence, reseller_id, invoice_id, currency, amount, kind, args, input, explanation)
       SELECT line_id, 99, reseller_id, invoice_id, currency, amount, 'earned', '{}', '{}', '[]' FROM rc_profit_entries WHERE kind = 'earned'`,
    ],
  },
  { id: 'I16', damage: ['UPDATE rc_profit_entries SET provider_share = provider_share - 0.01'] },
  { id: 'I17', damage: ['UPDATE rc_payouts SET amount = amount + 1.00'] },
  { id: 'I17', damage: ['DELETE FROM rc_payout_entries'] },
  { id: 'I18', damage: ['UPDATE rc_profit_entries SET payout_id = NULL WHERE payout_id IS NOT NULL'] },
  {
    id: 'I18',
    damage: [
      "INSERT INTO rc_payouts (reseller_id, currency, amount, status) SELECT reseller_id, currency, amount, 'draft' FROM rc_payouts",
      `INSERT INTO rc_payout_entries (payout_id, entry_id, reseller_id, amount, live)
       SELECT (SELECT MAX(id) FROM rc_payouts), entry_id, reseller_id, amount, NULL FROM rc_payout_entries WHERE live = 1`,
    ],
  },
  { id: 'I19', damage: ['UPDATE rc_payouts SET reseller_id = reseller_id + 1'] },
  { id: 'I20', damage: ["UPDATE rc_payouts SET status = 'approved' WHERE status = 'sent'"] },
  { id: 'I20', damage: ['UPDATE rc_payout_accounts SET available = available + 1.00'] },
  { id: 'I21', damage: ["UPDATE rc_payouts SET status = 'sending', changed_at = UTC_TIMESTAMP(3) - INTERVAL 2 HOUR"] },
  { id: 'I22', damage: [`UPDATE tblinvoices SET invoicenum = '2026-99999' WHERE id = ${PAID}`] },
  { id: 'I23', damage: ['UPDATE rc_invoices SET series_number = series_number + 500 WHERE series_number = 2'] },
  { id: 'I24', damage: ['UPDATE rc_invoice_series SET next_number = 1'] },
  { id: 'I25', damage: [`UPDATE rc_invoices SET status = 'Draft' WHERE invoice_id = ${OPEN}`] },
  { id: 'I25', damage: [`UPDATE rc_invoices SET series_number = NULL, number = '' WHERE invoice_id = ${PAID}`] },
  {
    id: 'I26',
    damage: [
      `INSERT INTO rc_group_prices (group_id, item_type, item_id, currency, term, admin_recurring, lowest_recurring)
       SELECT group_id, 'product', 9999, 'EUR', 'monthly', 5.00, 8.00 FROM rc_resellers LIMIT 1`,
      `INSERT INTO rc_reseller_prices (reseller_id, item_type, item_id, currency, term, recurring)
       SELECT client_id, 'product', 9999, 'EUR', 'monthly', 7.99 FROM rc_resellers LIMIT 1`,
    ],
  },
  {
    id: 'I27',
    damage: [`UPDATE rc_ledger_entries SET amount = amount + 0.01 WHERE id = ${first('rc_ledger_entries', '1 = 1')}`],
  },
  {
    id: 'I27',
    damage: [
      `UPDATE rc_ledger_entries SET currency = 'USD' WHERE id = ${first('rc_ledger_entries', "currency = 'EUR'")}`,
    ],
  },
  { id: 'I28', damage: [`UPDATE rc_payments SET applied = applied - 1.00 WHERE invoice_id = ${PAID}`] },
  { id: 'I28', damage: [`DELETE FROM rc_ledger_entries WHERE account = 'receivable' AND invoice_id = ${OPEN}`] },
  { id: 'I29', damage: ["DELETE FROM rc_ledger_entries WHERE account = 'profit-payable'"] },
  { id: 'I30', damage: [`UPDATE rc_invoice_lines SET profit = profit + 1.00 WHERE invoice_id = ${OPEN}`] },
  { id: 'I31', damage: ['UPDATE rc_wallets SET available = available + 1.00'] },
  {
    id: 'I31',
    damage: [
      'UPDATE rc_wallets SET available = available + 1.00',
      `INSERT INTO rc_wallet_movements (reseller_id, currency, amount, movement_key) SELECT reseller_id, currency, 1.00, 'gift' FROM rc_wallets LIMIT 1`,
    ],
  },
  { id: 'I32', damage: ["UPDATE rc_client_credit_movements SET amount = amount + 1.00 WHERE kind = 'overpayment'"] },
  { id: 'I32', damage: ['UPDATE tblinvoices SET credit = credit + 1.00 WHERE credit > 0'] },
  { id: 'I33', damage: ["DELETE FROM rc_payments WHERE kind = 'payment'"] },
  { id: 'I34', damage: ["UPDATE rc_ledger_entries SET account = 'adjustment' WHERE account = 'tax'"] },
  { id: 'I35', damage: ["UPDATE rc_held_payments SET status = 'resolved' WHERE status = 'open'"] },
  { id: 'I35', damage: ['DELETE FROM rc_held_payments'] },
  {
    id: 'I36',
    damage: [`UPDATE rc_event_deliveries SET status = 'parked' WHERE id = ${first('rc_event_deliveries', '1 = 1')}`],
  },
  {
    id: 'I36',
    damage: ["INSERT INTO rc_jobs (queue, payload, status) VALUES ('payments.decide-webhook', '{}', 'parked')"],
  },
  {
    id: 'I37',
    damage: [
      `INSERT INTO rc_webhook_inbox (gateway, account, event_id, payload, received_at)
       VALUES ('stripe', 'provider', 'evt_forgotten', '{}', UTC_TIMESTAMP(3) - INTERVAL 1 HOUR)`,
    ],
  },
  {
    id: 'I38',
    damage: [
      "INSERT INTO rc_job_runs (task, period, status, lease_until) VALUES ('renewals', '2026-01-01', 'running', UTC_TIMESTAMP(3) - INTERVAL 1 HOUR)",
    ],
  },
  {
    id: 'I39',
    damage: [
      `INSERT INTO rc_payment_attempts (invoice_id, gateway, account, gateway_key, currency, amount, status, updated_at)
       VALUES (999999, 'stripe', 'provider', 'forgotten', 'EUR', 1.00, 'unknown', UTC_TIMESTAMP(3) - INTERVAL 2 HOUR)`,
    ],
  },
  { id: 'I40', damage: [`UPDATE rc_invoice_lines SET reseller_id = reseller_id + 1 WHERE invoice_id = ${PAID}`] },
  { id: 'I40', damage: [`UPDATE rc_payments SET reseller_id = reseller_id + 1 WHERE invoice_id = ${PAID}`] },
  { id: 'I40', damage: ['UPDATE rc_profit_entries SET reseller_id = reseller_id + 1'] },
  { id: 'I41', damage: [`UPDATE tblinvoices SET status = 'Paid' WHERE id = ${OPEN}`] },
  { id: 'I41', damage: [`UPDATE rc_invoices SET paid_at = issued_at - INTERVAL 1 DAY WHERE invoice_id = ${PAID}`] },
  {
    id: 'I42',
    damage: [
      `INSERT INTO rc_service_periods (service_type, service_id, period_start, period_end) VALUES
       ('hosting', 999999, '2026-01-01', '2026-02-01'), ('hosting', 999999, '2026-01-31', '2026-03-01')`,
    ],
  },
  { id: 'I43', damage: ["UPDATE rc_refunds SET amount = amount + 500.00 WHERE status = 'done'"] },
  { id: 'I43', damage: ['UPDATE rc_line_returns SET gross = gross + 500.00'] },
  { id: 'I44', damage: ['UPDATE rc_refunds SET credit_note_id = 0'] },
  { id: 'I44', damage: ['DELETE FROM rc_refunds'] },
  { id: 'I44', damage: ['UPDATE tblaccounts SET amountout = amountout - 0.01 WHERE amountout > 0'] },
  { id: 'I45', damage: ['UPDATE rc_line_returns SET tax = tax + 0.01, net = net - 0.01'] },
  { id: 'I45', damage: ['UPDATE rc_credit_notes SET gross = gross + 0.01'] },
  { id: 'I46', damage: ["DELETE FROM rc_profit_entries WHERE kind = 'reversed'"] },
  { id: 'I46', damage: ["UPDATE rc_profit_entries SET amount = amount + 0.01 WHERE kind = 'reversed'"] },
  { id: 'I47', damage: ["UPDATE rc_invoice_series SET next_number = 1 WHERE kind = 'credit-note'"] },
  {
    id: 'I47',
    damage: [
      `UPDATE rc_credit_notes SET series_number = series_number + 5 WHERE id = ${first('rc_credit_notes', '1 = 1')}`,
    ],
  },
  {
    id: 'I48',
    damage: [
      `INSERT INTO rc_refunds (invoice_id, destination, gateway_key, currency, amount, status, updated_at)
       VALUES (999999, 'gateway', 'forgotten', 'EUR', 1.00, 'unknown', UTC_TIMESTAMP(3) - INTERVAL 2 HOUR)`,
    ],
  },
  { id: 'I49', damage: [`UPDATE rc_invoices SET status = 'Refunded' WHERE invoice_id = ${PAID}`] },
  { id: 'I49', damage: ["UPDATE rc_invoices SET status = 'Paid' WHERE status = 'Refunded'"] },
  {
    id: 'I50',
    damage: [
      "INSERT INTO rc_promotions (code, applies_to, terms, required_items, uses) VALUES ('MISCOUNTED', '[]', '[]', '[]', 3)",
    ],
  },
  {
    id: 'I51',
    damage: [
      "INSERT INTO rc_services (service_type, service_id, status, next_invoice_on) VALUES ('hosting', 999001, 'Active', '2026-02-01')",
      `INSERT INTO rc_service_periods (service_type, service_id, period_start, period_end) VALUES ('hosting', 999001, '2026-01-01', '2026-03-01')`,
    ],
  },
  {
    id: 'I51',
    damage: [
      "INSERT INTO rc_services (service_type, service_id, status, next_invoice_on) VALUES ('hosting', 999001, 'Suspended', '2026-02-01')",
      "INSERT INTO tblhosting (id, nextinvoicedate) VALUES (999001, '2026-02-02')",
    ],
  },
  {
    id: 'I52',
    damage: [
      `INSERT INTO rc_service_periods (service_type, service_id, period_start, period_end) VALUES
       ('hosting', 999001, '2026-01-01', '2026-02-01'), ('hosting', 999001, '2026-02-02', '2026-03-02')`,
    ],
  },
  {
    id: 'I53',
    damage: [
      `UPDATE rc_invoices SET kind = 'late-fee' WHERE invoice_id = ${OPEN}`,
      `UPDATE rc_invoice_lines SET type = 'LateFee', relid = ${PAID} WHERE invoice_id = ${OPEN}`,
    ],
  },
  {
    id: 'I54',
    damage: [
      `INSERT INTO rc_job_runs (task, period, kind, business_date, status, finished_at) VALUES
       ('renewals', '2026-01-01', 'day', '2026-01-01', 'failed', '2026-01-01 01:00:00'),
       ('day', '2026-01-01', 'day', '2026-01-01', 'done', '2026-01-01 02:00:00')`,
    ],
  },
  {
    id: 'I54',
    damage: [
      `INSERT INTO rc_job_runs (task, period, kind, business_date, status) VALUES ('mail', '2026-01-01', 'day', '2026-01-01', 'done')`,
    ],
  },
  { id: 'I55', damage: [`UPDATE rc_invoices SET kind = 'renewal' WHERE invoice_id = ${PAID}`] },
  {
    id: 'I56',
    damage: [
      "INSERT INTO tblhosting (id, domainstatus) VALUES (999999, 'Suspended')",
      "INSERT INTO rc_services (service_type, service_id, status) VALUES ('hosting', 999999, 'Active')",
    ],
  },
  {
    id: 'I57',
    damage: [
      'INSERT INTO rc_orders (order_id, order_number) VALUES (999999, 999999)',
      `INSERT INTO rc_upgrades (upgrade_id, order_id, service_id, invoice_id, plan, status, is_open)
       VALUES (999999, 999999, 999999, ${OPEN}, '{}', 'Completed', NULL)`,
    ],
  },
  {
    id: 'I57',
    damage: [
      'INSERT INTO rc_orders (order_id, order_number) VALUES (999999, 999999)',
      `INSERT INTO rc_upgrades (upgrade_id, order_id, service_id, invoice_id, plan) VALUES (999999, 999999, 999999, ${PAID}, '{}')`,
      "DELETE FROM rc_event_deliveries WHERE status = 'pending'",
    ],
  },
  {
    id: 'I58',
    damage: [
      "INSERT INTO tblupgrades (id, status) VALUES (999999, 'Completed')",
      "INSERT INTO rc_upgrades (upgrade_id, order_id, plan) VALUES (999999, 999999, '{}')",
    ],
  },
  {
    id: 'I59',
    damage: [`INSERT INTO rc_service_holds (service_id, cause, invoice_id) VALUES (999999, 'overdue', ${PAID})`],
  },
  {
    id: 'I60',
    damage: [
      "INSERT INTO rc_services (service_type, service_id, status) VALUES ('hosting', 999999, 'Terminated')",
      "INSERT INTO rc_service_holds (service_id, cause) VALUES (999999, 'by-staff')",
    ],
  },
  { id: 'I67', damage: ["UPDATE rc_dispute_movements SET to_invoice = to_invoice - 1.00 WHERE kind = 'withdrawn'"] },
  { id: 'I67', damage: ["DELETE FROM rc_ledger_transactions WHERE event LIKE 'dispute-%'"] },
  { id: 'I68', damage: ['DELETE FROM rc_line_returns WHERE note_id = 0'] },
  { id: 'I68', damage: ['UPDATE rc_line_returns SET gross = gross + 1.00 WHERE note_id = 0'] },
  {
    id: 'I69',
    damage: ['UPDATE rc_dispute_movements SET booked_at = NULL, noted_at = UTC_TIMESTAMP(3) - INTERVAL 2 HOUR'],
  },
  { id: 'I61', damage: ['UPDATE rc_write_offs SET recovered = recovered + 1.00'] },
  { id: 'I61', damage: ["UPDATE rc_invoices SET status = 'Unpaid' WHERE status = 'Collections'"] },
  { id: 'I61', damage: ["DELETE FROM rc_ledger_entries WHERE account = 'write-off'"] },
  { id: 'I62', damage: [`UPDATE rc_invoices SET status = 'Draft' WHERE invoice_id = ${OPEN}`] },
  { id: 'I62', damage: ["UPDATE rc_invoices SET open_amount = gross WHERE status = 'Draft'"] },
  { id: 'I63', damage: ["UPDATE rc_client_credit_movements SET amount = amount + 1.00 WHERE kind = 'goodwill'"] },
  { id: 'I63', damage: ["DELETE FROM rc_client_credit_movements WHERE kind = 'removed'"] },
  { id: 'I44', damage: ["UPDATE rc_refunds SET credit_note_id = credit_note_id + 1 WHERE status = 'done'"] },
  { id: 'I70', damage: ["UPDATE rc_wallet_movements SET amount = amount + 1.00 WHERE kind = 'payout'"] },
  { id: 'I70', damage: ["UPDATE rc_wallet_movements SET reference = NULL WHERE kind = 'top-up'"] },
  { id: 'I73', damage: ["UPDATE rc_payments SET fee = fee + 0.01 WHERE kind = 'payment'"] },
  {
    id: 'I73',
    damage: [
      `INSERT INTO rc_gateway_fees (payment_id, gateway, account, transaction_id, reference, currency, amount, status)
       VALUES (1, 'stripe', 'provider', 'pi_planted', 'txn_planted', 'EUR', 0.50, 'booked')`,
    ],
  },
  { id: 'I71', damage: ["DELETE FROM rc_payouts WHERE status = 'sent'"] },
  {
    id: 'I74',
    damage: [
      `INSERT INTO rc_payment_attempts (reseller_id, book, invoice_id, client_id, kind, charged_on, gateway_key, currency, amount, status, live)
       SELECT reseller_id, book, invoice_id, client_id, 'charge', '2026-01-01', 'forgotten charge', currency, 1.00, 'succeeded', NULL
       FROM rc_invoices WHERE invoice_id = ${OPEN}`,
    ],
  },
  {
    id: 'I64',
    damage: [
      "UPDATE tblinvoices SET credit = credit + 1.00 WHERE id IN (SELECT invoice_id FROM rc_invoices WHERE kind = 'add-funds')",
    ],
  },
  {
    id: 'I75',
    damage: [
      "UPDATE rc_invoices SET open_amount = open_amount + 0.01 WHERE kind = 'mass-payment' AND status = 'Unpaid'",
    ],
  },
  { id: 'I75', damage: ["UPDATE rc_invoices SET status = 'Unpaid' WHERE kind = 'mass-payment'"] },
  { id: 'I64', damage: ['DELETE FROM rc_mass_parts'] },
  {
    id: 'I64',
    damage: ["UPDATE rc_invoices SET series_number = 999999 WHERE kind = 'mass-payment' AND status = 'Paid'"],
  },
];
