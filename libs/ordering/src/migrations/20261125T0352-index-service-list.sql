-- Lists stay fast at any size: a sort by label needs the whole label in the index (a prefix is in no order), an item without its type and
-- a type were in none, and a reseller's orders by total were read among everybody's.

ALTER TABLE rc_services ADD KEY by_whole_label (label, id), ADD KEY by_item_alone (item_id, created_at, id),
  ADD KEY by_type (service_type, created_at, id), DROP KEY by_label;

ALTER TABLE rc_orders ADD KEY by_reseller_total (reseller_id, total, order_id);
