-- Carts of visitors. A cart holds no price: it is quoted each time it is looked at.
CREATE TABLE IF NOT EXISTS rc_carts (
  id INT NOT NULL AUTO_INCREMENT,
  token_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  reseller_id INT NOT NULL DEFAULT 0,
  client_id INT NOT NULL DEFAULT 0,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  country CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  state VARCHAR(100) NOT NULL DEFAULT '',
  status VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'open',
  order_id INT NOT NULL DEFAULT 0,
  created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  updated_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  PRIMARY KEY (id),
  UNIQUE KEY one_cart_per_token (token_hash),
  KEY by_reseller (reseller_id, id),
  KEY by_age (status, updated_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS rc_cart_lines (
  id INT NOT NULL AUTO_INCREMENT,
  cart_id INT NOT NULL DEFAULT 0,
  reseller_id INT NOT NULL DEFAULT 0,
  ref VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  line JSON NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY one_line_per_ref (cart_id, ref)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- Beside tblorders: whose it is, its invoice, and what the quote was. status mirrors tblorders.status, written with it.
CREATE TABLE IF NOT EXISTS rc_orders (
  order_id INT NOT NULL DEFAULT 0,
  order_number BIGINT NOT NULL DEFAULT 0,
  reseller_id INT NOT NULL DEFAULT 0,
  client_id INT NOT NULL DEFAULT 0,
  invoice_id INT NULL DEFAULT NULL,
  cart_id INT NULL DEFAULT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  total DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  payment_method VARCHAR(64) NOT NULL DEFAULT '',
  fingerprint CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  status VARCHAR(64) NOT NULL DEFAULT 'Pending',
  placed_by VARCHAR(80) NOT NULL DEFAULT '',
  created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  accepted_at DATETIME(3) NULL DEFAULT NULL,
  PRIMARY KEY (order_id),
  UNIQUE KEY one_order_per_number (order_number),
  UNIQUE KEY one_order_per_invoice (invoice_id),
  UNIQUE KEY one_order_per_cart (cart_id),
  KEY by_reseller (reseller_id, created_at, order_id),
  KEY by_client (client_id, created_at, order_id),
  KEY by_status (status, created_at, order_id),
  KEY by_created (created_at, order_id),
  KEY by_total (total, order_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- One row per line of an order, with the line of the quote as it was.
CREATE TABLE IF NOT EXISTS rc_order_lines (
  id INT NOT NULL AUTO_INCREMENT,
  order_id INT NOT NULL DEFAULT 0,
  reseller_id INT NOT NULL DEFAULT 0,
  position INT NOT NULL DEFAULT 0,
  service_type VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  service_id INT NOT NULL DEFAULT 0,
  invoice_line_id INT NOT NULL DEFAULT 0,
  -- Which adapter sets it up: tblproducts.servertype, or the registrar of the ending.
  module VARCHAR(64) NOT NULL DEFAULT '',
  description VARCHAR(500) NOT NULL DEFAULT '',
  total DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  quote_line JSON NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY one_line_per_position (order_id, position),
  KEY by_service (service_type, service_id),
  KEY by_reseller (reseller_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- Beside tblhosting, tblhostingaddons and tbldomains: whose a service is. For hosting and addons, label, status,
-- amount and next_due_on mirror the WHMCS row (written with it), so that lists need no join over three tables.
CREATE TABLE IF NOT EXISTS rc_services (
  id INT NOT NULL AUTO_INCREMENT,
  service_type VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'hosting',
  service_id INT NOT NULL DEFAULT 0,
  reseller_id INT NOT NULL DEFAULT 0,
  client_id INT NOT NULL DEFAULT 0,
  order_id INT NOT NULL DEFAULT 0,
  -- The hosting service of an addon.
  parent_id INT NOT NULL DEFAULT 0,
  item_type VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  item_id INT NOT NULL DEFAULT 0,
  label VARCHAR(300) NOT NULL DEFAULT '',
  domain VARCHAR(253) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  term VARCHAR(14) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  amount DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  status VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'Pending',
  next_due_on DATE NOT NULL DEFAULT '9999-12-31',
  created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  PRIMARY KEY (id),
  UNIQUE KEY one_row_per_service (service_type, service_id),
  KEY by_reseller (reseller_id, created_at, id),
  KEY by_client (client_id, created_at, id),
  KEY by_status (status, created_at, id),
  KEY by_due (next_due_on, id),
  KEY by_created (created_at, id),
  KEY by_item (item_type, item_id, id),
  KEY by_domain (domain(60), id),
  KEY by_label (label(60), id),
  KEY by_order (order_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- What was sold, frozen. A change for renewals is a new version; old versions stay.
CREATE TABLE IF NOT EXISTS rc_service_terms (
  id INT NOT NULL AUTO_INCREMENT,
  service_type VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'hosting',
  service_id INT NOT NULL DEFAULT 0,
  reseller_id INT NOT NULL DEFAULT 0,
  -- first: the order's own period; renewal: every later one.
  applies_to VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'first',
  version INT NOT NULL DEFAULT 1,
  item_type VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  item_id INT NOT NULL DEFAULT 0,
  term VARCHAR(14) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  anchor_day TINYINT NOT NULL DEFAULT 1,
  taxed TINYINT NOT NULL DEFAULT 0,
  terms JSON NOT NULL,
  explanation JSON NOT NULL,
  created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  PRIMARY KEY (id),
  UNIQUE KEY one_row_per_version (service_type, service_id, applies_to, version),
  KEY by_reseller (reseller_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- Which period of which service was invoiced, and by which line: each at most once.
CREATE TABLE IF NOT EXISTS rc_service_periods (
  id INT NOT NULL AUTO_INCREMENT,
  service_type VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'hosting',
  service_id INT NOT NULL DEFAULT 0,
  period_start DATE NOT NULL DEFAULT '0000-00-00',
  -- The day after the last.
  period_end DATE NOT NULL DEFAULT '0000-00-00',
  invoice_id INT NOT NULL DEFAULT 0,
  invoice_line_id INT NOT NULL DEFAULT 0,
  reseller_id INT NOT NULL DEFAULT 0,
  created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  PRIMARY KEY (id),
  UNIQUE KEY one_charge_per_period (service_type, service_id, period_start),
  KEY by_invoice (invoice_id),
  KEY by_line (invoice_line_id),
  KEY by_reseller (reseller_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
