import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import type { Tx } from '#platform';
import { type ProvisioningAction, ProvisioningService } from '#provisioning';
import { ServiceActivated, ServiceEnded, ServiceSuspended, ServiceUnsuspended } from '../events.js';
import { UnpaidLines } from './unpaid-lines.js';
import { type LockedService, ServiceRows, type ServiceRef } from './service-rows.js';
import { CAUSE_WORDS, type EndCause, type HoldCause, isRunning, type ServiceState } from './service-states.js';

export type Hold = { cause: HoldCause; reason?: string; invoiceId?: number; by: string };
export type End = { outcome: 'Terminated' | 'Cancelled'; cause: EndCause; reason?: string; by: string };
export type TaskFacts = ServiceRef & { action: ProvisioningAction; username: string; serverId?: number };

type HoldRow = { cause: HoldCause; reason: string; invoice_id: number };

/**
 * The life of a service in one place: Pending, Active, Suspended, Terminated, Cancelled. A hold or an end is decided here and asked of
 * provisioning; the status changes when it is done there. Addons follow their product. Callers hold the service's lock.
 */
@Injectable()
export class ServiceLife {
  constructor(
    private readonly clock: Clock,
    private readonly rows: ServiceRows,
    private readonly provisioning: ProvisioningService,
    private readonly unpaid: UnpaidLines,
  ) {}

  /** Holds a running service back for one cause. @returns false when it is held for it already, or does not run */
  async hold(tx: Tx, service: LockedService, { cause, reason = '', invoiceId = 0, by }: Hold): Promise<boolean> {
    if (!isRunning(service.status) || (await this.isEnding(tx, service))) return false;
    const { affectedRows } = await tx.execute(
      `INSERT IGNORE INTO rc_service_holds (service_type, service_id, reseller_id, cause, reason, invoice_id, held_by, held_at)
       VALUES (?,?,?,?,?,?,?,?)`,
      [
        service.type,
        service.id,
        service.resellerId,
        cause,
        reason.slice(0, 255),
        invoiceId,
        by.slice(0, 80),
        this.clock.now(),
      ],
    );
    if (affectedRows === 0) return false;
    await this.rows.note(tx, service, { what: 'held', cause, detail: reason, by });
    await this.settle(tx, service, by);
    return true;
  }

  /** Takes one cause away; the service runs again when none is left. @returns false when it was not held for it */
  async lift(tx: Tx, service: LockedService, cause: HoldCause, by: string): Promise<boolean> {
    const { affectedRows } = await tx.execute(
      'DELETE FROM rc_service_holds WHERE service_type = ? AND service_id = ? AND cause = ?',
      [service.type, service.id, cause],
    );
    if (affectedRows === 0) return false;
    await this.rows.note(tx, service, { what: 'lifted', cause, by });
    await this.settle(tx, service, by);
    return true;
  }

  /**
   * Ends a running service, once: the server is asked to terminate it, its unpaid lines go (`UnpaidLines`), nothing is renewed any more.
   * @returns false when it does not run or ends already
   */
  async end(tx: Tx, service: LockedService, { outcome, cause, reason = '', by }: End): Promise<boolean> {
    if (!isRunning(service.status)) return false;
    const { affectedRows } = await tx.execute(
      `INSERT IGNORE INTO rc_service_ends (service_type, service_id, reseller_id, outcome, cause, reason, decided_by, decided_at)
       VALUES (?,?,?,?,?,?,?,?)`,
      [
        service.type,
        service.id,
        service.resellerId,
        outcome,
        cause,
        reason.slice(0, 255),
        by.slice(0, 80),
        this.clock.now(),
      ],
    );
    if (affectedRows === 0) return false;
    await this.rows.note(tx, service, { what: 'ending', cause, detail: reason, by });
    await this.ask(tx, service, 'terminate', 'end');
    await this.unpaid.release(tx, [service, ...(await this.rows.addonsOf(tx, service))]);
    return true;
  }

