-- A statement reads a reseller's month of one currency.

ALTER TABLE rc_wallet_movements ADD KEY IF NOT EXISTS by_statement (reseller_id, currency, moved_at, amount);
