-- Support tickets. tblticketreplies.tid is tbltickets.id, not the public number.
-- Mirrored from WHMCS 8.x: names, types and order of the columns are theirs, and never change here.
-- Every column has a default, because WHMCS writes rows without naming all columns; a zero date means "not set".
-- Plain keys named rc_* are ours: they are restored by db:indexes after a dump of WHMCS was loaded.

CREATE TABLE IF NOT EXISTS `tbltickets` (
  `id` INT NOT NULL AUTO_INCREMENT,
  `tid` VARCHAR(128) NULL DEFAULT NULL,
  `did` INT NOT NULL DEFAULT 0,
  `userid` INT NOT NULL DEFAULT 0,
  `contactid` INT NOT NULL DEFAULT 0,
  `requestor_id` INT UNSIGNED NOT NULL DEFAULT 0,
  `name` TEXT NOT NULL DEFAULT (''),
  `email` TEXT NOT NULL DEFAULT (''),
  `cc` TEXT NOT NULL DEFAULT (''),
  `c` TEXT NOT NULL DEFAULT (''),
  `ipaddress` VARCHAR(64) NULL DEFAULT NULL,
  `date` DATETIME NOT NULL DEFAULT '0000-00-00 00:00:00',
  `title` TEXT NOT NULL DEFAULT (''),
  `message` TEXT NOT NULL DEFAULT (''),
  `status` VARCHAR(64) NOT NULL DEFAULT 'Open',
  `urgency` TEXT NOT NULL DEFAULT (''),
  `admin` TEXT NOT NULL DEFAULT (''),
  `attachment` TEXT NOT NULL DEFAULT (''),
  `attachments_removed` INT NOT NULL DEFAULT 0,
  `lastreply` DATETIME NOT NULL DEFAULT '0000-00-00 00:00:00',
  `flag` INT NOT NULL DEFAULT 0,
  `clientunread` INT NOT NULL DEFAULT 0,
  `adminunread` TEXT NOT NULL DEFAULT (''),
  `replyingadmin` INT NOT NULL DEFAULT 0,
  `replyingtime` DATETIME NOT NULL DEFAULT '0000-00-00 00:00:00',
  `service` TEXT NOT NULL DEFAULT (''),
  `merged_ticket_id` INT NOT NULL DEFAULT 0,
  `editor` ENUM('plain', 'markdown') NOT NULL DEFAULT 'plain',
  `updated_at` TIMESTAMP NOT NULL DEFAULT '0000-00-00 00:00:00',
  PRIMARY KEY (`id`),
  KEY `rc_tid` (`tid`),
  KEY `rc_did_status` (`did`, `status`),
  KEY `rc_userid_status` (`userid`, `status`),
  KEY `rc_requestor_id` (`requestor_id`),
  KEY `rc_status_lastreply` (`status`, `lastreply`),
  KEY `rc_lastreply` (`lastreply`),
  KEY `rc_date` (`date`),
  KEY `rc_flag` (`flag`),
  KEY `rc_email` (`email`(100))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS `tblticketreplies` (
  `id` INT NOT NULL AUTO_INCREMENT,
  `tid` INT NOT NULL DEFAULT 0,
  `userid` INT NOT NULL DEFAULT 0,
  `contactid` INT NOT NULL DEFAULT 0,
  `requestor_id` INT UNSIGNED NOT NULL DEFAULT 0,
  `name` TEXT NOT NULL DEFAULT (''),
  `email` TEXT NOT NULL DEFAULT (''),
  `date` DATETIME NOT NULL DEFAULT '0000-00-00 00:00:00',
  `message` TEXT NOT NULL DEFAULT (''),
  `admin` TEXT NOT NULL DEFAULT (''),
  `attachment` TEXT NOT NULL DEFAULT (''),
  `attachments_removed` INT NOT NULL DEFAULT 0,
  `rating` INT NOT NULL DEFAULT 0,
  `editor` ENUM('plain', 'markdown') NOT NULL DEFAULT 'plain',
  PRIMARY KEY (`id`),
  KEY `rc_tid_date` (`tid`, `date`),
  KEY `rc_userid` (`userid`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS `tblticketnotes` (
  `id` INT NOT NULL AUTO_INCREMENT,
  `ticketid` INT NOT NULL DEFAULT 0,
  `admin` TEXT NOT NULL DEFAULT (''),
  `date` DATETIME NOT NULL DEFAULT '0000-00-00 00:00:00',
  `message` TEXT NOT NULL DEFAULT (''),
  `attachments` TEXT NOT NULL DEFAULT (''),
  `attachments_removed` INT NOT NULL DEFAULT 0,
  `editor` ENUM('plain', 'markdown') NOT NULL DEFAULT 'plain',
  PRIMARY KEY (`id`),
  KEY `rc_ticketid_date` (`ticketid`, `date`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS `tblticketdepartments` (
  `id` INT NOT NULL AUTO_INCREMENT,
  `name` TEXT NOT NULL DEFAULT (''),
  `description` TEXT NOT NULL DEFAULT (''),
  `email` TEXT NOT NULL DEFAULT (''),
  `clientsonly` TEXT NOT NULL DEFAULT (''),
  `piperepliesonly` TEXT NOT NULL DEFAULT (''),
  `noautoresponder` TEXT NOT NULL DEFAULT (''),
  `hidden` TEXT NOT NULL DEFAULT (''),
  `order` INT NOT NULL DEFAULT 0,
  `host` TEXT NOT NULL DEFAULT (''),
  `port` TEXT NOT NULL DEFAULT (''),
  `login` TEXT NOT NULL DEFAULT (''),
  `password` TEXT NOT NULL DEFAULT (''),
  `mail_auth_config` TEXT NULL DEFAULT NULL,
  `feedback_request` INT NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS `tblticketstatuses` (
  `id` INT NOT NULL AUTO_INCREMENT,
  `title` VARCHAR(64) NOT NULL DEFAULT '',
  `color` TEXT NOT NULL DEFAULT (''),
  `sortorder` INT NOT NULL DEFAULT 0,
  `showactive` INT NOT NULL DEFAULT 0,
  `showawaiting` INT NOT NULL DEFAULT 0,
  `autoclose` INT NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
