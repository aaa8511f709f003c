-- Facts of somebody who is signed in as another carry both identities, such as 'admin:1 as client:12' (ADR 0030); else NULL.

ALTER TABLE rc_outbox
  ADD COLUMN IF NOT EXISTS acted_as VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NULL DEFAULT NULL AFTER payload;