  /** The server has done it: only now the service is what was decided. */
  async done(tx: Tx, { action, username, serverId = 0, ...ref }: TaskFacts): Promise<void> {
    const service = await this.rows.lock(tx, ref);
    if (action === 'create') await this.activated(tx, service, username, serverId);
    else if (action === 'suspend') await this.suspended(tx, service);
    else if (action === 'unsuspend') await this.resumed(tx, service);
    else if (action === 'terminate') await this.ended(tx, service);
    else await this.rows.note(tx, service, { what: 'changed-at-server', by: 'provisioning' });
  }

  /** The server, or staff, said no: the service is what it was; staff decide (they get a mail and may send the task again). */
  async refused(tx: Tx, ref: ServiceRef & { action: ProvisioningAction; note: string }): Promise<void> {
    const service = await this.rows.lock(tx, ref);
    await this.rows.note(tx, service, { what: 'refused', cause: ref.action, detail: ref.note, by: 'provisioning' });
  }

  /** Whether its end was decided: nothing else happens to it any more. */
  async isEnding(tx: Tx, { type, id }: ServiceRef): Promise<boolean> {
    const rows = await tx.query('SELECT 1 FROM rc_service_ends WHERE service_type = ? AND service_id = ?', [type, id]);
    return rows.length > 0;
  }

  private async activated(tx: Tx, service: LockedService, username: string, serverId: number): Promise<void> {
    if (!(await this.rows.move(tx, service, 'Active'))) return;
    if (service.type === 'hosting' && username !== '')
      await tx.execute('UPDATE tblhosting SET username = ? WHERE id = ?', [username, service.id]);
    if (service.type === 'hosting' && serverId > 0)
      await tx.execute('UPDATE tblhosting SET server = ? WHERE id = ?', [serverId, service.id]);
    await this.rows.note(tx, service, { what: 'activated', by: 'provisioning' });
    tx.emit(new ServiceActivated({ ...factsOf(service), orderId: service.orderId }));
  }

  private async suspended(tx: Tx, service: LockedService): Promise<void> {
    if (service.status !== 'Active' || !(await this.rows.move(tx, service, 'Suspended'))) return;
    const holds = await this.holds(tx, service);
    const [first] = holds;
    const cause = first?.cause ?? 'by-staff';
    const reason = first ? first.reason || CAUSE_WORDS[first.cause] : '';
    await this.rows.setReason(tx, service, reason);
    await this.rows.note(tx, service, { what: 'suspended', cause, detail: reason, by: 'provisioning' });
    for (const addon of await this.rows.addonsOf(tx, service))
      if (addon.status === 'Active' && (await this.rows.move(tx, addon, 'Suspended')))
        await this.rows.note(tx, addon, { what: 'suspended', cause: 'with-product', by: 'provisioning' });
    tx.emit(new ServiceSuspended({ ...factsOf(service), cause, reason, invoiceId: first?.invoice_id ?? 0 }));
    // What was lifted while the server was at it is asked for now.
    await this.settle(tx, { ...service, status: 'Suspended' }, 'provisioning');
  }

  private async resumed(tx: Tx, service: LockedService): Promise<void> {
    if (service.status !== 'Suspended' || !(await this.rows.move(tx, service, 'Active'))) return;
    await this.rows.setReason(tx, service, '');
    await this.rows.note(tx, service, { what: 'unsuspended', by: 'provisioning' });
    for (const addon of await this.rows.addonsOf(tx, service)) {
      if (addon.status !== 'Suspended' || (await this.holds(tx, addon)).length > 0) continue;
      if (await this.rows.move(tx, addon, 'Active'))
        await this.rows.note(tx, addon, { what: 'unsuspended', cause: 'with-product', by: 'provisioning' });
    }
    tx.emit(new ServiceUnsuspended(factsOf(service)));
    await this.settle(tx, { ...service, status: 'Active' }, 'provisioning');
  }

