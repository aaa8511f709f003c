-- Bought domains, their answers to registry questions, and the settings of registrar modules.
-- Mirrored from WHMCS 8.x: names, types and order of the columns are theirs, and never change here.
-- Every column has a default, because WHMCS writes rows without naming all columns; a zero date means "not set".
-- Plain keys named rc_* are ours: they are restored by db:indexes after a dump of WHMCS was loaded.

CREATE TABLE IF NOT EXISTS `tbldomains` (
  `id` INT NOT NULL AUTO_INCREMENT,
  `userid` INT NOT NULL DEFAULT 0,
  `orderid` INT NOT NULL DEFAULT 0,
  `type` ENUM('Register', 'Transfer') NOT NULL DEFAULT 'Register',
  `registrationdate` DATE NOT NULL DEFAULT '0000-00-00',
  `domain` TEXT NOT NULL DEFAULT (''),
  `firstpaymentamount` DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  `recurringamount` DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  `registrar` TEXT NOT NULL DEFAULT (''),
  `registrationperiod` INT NOT NULL DEFAULT 0,
  `expirydate` DATE NULL DEFAULT NULL,
  `subscriptionid` TEXT NOT NULL DEFAULT (''),
  `promoid` INT NOT NULL DEFAULT 0,
  `status` ENUM('Pending', 'Pending Registration', 'Pending Transfer', 'Active', 'Grace', 'Redemption', 'Expired', 'Transferred Away', 'Cancelled', 'Fraud') NOT NULL DEFAULT 'Pending',
  `nextduedate` DATE NOT NULL DEFAULT '0000-00-00',
  `nextinvoicedate` DATE NOT NULL DEFAULT '0000-00-00',
  `additionalnotes` TEXT NOT NULL DEFAULT (''),
  `paymentmethod` TEXT NOT NULL DEFAULT (''),
  `dnsmanagement` INT NOT NULL DEFAULT 0,
  `emailforwarding` INT NOT NULL DEFAULT 0,
  `idprotection` INT NOT NULL DEFAULT 0,
  `is_premium` INT NULL DEFAULT NULL,
  `donotrenew` INT NOT NULL DEFAULT 0,
  `reminders` TEXT NOT NULL DEFAULT (''),
  `synced` INT NOT NULL DEFAULT 0,
  `created_at` TIMESTAMP NOT NULL DEFAULT '0000-00-00 00:00:00',
  `updated_at` TIMESTAMP NOT NULL DEFAULT '0000-00-00 00:00:00',
  PRIMARY KEY (`id`),
  KEY `rc_userid_status` (`userid`, `status`),
  KEY `rc_orderid` (`orderid`),
  KEY `rc_domain` (`domain`(100)),
  KEY `rc_status_nextduedate` (`status`, `nextduedate`),
  KEY `rc_status_nextinvoicedate` (`status`, `nextinvoicedate`),
  KEY `rc_nextduedate` (`nextduedate`),
  KEY `rc_expirydate` (`expirydate`),
  KEY `rc_registrationdate` (`registrationdate`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS `tbldomains_extra` (
  `id` INT NOT NULL AUTO_INCREMENT,
  `domain_id` INT NOT NULL DEFAULT 0,
  `name` VARCHAR(32) NOT NULL DEFAULT '',
  `value` VARCHAR(255) NOT NULL DEFAULT '',
  `created_at` TIMESTAMP NOT NULL DEFAULT '0000-00-00 00:00:00',
  `updated_at` TIMESTAMP NOT NULL DEFAULT '0000-00-00 00:00:00',
  PRIMARY KEY (`id`),
  UNIQUE KEY `domain_id_name` (`domain_id`, `name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS `tbldomainsadditionalfields` (
  `id` INT NOT NULL AUTO_INCREMENT,
  `domainid` INT NOT NULL DEFAULT 0,
  `name` TEXT NOT NULL DEFAULT (''),
  `value` TEXT NOT NULL DEFAULT (''),
  `created_at` TIMESTAMP NOT NULL DEFAULT '0000-00-00 00:00:00',
  `updated_at` TIMESTAMP NOT NULL DEFAULT '0000-00-00 00:00:00',
  PRIMARY KEY (`id`),
  KEY `rc_domainid` (`domainid`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS `tblregistrars` (
  `id` INT NOT NULL AUTO_INCREMENT,
  `registrar` TEXT NOT NULL DEFAULT (''),
  `setting` TEXT NOT NULL DEFAULT (''),
  `value` TEXT NOT NULL DEFAULT (''),
  PRIMARY KEY (`id`),
  KEY `rc_registrar_setting` (`registrar`(64), `setting`(64))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
