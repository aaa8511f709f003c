-- What the pages of servers and tasks need: a version against lost changes, and an index for each filter and sort.
ALTER TABLE rc_provisioning_servers
  ADD COLUMN version INT NOT NULL DEFAULT 1,
  ADD KEY by_failures (failures_in_a_row, server_id);

ALTER TABLE rc_provisioning_tasks
  ADD KEY by_service (service_id, id);

ALTER TABLE `tblservers`
  ADD KEY IF NOT EXISTS `rc_disabled` (`disabled`);