  private async ended(tx: Tx, service: LockedService): Promise<void> {
    const [end] = await tx.query<{ outcome: 'Terminated' | 'Cancelled'; cause: EndCause; reason: string }>(
      'SELECT outcome, cause, reason FROM rc_service_ends WHERE service_type = ? AND service_id = ? FOR UPDATE',
      [service.type, service.id],
    );
    const { outcome = 'Terminated', cause = 'by-staff', reason = '' } = end ?? {};
    if (!isRunning(service.status) || !(await this.rows.move(tx, service, outcome))) return;
    const addons = await this.rows.addonsOf(tx, service);
    for (const addon of addons)
      if (await this.rows.move(tx, addon, outcome))
        await this.rows.note(tx, addon, { what: wordOf(outcome), cause: 'with-product', by: 'provisioning' });
    for (const { type, id } of [service, ...addons]) {
      await tx.execute('DELETE FROM rc_service_holds WHERE service_type = ? AND service_id = ?', [type, id]);
      await tx.execute(
        `UPDATE rc_cancel_requests SET status = 'carried-out', is_open = NULL, decided_at = ?
         WHERE service_type = ? AND service_id = ? AND is_open = 1`,
        [this.clock.now(), type, id],
      );
    }
    await tx.execute('UPDATE rc_service_ends SET ended_at = ? WHERE service_type = ? AND service_id = ?', [
      this.clock.now(),
      service.type,
      service.id,
    ]);
    await this.rows.note(tx, service, { what: wordOf(outcome), cause, detail: reason, by: 'provisioning' });
    tx.emit(new ServiceEnded({ ...factsOf(service), outcome, cause, reason }));
  }

  /**
   * Asks the server for what the holds want, unless it is so already or was asked for: what counts is where the service will be when all
   * that was asked is done. So nothing is asked twice, and what changed on the way is put right at the end.
   */
  private async settle(tx: Tx, service: LockedService, by: string): Promise<void> {
    if (!isRunning(service.status) || (await this.isEnding(tx, service))) return;
    const held = (await this.holds(tx, service)).length > 0 || (await this.followsSuspended(tx, service));
    const wanted: ServiceState = held ? 'Suspended' : 'Active';
    const asked = await this.provisioning.openActions(tx, service.type, service.id);
    const last = asked.findLast(({ action }) => action === 'suspend' || action === 'unsuspend');
    const willBe = last ? (last.action === 'suspend' ? 'Suspended' : 'Active') : service.status;
    if (willBe === wanted) return;
    const action = held ? 'suspend' : 'unsuspend';
    const fact = await this.rows.note(tx, service, { what: 'asked', cause: action, by });
    await this.ask(tx, service, action, `change-${fact}`);
  }

  private async followsSuspended(tx: Tx, { type, parentId }: LockedService): Promise<boolean> {
    if (type === 'hosting') return false;
    const rows = await tx.query(
      "SELECT 1 FROM rc_services WHERE service_type = 'hosting' AND service_id = ? AND status = 'Suspended'",
      [parentId],
    );
    return rows.length > 0;
  }

  private holds(tx: Tx, { type, id }: ServiceRef): Promise<HoldRow[]> {
    return tx.query<HoldRow>(
      'SELECT cause, reason, invoice_id FROM rc_service_holds WHERE service_type = ? AND service_id = ? ORDER BY id',
      [type, id],
    );
  }

  private async ask(
    tx: Tx,
    service: LockedService,
    action: 'suspend' | 'unsuspend' | 'terminate',
    requestKey: string,
  ): Promise<void> {
    await this.provisioning.request(tx, {
      serviceType: service.type,
      serviceId: service.id,
      action,
      resellerId: service.resellerId,
      clientId: service.clientId,
      description: service.label,
      requestKey,
      module: await this.rows.moduleOf(tx, service),
    });
  }
}

const factsOf = ({ type, id, clientId, resellerId }: LockedService) => ({
  serviceType: type,
  serviceId: id,
  clientId,
  resellerId,
});

const wordOf = (outcome: 'Terminated' | 'Cancelled'): string => outcome.toLowerCase();
