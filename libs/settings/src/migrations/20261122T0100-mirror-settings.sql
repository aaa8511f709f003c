-- Key/value settings of the installation.
-- Mirrored from WHMCS 8.x: names, types and order of the columns are theirs, and never change here.
-- Every column has a default, so that no insert has to name them all; a zero date means "not set".

CREATE TABLE IF NOT EXISTS `tblconfiguration` (
  `id` INT NOT NULL AUTO_INCREMENT,
  `setting` VARCHAR(64) NOT NULL DEFAULT '',
  `value` TEXT NOT NULL DEFAULT (''),
  `created_at` TIMESTAMP NOT NULL DEFAULT '0000-00-00 00:00:00',
  `updated_at` TIMESTAMP NOT NULL DEFAULT '0000-00-00 00:00:00',
  PRIMARY KEY (`id`),
  UNIQUE KEY `setting` (`setting`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
