import type { ClientId } from '#kernel';
import type { Sql } from '#platform';

/** A running hosting service of a client, for whom an addon is bought; null when he has none under that number. */
export async function runningProduct(
  sql: Sql,
  clientId: ClientId | null,
  serviceId: number,
): Promise<{ productId: number } | null> {
  if (clientId === null || !Number.isInteger(serviceId)) return null;
  const [row] = await sql.query<{ productId: number }>(
    `SELECT item_id AS productId FROM rc_services
     WHERE service_type = 'hosting' AND service_id = ? AND client_id = ? AND status = 'Active'`,
    [serviceId, clientId],
  );
  return row ?? null;
}
