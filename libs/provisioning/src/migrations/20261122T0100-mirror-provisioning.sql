-- Servers and the groups a product is set up in.
-- Mirrored from WHMCS 8.x: names, types and order of the columns are theirs, and never change here.
-- Every column has a default, because WHMCS writes rows without naming all columns; a zero date means "not set".
-- Plain keys named rc_* are ours: they are restored by db:indexes after a dump of WHMCS was loaded.

CREATE TABLE IF NOT EXISTS `tblservers` (
  `id` INT NOT NULL AUTO_INCREMENT,
  `name` TEXT NOT NULL DEFAULT (''),
  `ipaddress` TEXT NOT NULL DEFAULT (''),
  `assignedips` TEXT NOT NULL DEFAULT (''),
  `hostname` TEXT NOT NULL DEFAULT (''),
  `monthlycost` DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  `noc` TEXT NOT NULL DEFAULT (''),
  `statusaddress` TEXT NOT NULL DEFAULT (''),
  `nameserver1` TEXT NOT NULL DEFAULT (''),
  `nameserver1ip` TEXT NOT NULL DEFAULT (''),
  `nameserver2` TEXT NOT NULL DEFAULT (''),
  `nameserver2ip` TEXT NOT NULL DEFAULT (''),
  `nameserver3` TEXT NOT NULL DEFAULT (''),
  `nameserver3ip` TEXT NOT NULL DEFAULT (''),
  `nameserver4` TEXT NOT NULL DEFAULT (''),
  `nameserver4ip` TEXT NOT NULL DEFAULT (''),
  `nameserver5` TEXT NOT NULL DEFAULT (''),
  `nameserver5ip` TEXT NOT NULL DEFAULT (''),
  `maxaccounts` INT NOT NULL DEFAULT 0,
  `type` TEXT NOT NULL DEFAULT (''),
  `username` TEXT NOT NULL DEFAULT (''),
  `password` TEXT NOT NULL DEFAULT (''),
  `accesshash` TEXT NOT NULL DEFAULT (''),
  `secure` TEXT NOT NULL DEFAULT (''),
  `port` INT NULL DEFAULT NULL,
  `active` INT NOT NULL DEFAULT 0,
  `disabled` INT NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`),
  KEY `rc_type` (`type`(64)),
  KEY `rc_name` (`name`(64))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS `tblservergroups` (
  `id` INT NOT NULL AUTO_INCREMENT,
  `name` TEXT NOT NULL DEFAULT (''),
  `filltype` INT NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS `tblservergroupsrel` (
  `id` INT NOT NULL AUTO_INCREMENT,
  `groupid` INT NOT NULL DEFAULT 0,
  `serverid` INT NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`),
  KEY `rc_groupid_serverid` (`groupid`, `serverid`),
  KEY `rc_serverid` (`serverid`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
