-- Promotions of the provider. Codes are compared without case.
-- Mirrored from WHMCS 8.x: names, types and order of the columns are theirs, and never change here.
-- Every column has a default, because WHMCS writes rows without naming all columns; a zero date means "not set".
-- Plain keys named rc_* are ours: they are restored by db:indexes after a dump of WHMCS was loaded.

CREATE TABLE IF NOT EXISTS `tblpromotions` (
  `id` INT NOT NULL AUTO_INCREMENT,
  `code` TEXT NOT NULL DEFAULT (''),
  `type` TEXT NOT NULL DEFAULT (''),
  `recurring` INT NULL DEFAULT NULL,
  `value` DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  `cycles` TEXT NOT NULL DEFAULT (''),
  `appliesto` TEXT NOT NULL DEFAULT (''),
  `requires` TEXT NOT NULL DEFAULT (''),
  `requiresexisting` INT NOT NULL DEFAULT 0,
  `startdate` DATE NOT NULL DEFAULT '0000-00-00',
  `expirationdate` DATE NULL DEFAULT NULL,
  `maxuses` INT NOT NULL DEFAULT 0,
  `uses` INT NOT NULL DEFAULT 0,
  `lifetimepromo` INT NOT NULL DEFAULT 0,
  `applyonce` INT NOT NULL DEFAULT 0,
  `newsignups` INT NOT NULL DEFAULT 0,
  `existingclient` INT NOT NULL DEFAULT 0,
  `onceperclient` INT NOT NULL DEFAULT 0,
  `recurfor` INT NOT NULL DEFAULT 0,
  `upgrades` INT NOT NULL DEFAULT 0,
  `upgradeconfig` TEXT NOT NULL DEFAULT (''),
  `notes` TEXT NOT NULL DEFAULT (''),
  PRIMARY KEY (`id`),
  KEY `rc_code` (`code`(64)),
  KEY `rc_expirationdate` (`expirationdate`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
