-- Why a service is held back. While a row stands the service stays suspended; each cause comes and goes by itself.
CREATE TABLE IF NOT EXISTS rc_service_holds (
  id INT NOT NULL AUTO_INCREMENT,
  service_type VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'hosting',
  service_id INT NOT NULL DEFAULT 0,
  reseller_id INT NOT NULL DEFAULT 0,
  -- overdue, by-staff, by-reseller, reseller-suspended
  cause VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'overdue',
  reason VARCHAR(255) NOT NULL DEFAULT '',
  -- The overdue invoice; 0 for the other causes.
  invoice_id INT NOT NULL DEFAULT 0,
  held_by VARCHAR(80) NOT NULL DEFAULT '',
  held_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  PRIMARY KEY (id),
  UNIQUE KEY one_hold_per_cause (service_type, service_id, cause),
  KEY by_cause (cause, reseller_id, id),
  KEY by_reseller (reseller_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- The decision to end a service, once for ever; carried out when the server has done it.
CREATE TABLE IF NOT EXISTS rc_service_ends (
  service_type VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'hosting',
  service_id INT NOT NULL DEFAULT 0,
  reseller_id INT NOT NULL DEFAULT 0,
  outcome VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'Terminated',
  -- overdue, by-staff, cancellation
  cause VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  reason VARCHAR(255) NOT NULL DEFAULT '',
  decided_by VARCHAR(80) NOT NULL DEFAULT '',
  decided_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  ended_at DATETIME(3) NULL DEFAULT NULL,
  PRIMARY KEY (service_type, service_id),
  KEY by_reseller (reseller_id, decided_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- What happened to a service, appended only.
CREATE TABLE IF NOT EXISTS rc_service_changes (
  id INT NOT NULL AUTO_INCREMENT,
  service_type VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'hosting',
  service_id INT NOT NULL DEFAULT 0,
  reseller_id INT NOT NULL DEFAULT 0,
  what VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  cause VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  detail VARCHAR(500) NOT NULL DEFAULT '',
  changed_by VARCHAR(80) NOT NULL DEFAULT '',
  changed_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  PRIMARY KEY (id),
  KEY by_service (service_type, service_id, id),
  KEY by_reseller (reseller_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- Wishes to cancel a service. Beside tblcancelrequests, which has no owner, no state and no addons; request_id is its id.
CREATE TABLE IF NOT EXISTS rc_cancel_requests (
  id INT NOT NULL AUTO_INCREMENT,
  -- tblcancelrequests.id; 0 for an addon, which WHMCS has no requests for.
  request_id INT NOT NULL DEFAULT 0,
  service_type VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'hosting',
  service_id INT NOT NULL DEFAULT 0,
  reseller_id INT NOT NULL DEFAULT 0,
  client_id INT NOT NULL DEFAULT 0,
  kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'end-of-period',
  reason VARCHAR(1000) NOT NULL DEFAULT '',
  -- The first day on which the service may end.
  ends_on DATE NOT NULL DEFAULT '1970-01-01',
  -- open, carried-out, withdrawn
  status VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'open',
  -- 1 while open, NULL after: one open request per service.
  is_open TINYINT NULL DEFAULT 1,
  requested_by VARCHAR(80) NOT NULL DEFAULT '',
  requested_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  decided_at DATETIME(3) NULL DEFAULT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY one_open_request (service_type, service_id, is_open),
  KEY by_mirror (request_id),
  KEY by_status (status, ends_on, id),
  KEY by_requested (requested_at, id),
  KEY by_ends (ends_on, id),
  KEY by_kind (kind, id),
  KEY by_reseller (reseller_id, status, id),
  KEY by_client (client_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- Beside tblupgrades: what a service shall become, as it was quoted. upgrade_id is tblupgrades.id.
CREATE TABLE IF NOT EXISTS rc_upgrades (
  upgrade_id INT NOT NULL DEFAULT 0,
  order_id INT NOT NULL DEFAULT 0,
  service_id INT NOT NULL DEFAULT 0,
  reseller_id INT NOT NULL DEFAULT 0,
  client_id INT NOT NULL DEFAULT 0,
  -- 0 where nothing is charged and nothing credited.
  invoice_id INT NOT NULL DEFAULT 0,
  effect VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'charge',
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  -- Of the line before exclusive tax; below zero for a downgrade.
  amount DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  -- Days of the running period on which it was reckoned; the upgrade lapses when they change.
  due_on DATE NOT NULL DEFAULT '9999-12-31',
  terms_version INT NOT NULL DEFAULT 0,
  plan JSON NOT NULL,
  -- Pending, Completed, Cancelled
  status VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'Pending',
  is_open TINYINT NULL DEFAULT 1,
  ordered_on DATE NOT NULL DEFAULT '1970-01-01',
  created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  closed_at DATETIME(3) NULL DEFAULT NULL,
  PRIMARY KEY (upgrade_id),
  UNIQUE KEY one_open_upgrade (service_id, is_open),
  UNIQUE KEY one_upgrade_per_order (order_id),
  KEY by_invoice (invoice_id),
  KEY by_service (service_id, upgrade_id),
  KEY by_status (status, due_on, upgrade_id),
  KEY by_reseller (reseller_id, upgrade_id),
  KEY by_client (client_id, upgrade_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- Who accepted an order by hand before it was paid; '' for one that was paid.
ALTER TABLE rc_orders ADD COLUMN accepted_by VARCHAR(80) NOT NULL DEFAULT '';

-- Addons follow their product.
ALTER TABLE rc_services ADD KEY by_parent (parent_id, service_type, service_id);
