-- The cash ledger, client credit, gateways and stored ways to pay.
-- Mirrored from WHMCS 8.x: names, types and order of the columns are theirs, and never change here.
-- Every column has a default, because WHMCS writes rows without naming all columns; a zero date means "not set".
-- Plain keys named rc_* are ours: they are restored by db:indexes after a dump of WHMCS was loaded.

CREATE TABLE IF NOT EXISTS `tblaccounts` (
  `id` INT NOT NULL AUTO_INCREMENT,
  `userid` INT NOT NULL DEFAULT 0,
  `currency` INT NOT NULL DEFAULT 0,
  `gateway` TEXT NOT NULL DEFAULT (''),
  `date` DATETIME NULL DEFAULT NULL,
  `description` TEXT NOT NULL DEFAULT (''),
  `amountin` DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  `fees` DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  `amountout` DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  `rate` DECIMAL(16, 5) NOT NULL DEFAULT 1.00000,
  `transid` TEXT NOT NULL DEFAULT (''),
  `invoiceid` INT NOT NULL DEFAULT 0,
  `refundid` INT NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`),
  KEY `rc_userid_date` (`userid`, `date`),
  KEY `rc_invoiceid` (`invoiceid`),
  KEY `rc_transid` (`transid`(100)),
  KEY `rc_gateway_date` (`gateway`(64), `date`),
  KEY `rc_date` (`date`),
  KEY `rc_refundid` (`refundid`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS `tblcredit` (
  `id` INT NOT NULL AUTO_INCREMENT,
  `clientid` INT NOT NULL DEFAULT 0,
  `admin_id` INT UNSIGNED NOT NULL DEFAULT 0,
  `date` DATE NOT NULL DEFAULT '0000-00-00',
  `description` TEXT NOT NULL DEFAULT (''),
  `amount` DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  `relid` INT NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`),
  KEY `rc_clientid_date` (`clientid`, `date`),
  KEY `rc_relid` (`relid`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS `tblpaymentgateways` (
  `id` INT NOT NULL AUTO_INCREMENT,
  `gateway` TEXT NOT NULL DEFAULT (''),
  `setting` TEXT NOT NULL DEFAULT (''),
  `value` TEXT NOT NULL DEFAULT (''),
  `order` INT NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`),
  KEY `rc_gateway_setting` (`gateway`(64), `setting`(64))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS `tblpaymethods` (
  `id` INT NOT NULL AUTO_INCREMENT,
  `userid` INT NOT NULL DEFAULT 0,
  `description` VARCHAR(255) NOT NULL DEFAULT '',
  `contact_id` INT NOT NULL DEFAULT 0,
  `contact_type` VARCHAR(255) NOT NULL DEFAULT '',
  `payment_id` INT NOT NULL DEFAULT 0,
  `payment_type` VARCHAR(255) NOT NULL DEFAULT '',
  `gateway_name` VARCHAR(255) NOT NULL DEFAULT '',
  `order_preference` INT NOT NULL DEFAULT 0,
  `created_at` TIMESTAMP NOT NULL DEFAULT '0000-00-00 00:00:00',
  `updated_at` TIMESTAMP NOT NULL DEFAULT '0000-00-00 00:00:00',
  `deleted_at` DATETIME NULL DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `rc_userid_order_preference` (`userid`, `order_preference`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS `tblcreditcards` (
  `id` INT NOT NULL AUTO_INCREMENT,
  `pay_method_id` INT NOT NULL DEFAULT 0,
  `card_type` VARCHAR(255) NOT NULL DEFAULT '',
  `last_four` VARCHAR(255) NOT NULL DEFAULT '',
  `expiry_date` DATETIME NOT NULL DEFAULT '0000-00-00 00:00:00',
  `card_data` TEXT NOT NULL DEFAULT (''),
  `created_at` TIMESTAMP NOT NULL DEFAULT '0000-00-00 00:00:00',
  `updated_at` TIMESTAMP NOT NULL DEFAULT '0000-00-00 00:00:00',
  `deleted_at` DATETIME NULL DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `rc_pay_method_id` (`pay_method_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS `tblgatewaylog` (
  `id` INT NOT NULL AUTO_INCREMENT,
  `date` DATETIME NOT NULL DEFAULT '0000-00-00 00:00:00',
  `gateway` TEXT NOT NULL DEFAULT (''),
  `data` TEXT NOT NULL DEFAULT (''),
  `transaction_history_id` INT UNSIGNED NOT NULL DEFAULT 0,
  `result` TEXT NOT NULL DEFAULT (''),
  PRIMARY KEY (`id`),
  KEY `rc_date` (`date`),
  KEY `rc_gateway_date` (`gateway`(64), `date`),
  KEY `rc_transaction_history_id` (`transaction_history_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS `tbltransaction_history` (
  `id` INT NOT NULL AUTO_INCREMENT,
  `invoice_id` INT UNSIGNED NOT NULL DEFAULT 0,
  `gateway` VARCHAR(32) NOT NULL DEFAULT '',
  `transaction_id` VARCHAR(255) NOT NULL DEFAULT '',
  `remote_status` VARCHAR(255) NOT NULL DEFAULT '',
  `completed` INT NOT NULL DEFAULT 0,
  `description` VARCHAR(255) NOT NULL DEFAULT '',
  `additional_information` TEXT NOT NULL DEFAULT (''),
  `amount` DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  `currency_id` INT UNSIGNED NOT NULL DEFAULT 0,
  `created_at` TIMESTAMP NOT NULL DEFAULT '0000-00-00 00:00:00',
  `updated_at` TIMESTAMP NOT NULL DEFAULT '0000-00-00 00:00:00',
  PRIMARY KEY (`id`),
  KEY `rc_invoice_id` (`invoice_id`),
  KEY `rc_gateway_transaction_id` (`gateway`, `transaction_id`(100))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
