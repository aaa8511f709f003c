-- What is sold, and the list prices. Of tblpricing a price of -1.00 is a cycle that is not offered.
-- Mirrored from WHMCS 8.x: names, types and order of the columns are theirs, and never change here.
-- Every column has a default, because WHMCS writes rows without naming all columns; a zero date means "not set".
-- Plain keys named rc_* are ours: they are restored by db:indexes after a dump of WHMCS was loaded.

CREATE TABLE IF NOT EXISTS `tblproductgroups` (
  `id` INT NOT NULL AUTO_INCREMENT,
  `name` TEXT NOT NULL DEFAULT (''),
  `slug` VARCHAR(128) NOT NULL DEFAULT '',
  `headline` TEXT NULL DEFAULT NULL,
  `tagline` TEXT NULL DEFAULT NULL,
  `orderfrmtpl` TEXT NOT NULL DEFAULT (''),
  `disabledgateways` TEXT NOT NULL DEFAULT (''),
  `hidden` INT NOT NULL DEFAULT 0,
  `order` INT NOT NULL DEFAULT 0,
  `created_at` TIMESTAMP NOT NULL DEFAULT '0000-00-00 00:00:00',
  `updated_at` TIMESTAMP NOT NULL DEFAULT '0000-00-00 00:00:00',
  PRIMARY KEY (`id`),
  KEY `rc_order` (`order`),
  KEY `rc_slug` (`slug`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS `tblproducts` (
  `id` INT NOT NULL AUTO_INCREMENT,
  `type` TEXT NOT NULL DEFAULT (''),
  `gid` INT NOT NULL DEFAULT 0,
  `name` TEXT NOT NULL DEFAULT (''),
  `slug` VARCHAR(128) NOT NULL DEFAULT '',
  `description` TEXT NOT NULL DEFAULT (''),
  `hidden` INT NOT NULL DEFAULT 0,
  `showdomainoptions` INT NOT NULL DEFAULT 0,
  `welcomeemail` INT NOT NULL DEFAULT 0,
  `stockcontrol` INT NOT NULL DEFAULT 0,
  `qty` INT NOT NULL DEFAULT 0,
  `proratabilling` INT NOT NULL DEFAULT 0,
  `proratadate` INT NOT NULL DEFAULT 0,
  `proratachargenextmonth` INT NOT NULL DEFAULT 0,
  `paytype` TEXT NOT NULL DEFAULT (''),
  `allowqty` INT NOT NULL DEFAULT 0,
  `subdomain` TEXT NOT NULL DEFAULT (''),
  `autosetup` TEXT NOT NULL DEFAULT (''),
  `servertype` TEXT NOT NULL DEFAULT (''),
  `servergroup` INT NOT NULL DEFAULT 0,
  `configoption1` TEXT NOT NULL DEFAULT (''),
  `configoption2` TEXT NOT NULL DEFAULT (''),
  `configoption3` TEXT NOT NULL DEFAULT (''),
  `configoption4` TEXT NOT NULL DEFAULT (''),
  `configoption5` TEXT NOT NULL DEFAULT (''),
  `configoption6` TEXT NOT NULL DEFAULT (''),
  `configoption7` TEXT NOT NULL DEFAULT (''),
  `configoption8` TEXT NOT NULL DEFAULT (''),
  `configoption9` TEXT NOT NULL DEFAULT (''),
  `configoption10` TEXT NOT NULL DEFAULT (''),
  `configoption11` TEXT NOT NULL DEFAULT (''),
  `configoption12` TEXT NOT NULL DEFAULT (''),
  `configoption13` TEXT NOT NULL DEFAULT (''),
  `configoption14` TEXT NOT NULL DEFAULT (''),
  `configoption15` TEXT NOT NULL DEFAULT (''),
  `configoption16` TEXT NOT NULL DEFAULT (''),
  `configoption17` TEXT NOT NULL DEFAULT (''),
  `configoption18` TEXT NOT NULL DEFAULT (''),
  `configoption19` TEXT NOT NULL DEFAULT (''),
  `configoption20` TEXT NOT NULL DEFAULT (''),
  `configoption21` TEXT NOT NULL DEFAULT (''),
  `configoption22` TEXT NOT NULL DEFAULT (''),
  `configoption23` TEXT NOT NULL DEFAULT (''),
  `configoption24` TEXT NOT NULL DEFAULT (''),
  `freedomain` TEXT NOT NULL DEFAULT (''),
  `freedomainpaymentterms` TEXT NOT NULL DEFAULT (''),
  `freedomaintlds` TEXT NOT NULL DEFAULT (''),
  `recurringcycles` INT NOT NULL DEFAULT 0,
  `autoterminatedays` INT NOT NULL DEFAULT 0,
  `autoterminateemail` INT NOT NULL DEFAULT 0,
  `configoptionsupgrade` INT NOT NULL DEFAULT 0,
  `billingcycleupgrade` TEXT NOT NULL DEFAULT (''),
  `upgradeemail` INT NOT NULL DEFAULT 0,
  `overagesenabled` VARCHAR(10) NOT NULL DEFAULT '',
  `overagesdisklimit` INT NOT NULL DEFAULT 0,
  `overagesbwlimit` INT NOT NULL DEFAULT 0,
  `overagesdiskprice` DECIMAL(6, 4) NOT NULL DEFAULT 0.0000,
  `overagesbwprice` DECIMAL(6, 4) NOT NULL DEFAULT 0.0000,
  `tax` INT NOT NULL DEFAULT 0,
  `affiliateonetime` INT NOT NULL DEFAULT 0,
  `affiliatepaytype` TEXT NOT NULL DEFAULT (''),
  `affiliatepayamount` DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  `order` INT NOT NULL DEFAULT 0,
  `retired` INT NOT NULL DEFAULT 0,
  `is_featured` INT NOT NULL DEFAULT 0,
  `created_at` TIMESTAMP NOT NULL DEFAULT '0000-00-00 00:00:00',
  `updated_at` TIMESTAMP NOT NULL DEFAULT '0000-00-00 00:00:00',
  PRIMARY KEY (`id`),
  KEY `rc_gid_order` (`gid`, `order`),
  KEY `rc_slug` (`slug`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS `tblproduct_upgrade_products` (
  `id` INT NOT NULL AUTO_INCREMENT,
  `product_id` INT NOT NULL DEFAULT 0,
  `upgrade_product_id` INT NOT NULL DEFAULT 0,
  `created_at` TIMESTAMP NOT NULL DEFAULT '0000-00-00 00:00:00',
  `updated_at` TIMESTAMP NOT NULL DEFAULT '0000-00-00 00:00:00',
  PRIMARY KEY (`id`),
  KEY `rc_product_id` (`product_id`),
  KEY `rc_upgrade_product_id` (`upgrade_product_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS `tblproducts_slugs` (
  `id` INT NOT NULL AUTO_INCREMENT,
  `product_id` INT UNSIGNED NOT NULL DEFAULT 0,
  `group_id` INT UNSIGNED NOT NULL DEFAULT 0,
  `group_slug` VARCHAR(255) NOT NULL DEFAULT '',
  `slug` VARCHAR(255) NOT NULL DEFAULT '',
  `active` INT UNSIGNED NOT NULL DEFAULT 0,
  `clicks` INT UNSIGNED NOT NULL DEFAULT 0,
  `created_at` TIMESTAMP NULL DEFAULT NULL,
  `updated_at` TIMESTAMP NULL DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `rc_product_id` (`product_id`),
  KEY `rc_slug` (`slug`(128))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS `tbladdons` (
  `id` INT NOT NULL AUTO_INCREMENT,
  `packages` TEXT NOT NULL DEFAULT (''),
  `name` TEXT NOT NULL DEFAULT (''),
  `description` TEXT NOT NULL DEFAULT (''),
  `billingcycle` TEXT NOT NULL DEFAULT (''),
  `allowqty` INT UNSIGNED NOT NULL DEFAULT 0,
  `tax` INT NOT NULL DEFAULT 0,
  `showorder` INT NOT NULL DEFAULT 0,
  `hidden` INT NOT NULL DEFAULT 0,
  `retired` INT NOT NULL DEFAULT 0,
  `downloads` TEXT NOT NULL DEFAULT (''),
  `autoactivate` TEXT NOT NULL DEFAULT (''),
  `suspendproduct` INT NOT NULL DEFAULT 0,
  `welcomeemail` INT NOT NULL DEFAULT 0,
  `type` VARCHAR(16) NOT NULL DEFAULT '',
  `module` VARCHAR(32) NOT NULL DEFAULT '',
  `server_group_id` INT NOT NULL DEFAULT 0,
  `prorate` INT NOT NULL DEFAULT 0,
  `weight` INT NOT NULL DEFAULT 0,
  `autolinkby` TEXT NOT NULL DEFAULT (''),
  `created_at` TIMESTAMP NOT NULL DEFAULT '0000-00-00 00:00:00',
  `updated_at` TIMESTAMP NOT NULL DEFAULT '0000-00-00 00:00:00',
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS `tblproductconfiggroups` (
  `id` INT NOT NULL AUTO_INCREMENT,
  `name` TEXT NOT NULL DEFAULT (''),
  `description` TEXT NOT NULL DEFAULT (''),
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS `tblproductconfiglinks` (
  `id` INT NOT NULL AUTO_INCREMENT,
  `gid` INT NOT NULL DEFAULT 0,
  `pid` INT NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`),
  KEY `rc_gid` (`gid`),
  KEY `rc_pid` (`pid`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS `tblproductconfigoptions` (
  `id` INT NOT NULL AUTO_INCREMENT,
  `gid` INT NOT NULL DEFAULT 0,
  `optionname` TEXT NOT NULL DEFAULT (''),
  `optiontype` TEXT NOT NULL DEFAULT (''),
  `qtyminimum` INT NOT NULL DEFAULT 0,
  `qtymaximum` INT NOT NULL DEFAULT 0,
  `order` INT NOT NULL DEFAULT 0,
  `hidden` INT NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`),
  KEY `rc_gid_order` (`gid`, `order`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS `tblproductconfigoptionssub` (
  `id` INT NOT NULL AUTO_INCREMENT,
  `configid` INT NOT NULL DEFAULT 0,
  `optionname` TEXT NOT NULL DEFAULT (''),
  `sortorder` INT NOT NULL DEFAULT 0,
  `hidden` INT NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`),
  KEY `rc_configid_sortorder` (`configid`, `sortorder`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS `tblpricing` (
  `id` INT NOT NULL AUTO_INCREMENT,
  `type` VARCHAR(14) NOT NULL DEFAULT '',
  `currency` INT NOT NULL DEFAULT 0,
  `relid` INT NOT NULL DEFAULT 0,
  `msetupfee` DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  `qsetupfee` DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  `ssetupfee` DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  `asetupfee` DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  `bsetupfee` DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  `tsetupfee` DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  `monthly` DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  `quarterly` DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  `semiannually` DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  `annually` DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  `biennially` DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  `triennially` DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  PRIMARY KEY (`id`),
  KEY `rc_type_currency_relid` (`type`, `currency`, `relid`),
  KEY `rc_type_relid` (`type`, `relid`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS `tbldomainpricing` (
  `id` INT NOT NULL AUTO_INCREMENT,
  `extension` TEXT NOT NULL DEFAULT (''),
  `dnsmanagement` INT NOT NULL DEFAULT 0,
  `emailforwarding` INT NOT NULL DEFAULT 0,
  `idprotection` INT NOT NULL DEFAULT 0,
  `eppcode` INT NOT NULL DEFAULT 0,
  `autoreg` TEXT NOT NULL DEFAULT (''),
  `order` INT NOT NULL DEFAULT 0,
  `group` VARCHAR(5) NOT NULL DEFAULT '',
  `grace_period` INT NOT NULL DEFAULT 0,
  `grace_period_fee` DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  `redemption_grace_period` INT NOT NULL DEFAULT 0,
  `redemption_grace_period_fee` DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  `created_at` TIMESTAMP NOT NULL DEFAULT '0000-00-00 00:00:00',
  `updated_at` TIMESTAMP NOT NULL DEFAULT '0000-00-00 00:00:00',
  PRIMARY KEY (`id`),
  KEY `rc_extension` (`extension`(64)),
  KEY `rc_order` (`order`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS `tblcurrencies` (
  `id` INT NOT NULL AUTO_INCREMENT,
  `code` TEXT NOT NULL DEFAULT (''),
  `prefix` TEXT NOT NULL DEFAULT (''),
  `suffix` TEXT NOT NULL DEFAULT (''),
  `format` INT NOT NULL DEFAULT 0,
  `rate` DECIMAL(10, 5) NOT NULL DEFAULT 1.00000,
  `default` INT NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`),
  KEY `rc_code` (`code`(3))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
