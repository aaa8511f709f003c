-- Invoices and their lines. tblinvoices.total is after credit: subtotal - credit + tax + tax2.
-- Mirrored from WHMCS 8.x: names, types and order of the columns are theirs, and never change here.
-- Every column has a default, because WHMCS writes rows without naming all columns; a zero date means "not set".
-- Plain keys named rc_* are ours: they are restored by db:indexes after a dump of WHMCS was loaded.

CREATE TABLE IF NOT EXISTS `tblinvoices` (
  `id` INT NOT NULL AUTO_INCREMENT,
  `userid` INT NOT NULL DEFAULT 0,
  `invoicenum` TEXT NOT NULL DEFAULT (''),
  `date` DATE NULL DEFAULT NULL,
  `duedate` DATE NULL DEFAULT NULL,
  `datepaid` DATETIME NOT NULL DEFAULT '0000-00-00 00:00:00',
  `last_capture_attempt` DATETIME NOT NULL DEFAULT '0000-00-00 00:00:00',
  `date_refunded` DATETIME NOT NULL DEFAULT '0000-00-00 00:00:00',
  `date_cancelled` DATETIME NOT NULL DEFAULT '0000-00-00 00:00:00',
  `subtotal` DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  `credit` DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  `tax` DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  `tax2` DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  `total` DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  `taxrate` DECIMAL(10, 3) NOT NULL DEFAULT 0.000,
  `taxrate2` DECIMAL(10, 3) NOT NULL DEFAULT 0.000,
  `status` TEXT NOT NULL DEFAULT ('Unpaid'),
  `paymentmethod` TEXT NOT NULL DEFAULT (''),
  `paymethodid` INT UNSIGNED NULL DEFAULT NULL,
  `notes` TEXT NOT NULL DEFAULT (''),
  `created_at` TIMESTAMP NOT NULL DEFAULT '0000-00-00 00:00:00',
  `updated_at` TIMESTAMP NOT NULL DEFAULT '0000-00-00 00:00:00',
  PRIMARY KEY (`id`),
  KEY `rc_userid_status` (`userid`, `status`(20)),
  KEY `rc_userid_date` (`userid`, `date`),
  KEY `rc_status_duedate` (`status`(20), `duedate`),
  KEY `rc_status_date` (`status`(20), `date`),
  KEY `rc_date` (`date`),
  KEY `rc_duedate` (`duedate`),
  KEY `rc_datepaid` (`datepaid`),
  KEY `rc_invoicenum` (`invoicenum`(64))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS `tblinvoiceitems` (
  `id` INT NOT NULL AUTO_INCREMENT,
  `invoiceid` INT NOT NULL DEFAULT 0,
  `userid` INT NOT NULL DEFAULT 0,
  `type` VARCHAR(30) NOT NULL DEFAULT '',
  `relid` INT NOT NULL DEFAULT 0,
  `description` TEXT NOT NULL DEFAULT (''),
  `amount` DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  `taxed` INT NOT NULL DEFAULT 0,
  `duedate` DATE NULL DEFAULT NULL,
  `paymentmethod` TEXT NOT NULL DEFAULT (''),
  `notes` TEXT NOT NULL DEFAULT (''),
  PRIMARY KEY (`id`),
  KEY `rc_invoiceid_type` (`invoiceid`, `type`),
  KEY `rc_type_relid` (`type`, `relid`),
  KEY `rc_userid` (`userid`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS `tblinvoicedata` (
  `id` INT NOT NULL AUTO_INCREMENT,
  `invoice_id` INT UNSIGNED NOT NULL DEFAULT 0,
  `country` VARCHAR(2) NOT NULL DEFAULT '',
  `created_at` TIMESTAMP NOT NULL DEFAULT '0000-00-00 00:00:00',
  `updated_at` TIMESTAMP NOT NULL DEFAULT '0000-00-00 00:00:00',
  PRIMARY KEY (`id`),
  UNIQUE KEY `invoice_id` (`invoice_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
