-- A statement reads a reseller's month of one currency.

ALTER TABLE rc_profit_entries ADD KEY IF NOT EXISTS by_statement (reseller_id, currency, posted_at, amount);
ALTER TABLE rc_payouts ADD KEY IF NOT EXISTS by_statement (reseller_id, currency, status, sent_at, amount);
