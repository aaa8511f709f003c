import { Injectable } from '@nestjs/common';
import { type Actor, Clock, LocalDate } from '#kernel';
import { Db, type ListPage, type ListRequest, type RunOptions, type Tx } from '#platform';
import { mirrorInsert, utcToLocal } from '#whmcs';
import { CancellationRequested, CancellationWithdrawn } from '../events.js';
import {
  CancellationDecidedError,
  CancellationNotFoundError,
  CancellationWaitsError,
  NoPeriodToEndError,
  ServiceEndsError,
  ServiceNotRunningError,
} from '../ordering.errors.js';
import { scopeOf } from '../order-list.query.js';
import {
  cancellationById,
  type CancellationRow,
  cancellationList,
  dueCancellations,
} from './cancellation-list.query.js';
import { ServiceLife } from './service-life.service.js';
import { ServiceRows, type ServiceRef } from './service-rows.js';
import { isRunning } from './service-states.js';
import { UnpaidLines } from './unpaid-lines.js';

export type CancellationWish = { kind: 'immediate' | 'end-of-period'; reason: string };
/** The words of `tblcancelrequests.type`. */
const MIRRORED = { immediate: 'Immediate', 'end-of-period': 'End of Billing Period' } as const;
const BY = 'system:cancellations';

/**
 * Wishes to cancel a service (`tblcancelrequests`): at once, which is the next run of the day, or when its paid period ends. Until then they
 * can be taken back. The renewal stops at once, and an unpaid one goes.
 */
@Injectable()
export class Cancellations {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly rows: ServiceRows,
    private readonly life: ServiceLife,
    private readonly unpaid: UnpaidLines,
  ) {}

  /** @returns the number of the request */
  async request(actor: Actor, ref: ServiceRef, { kind, reason }: CancellationWish): Promise<number> {
    actor.require('services.write');
    return this.db.transaction(async (tx) => {
      const service = await this.rows.lockFor(tx, actor, ref);
      if (!isRunning(service.status)) throw new ServiceNotRunningError(service.status);
      if (await this.life.isEnding(tx, service)) throw new ServiceEndsError();
      const [open] = await tx.query<{ id: number }>(
        'SELECT id FROM rc_cancel_requests WHERE service_type = ? AND service_id = ? AND is_open = 1',
        [ref.type, ref.id],
      );
      if (open) throw new CancellationWaitsError(open.id);
      const { nextDueOn } = service;
      if (kind === 'end-of-period' && !nextDueOn) throw new NoPeriodToEndError();
      const today = this.clock.today().toString();
      const endsOn = kind === 'end-of-period' && nextDueOn && nextDueOn > today ? nextDueOn : today;
      const mirrorId = ref.type === 'hosting' ? await this.mirror(tx, ref.id, kind, reason) : 0;
      const { insertId: requestId } = await tx.execute(
        `INSERT INTO rc_cancel_requests (request_id, service_type, service_id, reseller_id, client_id, kind, reason, ends_on,
           requested_by, requested_at) VALUES (?,?,?,?,?,?,?,?,?,?)`,
        [
          mirrorId,
          ref.type,
          ref.id,
          service.resellerId,
          service.clientId,
          kind,
          reason.slice(0, 1000),
          endsOn,
          actor.key,
          this.clock.now(),
        ],
      );
      await this.rows.note(tx, service, { what: 'cancellation-requested', cause: kind, detail: reason, by: actor.key });
      // The period that ends is paid: what comes after it is charged no more.
      await this.unpaid.release(tx, [service], endsOn);
      tx.emit(
        new CancellationRequested({
          requestId,
          serviceType: ref.type,
          serviceId: ref.id,
          clientId: service.clientId,
          resellerId: service.resellerId,
          kind,
          endsOn,
        }),
      );
      return requestId;
    });
  }

  /** Taken back while it is open: the next renewal is invoiced as ever. */
  async withdraw(actor: Actor, requestId: number): Promise<void> {
    actor.require('services.write');
    const found = await cancellationById(this.db, scopeOf(actor), requestId);
    if (!found) throw new CancellationNotFoundError();
    await this.db.transaction(async (tx) => {
      const service = await this.rows.lockFor(tx, actor, { type: found.serviceType, id: found.serviceId });
      const [row] = await tx.query<{ status: string }>(
        'SELECT status FROM rc_cancel_requests WHERE id = ? FOR UPDATE',
        [requestId],
      );
      if (row.status !== 'open') throw new CancellationDecidedError(row.status);
      if (await this.life.isEnding(tx, service)) throw new ServiceEndsError();
      await tx.execute(
        "UPDATE rc_cancel_requests SET status = 'withdrawn', is_open = NULL, decided_at = ? WHERE id = ?",
        [this.clock.now(), requestId],
      );
      // All that WHMCS kept for the service: each of them would stop its renewals.
      if (service.type === 'hosting') await tx.execute('DELETE FROM tblcancelrequests WHERE relid = ?', [service.id]);
      await this.rows.note(tx, service, { what: 'cancellation-withdrawn', by: actor.key });
      tx.emit(
        new CancellationWithdrawn({
          requestId,
          serviceType: service.type,
          serviceId: service.id,
          clientId: service.clientId,
          resellerId: service.resellerId,
        }),
      );
    });
  }

  list(actor: Actor, request: ListRequest): Promise<ListPage<CancellationRow>> {
    actor.require('services.read');
    return cancellationList(this.db.read, scopeOf(actor), request);
  }

  /** What was to end by this date. */
  due(date: LocalDate): Promise<CancellationRow[]> {
    return dueCancellations(this.db, date.toString());
  }

  /** Of the daily task `terminations`. */
  async carryOut(found: readonly CancellationRow[], date: LocalDate, { dryRun, log }: RunOptions): Promise<void> {
    for (const due of found) {
      const subject = `${due.serviceType} ${due.serviceId}, ${due.label}`;
      try {
        if (dryRun || (await this.carryOutOne(due.id, { type: due.serviceType, id: due.serviceId }, date)))
          log.made(subject, `cancelled as asked for (${due.kind})`);
      } catch (error) {
        log.failed(subject, (error as Error).message);
      }
      await log.tick();
    }
  }

  private carryOutOne(requestId: number, ref: ServiceRef, date: LocalDate): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const service = await this.rows.lock(tx, ref);
      const [row] = await tx.query<{ status: string; kind: string; reason: string }>(
        'SELECT status, kind, reason FROM rc_cancel_requests WHERE id = ? FOR UPDATE',
        [requestId],
      );
      const paidOn = row.kind === 'end-of-period' && service.nextDueOn && service.nextDueOn > date.toString();
      if (row.status !== 'open' || paidOn) return false;
      return this.life.end(tx, service, { outcome: 'Cancelled', cause: 'cancellation', reason: row.reason, by: BY });
    });
  }

  private async mirror(tx: Tx, serviceId: number, kind: CancellationWish['kind'], reason: string): Promise<number> {
    const now = utcToLocal(this.clock.now().toISOString(), this.clock.zone());
    const { insertId } = await mirrorInsert(tx, 'tblcancelrequests', {
      date: now,
      relid: serviceId,
      reason,
      type: MIRRORED[kind],
      created_at: now,
      updated_at: now,
    });
    return insertId;
  }
}
