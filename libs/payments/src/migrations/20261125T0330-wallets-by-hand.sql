-- Movements that staff make: by which way the money came or went, what names it there, who did it. One transfer moves a wallet once.

ALTER TABLE rc_wallet_movements
  ADD COLUMN IF NOT EXISTS gateway VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' AFTER kind,
  ADD COLUMN IF NOT EXISTS reference VARCHAR(190) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL DEFAULT NULL AFTER gateway,
  ADD COLUMN IF NOT EXISTS moved_on DATE NULL DEFAULT NULL AFTER moved_at,
  ADD COLUMN IF NOT EXISTS recorded_by VARCHAR(80) NOT NULL DEFAULT '' AFTER moved_on,
  ADD UNIQUE KEY IF NOT EXISTS one_transfer (gateway, reference),
  ADD KEY IF NOT EXISTS by_reseller (reseller_id, id),
  ADD KEY IF NOT EXISTS by_moved (moved_at, id),
  ADD KEY IF NOT EXISTS by_amount (amount, id),
  ADD KEY IF NOT EXISTS by_currency (currency, id);
