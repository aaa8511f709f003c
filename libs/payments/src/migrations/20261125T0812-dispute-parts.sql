-- A dispute of money that several invoices share stands once per payment of it: part 0 is what the gateway's messages lock.
ALTER TABLE rc_disputes
  ADD COLUMN IF NOT EXISTS part INT NOT NULL DEFAULT 0 AFTER reference,
  DROP KEY IF EXISTS one_reference,
  ADD UNIQUE KEY one_reference (gateway, account, reference, part);
