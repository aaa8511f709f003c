-- Lines of the activity log that somebody caused in another's name: who really acted, as whom, and the reason he gave (ADR 0030).
-- actor_kind: admin, reseller. subject_kind: reseller, client.

CREATE TABLE IF NOT EXISTS rc_impersonated_acts (
  activity_id INT NOT NULL DEFAULT 0,
  reseller_id INT NOT NULL DEFAULT 0,
  impersonation_id BIGINT UNSIGNED NOT NULL DEFAULT 0,
  actor_kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  actor_id INT NOT NULL DEFAULT 0,
  actor_name VARCHAR(190) NOT NULL DEFAULT '',
  subject_kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  subject_id INT NOT NULL DEFAULT 0,
  subject_name VARCHAR(190) NOT NULL DEFAULT '',
  reason VARCHAR(300) NOT NULL DEFAULT '',
  PRIMARY KEY (activity_id),
  KEY by_impersonation (impersonation_id, activity_id),
  KEY by_subject_kind (subject_kind, activity_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
