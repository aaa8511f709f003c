-- Who did what. The largest table of an installation, so every list over it needs its index.
-- Mirrored from WHMCS 8.x: names, types and order of the columns are theirs, and never change here.
-- Every column has a default, because WHMCS writes rows without naming all columns; a zero date means "not set".
-- Plain keys named rc_* are ours: they are restored by db:indexes after a dump of WHMCS was loaded.

CREATE TABLE IF NOT EXISTS `tblactivitylog` (
  `id` INT NOT NULL AUTO_INCREMENT,
  `date` DATETIME NOT NULL DEFAULT '0000-00-00 00:00:00',
  `description` TEXT NOT NULL DEFAULT (''),
  `user` TEXT NOT NULL DEFAULT (''),
  `userid` INT NOT NULL DEFAULT 0,
  `user_id` INT UNSIGNED NOT NULL DEFAULT 0,
  `admin_id` INT UNSIGNED NOT NULL DEFAULT 0,
  `ipaddr` TEXT NOT NULL DEFAULT (''),
  PRIMARY KEY (`id`),
  KEY `rc_date` (`date`),
  KEY `rc_userid_date` (`userid`, `date`),
  KEY `rc_user_id_date` (`user_id`, `date`),
  KEY `rc_admin_id_date` (`admin_id`, `date`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
