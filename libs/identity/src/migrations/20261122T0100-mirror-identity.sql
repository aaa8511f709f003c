-- Staff, the people who can log in, and the credentials of the API.
-- Mirrored from WHMCS 8.x: names, types and order of the columns are theirs, and never change here.
-- Every column has a default, because WHMCS writes rows without naming all columns; a zero date means "not set".
-- Plain keys named rc_* are ours: they are restored by db:indexes after a dump of WHMCS was loaded.

CREATE TABLE IF NOT EXISTS `tbladmins` (
  `id` INT NOT NULL AUTO_INCREMENT,
  `uuid` VARCHAR(255) NOT NULL DEFAULT '',
  `roleid` INT NOT NULL DEFAULT 0,
  `username` TEXT NOT NULL DEFAULT (''),
  `password` VARCHAR(255) NOT NULL DEFAULT '',
  `passwordhash` VARCHAR(255) NOT NULL DEFAULT '',
  `authmodule` TEXT NOT NULL DEFAULT (''),
  `authdata` TEXT NOT NULL DEFAULT (''),
  `firstname` TEXT NOT NULL DEFAULT (''),
  `lastname` TEXT NOT NULL DEFAULT (''),
  `email` TEXT NOT NULL DEFAULT (''),
  `signature` TEXT NOT NULL DEFAULT (''),
  `notes` TEXT NOT NULL DEFAULT (''),
  `template` TEXT NOT NULL DEFAULT (''),
  `language` TEXT NOT NULL DEFAULT (''),
  `disabled` INT NOT NULL DEFAULT 0,
  `loginattempts` INT NOT NULL DEFAULT 0,
  `supportdepts` TEXT NOT NULL DEFAULT (''),
  `ticketnotifications` TEXT NOT NULL DEFAULT (''),
  `homewidgets` TEXT NOT NULL DEFAULT (''),
  `password_reset_key` VARCHAR(255) NOT NULL DEFAULT '',
  `password_reset_data` TEXT NOT NULL DEFAULT (''),
  `password_reset_expiry` DATETIME NOT NULL DEFAULT '0000-00-00 00:00:00',
  `hidden_widgets` TEXT NOT NULL DEFAULT (''),
  `widget_order` TEXT NOT NULL DEFAULT (''),
  `user_preferences` TEXT NULL DEFAULT NULL,
  `created_at` TIMESTAMP NOT NULL DEFAULT '0000-00-00 00:00:00',
  `updated_at` TIMESTAMP NOT NULL DEFAULT '0000-00-00 00:00:00',
  PRIMARY KEY (`id`),
  KEY `rc_username` (`username`(64)),
  KEY `rc_email` (`email`(100)),
  KEY `rc_roleid` (`roleid`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS `tbladminroles` (
  `id` INT NOT NULL AUTO_INCREMENT,
  `name` TEXT NOT NULL DEFAULT (''),
  `widgets` TEXT NOT NULL DEFAULT (''),
  `reports` TEXT NOT NULL DEFAULT (''),
  `systememails` INT NOT NULL DEFAULT 0,
  `accountemails` INT NOT NULL DEFAULT 0,
  `supportemails` INT NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS `tbladminperms` (
  `id` INT NOT NULL AUTO_INCREMENT,
  `roleid` INT NOT NULL DEFAULT 0,
  `permid` INT NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`),
  KEY `rc_roleid_permid` (`roleid`, `permid`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS `tblusers` (
  `id` INT NOT NULL AUTO_INCREMENT,
  `first_name` VARCHAR(255) NOT NULL DEFAULT '',
  `last_name` VARCHAR(255) NOT NULL DEFAULT '',
  `email` VARCHAR(255) NOT NULL DEFAULT '',
  `password` VARCHAR(255) NOT NULL DEFAULT '',
  `language` VARCHAR(32) NOT NULL DEFAULT '',
  `second_factor` VARCHAR(255) NOT NULL DEFAULT '',
  `second_factor_config` TEXT NULL DEFAULT NULL,
  `remember_token` VARCHAR(100) NOT NULL DEFAULT '',
  `reset_token` VARCHAR(100) NOT NULL DEFAULT '',
  `security_question_id` INT UNSIGNED NOT NULL DEFAULT 0,
  `security_question_answer` VARCHAR(255) NOT NULL DEFAULT '',
  `last_ip` VARCHAR(64) NOT NULL DEFAULT '',
  `last_hostname` VARCHAR(255) NOT NULL DEFAULT '',
  `last_login` DATETIME NULL DEFAULT NULL,
  `email_verification_token` VARCHAR(100) NOT NULL DEFAULT '',
  `email_verification_token_expiry` DATETIME NULL DEFAULT NULL,
  `email_verified_at` DATETIME NULL DEFAULT NULL,
  `reset_token_expiry` DATETIME NULL DEFAULT NULL,
  `created_at` TIMESTAMP NULL DEFAULT NULL,
  `updated_at` TIMESTAMP NULL DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `email` (`email`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS `tblusers_clients` (
  `id` INT NOT NULL AUTO_INCREMENT,
  `auth_user_id` INT UNSIGNED NOT NULL DEFAULT 0,
  `client_id` INT UNSIGNED NOT NULL DEFAULT 0,
  `invite_id` INT UNSIGNED NOT NULL DEFAULT 0,
  `owner` INT UNSIGNED NOT NULL DEFAULT 0,
  `permissions` TEXT NULL DEFAULT NULL,
  `last_login` DATETIME NULL DEFAULT NULL,
  `created_at` TIMESTAMP NULL DEFAULT NULL,
  `updated_at` TIMESTAMP NULL DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `auth_user_id_client_id` (`auth_user_id`, `client_id`),
  KEY `rc_client_id` (`client_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS `tblapi_roles` (
  `id` INT NOT NULL AUTO_INCREMENT,
  `role` VARCHAR(255) NOT NULL DEFAULT '',
  `description` VARCHAR(255) NOT NULL DEFAULT '',
  `permissions` TEXT NOT NULL DEFAULT (''),
  `created_at` TIMESTAMP NOT NULL DEFAULT '0000-00-00 00:00:00',
  `updated_at` TIMESTAMP NOT NULL DEFAULT '0000-00-00 00:00:00',
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS `tbldeviceauth` (
  `id` INT NOT NULL AUTO_INCREMENT,
  `identifier` VARCHAR(255) NOT NULL DEFAULT '',
  `secret` VARCHAR(255) NOT NULL DEFAULT '',
  `compat_secret` VARCHAR(255) NOT NULL DEFAULT '',
  `user_id` INT NOT NULL DEFAULT 0,
  `is_admin` INT NOT NULL DEFAULT 0,
  `role_ids` TEXT NOT NULL DEFAULT (''),
  `description` VARCHAR(255) NOT NULL DEFAULT '',
  `last_access` DATETIME NOT NULL DEFAULT '0000-00-00 00:00:00',
  `created_at` TIMESTAMP NOT NULL DEFAULT '0000-00-00 00:00:00',
  `updated_at` TIMESTAMP NOT NULL DEFAULT '0000-00-00 00:00:00',
  `deleted_at` DATETIME NULL DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `identifier` (`identifier`),
  KEY `rc_user_id` (`user_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
