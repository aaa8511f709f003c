-- Tax rules of the provider. Of several that match on one level the lowest id applies.
-- Mirrored from WHMCS 8.x: names, types and order of the columns are theirs, and never change here.
-- Every column has a default, because WHMCS writes rows without naming all columns; a zero date means "not set".
-- Plain keys named rc_* are ours: they are restored by db:indexes after a dump of WHMCS was loaded.

CREATE TABLE IF NOT EXISTS `tbltax` (
  `id` INT NOT NULL AUTO_INCREMENT,
  `level` INT NOT NULL DEFAULT 0,
  `name` TEXT NOT NULL DEFAULT (''),
  `state` TEXT NOT NULL DEFAULT (''),
  `country` TEXT NOT NULL DEFAULT (''),
  `taxrate` DECIMAL(10, 3) NOT NULL DEFAULT 0.000,
  PRIMARY KEY (`id`),
  KEY `rc_level_country_state` (`level`, `country`(32), `state`(64))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
