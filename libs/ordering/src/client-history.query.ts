import type { ItemRef } from '#catalog';
import type { ClientId } from '#kernel';
import type { Sql } from '#platform';
import type { ClientHistory } from '#promotions';

/** What a client ordered before, as codes ask for it (`domain.md §10`): an order that was cancelled is none. */
export async function clientHistory(sql: Sql, clientId: ClientId): Promise<ClientHistory> {
  const orders = await sql.query(
    "SELECT order_id FROM rc_orders WHERE client_id = ? AND status NOT IN ('Cancelled', 'Fraud') LIMIT 1",
    [clientId],
  );
  const owned = await sql.query<ItemRef>(
    `SELECT DISTINCT item_type AS type, item_id AS id FROM rc_services WHERE client_id = ? AND status = 'Active'
     LIMIT 1000`,
    [clientId],
  );
  return { hasOrders: orders.length > 0, owned };
}
