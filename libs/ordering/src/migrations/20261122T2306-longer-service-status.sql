-- Domains have longer words for where they stand: Transferred Away, Pending Registration.
ALTER TABLE rc_services MODIFY status VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'Pending';
