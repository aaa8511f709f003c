-- Beside tblservergroups: a version against lost changes.
CREATE TABLE IF NOT EXISTS rc_provisioning_groups (
  group_id INT NOT NULL DEFAULT 0,
  version INT NOT NULL DEFAULT 1,
  PRIMARY KEY (group_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

ALTER TABLE `tblservergroups`
  ADD KEY IF NOT EXISTS `rc_name` (`name`(64)),
  ADD KEY IF NOT EXISTS `rc_filltype` (`filltype`);
