import type { Actor } from '#kernel';
import { parseJson, type Sql } from '#platform';
import type { UpgradePlan } from '../upgrades/upgrade-plan.js';
import { type CancellationRow, openCancellation } from './cancellation-list.query.js';
import type { ServiceRef } from './service-rows.js';
import { CAUSE_WORDS, type HoldCause } from './service-states.js';

export type HoldView = { cause: HoldCause; reason: string; invoiceId: number | null; heldAt: string };
export type ChangeView = { id: number; what: string; cause: string; detail: string; by: string; at: string };
export type OpenUpgrade = { upgradeId: number; orderId: number; invoiceId: number; label: string; dueOn: string };

/** Where a service stands in its life, for who looks at it. */
export type ServiceLifeView = {
  holds: HoldView[];
  /** Its end was decided and is being carried out at the server. */
  ending: { outcome: string; cause: string; reason: string } | null;
  /** Its server refused to end it: why, and when it is asked again by itself. Its client does not read it. */
  endRefused: { note: string; retryAt: string | null } | null;
  cancellation: CancellationRow | null;
  upgrade: OpenUpgrade | null;
  /** Chosen options of a hosting service; none for an addon. */
  options: { optionId: number; subId: number; quantity: number }[];
  /** What was asked of the server and is not done. */
  asked: string[];
  /** Left alone by the runs: until a day, or `''` for ever; null when it is not. Staff alone read it. */
  keptUntil: string | null;
  /** Newest first, the last hundred; empty for its client. */
  history: ChangeView[];
};

const HISTORY = 100;

/** A client of a suspended reseller reads no reason (`domain.md §5`), and no client reads who did what. */
export async function serviceLife(sql: Sql, actor: Actor, { type, id }: ServiceRef): Promise<ServiceLifeView> {
  const holds = await sql.query<Omit<HoldView, 'invoiceId'> & { invoiceId: number }>(
    `SELECT cause, reason, invoice_id AS invoiceId, held_at AS heldAt FROM rc_service_holds
     WHERE service_type = ? AND service_id = ? ORDER BY id`,
    [type, id],
  );
  const [end] = await sql.query<{ outcome: string; cause: string; reason: string }>(
    `SELECT outcome, cause, reason FROM rc_service_ends
     WHERE service_type = ? AND service_id = ? AND ended_at IS NULL`,
    [type, id],
  );
  const asked = await sql.query<{ action: string }>(
    `SELECT action FROM rc_provisioning_tasks WHERE service_type = ? AND service_id = ? AND status = 'open' ORDER BY id`,
    [type, id],
  );
  return {
    holds: holds.map((hold) => ({
      ...hold,
      invoiceId: hold.invoiceId || null,
      reason: hold.reason || CAUSE_WORDS[hold.cause],
    })),
    ending: end ?? null,
    endRefused: end && actor.kind !== 'client' ? await endRefused(sql, { type, id }) : null,
    cancellation: await openCancellation(sql, type, id),
    upgrade: type === 'hosting' ? await openUpgrade(sql, id) : null,
    options: type === 'hosting' ? await chosenOptions(sql, id) : [],
    asked: asked.map(({ action }) => action),
    keptUntil: type === 'hosting' && actor.kind === 'admin' ? await keptUntil(sql, id) : null,
    history: actor.kind === 'client' ? [] : await history(sql, { type, id }),
  };
}

async function endRefused(sql: Sql, { type, id }: ServiceRef): Promise<ServiceLifeView['endRefused']> {
  const [task] = await sql.query<{ status: string; note: string; retryAt: string | null }>(
    `SELECT status, note, retry_at AS retryAt FROM rc_provisioning_tasks
     WHERE service_type = ? AND service_id = ? AND action = 'terminate' ORDER BY id DESC LIMIT 1`,
    [type, id],
  );
  return task?.status === 'refused' ? { note: task.note, retryAt: task.retryAt } : null;
}

async function openUpgrade(sql: Sql, id: number): Promise<OpenUpgrade | null> {
  const [row] = await sql.query<Omit<OpenUpgrade, 'label'> & { plan: unknown }>(
    `SELECT upgrade_id AS upgradeId, order_id AS orderId, invoice_id AS invoiceId, due_on AS dueOn, plan
     FROM rc_upgrades WHERE service_id = ? AND is_open = 1`,
    [id],
  );
  if (!row) return null;
  const { plan, ...upgrade } = row;
  return { ...upgrade, label: parseJson<UpgradePlan>(plan).label };
}

const chosenOptions = (sql: Sql, id: number): Promise<ServiceLifeView['options']> =>
  sql.query(
    `SELECT configid AS optionId, optionid AS subId, qty AS quantity FROM tblhostingconfigoptions
     WHERE relid = ? ORDER BY id`,
    [id],
  );

async function keptUntil(sql: Sql, id: number): Promise<string | null> {
  const [row] = await sql.query<{ kept: number; until: string }>(
    'SELECT overideautosuspend AS kept, overidesuspenduntil AS until FROM tblhosting WHERE id = ?',
    [id],
  );
  if (row?.kept !== 1) return null;
  return row.until === '0000-00-00' ? '' : row.until;
}

const history = (sql: Sql, { type, id }: ServiceRef): Promise<ChangeView[]> =>
  sql.query<ChangeView>(
    `SELECT id, what, cause, detail, changed_by AS \`by\`, changed_at AS at FROM rc_service_changes
     WHERE service_type = ? AND service_id = ? ORDER BY id DESC LIMIT ${HISTORY}`,
    [type, id],
  );
