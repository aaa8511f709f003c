import { Injectable } from '@nestjs/common';
import { CatalogService } from '#catalog';
import { type Actor, Clock } from '#kernel';
import type { Tx } from '#platform';
import { ServiceNotFoundError } from '../ordering.errors.js';
import { type ServiceState, statesBefore } from './service-states.js';

export type ServiceRef = { type: 'hosting' | 'addon'; id: number };
/** A service under its lock. */
export type LockedService = ServiceRef & {
  clientId: number;
  resellerId: number;
  orderId: number;
  /** The hosting service of an addon; 0 for hosting. */
  parentId: number;
  itemId: number;
  label: string;
  term: string;
  currency: string;
  status: ServiceState;
  /** null where no period runs. */
  nextDueOn: string | null;
};

const TABLES = {
  hosting: { table: 'tblhosting', status: 'domainstatus' },
  addon: { table: 'tblhostingaddons', status: 'status' },
} as const;

const COLUMNS = `service_type AS type, service_id AS id, client_id AS clientId, reseller_id AS resellerId, order_id AS orderId,
  parent_id AS parentId, item_id AS itemId, label, term, currency, status, NULLIF(next_due_on, '9999-12-31') AS nextDueOn`;

/** The rows of a service, the mirrored one and ours, always written together; and what happened to it. */
@Injectable()
export class ServiceRows {
  constructor(
    private readonly clock: Clock,
    private readonly catalog: CatalogService,
  ) {}

  /** Locks a service: the first statement of whatever changes its life. @throws ServiceNotFoundError */
  async lock(tx: Tx, { type, id }: ServiceRef): Promise<LockedService> {
    const [row] = await tx.query<LockedService>(
      `SELECT ${COLUMNS} FROM rc_services WHERE service_type = ? AND service_id = ? FOR UPDATE`,
      [type, id],
    );
    if (!row) throw new ServiceNotFoundError();
    return row;
  }

  /** As `lock`, for whom it may concern: staff, its reseller, its client. Somebody else's is not found. */
  async lockFor(tx: Tx, actor: Actor, ref: ServiceRef): Promise<LockedService> {
    const service = await this.lock(tx, ref);
    const foreign =
      (actor.kind === 'client' && service.clientId !== actor.clientId) ||
      (actor.kind === 'reseller' && service.resellerId !== actor.resellerId);
    if (foreign) throw new ServiceNotFoundError();
    return service;
  }

  /** One step of its life in both rows; false where the machine does not allow it from where the service is. */
  async move(tx: Tx, { type, id }: ServiceRef, to: ServiceState): Promise<boolean> {
    const { table, status } = TABLES[type];
    const moved = await tx.execute(`UPDATE ${table} SET ${status} = ? WHERE id = ? AND ${status} IN (?)`, [
      to,
      id,
      statesBefore(to),
    ]);
    if (moved.affectedRows === 0) return false;
    await tx.execute('UPDATE rc_services SET status = ? WHERE service_type = ? AND service_id = ?', [to, type, id]);
    if (to === 'Terminated' || to === 'Cancelled')
      await tx.execute(`UPDATE ${table} SET termination_date = ? WHERE id = ?`, [this.clock.today().toString(), id]);
    return true;
  }

  /** `tblhosting.suspendreason`; addons have none in WHMCS. */
  async setReason(tx: Tx, { type, id }: ServiceRef, reason: string): Promise<void> {
    if (type === 'hosting') await tx.execute('UPDATE tblhosting SET suspendreason = ? WHERE id = ?', [reason, id]);
  }

  /** Addons of a hosting service, locked. */
  async addonsOf(tx: Tx, { type, id }: ServiceRef): Promise<LockedService[]> {
    if (type === 'addon') return [];
    return tx.query<LockedService>(
      `SELECT ${COLUMNS} FROM rc_services WHERE service_type = 'addon' AND parent_id = ?
       ORDER BY service_id FOR UPDATE`,
      [id],
    );
  }

  /** The provisioning module of what it is now: `tblproducts.servertype`; addons go to the task list. */
  async moduleOf(tx: Tx, { type, itemId }: Pick<LockedService, 'type' | 'itemId'>): Promise<string> {
    if (type === 'addon') return '';
    return (await this.catalog.current(tx)).findProduct(itemId)?.serverType ?? '';
  }

  /** Appends to what happened. @returns the number of the entry, a business fact's own name */
  async note(
    tx: Tx,
    { type, id, resellerId }: Pick<LockedService, 'type' | 'id' | 'resellerId'>,
    { what, cause = '', detail = '', by }: { what: string; cause?: string; detail?: string; by: string },
  ): Promise<number> {
    const { insertId } = await tx.execute(
      `INSERT INTO rc_service_changes (service_type, service_id, reseller_id, what, cause, detail, changed_by, changed_at)
       VALUES (?,?,?,?,?,?,?,?)`,
      [type, id, resellerId, what, cause, detail.slice(0, 500), by.slice(0, 80), this.clock.now()],
    );
    return insertId;
  }
}
