-- Promotions of the provider (reseller_id 0) and of resellers, each with a name space of codes. tblpromotions mirrors the
-- provider's rows as WHMCS keeps them; it was created with the mirrored tables of pricing and is written here.
CREATE TABLE IF NOT EXISTS rc_promotions (
  id INT NOT NULL AUTO_INCREMENT,
  reseller_id INT NOT NULL DEFAULT 0,
  -- Canonical: upper case.
  code VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'percent',
  percent DECIMAL(9, 4) NOT NULL DEFAULT 0.0000,
  -- Empty = upgrades get no discount.
  upgrade_kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  upgrade_percent DECIMAL(9, 4) NOT NULL DEFAULT 0.0000,
  -- What is discounted, in which terms, and what must be bought with it: lists that are read whole, never searched.
  applies_to JSON NOT NULL,
  terms JSON NOT NULL,
  required_items JSON NOT NULL,
  requires_owned TINYINT NOT NULL DEFAULT 0,
  once_per_order TINYINT NOT NULL DEFAULT 0,
  -- first: the first invoice only; further: n more (further_count); always.
  recurrence VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'first',
  further_count INT NOT NULL DEFAULT 0,
  -- Calendar dates of the provider's zone, both included.
  starts_on DATE NOT NULL DEFAULT '0000-00-00',
  expires_on DATE NOT NULL DEFAULT '9999-12-31',
  -- 0 = without a limit.
  max_uses INT NOT NULL DEFAULT 0,
  max_uses_per_client INT NOT NULL DEFAULT 0,
  uses INT NOT NULL DEFAULT 0,
  audience VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'all',
  status VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'active',
  -- Grows with every change of the rule, not with its uses.
  version INT NOT NULL DEFAULT 1,
  batch_id INT NOT NULL DEFAULT 0,
  -- tblpromotions.id of a promotion of the provider.
  mirror_id INT NULL DEFAULT NULL,
  notes VARCHAR(1000) NOT NULL DEFAULT '',
  created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  updated_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  PRIMARY KEY (id),
  UNIQUE KEY one_code (reseller_id, code),
  UNIQUE KEY one_mirror (mirror_id),
  KEY by_code (code, id),
  KEY by_status (status, id),
  KEY by_kind (kind, id),
  KEY by_uses (uses, id),
  KEY by_expiry (expires_on, id),
  KEY by_start (starts_on, id),
  KEY by_created (created_at, id),
  KEY by_batch (batch_id, id),
  KEY by_reseller (reseller_id, created_at, id),
  CONSTRAINT uses_within_limit CHECK (uses >= 0 AND (max_uses = 0 OR uses <= max_uses))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- Fixed sums and new prices, one per currency: never converted.
CREATE TABLE IF NOT EXISTS rc_promotion_amounts (
  id INT NOT NULL AUTO_INCREMENT,
  promotion_id INT NOT NULL DEFAULT 0,
  reseller_id INT NOT NULL DEFAULT 0,
  -- order, upgrade
  purpose VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'order',
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  amount DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  PRIMARY KEY (id),
  UNIQUE KEY one_amount (promotion_id, purpose, currency),
  KEY by_reseller (reseller_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- One row per order that used a code; gone when the unpaid order is cancelled. reseller_id is the store of the order.
CREATE TABLE IF NOT EXISTS rc_promotion_uses (
  id INT NOT NULL AUTO_INCREMENT,
  promotion_id INT NOT NULL DEFAULT 0,
  order_id INT NOT NULL DEFAULT 0,
  reseller_id INT NOT NULL DEFAULT 0,
  client_id INT NOT NULL DEFAULT 0,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  discount DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  used_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  PRIMARY KEY (id),
  UNIQUE KEY one_use_per_order (promotion_id, order_id),
  UNIQUE KEY one_code_per_order (order_id),
  KEY by_client (promotion_id, client_id),
  KEY by_client_alone (client_id, id),
  KEY by_discount (promotion_id, discount, id),
  KEY by_time (promotion_id, used_at, id),
  KEY by_reseller (reseller_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- Codes made at once: each is a promotion of its own with one use.
CREATE TABLE IF NOT EXISTS rc_promotion_batches (
  id INT NOT NULL AUTO_INCREMENT,
  reseller_id INT NOT NULL DEFAULT 0,
  prefix VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  code_count INT NOT NULL DEFAULT 0,
  created_by VARCHAR(80) NOT NULL DEFAULT '',
  created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  PRIMARY KEY (id),
  KEY by_reseller (reseller_id, id),
  KEY by_prefix (prefix, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
