-- The history of a client's credit is listed newest first, for one client and by kind.
ALTER TABLE rc_client_credit_movements
  ADD KEY by_client_id (client_id, id),
  ADD KEY by_kind (kind, id);
