-- Texts of e-mails and the log of what was sent.
-- Mirrored from WHMCS 8.x: names, types and order of the columns are theirs, and never change here.
-- Every column has a default, because WHMCS writes rows without naming all columns; a zero date means "not set".
-- Plain keys named rc_* are ours: they are restored by db:indexes after a dump of WHMCS was loaded.

CREATE TABLE IF NOT EXISTS `tblemailtemplates` (
  `id` INT NOT NULL AUTO_INCREMENT,
  `type` TEXT NOT NULL DEFAULT (''),
  `name` TEXT NOT NULL DEFAULT (''),
  `subject` TEXT NOT NULL DEFAULT (''),
  `message` TEXT NOT NULL DEFAULT (''),
  `attachments` TEXT NOT NULL DEFAULT (''),
  `fromname` TEXT NOT NULL DEFAULT (''),
  `fromemail` TEXT NOT NULL DEFAULT (''),
  `disabled` INT NOT NULL DEFAULT 0,
  `custom` INT NOT NULL DEFAULT 0,
  `language` TEXT NOT NULL DEFAULT (''),
  `copyto` TEXT NOT NULL DEFAULT (''),
  `blind_copy_to` TEXT NOT NULL DEFAULT (''),
  `plaintext` INT NOT NULL DEFAULT 0,
  `created_at` TIMESTAMP NOT NULL DEFAULT '0000-00-00 00:00:00',
  `updated_at` TIMESTAMP NOT NULL DEFAULT '0000-00-00 00:00:00',
  PRIMARY KEY (`id`),
  KEY `rc_type` (`type`(32)),
  KEY `rc_name_language` (`name`(100), `language`(32))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS `tblemails` (
  `id` INT NOT NULL AUTO_INCREMENT,
  `userid` INT NOT NULL DEFAULT 0,
  `subject` TEXT NOT NULL DEFAULT (''),
  `message` TEXT NOT NULL DEFAULT (''),
  `date` DATETIME NULL DEFAULT NULL,
  `to` TEXT NULL DEFAULT NULL,
  `cc` TEXT NULL DEFAULT NULL,
  `bcc` TEXT NULL DEFAULT NULL,
  `attachments` TEXT NULL DEFAULT NULL,
  `pending` INT NOT NULL DEFAULT 0,
  `message_data` TEXT NULL DEFAULT NULL,
  `failed` INT NOT NULL DEFAULT 0,
  `failure_reason` VARCHAR(250) NOT NULL DEFAULT '',
  `retry_count` INT NOT NULL DEFAULT 0,
  `created_at` TIMESTAMP NULL DEFAULT NULL,
  `updated_at` TIMESTAMP NULL DEFAULT NULL,
  `campaign_id` INT NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`),
  KEY `rc_userid_date` (`userid`, `date`),
  KEY `rc_date` (`date`),
  KEY `rc_pending` (`pending`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
